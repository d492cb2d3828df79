// A Word file with comments in its margin: marks in the main part, texts in the part of comments, and a part that no program shows, in which the file
// keeps what it was asked. Comments of others stay; earlier ones of the same author are replaced. Every other part keeps its bytes, and without the
// comments the main part is what it was.
import type { Fault } from '../../../kernel/fault.ts';
import { failed, ok, type Result } from '../../../kernel/result.ts';
import type { ReadingLimits } from '../../document-reading.ts';
import { addContentType, addRelationship, draftBytes, draftOf, freePartName, freeRelationshipId, removePart, type PackageDraft } from '../../package/package-draft.ts';
import { partBytes, readPartText, type PartText } from '../../package/part-text.ts';
import { readRelationships, resolvePartName, type Relationship } from '../../package/relationships.ts';
import type { PartSource } from '../../package/scan-part.ts';
import { xmlPartFault } from '../../package/xml-part-fault.ts';
import { findRootEnd } from '../../xml/last-child.ts';
import { withTextChanges, type TextChange } from '../../xml/text-changes.ts';
import type { XmlFault } from '../../xml/xml-fault.ts';
import { createXmlScanner } from '../../xml/xml-scanner.ts';
import { zipEntryKey, type ZipEntry } from '../../zip/zip-archive.ts';
import { attachBoundText } from '../bound-part.ts';
import { createDocumentHandler } from '../docx/document-handler.ts';
import { measureDocument } from '../docx/measure-document.ts';
import { besideMain, documentStateFor, openDocument, type OpenedDocument } from '../docx/read-docx.ts';
import { wordVocabulary } from '../docx/wordprocessing-names.ts';
import { anchoringChanges, unanchoringChanges } from './anchor-changes.ts';
import { findAnchors, type Anchor } from './comment-anchors.ts';
import { answeredParagraphs, commentXml, emptyCommentsXml, readComments, type StoredComment } from './comments-part.ts';
import type { CommentAuthor, WordComment } from './word-comment.ts';

export interface CommentedDocx {
  readonly bytes: Uint8Array;
  /** Comments that found their place. */
  readonly placed: number;
  /** Comments whose place the file does not have; they stand at the beginning. */
  readonly unplaced: readonly WordComment[];
  /** Earlier comments of the author that were replaced, and those that stay because somebody answered them. */
  readonly replaced: number;
  readonly answered: number;
}

/** What is put into a file. */
export interface NewComments {
  readonly comments: readonly WordComment[];
  readonly author: CommentAuthor;
  /** A text the file carries unseen (`bound-part.ts`); null for none. */
  readonly bound: string | null;
}

export function commentDocx(bytes: Uint8Array, file: string, { comments, author, bound }: NewComments, limits: ReadingLimits): Result<CommentedDocx, Fault> {
  const opened = openDocument(bytes, file, limits);
  if (!opened.ok) return opened;
  const { source, parts } = opened.value;
  const measured = measureDocument(source, parts.main, limits);
  if (!measured.ok) return measured;
  const main = readPartText(source, parts.main);
  if (!main.ok) return main;
  const stored = readStored(besideMain(source), parts.main);
  if (!stored.ok) return stored;
  const { dropped, answered } = earlierOf(stored.value, author);
  const cleaned = withoutMarks(main.value.text, dropped, opened.value);
  if (!cleaned.ok) return cleaned;
  const find = anchorsOf(cleaned.value, opened.value, limits);
  if (!find.ok) return find;
  const firstId = Math.max(-1, ...stored.value.comments.filter((comment) => !dropped.includes(comment)).map(({ id }) => Number(id)).filter(Number.isSafeInteger)) + 1;
  const beginning = find.value(null);
  const anchored = comments.flatMap((comment, index) => {
    const own = find.value(comment.place);
    const anchor = own ?? beginning;
    return anchor === null ? [] : [{ comment, id: firstId + index, anchor, isOwn: own !== null }];
  });
  const draft = draftOf(besideMain(source));
  const text = withTextChanges(cleaned.value, anchoringChanges(anchored, cleaned.value));
  if (text !== main.value.text) draft.written.set(parts.main.name, partBytes({ ...main.value, text }));
  const { namespace } = anchored[0]?.anchor.first ?? { namespace: transitional };
  const texts = anchored.map(({ comment, id }) => commentXml(comment, id, author, namespace)).join('');
  const fault =
    writeComments(draft, parts.main, stored.value, { dropped, texts, namespace }) ??
    (bound === null ? null : attachBoundText(draft, parts.main, bound, namespace !== transitional));
  if (fault !== null) return failed(fault);
  return ok({
    bytes: draftBytes(draft),
    placed: anchored.filter(({ isOwn }) => isOwn).length,
    unplaced: anchored.filter(({ isOwn }) => !isOwn).map(({ comment }) => comment),
    replaced: dropped.length,
    answered: answered.length,
  });
}

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strictRelationshipTypes = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** What stands in the file of comments and of the answers to them. */
interface StoredComments {
  readonly relationships: readonly Relationship[];
  readonly part: { readonly name: string; readonly relationshipId: string; readonly content: PartText } | null;
  readonly comments: readonly StoredComment[];
  readonly answered: ReadonlySet<string>;
}

function readStored(source: PartSource, main: ZipEntry): Result<StoredComments, Fault> {
  const relationships = readRelationships(source, main.name);
  if (!relationships.ok) return relationships;
  const partOf = (type: string) => {
    const link = relationships.value.find((candidate) => candidate.type === type && !candidate.isExternal);
    const entry = link === undefined ? undefined : source.archive.entries.get(zipEntryKey(resolvePartName(main.name, link.target)));
    return link === undefined || entry === undefined ? null : { entry, relationshipId: link.id };
  };
  const part = partOf('comments');
  const threads = partOf('commentsExtended');
  if (part === null) return ok({ relationships: relationships.value, part: null, comments: [], answered: new Set() });
  const content = readPartText(source, part.entry);
  if (!content.ok) return content;
  const comments = readComments(content.value.text, source.depth);
  if ('problem' in comments) return failed(damaged(comments, part.entry, source));
  const answers = threads === null ? ok(null) : readPartText(source, threads.entry);
  if (!answers.ok) return answers;
  const answered = answers.value === null ? new Set<string>() : answeredParagraphs(answers.value.text, source.depth);
  if ('problem' in answered) return failed(damaged(answered, part.entry, source));
  return ok({ relationships: relationships.value, part: { name: part.entry.name, relationshipId: part.relationshipId, content: content.value }, comments, answered });
}

/** Earlier comments of the author: those to be replaced, and those that somebody answered, which stay with their answers. */
function earlierOf({ comments, answered }: StoredComments, author: CommentAuthor) {
  const own = comments.filter((comment) => comment.author === author.name);
  const isAnswered = ({ paragraphId }: StoredComment) => paragraphId !== null && answered.has(paragraphId);
  return { dropped: own.filter((comment) => !isAnswered(comment)), answered: own.filter(isAnswered) };
}

function withoutMarks(xml: string, dropped: readonly StoredComment[], { source, parts }: OpenedDocument): Result<string, Fault> {
  if (dropped.length === 0) return ok(xml);
  const ids = new Set(dropped.map(({ id }) => id));
  const changes = unanchoringChanges(xml, source.depth, (id) => ids.has(id));
  return 'problem' in changes ? failed(damaged(changes, parts.main, source)) : ok(withTextChanges(xml, changes));
}

function anchorsOf(xml: string, { source, parts }: OpenedDocument, limits: ReadingLimits): Result<(place: WordComment['place']) => Anchor | null, Fault> {
  const { state } = documentStateFor(source, parts, limits, []);
  const { handler, find } = findAnchors(createDocumentHandler(state), state, xml);
  const scanner = createXmlScanner(handler, { vocabulary: wordVocabulary, depth: limits.depth });
  const fault = scanner.feed(xml) ?? scanner.end();
  return fault === null ? ok(find) : failed(damaged(fault, parts.main, source));
}

interface CommentTexts {
  readonly dropped: readonly StoredComment[];
  readonly texts: string;
  readonly namespace: string;
}

/** The part of comments as it is to be; one that would be empty goes, one that is not there comes. */
function writeComments(draft: PackageDraft, main: ZipEntry, { part, comments, relationships }: StoredComments, { dropped, texts, namespace }: CommentTexts): Fault | null {
  if (part !== null) {
    if (texts === '' && dropped.length === comments.length) return dropped.length === 0 ? null : removePart(draft, part.name, main.name, part.relationshipId);
    return writeTexts(draft, part.name, part.content, { dropped, texts, namespace });
  }
  if (texts === '') return null;
  const folder = main.name.slice(0, main.name.lastIndexOf('/') + 1);
  // A relationship whose part is lost gets its part back: two of them would be one too many.
  const lost = relationships.find(({ type: kind, isExternal }) => kind === 'comments' && !isExternal);
  const file = lost === undefined ? freePartName(draft, (number) => `${folder}comments${number === 1 ? '' : number}.xml`) : resolvePartName(main.name, lost.target);
  const type = `${namespace === transitional ? relationshipTypes : strictRelationshipTypes}/comments`;
  return (
    writeTexts(draft, file, { text: emptyCommentsXml(namespace), mark: '' }, { dropped, texts, namespace }) ??
    addContentType(draft, file, commentsType) ??
    (lost !== undefined ? null : addRelationship(draft, main.name, { id: freeRelationshipId(relationships, 'rIdHengji'), type, target: file.slice(folder.length) }))
  );
}

function writeTexts(draft: PackageDraft, name: string, content: PartText, { dropped, texts }: CommentTexts): Fault | null {
  const end = findRootEnd(content.text, draft.source.depth);
  if ('problem' in end) return xmlPartFault(end, draft.source.archive.file, name, draft.source.program);
  const removals = dropped.map(({ start, end: stop }): TextChange => ({ start, end: stop, text: '' }));
  draft.written.set(name, partBytes({ ...content, text: withTextChanges(content.text, [...removals, end.append(texts)]) }));
  return null;
}

function damaged(fault: XmlFault, { name }: ZipEntry, { archive, program }: PartSource): Fault {
  return xmlPartFault(fault, archive.file, name, program);
}
