// What is open while a document is read: the story (body, cell, text box), its table, row and paragraph. Drafts are filled in place and
// handed out as the readonly shapes of a DocumentReading.
import type { Place } from '../../../kernel/place.ts';
import type { Block, FieldCode, Paragraph, Table, TableCell, TableRow } from '../../document-reading.ts';
import type { OpenField } from './field-stack.ts';

/** A paragraph being filled. */
export interface ParagraphDraft extends Paragraph {
  text: string;
  deleted: string;
  readonly fields: FieldCode[];
}

/** Where the blocks of a story go, and how its places are counted. */
export interface StoryOutput {
  readonly addParagraph: (paragraph: Paragraph) => void;
  readonly addTable: (table: Table) => void;
  /** The place of the next paragraph; counts it. */
  readonly nextParagraphPlace: () => Place;
  /** The place of the next table; counts it where tables are counted. */
  readonly nextTablePlace: () => Place;
  /** Inside a table all places are those of the outermost table. */
  readonly cellPlace: Place | null;
}

/** Body, cell or text box: holds paragraphs and tables; fields do not reach beyond it. */
export interface StoryFrame {
  readonly kind: 'story';
  readonly outer: Frame | null;
  readonly output: StoryOutput;
  readonly fields: OpenField[];
  /** Fields begun beyond the deepest nesting: their content is read as text. */
  ignoredFields: number;
  /** A paragraph whose end mark is deleted: the next paragraph continues it. */
  continued: ParagraphDraft | null;
  /** The cell that this story is; null for body and text box. */
  readonly cell: CellDraft | null;
}

export interface CellDraft {
  readonly row: RowFrame;
  readonly place: Place;
  readonly paragraphs: Paragraph[];
  readonly tables: Table[];
  columnSpan: number;
  verticalMerge: TableCell['verticalMerge'];
  /** Merged into the cell before it (legacy `hMerge`). */
  continuesCell: boolean;
  isDeleted: boolean;
}

export interface TableFrame {
  readonly kind: 'table';
  readonly outer: Frame;
  readonly story: StoryFrame;
  readonly rows: TableRow[];
  readonly place: Place;
}

export interface RowFrame {
  readonly kind: 'row';
  readonly outer: Frame;
  readonly table: TableFrame;
  readonly cells: TableCell[];
  readonly place: Place;
  nextColumn: number;
  isDeleted: boolean;
}

export interface ParagraphFrame {
  readonly kind: 'paragraph';
  readonly outer: Frame;
  readonly story: StoryFrame;
  readonly draft: ParagraphDraft;
  style: string | null;
  numId: number | null;
  level: number | null;
  isMarkDeleted: boolean;
  isMarkHidden: boolean;
  /** Length of the text just behind a page or column break; −1 where there was none. */
  layoutBreakEnd: number;
  /** Properties of the run being read: hidden, or null where only styles say; its character style; its symbol font. */
  runHidden: boolean | null;
  runStyle: string | null;
  runFont: string | null;
}

/** A structural element in a place where it means nothing. */
export interface OtherFrame {
  readonly kind: 'other';
  readonly outer: Frame;
}

export type Frame = StoryFrame | TableFrame | RowFrame | ParagraphFrame | OtherFrame;

/** The output of the body: blocks in order; paragraphs and tables counted from 1. */
export function bodyOutput(file: string, blocks: Block[]): StoryOutput {
  let paragraphs = 0;
  let tables = 0;
  return {
    addParagraph: (paragraph) => blocks.push(paragraph),
    addTable: (table) => blocks.push(table),
    nextParagraphPlace: () => ({ file, table: null, row: null, cell: null, paragraph: (paragraphs += 1), line: null }),
    nextTablePlace: () => ({ file, table: (tables += 1), row: null, cell: null, paragraph: null, line: null }),
    cellPlace: null,
  };
}

/** The output of a cell. Nested tables and their paragraphs carry the place of the cell of the outermost table. */
export function cellOutput(place: Place, paragraphs: Paragraph[], tables: Table[], isNested: boolean): StoryOutput {
  return {
    addParagraph: (paragraph) => paragraphs.push(paragraph),
    addTable: (table) => tables.push(table),
    nextParagraphPlace: () => (isNested ? place : { ...place, paragraph: paragraphs.length + 1 }),
    nextTablePlace: () => place,
    cellPlace: place,
  };
}

/** The innermost story around a frame. */
export function storyOf(frame: Frame): StoryFrame {
  let at = frame;
  while (at.kind !== 'story') at = at.kind === 'paragraph' ? at.story : at.outer;
  return at;
}
