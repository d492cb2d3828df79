// The part that holds the texts of comments: those that stand in it, and new ones as XML. A new comment says all of its looks itself, since the
// styles of the file may give every paragraph the lines and indents of an official text.
import type { XmlFault } from '../../xml/xml-fault.ts';
import { xmlAttribute, xmlText } from '../../xml/xml-escapes.ts';
import { createXmlScanner } from '../../xml/xml-scanner.ts';
import { tagEnd } from '../../xml/tag-source.ts';
import { annotation, annotationVocabulary } from './comment-names.ts';
import type { CommentAuthor, CommentParagraph, WordComment } from './word-comment.ts';

export interface StoredComment {
  readonly id: string;
  readonly author: string;
  /** `w14:paraId` of its last paragraph, by which answers name it; null where the file keeps no threads. */
  readonly paragraphId: string | null;
  readonly start: number;
  readonly end: number;
}

/** The comments of a part in its order. */
export function readComments(xml: string, depth: number): readonly StoredComment[] | XmlFault {
  const comments: StoredComment[] = [];
  let open: { readonly id: string; readonly author: string; readonly start: number; paragraphId: string | null } | null = null;
  const scanner = createXmlScanner(
    {
      openElement({ token }, { valueOf }, at) {
        if (token === annotation.comment) open = { id: valueOf(annotation.id) ?? '', author: valueOf(annotation.author) ?? '', start: at, paragraphId: null };
        else if (token === annotation.paragraph && open !== null) open.paragraphId = valueOf(annotation.paragraphId);
      },
      closeElement({ token }, at) {
        if (token !== annotation.comment || open === null) return;
        comments.push({ ...open, end: tagEnd(xml, at) });
        open = null;
      },
      text: () => undefined,
      isHalted: () => false,
    },
    { vocabulary: annotationVocabulary, depth },
  );
  return scanner.feed(xml) ?? scanner.end() ?? comments;
}

/** Comments that others answered: `paraId` of the parents in the part that keeps the threads. */
export function answeredParagraphs(xml: string, depth: number): ReadonlySet<string> | XmlFault {
  const parents = new Set<string>();
  const scanner = createXmlScanner(
    {
      openElement({ token }, { valueOf }) {
        const parent = token === annotation.commentEx ? valueOf(annotation.parentId) : null;
        if (parent !== null) parents.add(parent);
      },
      closeElement: () => undefined,
      text: () => undefined,
      isHalted: () => false,
    },
    { vocabulary: annotationVocabulary, depth },
  );
  return scanner.feed(xml) ?? scanner.end() ?? parents;
}

export function emptyCommentsXml(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${xmlAttribute(namespace)}"/>`;
}

/** `namespace` is that of the main vocabulary, which every comment declares for itself: the root of a part may bind another prefix. */
export function commentXml({ paragraphs }: Pick<WordComment, 'paragraphs'>, id: number, author: CommentAuthor, namespace: string): string {
  const content = paragraphs.map((paragraph, index) => paragraphXml(paragraph, index === 0)).join('');
  return `<w:comment xmlns:w="${xmlAttribute(namespace)}" w:id="${id}" w:author="${xmlAttribute(author.name)}" w:initials="${xmlAttribute(author.initials)}">${content}</w:comment>`;
}

const properties = '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLineChars="0" w:firstLine="0"/></w:pPr>';
const size = '<w:sz w:val="18"/><w:szCs w:val="18"/>';

function paragraphXml(paragraph: CommentParagraph, isFirst: boolean): string {
  const mark = isFirst ? '<w:r><w:annotationRef/></w:r>' : '';
  const runs = paragraph.map(({ text, bold }) => {
    const looks = `<w:rPr><w:rFonts w:eastAsia="宋体" w:hint="eastAsia"/><w:b w:val="${bold ? 1 : 0}"/>${size}</w:rPr>`;
    const pieces = text.split(/([\n\t])/u).map((piece) => (piece === '\n' ? '<w:br/>' : piece === '\t' ? '<w:tab/>' : piece === '' ? '' : `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`));
    return `<w:r>${looks}${pieces.join('')}</w:r>`;
  });
  return `<w:p>${properties}${mark}${runs.join('')}</w:p>`;
}
