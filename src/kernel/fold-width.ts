// Folding of a text for comparison: full-width forms to half-width, compatibility signs to their plain form, every kind of white
// space to one blank or nothing. The folded text keeps, for each of its characters, the place it came from, so a finding can
// always point into the source.
import type { Span } from './span.ts';

export interface FoldedText {
  readonly source: string;
  readonly text: string;
  /** `origins[i]` is the index in `source` of the character that became `text[i]`; one more entry marks the end. */
  readonly origins: readonly number[];
}

/** Half-width form of one character: `％` → `%`, `Ａ` → `A`, `　` → blank; others unchanged. */
export function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x3000 || code === 0xa0 || code === 0x2002 || code === 0x2003 || code === 0x2009 || code === 0x202f) return ' ';
  return character;
}

/** White space and the invisible characters that office programs leave behind (zero-width blanks, joiners, byte order mark). */
export function isBlankCharacter(character: string): boolean {
  const code = character.charCodeAt(0);
  return (
    code <= 0x20 || code === 0x7f || code === 0x85 || code === 0xa0 || code === 0x3000 || code === 0x1680 || code === 0x202f ||
    code === 0x205f || code === 0xfeff || (code >= 0x2000 && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e) || code === 0x2060
  );
}

/** Half-width text without any white space, with origins. */
export function foldWithoutBlanks(source: string): FoldedText {
  let text = '';
  const origins: number[] = [];
  for (let index = 0; index < source.length; index += 1) {
    const character = source.charAt(index);
    if (isBlankCharacter(character)) continue;
    text += foldCharacter(character);
    origins.push(index);
  }
  origins.push(source.length);
  return { source, text, origins };
}

/** Only the folded text of {@link foldWithoutBlanks}: the form in which labels and names are compared. */
export function foldedKey(source: string): string {
  let text = '';
  let kept = 0;
  for (let index = 0; index < source.length; index += 1) {
    if (isPlain(source.charCodeAt(index))) continue;
    const character = source.charAt(index);
    const folded = isBlankCharacter(character) ? '' : foldCharacter(character);
    if (folded === character) continue;
    text += source.slice(kept, index) + folded;
    kept = index + 1;
  }
  return kept === 0 ? source : text + source.slice(kept);
}

/** Nearly every character: printed ASCII, and what lies between the blanks of Chinese and the full-width forms. It is neither blank nor folded. */
function isPlain(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xfeff);
}

/** Whether nothing but white space stands in the text. */
export function isBlankText(source: string): boolean {
  for (let index = 0; index < source.length; index += 1) if (!isBlankCharacter(source.charAt(index))) return false;
  return true;
}

/** The source stretch of a folded stretch [start, end): from its first character to just behind its last one. */
export function originOf(folded: FoldedText, start: number, end: number): Span {
  const first = folded.origins[start] ?? folded.source.length;
  if (end <= start) return { start: first, end: first };
  const last = folded.origins[end - 1] ?? folded.source.length - 1;
  return { start: first, end: last + 1 };
}
