// Characters of symbol fonts. In such a font the letter "ü" is drawn as a check mark, so the code alone would be read as a wrong letter.
// Only signs that occur in forms are known; others are reported. Ground: [MS-DOC] 2.6.1 sprmCSymbol, 2.9.286 (SttbfFfn), and the fonts' own code charts.
import { byteAt, utf16At, wordAt } from './doc/little-endian.ts';

/** The plain character for a code of a symbol font, null when it is not known. Codes may carry the private-use offset 0xF000. */
export function symbolCharacter(fontName: string, code: number): string | null {
  const sign = (code & 0xff00) === 0xf000 ? code & 0xff : code;
  const chart = charts.get(fontName.toLowerCase());
  if (chart !== undefined) return chart.get(sign) ?? null;
  // Any other font is an ordinary one: the code is the character.
  return (code & 0xff00) === 0xf000 ? null : String.fromCharCode(code);
}

/** Font names in the order of the file's font table. */
export function readFontNames(bytes: Uint8Array): readonly string[] {
  const count = wordAt(bytes, 0);
  const names: string[] = [];
  let at = 4;
  for (let index = 0; index < count && at < bytes.length; index += 1) {
    const length = byteAt(bytes, at);
    const name = utf16At(bytes.subarray(at + 1, at + 1 + length), 39, Math.max(0, (length - 39) >> 1));
    const end = name.indexOf('\0');
    names.push(end < 0 ? name : name.slice(0, end));
    at += 1 + length;
  }
  return names;
}

const wingdings: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'], [0x6e, '■'], [0x6f, '□'], [0x70, '□'], [0x71, '□'], [0x72, '□'], [0x75, '◆'], [0xa1, '○'], [0xa7, '▪'], [0xa8, '□'],
  [0xfb, '×'], [0xfc, '√'], [0xfd, '☒'], [0xfe, '☑'], [0xe0, '→'], [0xdf, '←'], [0xe1, '↑'], [0xe2, '↓'], [0x4a, '☺'], [0xab, '★'],
]);

const wingdingsTwo: ReadonlyMap<number, string> = new Map([
  [0x4f, '×'], [0x50, '√'], [0x51, '☒'], [0x52, '☑'], [0x53, '☒'], [0x54, '☒'], [0xa2, '■'], [0xa3, '□'], [0x98, '●'], [0x99, '○'],
]);

const symbol: ReadonlyMap<number, string> = new Map([
  [0xa3, '≤'], [0xb3, '≥'], [0xb1, '±'], [0xb4, '×'], [0xb8, '÷'], [0xb9, '≠'], [0xbb, '≈'], [0xa5, '∞'], [0xb7, '•'], [0xb0, '°'], [0xae, '→'],
  [0xac, '←'], [0xad, '↑'], [0xaf, '↓'], [0xd7, '·'], [0xd6, '√'], [0x2d, '−'], [0xe5, '∑'],
  ...[...'0123456789%()+,./:;<=>[]|{}! #&?_'].map((sign): readonly [number, string] => [sign.charCodeAt(0), sign]),
]);

const charts: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ['wingdings', wingdings],
  ['wingdings 2', wingdingsTwo],
  ['wingdings 3', new Map<number, string>()],
  ['webdings', new Map<number, string>([[0x61, '√'], [0x63, '□'], [0x67, '■'], [0x72, '×']])],
  ['symbol', symbol],
]);
