// Texts as a workbook keeps them. Characters that XML cannot carry are escaped as `_x0007_`, and a text that spells such an escape itself gets its
// underscore escaped, so that every text comes back as it was (ISO/IEC 29500-1 §22.9.2.19).
import { firstForbiddenCharacter, isXmlCodePoint } from '../../xml/xml-characters.ts';

/** The most characters a cell holds (Excel specifications and limits). */
export const mostCellCharacters = 32_767;

/** Text of a cell between tags. */
export function sheetText(text: string): string {
  const literal = text.includes('_x') ? text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_') : text;
  const carried = firstForbiddenCharacter(literal, 0, literal.length) < 0 && !literal.includes('\r') ? literal : escaped(literal);
  return /[&<>]/u.test(carried) ? carried.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : carried;
}

/** A text that fits into a cell: whole, or its beginning and how much is missing. */
export function fittingText(text: string): { readonly text: string; readonly isWhole: boolean } {
  if (text.length <= mostCellCharacters) return { text, isWhole: true };
  const notice = `……【这一格有${text.length}字，超过 Excel 一格的容量，这里只有开头部分；请在系统里或 Word 文件里看全文、修改】`;
  const room = mostCellCharacters - notice.length;
  // Half of a pair of surrogates is no character.
  const end = /[\ud800-\udbff]/u.test(text.charAt(room - 1)) ? room - 1 : room;
  return { text: text.slice(0, end) + notice, isWhole: false };
}

function escaped(text: string): string {
  let result = '';
  for (const character of text) {
    const unit = character.codePointAt(0) ?? 0;
    result += unit !== 0x0d && isXmlCodePoint(unit) ? character : `_x${unit.toString(16).toUpperCase().padStart(4, '0')}_`;
  }
  return result;
}
