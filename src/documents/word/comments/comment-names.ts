// The names of WordprocessingML around comments, in both of its namespaces, and those of the parts in which Word keeps threads of answers
// (ISO/IEC 29500-1 §17.13.4; [MS-DOCX] 2.5.4 for `w14:paraId` and `w15:commentEx`).
import type { XmlVocabulary } from '../../xml/xml-names.ts';

export const annotation = {
  comments: 1, comment: 2, rangeStart: 3, rangeEnd: 4, reference: 5, run: 6, runProperties: 7, paragraph: 8, commentEx: 9, commentId: 10,
  // Attributes.
  id: 20, author: 21, paragraphId: 22, parentId: 23,
} as const;

const wordNames: ReadonlyMap<string, number> = new Map([
  ['comments', annotation.comments], ['comment', annotation.comment], ['commentRangeStart', annotation.rangeStart], ['commentRangeEnd', annotation.rangeEnd],
  ['commentReference', annotation.reference], ['r', annotation.run], ['rPr', annotation.runProperties], ['p', annotation.paragraph], ['id', annotation.id],
  ['author', annotation.author],
]);

const wordNamespaces: ReadonlySet<string> = new Set(['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main']);

const threadNames: ReadonlyMap<string, number> = new Map([
  ['http://schemas.microsoft.com/office/word/2010/wordml paraId', annotation.paragraphId],
  ['http://schemas.microsoft.com/office/word/2012/wordml commentEx', annotation.commentEx],
  ['http://schemas.microsoft.com/office/word/2012/wordml paraId', annotation.paragraphId],
  ['http://schemas.microsoft.com/office/word/2012/wordml paraIdParent', annotation.parentId],
  ['http://schemas.microsoft.com/office/word/2016/wordml/cid commentId', annotation.commentId],
  ['http://schemas.microsoft.com/office/word/2016/wordml/cid paraId', annotation.paragraphId],
]);

export const annotationVocabulary: XmlVocabulary = (namespace, local) => (wordNamespaces.has(namespace) ? (wordNames.get(local) ?? 0) : (threadNames.get(`${namespace} ${local}`) ?? 0));
