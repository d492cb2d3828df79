// Everything that begins with `<!` or `<?`: comments, character data sections, processing instructions, the XML declaration.
// A document type declaration is refused.
import { firstForbiddenCharacter, isXmlBlank } from './xml-characters.ts';
import { scanName, skipBlanks } from './xml-name-scan.ts';
import { withPlainLineEnds } from './xml-references.ts';
import { fail, needMore, type ScanState } from './xml-scan-state.ts';

/** Reads the markup at `start` (`<!…`). Answers the index behind it, `incomplete` or `broken`. */
export function scanDeclarationMarkup(state: ScanState, start: number): number {
  const text = state.text;
  if (text.startsWith('<!--', start)) return scanComment(state, start);
  if (text.startsWith('<![CDATA[', start)) return scanCharacterData(state, start);
  if (text.startsWith('<!DOCTYPE', start)) return fail(state, 'doctype', start);
  return text.length - start < 9 ? needMore(state) : fail(state, 'markup', start);
}

/** Reads the processing instruction or XML declaration at `start` (`<?…`). Answers as {@link scanDeclarationMarkup}. */
export function scanProcessingInstruction(state: ScanState, start: number): number {
  const text = state.text;
  const nameEnd = scanName(state, start + 2);
  if (nameEnd < 0) return nameEnd;
  const end = text.indexOf('?>', nameEnd);
  if (end < 0) return needMore(state);
  const target = text.slice(start + 2, nameEnd);
  if (end > nameEnd && !isXmlBlank(text.charCodeAt(nameEnd))) return fail(state, 'processing-instruction', nameEnd);
  const forbidden = firstForbiddenCharacter(text, nameEnd, end);
  if (forbidden >= 0) return fail(state, 'character', forbidden);
  if (target === 'xml') {
    if (state.base + start > 0) return fail(state, 'declaration', start);
    return scanXmlDeclaration(state, nameEnd, end);
  }
  if (target.toLowerCase() === 'xml' || target.includes(':')) return fail(state, 'processing-instruction', start);
  return end + 2;
}

function scanComment(state: ScanState, start: number): number {
  const text = state.text;
  const end = text.indexOf('--', start + 4);
  if (end < 0 || end + 2 >= text.length) return needMore(state);
  if (text.charCodeAt(end + 2) !== 62) return fail(state, 'comment', end);
  const forbidden = firstForbiddenCharacter(text, start + 4, end);
  return forbidden < 0 ? end + 3 : fail(state, 'character', forbidden);
}

function scanCharacterData(state: ScanState, start: number): number {
  const text = state.text;
  const from = start + 9;
  const end = text.indexOf(']]>', from);
  if (end < 0) return needMore(state);
  if (state.open.length === 0) return fail(state, 'text', start);
  const forbidden = firstForbiddenCharacter(text, from, end);
  if (forbidden >= 0) return fail(state, 'character', forbidden);
  if (end > from) state.handler.text(withPlainLineEnds(text.slice(from, end)));
  return end + 3;
}

interface PseudoAttribute {
  readonly name: string;
  readonly value: string;
  readonly end: number;
}

// version, then perhaps encoding, then perhaps standalone.
function scanXmlDeclaration(state: ScanState, nameEnd: number, end: number): number {
  const expected = ['version', 'encoding', 'standalone'];
  let at = nameEnd;
  let next = 0;
  for (;;) {
    const begin = skipBlanks(state.text, at);
    if (begin >= end) break;
    const attribute = begin === at ? null : readPseudoAttribute(state.text, begin, end);
    const place = attribute === null ? -1 : expected.indexOf(attribute.name, next);
    if (attribute === null || place < 0 || (next === 0 && place > 0) || !hasMeaning(attribute)) return fail(state, 'declaration', begin);
    if (attribute.name === 'encoding' && !isReadableEncoding(attribute.value)) return fail(state, 'encoding', begin);
    next = place + 1;
    at = attribute.end;
  }
  return next === 0 ? fail(state, 'declaration', nameEnd) : end + 2;
}

function readPseudoAttribute(text: string, start: number, end: number): PseudoAttribute | null {
  let nameEnd = start;
  while (nameEnd < end && text.charCodeAt(nameEnd) >= 97 && text.charCodeAt(nameEnd) <= 122) nameEnd += 1;
  const equals = skipBlanks(text, nameEnd);
  if (text.charCodeAt(equals) !== 61) return null;
  const opening = skipBlanks(text, equals + 1);
  const quote = text[opening];
  if (quote !== '"' && quote !== "'") return null;
  const closing = text.indexOf(quote, opening + 1);
  if (closing < 0 || closing >= end) return null;
  return { name: text.slice(start, nameEnd), value: text.slice(opening + 1, closing), end: closing + 1 };
}

function hasMeaning(attribute: PseudoAttribute): boolean {
  switch (attribute.name) {
    case 'version':
      return attribute.value === '1.0' || attribute.value === '1.1';
    case 'standalone':
      return attribute.value === 'yes' || attribute.value === 'no';
    default:
      return attribute.value !== '';
  }
}

function isReadableEncoding(encoding: string): boolean {
  return ['utf-8', 'utf8', 'utf-16', 'utf-16le', 'utf-16be', 'us-ascii', 'ascii'].includes(encoding.toLowerCase());
}
