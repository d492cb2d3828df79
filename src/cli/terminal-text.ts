// Text from files must not move the terminal: control characters, direction overrides and invisible characters are shown, never obeyed.

/** The text on one line with every dangerous character written out as ‹U+202E›; line breaks become ⏎. */
export function terminalSafe(text: string): string {
  let safe = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\n') safe += '⏎';
    else if (character === '\t') safe += ' ';
    else safe += isDangerous(code) ? `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›` : character;
  }
  return safe;
}

/** JSON for a terminal: what JSON leaves raw but a terminal or a reader's eye would obey is escaped; the value stays the same. */
export function terminalSafeJson(json: string): string {
  let safe = '';
  for (let index = 0; index < json.length; index += 1) {
    const code = json.charCodeAt(index);
    safe += code > 0x7e && isDangerous(code) ? `\\u${code.toString(16).padStart(4, '0')}` : (json[index] ?? '');
  }
  return safe;
}

/** C0 and C1 controls, direction marks and overrides, zero-width characters, line separators, tag characters, lone surrogates. */
function isDangerous(code: number): boolean {
  return (
    code < 0x20 || (code >= 0x7f && code <= 0x9f) || code === 0xad || code === 0x61c || code === 0x180e ||
    (code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f) ||
    code === 0xfeff || (code >= 0xfff9 && code <= 0xfffb) || (code >= 0xe0000 && code <= 0xe007f) || (code >= 0xd800 && code <= 0xdfff)
  );
}
