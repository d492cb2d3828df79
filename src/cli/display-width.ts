// Columns on a terminal: a Chinese character takes two, a Latin one takes one, a combining mark none. After Unicode East Asian Width (UAX #11),
// classes W and F; ambiguous characters that Chinese terminals draw wide (“ ” ≥ × ……) count as two where the user's font does so by custom.

/** Columns a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character.codePointAt(0) ?? 0);
  return width;
}

/** The text filled up with blanks to a width; longer texts stay as they are. */
export function padDisplay(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'left' ? text + blanks : blanks + text;
}

/** The text cut to a width, with … where something is left out. */
export function cutDisplay(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let cut = '';
  let used = 0;
  for (const character of text) {
    const next = characterWidth(character.codePointAt(0) ?? 0);
    if (used + next > width - 1) break;
    cut += character;
    used += next;
  }
  return `${cut}…`;
}

/**
 * Breaks a text into lines of at most `width` columns. A line never begins with closing punctuation nor ends with opening punctuation, and a
 * number or Latin word is not cut unless it is longer than a line.
 */
export function wrapDisplay(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of unbreakablePieces(text, width)) {
    const next = displayWidth(piece);
    if (used + next > width && line !== '') {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += piece;
    used += next;
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** Stretches that stay on one line: opening punctuation with what follows, closing punctuation with what precedes, runs of Latin and digits. */
function unbreakablePieces(text: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let previous = '';
  for (const character of text) {
    const joins = previous !== '' && (closing.has(character) || opening.has(previous) || (isLatin(previous) && isLatin(character)));
    const last = pieces.at(-1);
    if (joins && last !== undefined && displayWidth(last) < width / 2) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
    previous = character;
  }
  return pieces;
}

function isLatin(character: string): boolean {
  return character > ' ' && character < '\u007f';
}

const opening = new Set(['“', '‘', '（', '《', '「', '【', '〔', '≥', '≤', '(']);
const closing = new Set(['，', '。', '、', '；', '：', '？', '！', '”', '’', '）', '》', '」', '】', '〕', '…', ',', '.', ')', '%', '　']);

function characterWidth(code: number): number {
  if (code < 0x300) return 1;
  if (code <= 0x36f || (code >= 0x200b && code <= 0x200f) || (code >= 0x20d0 && code <= 0x20ff) || (code >= 0xfe00 && code <= 0xfe0f)) return 0;
  const wide =
    (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0x303e) || (code >= 0x3041 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6) || (code >= 0x1f300 && code <= 0x1f64f) ||
    (code >= 0x1f680 && code <= 0x1f6ff) || (code >= 0x1f900 && code <= 0x1faff) || (code >= 0x20000 && code <= 0x3fffd);
  return wide ? 2 : 1;
}
