// Lists that finance systems export as text (.csv): one table, quotes as RFC 4180 has them. The separator is the one the first line uses most; encodings as of every
// text file. Systems keep long codes from becoming numbers in Excel by writing `="1306…"` or a tab before them: both are taken off.
import type { Fault } from '../../kernel/fault.ts';
import { isBlankText } from '../../kernel/fold-width.ts';
import type { Place } from '../../kernel/place.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Block, DocumentReading, Paragraph, ReadingLimits, TableCell, TableRow } from '../document-reading.ts';
import { tooManyCells, tooManyCharacters } from '../limit-faults.ts';
import { decodeText } from './decode-text.ts';

/** Whether a file is called a CSV list: nothing in a text tells one from prose with commas. */
export function isCsvName(file: string): boolean {
  return /\.(?:csv|tsv)$/iu.test(file);
}

/** A record that is blank throughout is passed over; rows keep the number a spreadsheet gives them. One column alone is running text. */
export function readCsv(bytes: Uint8Array, file: string, limits: ReadingLimits): Result<DocumentReading, Fault> {
  const decoded = decodeText(bytes, file);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  if (text.length > limits.characters) return failed(tooManyCharacters(file, limits.characters));
  const reader = new RecordReader(text, separatorOf(text));
  const records: Record[] = [];
  let cells = 0;
  for (let record = reader.next(); record !== null; record = reader.next()) {
    cells += record.values.length;
    if (cells > limits.tableCells) return failed(tooManyCells(file, limits.tableCells));
    if (record.values.some((value) => !isBlankText(value))) records.push(record);
  }
  const remarks = [
    ...(encoding === 'UTF-8' ? [] : [`按 ${encoding} 编码读取。`]),
    ...(reader.isQuoteOpen ? ['最后一个引号没有成对，它后面的内容都读进了同一格，请核对。'] : []),
  ];
  return ok({ file, format: 'csv', blocks: blocksOf(records, file), remarks });
}

interface Record {
  readonly number: number;
  readonly line: number;
  readonly values: readonly string[];
}

/** Comma, tab or semicolon; the comma where the first line has none of them. */
function separatorOf(text: string): string {
  const first = /^[\s\uFEFF]*(?:"[^"]*"|[^\n\r"])*/u.exec(text)?.[0] ?? '';
  const bare = first.replaceAll(/"[^"]*"/gu, '');
  const counted = [',', '\t', ';'].map((mark) => ({ mark, count: bare.split(mark).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.mark ?? ',';
}

/** Walks over the text once; one use per file. */
class RecordReader {
  isQuoteOpen = false;
  readonly #text: string;
  readonly #separator: string;
  #at = 0;
  #line = 1;
  #number = 0;

  constructor(text: string, separator: string) {
    this.#text = text;
    this.#separator = separator;
  }

  /** Null behind the last record. */
  next(): Record | null {
    if (this.#at >= this.#text.length) return null;
    const line = this.#line;
    const values: string[] = [];
    this.#number += 1;
    for (;;) {
      values.push(bareValue(this.#value()));
      const mark = this.#text.charAt(this.#at);
      this.#at += 1;
      if (mark === this.#separator) continue;
      if (mark === '\r' && this.#text.charAt(this.#at) === '\n') this.#at += 1;
      this.#line += 1;
      return { number: this.#number, line, values };
    }
  }

  /** Up to the next separator or end of line that does not stand in quotes. */
  #value(): string {
    if (this.#text.charAt(this.#at) !== '"') return this.#bare();
    let value = '';
    this.#at += 1;
    for (;;) {
      const end = this.#text.indexOf('"', this.#at);
      this.isQuoteOpen = end < 0;
      const part = this.#text.slice(this.#at, end < 0 ? undefined : end);
      this.#line += part.split('\n').length - 1;
      value += part;
      this.#at = end < 0 ? this.#text.length : end + 1;
      if (end < 0 || this.#text.charAt(this.#at) !== '"') break;
      value += '"';
      this.#at += 1;
    }
    // What stands between the closing quote and the separator belongs to the value all the same.
    return (value + this.#bare()).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  }

  #bare(): string {
    const start = this.#at;
    while (this.#at < this.#text.length && !this.#isEnd(this.#text.charAt(this.#at))) this.#at += 1;
    return this.#text.slice(start, this.#at);
  }

  #isEnd(character: string): boolean {
    return character === this.#separator || character === '\n' || character === '\r';
  }
}

/** `="13068221"` and a leading tab only tell Excel that the value is text. A formula is not calculated: it stays as it is. */
function bareValue(value: string): string {
  const guarded = /^="?([^"]*)"?$/u.exec(value)?.[1];
  const text = guarded !== undefined && /^[\dA-Za-z-]+$/u.test(guarded) ? guarded : value;
  return text.replace(/^\t+/u, '').trimEnd();
}

function blocksOf(records: readonly Record[], file: string): readonly Block[] {
  const place = { file, table: 1, row: null, cell: null, paragraph: null, line: records[0]?.line ?? 1 };
  if (records.every(({ values }) => values.length === 1)) {
    return records.map(({ values, line }, index): Paragraph => paragraphOf(values[0] ?? '', { file, table: null, row: null, cell: null, paragraph: index + 1, line }));
  }
  return [{ kind: 'table', place, rows: records.map((record) => rowOf(record, place)) }];
}

function rowOf({ number, line, values }: Record, table: Place): TableRow {
  const place = { ...table, row: number, line };
  return { place, cells: values.map((value, column) => cellOf(value, column, { ...place, cell: column + 1 })) };
}

function cellOf(text: string, column: number, place: Place): TableCell {
  const paragraphs = text.split('\n').map((line, index) => paragraphOf(line, { ...place, paragraph: index + 1 }));
  return { text, paragraphs, column, columnSpan: 1, verticalMerge: 'none', tables: [], place };
}

function paragraphOf(text: string, place: Place): Paragraph {
  return { kind: 'paragraph', text, fields: [], deleted: '', place };
}
