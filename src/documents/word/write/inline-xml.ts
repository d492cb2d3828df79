// Runs and fields of a paragraph as WordprocessingML. Every run carries the hint that quotation marks, dashes and signs of comparison belong to
// the Chinese font: without it Word sets “ ” in the Latin one.
import { xmlAttribute, xmlText } from '../../xml/xml-escapes.ts';
import type { WordChange, WordDocument, WordInline, WordText } from './word-document.ts';

/** What the runs of one document share. */
export interface InlineContext {
  /** Numbers its bookmarks and changes: each needs an id of its own. */
  next: number;
  readonly revision: WordDocument['revision'];
}

const hint = '<w:rFonts w:hint="eastAsia"/>';
const hiddenRun = `<w:r><w:rPr>${hint}<w:vanish/></w:rPr>`;
const plainRun = `<w:r><w:rPr>${hint}</w:rPr>`;

export function inlineXml(content: readonly WordInline[], context: InlineContext): string {
  let xml = '';
  for (const inline of content) xml += oneInline(inline, context);
  return xml;
}

function oneInline(inline: WordInline, context: InlineContext): string {
  switch (inline.kind) {
    case 'text':
      return textRun(inline, context);
    case 'contents-mark': {
      const code = codeXml(contentsMarkCode(inline));
      return `${hiddenRun}${fieldCharacter('begin')}</w:r>${hiddenRun}${code}</w:r>${hiddenRun}${fieldCharacter('end')}</w:r>`;
    }
    case 'field':
      return `${fieldStart(inline.instruction)}${runOf(plainRun, inline.shown)}${plainRun}${fieldCharacter('end')}</w:r>`;
    case 'field-start':
      return fieldStart(inline.instruction);
    case 'field-end':
      return `${plainRun}${fieldCharacter('end')}</w:r>`;
    case 'bookmark': {
      const id = context.next;
      context.next += 1;
      return `<w:bookmarkStart w:id="${id}" w:name="${xmlAttribute(inline.name)}"/><w:bookmarkEnd w:id="${id}"/>`;
    }
    case 'link':
      return `<w:hyperlink w:anchor="${xmlAttribute(inline.bookmark)}" w:history="1">${inlineXml(inline.content, context)}</w:hyperlink>`;
  }
}

/** The code of a TC field. Inside its quotation marks a quotation mark and a backslash stand behind a backslash (ISO/IEC 29500-1 §17.16.2). */
function contentsMarkCode({ text, list, level }: Extract<WordInline, { kind: 'contents-mark' }>): string {
  const quoted = text.replaceAll(/["\\]/g, (mark) => `\\${mark}`);
  return ` TC "${quoted}"${list === null ? '' : ` \\f ${list}`}${level === null ? '' : ` \\l ${level}`} `;
}

function textRun(run: WordText, context: InlineContext): string {
  if (run.text === '') return '';
  const start = run.bold ? `<w:r><w:rPr>${hint}<w:b/></w:rPr>` : plainRun;
  if (run.change === 'none') return runOf(start, run.text);
  return changeXml(run.change, context, runOf(start, run.text, run.change === 'deleted' ? 'w:delText' : 'w:t'));
}

/** The element of a change around its content; without content the mark that stands in the properties of a paragraph or row. Ground: ISO/IEC 29500-1 §17.13.5. */
export function changeXml(change: Exclude<WordChange, 'none'>, context: InlineContext, content = ''): string {
  const { author, at } = context.revision ?? { author: '', at: '' };
  const id = context.next;
  context.next += 1;
  const name = change === 'inserted' ? 'w:ins' : 'w:del';
  const open = `<${name} w:id="${id}" w:author="${xmlAttribute(author)}"${at === '' ? '' : ` w:date="${xmlAttribute(at)}"`}`;
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}

/** One run; tabs and line feeds become its elements. */
function runOf(start: string, text: string, element = 'w:t'): string {
  if (!/[\t\n]/.test(text)) return `${start}${textElement(text, element)}</w:r>`;
  let xml = start;
  for (const piece of text.split(/([\t\n])/)) xml += piece === '\t' ? '<w:tab/>' : piece === '\n' ? '<w:br/>' : piece === '' ? '' : textElement(piece, element);
  return `${xml}</w:r>`;
}

function textElement(text: string, element: string): string {
  const kept = isBlankAt(text, 0) || isBlankAt(text, text.length - 1) ? ' xml:space="preserve"' : '';
  return `<${element}${kept}>${xmlText(text)}</${element}>`;
}

function isBlankAt(text: string, index: number): boolean {
  return text.charCodeAt(index) === 0x20;
}

function fieldStart(instruction: string): string {
  return `${plainRun}${fieldCharacter('begin')}</w:r>${plainRun}${codeXml(instruction)}</w:r>${plainRun}${fieldCharacter('separate')}</w:r>`;
}

function codeXml(instruction: string): string {
  return `<w:instrText xml:space="preserve">${xmlText(instruction)}</w:instrText>`;
}

function fieldCharacter(type: 'begin' | 'separate' | 'end'): string {
  return `<w:fldChar w:fldCharType="${type}"/>`;
}
