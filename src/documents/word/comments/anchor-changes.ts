// What comments change in the text of the main part: marks where a comment begins and ends and a run that names it, put in; the same taken out.
import { openedTag } from '../../xml/tag-source.ts';
import type { TextChange } from '../../xml/text-changes.ts';
import { xmlAttribute } from '../../xml/xml-escapes.ts';
import type { XmlFault } from '../../xml/xml-fault.ts';
import { createXmlScanner } from '../../xml/xml-scanner.ts';
import { tagEnd } from '../../xml/tag-source.ts';
import type { Anchor, AnchorParagraph } from './comment-anchors.ts';
import { annotation, annotationVocabulary } from './comment-names.ts';

/** The changes that anchor comments by their numbers. */
export function anchoringChanges(anchored: readonly { readonly id: number; readonly anchor: Anchor }[], xml: string): readonly TextChange[] {
  const marks = new Map<AnchorParagraph, { opening: string; closing: string }>();
  const marksOf = (paragraph: AnchorParagraph) => {
    const known = marks.get(paragraph) ?? { opening: '', closing: '' };
    marks.set(paragraph, known);
    return known;
  };
  for (const { id, anchor } of anchored) {
    marksOf(anchor.first).opening += rangeMark('commentRangeStart', id, anchor.first);
    marksOf(anchor.last).closing += rangeMark('commentRangeEnd', id, anchor.last) + reference(id, anchor.last);
  }
  return [...marks].flatMap(([paragraph, { opening, closing }]): readonly TextChange[] => {
    const { start, name, isEmptyTag, contentStart, contentEnd } = paragraph;
    if (isEmptyTag) return [{ start, end: contentStart, text: `${openedTag(xml.slice(start, contentStart))}${opening}${closing}</${name}>` }];
    return [{ start: contentStart, end: contentStart, text: opening }, { start: contentEnd, end: contentEnd, text: closing }].filter(({ text }) => text !== '');
  });
}

/** An attribute belongs to a vocabulary by its prefix alone: where elements have none, one is declared on the spot. */
function names({ prefix, namespace }: AnchorParagraph) {
  return prefix === '' ? { own: 'hengji:', declared: ` xmlns:hengji="${xmlAttribute(namespace)}"` } : { own: prefix, declared: '' };
}

function rangeMark(local: 'commentRangeStart' | 'commentRangeEnd', id: number, paragraph: AnchorParagraph): string {
  const { own, declared } = names(paragraph);
  return `<${own}${local}${declared} ${own}id="${id}"/>`;
}

/** The run is set small: a mark that shows nothing must not make its line higher. */
function reference(id: number, paragraph: AnchorParagraph): string {
  const { own, declared } = names(paragraph);
  return `<${own}r${declared}><${own}rPr><${own}sz ${own}val="16"/><${own}szCs ${own}val="16"/></${own}rPr><${own}commentReference ${own}id="${id}"/></${own}r>`;
}

/** The changes that take the marks of some comments out; a run that held nothing but the mark goes with it. */
export function unanchoringChanges(xml: string, depth: number, isMeant: (id: string) => boolean): readonly TextChange[] | XmlFault {
  const changes: TextChange[] = [];
  const open: OpenElement[] = [];
  const scanner = createXmlScanner(
    {
      openElement({ token }, { valueOf }, at) {
        const parent = open.at(-1);
        if (parent?.token === annotation.run && token !== annotation.runProperties) parent.contents += 1;
        open.push({ token, at, contents: 0, marks: 0, isMark: isMark(token) && isMeant(valueOf(annotation.id) ?? '') });
      },
      closeElement(_, at) {
        const element = open.pop();
        if (element === undefined) return;
        const parent = open.at(-1);
        if (element.isMark && parent?.token === annotation.run) parent.marks += 1;
        const isMarkRun = element.token === annotation.run && element.marks > 0 && element.marks === element.contents;
        if (!element.isMark && !isMarkRun) return;
        const change = { start: element.at, end: tagEnd(xml, at), text: '' };
        while ((changes.at(-1)?.start ?? -1) >= change.start) changes.pop();
        changes.push(change);
      },
      text: () => undefined,
      isHalted: () => false,
    },
    { vocabulary: annotationVocabulary, depth },
  );
  return scanner.feed(xml) ?? scanner.end() ?? changes;
}

interface OpenElement {
  readonly token: number;
  readonly at: number;
  /** Of a run: its children but for properties, and how many of them are marks to be taken out. */
  contents: number;
  marks: number;
  readonly isMark: boolean;
}

function isMark(token: number): boolean {
  return token === annotation.rangeStart || token === annotation.rangeEnd || token === annotation.reference;
}
