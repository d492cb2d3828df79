// What every file reader delivers, whatever the format: the document as a stream of paragraphs and tables, with the place of each.
// Plan reading starts from here and never sees Word or text files.
import type { Fault } from '../kernel/fault.ts';
import type { Place } from '../kernel/place.ts';
import type { Result } from '../kernel/result.ts';
import type { DocumentFormat } from './accepted-formats.ts';

/** A field code (`TC "…" \f A \l 1`), taken out of the visible text. */
export interface FieldCode {
  /** The whole instruction, trimmed: `TC "总体绩效目标" \f A \l 1`. */
  readonly instruction: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Visible text: insertions accepted, deletions left out, a soft break is `\n`, a tab is `\t`. Field results stand in it, field codes do not. */
  readonly text: string;
  readonly fields: readonly FieldCode[];
  /** Text struck out by a tracked deletion in this paragraph, verbatim; mostly empty. */
  readonly deleted: string;
  readonly place: Place;
}

export interface TableCell {
  /** Paragraph texts joined by `\n`. */
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** First grid column the cell covers, 0-based, and how many it covers. Text files have no grid: column = position, span 1. */
  readonly column: number;
  readonly columnSpan: number;
  /** `restart` opens a vertical merge, `continue` lies under one. */
  readonly verticalMerge: 'none' | 'restart' | 'continue';
  readonly tables: readonly Table[];
  readonly place: Place;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly place: Place;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
  readonly place: Place;
}

export type Block = Paragraph | Table;

export interface DocumentReading {
  readonly file: string;
  readonly format: DocumentFormat;
  readonly blocks: readonly Block[];
  /** What the reader did that a person may want to know, in Chinese: encoding guessed, tracked changes accepted. */
  readonly remarks: readonly string[];
}

/** Bounds that every reader keeps while it reads, not after. */
export interface ReadingLimits {
  /** Size of the file itself. */
  readonly fileBytes: number;
  /** Bytes that come out of decompression, counted as they come. */
  readonly inflatedBytes: number;
  readonly zipEntries: number;
  readonly tableCells: number;
  /** Nesting of elements and tables. */
  readonly depth: number;
  /** Characters of visible text in the whole document. */
  readonly characters: number;
}

export const defaultReadingLimits: ReadingLimits = {
  fileBytes: 50 * 1024 * 1024,
  inflatedBytes: 200 * 1024 * 1024,
  zipEntries: 5_000,
  tableCells: 500_000,
  depth: 64,
  characters: 20_000_000,
};

/** The reader port: bytes in, a reading or one fault with a remedy out. Pure; never throws on the content of a file. */
export type DocumentReader = (bytes: Uint8Array, file: string, limits: ReadingLimits) => Result<DocumentReading, Fault>;
