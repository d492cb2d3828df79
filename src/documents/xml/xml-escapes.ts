// Characters that XML 1.0 cannot carry (controls, half surrogates, U+FFFE, U+FFFF) and the carriage return, which XML would turn into a line
// feed, are written as `_x0007_`, the way Office writes them (ECMA-376-1 22.4.2.4, ST_Xstring: hexadecimal code between `_x` and `_`). A text that holds such
// letters itself gets its underscore escaped as `_x005F_`. `unescapedText(escapedText(t)) === t` for every text.
import { firstForbiddenCharacter, isXmlCodePoint } from './xml-characters.ts';

/** The text with everything XML cannot carry escaped; `<`, `&` are not touched. */
export function escapedText(text: string): string {
  const literal = text.includes('_x') ? text.replaceAll(/_(?=x[0-9A-F]{4})/g, '_x005F_') : text;
  if (firstForbiddenCharacter(literal, 0, literal.length) < 0 && !literal.includes('\r')) return literal;
  let escaped = '';
  for (const character of literal) escaped += isCarried(character) ? character : `_x${hexadecimal(character)}_`;
  return escaped;
}

/** The text as it was before {@link escapedText}. Codes of characters that XML can carry are left as they stand: they are somebody's text. */
export function unescapedText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x005F_(?=x[0-9A-F]{4})|_x([0-9A-F]{4})_/g, (match, code: string | undefined) => {
    if (code === undefined) return '_';
    const unit = Number.parseInt(code, 16);
    return unit === 0x0d || !isXmlCodePoint(unit) ? String.fromCharCode(unit) : match;
  });
}

/** Text between tags. */
export function xmlText(text: string): string {
  return marksEscaped(escapedText(text));
}

/** Text inside double quotes of an attribute; line breaks and tabs are kept. */
export function xmlAttribute(text: string): string {
  return marksEscaped(escapedText(text)).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}

function marksEscaped(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function isCarried(character: string): boolean {
  return character !== '\r' && isXmlCodePoint(character.codePointAt(0) ?? 0);
}

function hexadecimal(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}
