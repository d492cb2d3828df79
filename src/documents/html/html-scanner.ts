// Tags and text of a web page, in order, in one pass. Nothing a page contains is an error here: what is no tag is text, what does not end
// ends with the page. Scripts, styles and other raw text are passed over. Ground: the tokenisation of the HTML Living Standard (§13.2.5), as
// far as it concerns text and tables.
import { decodeEntities } from './html-entities.ts';

export interface HtmlHandler {
  /** `name` in lower case; `isEmpty` where the tag closes itself (`<br/>`). */
  readonly openTag: (name: string, attributes: HtmlAttributes, isEmpty: boolean) => void;
  readonly closeTag: (name: string) => void;
  /** Text with its references resolved, in one or more pieces. */
  readonly text: (text: string) => void;
  /** Asked before every tag: true ends the scan. */
  readonly isHalted: () => boolean;
}

/** The first value of each attribute, names in lower case. */
export type HtmlAttributes = ReadonlyMap<string, string>;

export function scanHtml(html: string, handler: HtmlHandler): void {
  let at = 0;
  while (at < html.length && !handler.isHalted()) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    if (end > at) handler.text(decodeEntities(html.slice(at, end)));
    if (open < 0) return;
    at = scanMarkup(html, open, handler);
  }
}

/** Index behind the tag, comment or single `<` at `open`. */
function scanMarkup(html: string, open: number, handler: HtmlHandler): number {
  const next = html.charCodeAt(open + 1);
  if (isLetter(next)) return scanStartTag(html, open + 1, handler);
  if (next === slash && isLetter(html.charCodeAt(open + 2))) {
    const nameEnd = endOfName(html, open + 2);
    handler.closeTag(html.slice(open + 2, nameEnd).toLowerCase());
    return behind(html, '>', nameEnd);
  }
  if (html.startsWith('<!--', open)) return behind(html, '-->', open + 4);
  if (next === exclamation || next === question || next === slash) return behind(html, '>', open + 2);
  handler.text('<');
  return open + 1;
}

function scanStartTag(html: string, start: number, handler: HtmlHandler): number {
  const nameEnd = endOfName(html, start);
  const name = html.slice(start, nameEnd).toLowerCase();
  const attributes = new Map<string, string>();
  let at = nameEnd;
  let isEmpty = false;
  for (;;) {
    at = skipBlanks(html, at);
    const code = html.charCodeAt(at);
    if (Number.isNaN(code)) return html.length;
    if (code === greater) break;
    if (code === slash) {
      isEmpty = html.charCodeAt(at + 1) === greater;
      at += 1;
      continue;
    }
    at = scanAttribute(html, at, attributes);
  }
  if (rawTextElements.has(name)) {
    if (!isEmpty) return endOfRawText(html, at + 1, name);
    return at + 1;
  }
  handler.openTag(name, attributes, isEmpty);
  return at + 1;
}

function scanAttribute(html: string, start: number, attributes: Map<string, string>): number {
  let nameEnd = start + 1;
  while (nameEnd < html.length && !isNameEnd(html.charCodeAt(nameEnd)) && html.charCodeAt(nameEnd) !== equals) nameEnd += 1;
  const name = html.slice(start, nameEnd).toLowerCase();
  const sign = skipBlanks(html, nameEnd);
  if (html.charCodeAt(sign) !== equals) {
    if (!attributes.has(name)) attributes.set(name, '');
    return nameEnd;
  }
  const valueStart = skipBlanks(html, sign + 1);
  const quote = html[valueStart];
  const isQuoted = quote === '"' || quote === "'";
  const valueEnd = isQuoted ? indexOrEnd(html, quote, valueStart + 1) : endOfBareValue(html, valueStart);
  if (!attributes.has(name)) attributes.set(name, decodeEntities(html.slice(isQuoted ? valueStart + 1 : valueStart, valueEnd)));
  return isQuoted ? valueEnd + 1 : valueEnd;
}

/** Behind the end tag of a script or the like; the end of the page where it has none. */
function endOfRawText(html: string, from: number, name: string): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    const nameEnd = at + 2 + name.length;
    if (html.slice(at + 2, nameEnd).toLowerCase() === name && (nameEnd >= html.length || isNameEnd(html.charCodeAt(nameEnd)))) return behind(html, '>', nameEnd);
  }
  return html.length;
}

/** Their content is no text of the page. */
const rawTextElements: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes']);

function endOfName(html: string, start: number): number {
  let end = start;
  while (end < html.length && !isNameEnd(html.charCodeAt(end))) end += 1;
  return end;
}

function endOfBareValue(html: string, start: number): number {
  let end = start;
  while (end < html.length && html.charCodeAt(end) !== greater && !isBlank(html.charCodeAt(end))) end += 1;
  return end;
}

function behind(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

function indexOrEnd(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at;
}

function skipBlanks(html: string, from: number): number {
  let at = from;
  while (isBlank(html.charCodeAt(at))) at += 1;
  return at;
}

function isNameEnd(code: number): boolean {
  return code === greater || code === slash || isBlank(code);
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

const exclamation = 33;
const slash = 47;
const equals = 61;
const greater = 62;
const question = 63;
