// The character classes of XML 1.0: which characters may stand in a document, and which may begin and continue a name.

/** 1 for each ASCII character that may stand inside a name (the colon too: names are split at it later). */
export const asciiNamePart: Uint8Array = asciiTable((code) => isAsciiNameStart(code) || (code >= 48 && code <= 57) || code === 45 || code === 46);

/** 1 for each ASCII character that may begin a name. */
export const asciiNameStart: Uint8Array = asciiTable(isAsciiNameStart);

/** Blank, tab, line feed, carriage return. */
export function isXmlBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}

/** Whether a code point may stand in a document at all. */
export function isXmlCodePoint(code: number): boolean {
  if (code < 32) return code === 9 || code === 10 || code === 13;
  if (code < 0xd800) return true;
  return (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

/**
 * For a code unit of 0xD800 or more: how many code units the character at `index` takes; 0 where none may stand there (a lone half
 * of a pair, U+FFFE, U+FFFF). A first half at the very end of the text counts as 0 too.
 */
export function highCharacterLength(text: string, index: number): 0 | 1 | 2 {
  const code = text.charCodeAt(index);
  if (code >= 0xe000) return code <= 0xfffd ? 1 : 0;
  if (code >= 0xdc00) return 0;
  const second = text.charCodeAt(index + 1);
  return second >= 0xdc00 && second <= 0xdfff ? 2 : 0;
}

/** How many code units the non-ASCII name character at `index` takes; 0 where it may not stand in a name. */
export function nameCharacterLength(text: string, index: number, isFirst: boolean): 0 | 1 | 2 {
  const code = text.codePointAt(index) ?? 0;
  if (code >= 0x10000) return code <= 0xeffff ? 2 : 0;
  return isNameStartBeyondAscii(code) || (!isFirst && isNameOnlyBeyondAscii(code)) ? 1 : 0;
}

/** Index of the first character in [start, end) that may not stand in a document; −1 where all may. */
export function firstForbiddenCharacter(text: string, start: number, end: number): number {
  for (let index = start; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 32 ? !isXmlBlank(code) : code >= 0xd800) {
      const length = code < 32 ? 0 : highCharacterLength(text, index);
      if (length === 0) return index;
      index += length - 1;
    }
  }
  return -1;
}

function isAsciiNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 58;
}

function isNameStartBeyondAscii(code: number): boolean {
  if (code < 0x2000) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && code !== 0x37e && (code < 0x300 || code > 0x36f);
  if (code < 0x3001) {
    return code === 0x200c || code === 0x200d || (code >= 0x2070 && code <= 0x218f) || (code >= 0x2c00 && code <= 0x2fef);
  }
  return code <= 0xd7ff || (code >= 0xf900 && code <= 0xfdcf) || (code >= 0xfdf0 && code <= 0xfffd);
}

function isNameOnlyBeyondAscii(code: number): boolean {
  return code === 0xb7 || (code >= 0x300 && code <= 0x36f) || code === 0x203f || code === 0x2040;
}

function asciiTable(holds: (code: number) => boolean): Uint8Array {
  const table = new Uint8Array(128);
  for (let code = 0; code < 128; code += 1) table[code] = holds(code) ? 1 : 0;
  return table;
}
