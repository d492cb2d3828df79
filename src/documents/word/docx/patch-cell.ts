// The text of one cell replaced in the XML it stands in. Only cells of plain paragraphs and runs are touched; fields, tracked changes, content controls and
// drawings mean something that a text cannot say.
import { openedTag, tagEnd, tagNameAt, tagPrefixAt } from '../../xml/tag-source.ts';
import type { TextChange } from '../../xml/text-changes.ts';
import { unescapedText, xmlText } from '../../xml/xml-escapes.ts';
import { resolveText } from '../../xml/xml-references.ts';
import type { CellEvents, ElementEvent } from './cell-events.ts';
import { word } from './wordprocessing-names.ts';

/** The changes that give the cell a new text; null where the cell holds what must not be rewritten. */
export function patchedCell(cell: CellEvents, xml: string, text: string): readonly TextChange[] | null {
  const root = elementTree(cell.events, xml);
  const paragraphs = root.children.filter(({ token }) => token === word.p).map((paragraph) => plainParagraph(paragraph, xml));
  if (root.children.some(({ token }) => token !== word.p && token !== word.tcPr)) return null;
  const plain = paragraphs.flatMap((paragraph) => paragraph ?? []);
  if (plain.length < paragraphs.length || plain.map((paragraph) => paragraph.text).join('\n') !== cell.text) return null;
  const lines = linesFor(text, plain.length);
  return plain.flatMap((paragraph, index): readonly TextChange[] => {
    const line = lines[index];
    if (line === undefined) return [{ start: paragraph.element.start, end: paragraph.element.end, text: '' }];
    return line === paragraph.text ? [] : [rewritten(paragraph, xml, line)];
  });
}

/** One text per paragraph; what has no paragraph of its own goes into the last one, with line breaks. */
function linesFor(text: string, paragraphs: number): readonly string[] {
  const lines = text.split('\n');
  return lines.length <= paragraphs ? lines : [...lines.slice(0, paragraphs - 1), lines.slice(paragraphs - 1).join('\n')];
}

interface Element {
  readonly token: number;
  readonly start: number;
  /** Behind its start tag; for `<a/>` behind the tag. */
  readonly contentStart: number;
  /** Before its end tag. */
  readonly contentEnd: number;
  readonly end: number;
  readonly children: readonly Element[];
}

function elementTree(events: readonly ElementEvent[], xml: string): Element {
  let index = 0;
  const read = (): Element => {
    const { token, at: start } = events[index] ?? { token: 0, at: 0 };
    index += 1;
    const children: Element[] = [];
    while (events[index]?.kind === 'open') children.push(read());
    const closeAt = events[index]?.at ?? start;
    index += 1;
    const contentStart = tagEnd(xml, start);
    const isEmpty = closeAt === start;
    return { token, start, contentStart, contentEnd: isEmpty ? contentStart : closeAt, end: isEmpty ? contentStart : tagEnd(xml, closeAt), children };
  };
  return read();
}

interface PlainParagraph {
  readonly element: Element;
  readonly properties: Element | null;
  readonly runs: readonly Element[];
  readonly text: string;
}

/** A paragraph of properties, plain runs and marks without content; null where anything else stands in it. */
function plainParagraph(element: Element, xml: string): PlainParagraph | null {
  let properties: Element | null = null;
  const runs: Element[] = [];
  let text = '';
  for (const child of element.children) {
    if (child.token === word.pPr) properties = child;
    else if (child.token === word.r) {
      const shown = runText(child, xml);
      if (shown === null) return null;
      runs.push(child);
      text += shown;
    } else if (!emptyMarks.has(localName(xml, child.start))) return null;
  }
  return { element, properties, runs, text };
}

const emptyMarks: ReadonlySet<string> = new Set(['proofErr', 'bookmarkStart', 'bookmarkEnd', 'lastRenderedPageBreak']);

/** What a plain run shows; null where it holds more than text, tabs and line breaks. */
function runText(run: Element, xml: string): string | null {
  let text = '';
  for (const child of run.children) {
    if (child.token === word.t) {
      const resolved = resolveText(xml, child.contentStart, child.contentEnd);
      if ('badReferenceAt' in resolved) return null;
      const isKept = xml.slice(child.start, child.contentStart).includes('preserve');
      text += unescapedText(isKept ? resolved.text : resolved.text.trim()).replaceAll('\n', ' ');
    } else if (child.token === word.tab) text += '\t';
    else if (child.token === word.cr || (child.token === word.br && !xml.slice(child.start, child.contentStart).includes('='))) text += '\n';
    else if (child.token !== word.rPr && !emptyMarks.has(localName(xml, child.start))) return null;
  }
  return text;
}

/** The paragraph with one run: the first one's own tag and formatting, or those of the paragraph's end where it had no run. */
function rewritten({ element, properties, runs }: PlainParagraph, xml: string, text: string): TextChange {
  const prefix = tagPrefixAt(xml, element.start);
  const [first] = runs;
  const formatting = first === undefined ? markFormatting(properties, xml) : runFormatting(first, xml);
  const startTag = first === undefined ? `<${prefix}r>` : openTag(xml, first);
  const run = `${startTag}${formatting}${runContent(text, prefix)}</${prefix}r>`;
  const kept = element.children.filter((child) => child.token !== word.pPr && child.token !== word.r).map((child) => xml.slice(child.start, child.end));
  const before = properties === null ? '' : xml.slice(properties.start, properties.end);
  return { start: element.start, end: element.end, text: `${openTag(xml, element)}${before}${run}${kept.join('')}</${prefix}p>` };
}

function openTag(xml: string, { start, contentStart }: Element): string {
  return openedTag(xml.slice(start, contentStart));
}

function runFormatting(run: Element, xml: string): string {
  const properties = run.children.find(({ token }) => token === word.rPr);
  return properties === undefined ? '' : xml.slice(properties.start, properties.end);
}

/** Properties of a paragraph's end are those of a run, unless they tell of a tracked change. */
function markFormatting(properties: Element | null, xml: string): string {
  const mark = properties?.children.find(({ token }) => token === word.rPr);
  if (mark === undefined || mark.children.some(({ token }) => token === word.ins || token === word.del || token === word.moveTo || token === word.moveFrom || token === word.rPrChange)) return '';
  return xml.slice(mark.start, mark.end);
}

function runContent(text: string, prefix: string): string {
  return text
    .split(/([\n\t])/u)
    .map((piece) => {
      if (piece === '\n') return `<${prefix}br/>`;
      if (piece === '\t') return `<${prefix}tab/>`;
      return piece === '' ? '' : `<${prefix}t xml:space="preserve">${xmlText(piece)}</${prefix}t>`;
    })
    .join('');
}

function localName(xml: string, start: number): string {
  const name = tagNameAt(xml, start);
  return name.slice(name.indexOf(':') + 1);
}
