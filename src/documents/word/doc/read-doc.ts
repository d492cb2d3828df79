// Reader of binary Word files (.doc, Word 97 to 2007 and programs that write the same): bytes in, a document reading or one fault out.
// Pure: runs in Node and in the browser. Own work, because readers at hand lose field codes, glue vertically merged rows together and
// replace quotation marks. Ground: [MS-CFB], [MS-DOC].
import type { Fault } from '../../../kernel/fault.ts';
import { failed, ok, type Result } from '../../../kernel/result.ts';
import type { DocumentReader, DocumentReading, ReadingLimits } from '../../document-reading.ts';
import { tooLargeFile } from '../../limit-faults.ts';
import { blockBuilder } from './block-builder.ts';
import { openCompoundFile, type CompoundFile } from './compound-file.ts';
import { faultOf, problem, type DocProblem } from './doc-fault.ts';
import { readFileInformationBlock, tableBytes, type FileInformationBlock } from './file-information-block.ts';
import { foreignCompound, foreignContent } from './foreign-file.ts';
import { characterRuns, paragraphRuns } from './formatted-pages.ts';
import { listCounter } from './list-numbering.ts';
import { refuseByMarks } from './mark-count.ts';
import { longLists, paragraphProperties } from './paragraph-properties.ts';
import { readPieceTable, type Piece } from './piece-table.ts';
import { newNotes, remarksOf } from './reading-notes.ts';
import { readStory, type StorySources } from './story.ts';
import { readStyleSheet } from './style-sheet.ts';
import { readFontNames } from '../symbol-font.ts';

/** Reads a `.doc` file. `file` is the name that places and faults show. */
export const readDoc: DocumentReader = (bytes, file, limits): Result<DocumentReading, Fault> => {
  if (bytes.length > limits.fileBytes) return failed(tooLargeFile(file, bytes.length, limits.fileBytes));
  const foreign = foreignContent(bytes, file);
  if (foreign !== null) return failed(foreign);
  const reading = readCompound(bytes, file, limits);
  return reading.ok ? reading : failed(faultOf(reading.fault, file, limits));
};

function readCompound(bytes: Uint8Array, file: string, limits: ReadingLimits): Result<DocumentReading, DocProblem> {
  const compound = openCompoundFile(bytes);
  if (!compound.ok) return compound;
  const foreign = foreignCompound(compound.value.entries.map(({ name }) => name));
  if (foreign !== null) return problem(foreign);
  const main = readNamed(compound.value, 'WordDocument');
  if (!main.ok) return main;
  if (main.value === null) return problem('doc-is-other-compound');
  const block = readFileInformationBlock(main.value);
  if (!block.ok) return block;
  const table = readNamed(compound.value, block.value.tableStream);
  if (!table.ok) return table;
  if (table.value === null) return problem('doc-table-stream-missing');
  const data = readNamed(compound.value, 'Data');
  return readDocument({ stream: main.value, table: table.value, data: data.ok ? data.value : null, block: block.value }, file, limits);
}

/** The bytes of a stream by its name, null when there is none. */
function readNamed(compound: CompoundFile, name: string): Result<Uint8Array | null, DocProblem> {
  const entry = compound.entries.find((candidate) => candidate.kind === 'stream' && candidate.name.toLowerCase() === name.toLowerCase());
  return entry === undefined ? ok(null) : compound.read(entry);
}

interface DocumentParts {
  readonly stream: Uint8Array;
  readonly table: Uint8Array;
  readonly data: Uint8Array | null;
  readonly block: FileInformationBlock;
}

function readDocument(parts: DocumentParts, file: string, limits: ReadingLimits): Result<DocumentReading, DocProblem> {
  const { stream, table, block } = parts;
  const { characters } = block;
  if (characters.main + characters.textBoxes > limits.characters) return problem('too-many-characters');
  const pieces = readPieceTable(tableBytes(table, block.pieces), stream.length);
  if (!pieces.ok) return pieces;
  const textBoxes = characters.main + characters.footnotes + characters.headers + characters.macros + characters.comments + characters.endnotes;
  if (lengthOf(pieces.value) < textBoxes + characters.textBoxes) return problem('doc-text-damaged', '正文长度');
  const notes = newNotes();
  const numbers = listCounter(table, block.lists, block.listOverrides);
  const sources: StorySources = {
    stream, pieces: pieces.value, numbers, notes,
    paragraphRuns: paragraphRuns(stream, tableBytes(table, block.paragraphPages)),
    characterRuns: characterRuns(stream, tableBytes(table, block.characterPages)),
    styles: readStyleSheet(tableBytes(table, block.styleSheet)),
    lists: longLists(parts.data ?? new Uint8Array(0)),
    fontNames: readFontNames(tableBytes(table, block.fonts)),
  };
  const isRowEnd = (position: number, piece: Piece): boolean => {
    const run = sources.paragraphRuns(position);
    return paragraphProperties(run.style, run.modifiers, piece.modifiers, sources).rowEnd;
  };
  const refused = refuseByMarks(stream, pieces.value, limits, isRowEnd);
  if (refused !== null) return { ok: false, fault: refused };

  const builder = blockBuilder(file, limits);
  readStory(0, characters.main, sources, builder.add);
  builder.endStory();
  const mainBlocks = builder.blocks().length;
  if (characters.textBoxes > 0 && builder.problem() === null) {
    readStory(textBoxes, textBoxes + characters.textBoxes, sources, (paragraph) => isBlankLine(paragraph) || builder.add(paragraph));
    builder.endStory();
  }
  const limit = builder.problem();
  if (limit !== null) return { ok: false, fault: limit };

  const blocks = builder.blocks();
  const remarks = [...remarksOf(notes, blocks.length > mainBlocks ? 'with-text-boxes' : 'without-text-boxes')];
  if (builder.deletedRows() > 0) remarks.push(`有 ${builder.deletedRows()} 个表格行在修订中已删除，没有计入表格。`);
  if (sources.lists.metDamage()) remarks.push('有的表格行属性已损坏，合并单元格和列的位置可能读错；请用 Word“打开并修复”后另存为 .docx 再检查。');
  if (numbers.metUnknownFormat()) remarks.push('有的自动编号用的是本程序不认得的格式，已按 1、2、3 写出；请核对这些序号。');
  if (characters.footnotes + characters.endnotes + characters.comments > 0) remarks.push('脚注、尾注和批注的文字没有读取。');
  return ok({ file, format: 'doc', blocks, remarks });
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.at(-1)?.end ?? 0;
}

/** Word ends each text box with a paragraph of its own. */
function isBlankLine(paragraph: { readonly text: string; readonly deleted: string; readonly depth: number; readonly fields: readonly unknown[] }): boolean {
  return paragraph.depth === 0 && paragraph.text === '' && paragraph.deleted === '' && paragraph.fields.length === 0;
}
