// The reader of Word 2007+ files (.docx, .docm, .dotx): bytes in, paragraphs and tables with their places out. Pure, for Node and browser.
// Ground: ECMA-376 / ISO/IEC 29500 parts 1, 2 and 4. Headers, footers, footnotes and comments are not part of the text.
import type { Fault } from '../../../kernel/fault.ts';
import { failed, ok, type Result } from '../../../kernel/result.ts';
import type { Block, DocumentReader, DocumentReading, ReadingLimits } from '../../document-reading.ts';
import { tooLargeFile, tooManyCells, tooManyCharacters } from '../../limit-faults.ts';
import type { XmlHandler } from '../../xml/xml-scanner.ts';
import { openZip } from '../../zip/zip-archive.ts';
import { createDocumentHandler } from './document-handler.ts';
import type { DocumentState, Halt } from './document-state.ts';
import { docxFault } from './docx-fault.ts';
import { measureDocument } from './measure-document.ts';
import { notZipFault } from './other-format.ts';
import { findDocumentParts, type DocumentParts } from './package-parts.ts';
import { createParagraphNumbers } from './paragraph-numbers.ts';
import { emptyNotes, remarksOf, type ReadingNotes } from './reading-notes.ts';
import { scanPart, type PartSource } from '../../package/scan-part.ts';
import { bodyOutput } from './story-frames.ts';
import { wordVocabulary } from './wordprocessing-names.ts';

export const readDocx: DocumentReader = (bytes, file, limits) => {
  const opened = openDocument(bytes, file, limits);
  if (!opened.ok) return opened;
  const { source, parts } = opened.value;
  const measured = measureDocument(source, parts.main, limits);
  return measured.ok ? readBlocks(source, parts, limits) : measured;
};

/** Only inflates and scans the main part, with nothing done about it: the lower bound that the benchmark compares with. */
export function scanXmlOnly(bytes: Uint8Array, limits: ReadingLimits): Result<null, Fault> {
  const opened = openDocument(bytes, '', limits);
  if (!opened.ok) return opened;
  const handler: XmlHandler = { openElement: () => undefined, closeElement: () => undefined, text: () => undefined, isHalted: () => false };
  return scanPart(opened.value.source, opened.value.parts.main, wordVocabulary, handler);
}

export interface OpenedDocument {
  readonly source: PartSource;
  readonly parts: DocumentParts;
}

export function openDocument(bytes: Uint8Array, file: string, limits: ReadingLimits): Result<OpenedDocument, Fault> {
  if (bytes.length > limits.fileBytes) return failed(tooLargeFile(file, bytes.length, limits.fileBytes));
  const foreign = notZipFault(bytes, file);
  if (foreign !== null) return failed(foreign);
  const archive = openZip(bytes, file, limits);
  if (!archive.ok) return archive;
  const source: PartSource = { archive: archive.value, budget: { remaining: limits.inflatedBytes }, depth: limits.depth, program: 'Word' };
  const parts = findDocumentParts(besideMain(source));
  return parts.ok ? ok({ source, parts: parts.value }) : parts;
}

/** Parts beside the main one – relationships, styles, numbering – share a budget of their own: there is no measuring pass over them. */
export function besideMain(source: PartSource): PartSource {
  return { ...source, budget: { remaining: Math.min(source.budget.remaining, besideBytes) } };
}

const besideBytes = 16 * 1024 * 1024;

function readBlocks(source: PartSource, parts: DocumentParts, limits: ReadingLimits): Result<DocumentReading, Fault> {
  const { file } = source.archive;
  const blocks: Block[] = [];
  const { state, notes, numbers } = documentStateFor(source, parts, limits, blocks);
  const scanned = scanPart(source, parts.main, wordVocabulary, createDocumentHandler(state));
  if (!scanned.ok) return scanned;
  if (state.halt !== null) return failed(haltFault(state.halt, source, parts, limits));
  noteParts(notes, parts);
  notes.unknownNumberFormats = numbers.unknownFormats();
  return ok({ file, format: 'docx', blocks, remarks: remarksOf(notes) });
}

/** What reading the main part begins with. */
export function documentStateFor(source: PartSource, parts: DocumentParts, limits: ReadingLimits, blocks: Block[]) {
  const notes = emptyNotes();
  const numbers = createParagraphNumbers(besideMain(source), parts, notes);
  const state: DocumentState = {
    limits, notes, numbers,
    frame: { kind: 'story', outer: null, output: bodyOutput(source.archive.file, blocks), fields: [], ignoredFields: 0, continued: null, cell: null },
    context: 'content', target: 'none', preservesBlanks: false, preservesBlanksEverywhere: false, deletions: 0, skipped: 0, alternatives: [],
    rootSeen: false, cells: 0, characters: 0, halt: null,
  };
  return { state, notes, numbers };
}

function noteParts(notes: ReadingNotes, parts: DocumentParts): void {
  notes.hasMacros = parts.hasMacros;
  for (const link of parts.external) {
    if (link.type === 'hyperlink') notes.externalLinks += 1;
    else notes.externalContent += 1;
  }
}

function haltFault(halt: Halt, source: PartSource, parts: DocumentParts, limits: ReadingLimits): Fault {
  const { file } = source.archive;
  switch (halt) {
    case 'cells':
      return tooManyCells(file, limits.tableCells);
    case 'characters':
      return tooManyCharacters(file, limits.characters);
    case 'not-word':
      return docxFault('docx-wrong-root', file, parts.main.name);
  }
}
