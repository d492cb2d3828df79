// Character references: the five predefined entities and numeric references, nothing else. There is no document type here that could
// define more.
import { isXmlCodePoint } from './xml-characters.ts';

/** Text with its references resolved and its line ends made `\n`, or the index of the reference that has no meaning. */
export type ResolvedText = { readonly text: string } | { readonly badReferenceAt: number };

/** Resolves `source[start, end)` as element text: references, and `\r\n` or `\r` as `\n`. */
export function resolveText(source: string, start: number, end: number): ResolvedText {
  return resolve(source, start, end, '\n');
}

/** Resolves `source[start, end)` as attribute value: references, and each literal tab or line end as one blank. */
export function resolveAttributeValue(source: string, start: number, end: number): ResolvedText {
  return resolve(source, start, end, ' ');
}

/** Makes line ends `\n`, as XML asks for before anything else is read. */
export function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
}

function resolve(source: string, start: number, end: number, lineEnd: '\n' | ' '): ResolvedText {
  let text = '';
  let from = start;
  let index = start;
  while (index < end) {
    const code = source.charCodeAt(index);
    if (code === 38) {
      const semicolon = referenceEnd(source, index, end);
      const character = semicolon < 0 ? null : referencedCharacter(source, index + 1, semicolon);
      if (character === null) return { badReferenceAt: index };
      text += source.slice(from, index) + character;
      index = semicolon + 1;
      from = index;
    } else if (code === 13 || (lineEnd === ' ' && (code === 10 || code === 9))) {
      text += source.slice(from, index) + lineEnd;
      index += code === 13 && source.charCodeAt(index + 1) === 10 ? 2 : 1;
      from = index;
    } else index += 1;
  }
  return { text: text + source.slice(from, end) };
}

// The longest reference that means anything is far below 64 characters; leading zeros beyond that are refused, so that a run of
// ampersands costs linear time.
function referenceEnd(source: string, ampersand: number, end: number): number {
  const last = Math.min(end, ampersand + 64);
  for (let index = ampersand + 1; index < last; index += 1) if (source.charCodeAt(index) === 59) return index;
  return -1;
}

function referencedCharacter(source: string, start: number, end: number): string | null {
  if (source.charCodeAt(start) === 35) {
    const isHexadecimal = source.charCodeAt(start + 1) === 120;
    const code = readCode(source, isHexadecimal ? start + 2 : start + 1, end, isHexadecimal ? 16 : 10);
    return code !== null && isXmlCodePoint(code) ? String.fromCodePoint(code) : null;
  }
  switch (source.slice(start, end)) {
    case 'lt':
      return '<';
    case 'gt':
      return '>';
    case 'amp':
      return '&';
    case 'quot':
      return '"';
    case 'apos':
      return "'";
    default:
      return null;
  }
}

function readCode(source: string, start: number, end: number, base: 10 | 16): number | null {
  if (start >= end) return null;
  let code = 0;
  for (let index = start; index < end; index += 1) {
    const digit = digitValue(source.charCodeAt(index));
    if (digit >= base) return null;
    code = code * base + digit;
    if (code > 0x10ffff) return null;
  }
  return code;
}

function digitValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 97 && code <= 102) return code - 87;
  if (code >= 65 && code <= 70) return code - 55;
  return 99;
}
