// A worksheet as a table: the rows and the columns that hold something, merged ranges as one cell. Places name
// the row and the column as the program does: row 5, cell 3 is C5.
import type { Place } from '../../kernel/place.ts';
import type { FieldCode, Paragraph, Table, TableCell, TableRow } from '../document-reading.ts';
import type { CellRange } from './cell-address.ts';
import type { SheetCells, WrittenRow } from './sheet-cells.ts';
import { fieldsOfMark, type MarkedSheet, type RowMark } from './sheet-marks.ts';

/**
 * Columns in which nothing is written are left out, so that one stray cell far to the right does not make every row that wide. Null where
 * the table would have more than `mostCells` cells all the same: a few written ones can span a wide grid.
 */
export function sheetTable({ rows, merges }: SheetCells, place: Place, mostCells: number, marked: MarkedSheet | null = null): Table | null {
  const written = rows.flatMap(({ cells }) => cells.map(({ column }) => column));
  const columns = [...new Set([...written, ...(marked?.grid ?? [])])].toSorted((a, b) => a - b);
  if (columns.length * rows.length > mostCells) return null;
  const cover = new MergeCover(merges, columns);
  return {
    kind: 'table',
    place,
    rows: rows.map((row) => {
      const plain = tableRow(row, cover.at(row.row), { columns, place });
      const mark = marked?.marks.get(row.row);
      return mark === undefined ? plain : withMark(plain, mark);
    }),
  };
}

/** The row's own field codes stand in its first cell that is not covered. */
function withMark(row: TableRow, mark: RowMark): TableRow {
  const fields = fieldsOfMark(mark);
  const at = row.cells.findIndex(({ paragraphs }) => paragraphs.length > 0);
  return { ...row, cells: row.cells.map((cell, index) => (index === at ? { ...cell, paragraphs: withFields(mark.isWhole ? wholeOf(cell) : cell.paragraphs, fields) } : cell)) };
}

function withFields([first, ...others]: readonly Paragraph[], fields: readonly FieldCode[]): readonly Paragraph[] {
  return first === undefined ? [] : [{ ...first, fields }, ...others];
}

function wholeOf({ text, paragraphs }: TableCell): readonly Paragraph[] {
  return paragraphs.slice(0, 1).map((paragraph) => ({ ...paragraph, text }));
}

interface Grid {
  /** The columns of the table, as the program numbers them. */
  readonly columns: readonly number[];
  readonly place: Place;
}

function tableRow(row: WrittenRow, merges: ReadonlyMap<number, ActiveMerge>, { columns, place }: Grid): TableRow {
  const texts = new Map(row.cells.map(({ column, text }) => [column, text]));
  const cells: TableCell[] = [];
  for (let index = 0; index < columns.length; ) {
    const column = columns[index] ?? 0;
    const merge = merges.get(index);
    const isUnder = merge !== undefined && merge.firstRow < row.row;
    const cellPlace = { ...place, row: isUnder ? merge.firstRow : row.row, cell: column };
    const text = shownText(texts, row.row, merge) ?? texts.get(column) ?? '';
    const span = merge?.columnSpan ?? 1;
    cells.push({
      text,
      paragraphs: isUnder ? [] : paragraphsOf(text, cellPlace),
      column: index,
      columnSpan: span,
      verticalMerge: isUnder ? 'continue' : merge !== undefined && merge.range.to.row > row.row ? 'restart' : 'none',
      tables: [],
      place: cellPlace,
    });
    index += span;
  }
  return { cells, place: { ...place, row: row.row } };
}

/** What a merged range shows: the text of its first cell, and nothing of the cells it covers. Null where nothing is merged. */
function shownText(texts: ReadonlyMap<number, string>, row: number, merge: ActiveMerge | undefined): string | null {
  if (merge === undefined) return null;
  const { from } = merge.range;
  return from.row === row ? (texts.get(from.column) ?? '') : '';
}

function paragraphsOf(text: string, place: Place): readonly Paragraph[] {
  return text.split('\n').map((line, index) => ({ kind: 'paragraph', text: line, fields: [], deleted: '', place: { ...place, paragraph: index + 1 } }));
}

interface ActiveMerge {
  readonly range: CellRange;
  /** The first row of the range that is part of the table. */
  readonly firstRow: number;
  /** How many of its columns are part of the table. */
  readonly columnSpan: number;
}

/** The merged ranges over each row, asked row by row from the top. Of two that begin in the same column and overlap, the first counts. */
class MergeCover {
  readonly #waiting: readonly CellRange[];
  /** By the index of their first column in the table. */
  readonly #active = new Map<number, ActiveMerge>();
  readonly #columns: readonly number[];
  #next = 0;

  constructor(merges: readonly CellRange[], columns: readonly number[]) {
    this.#waiting = merges.toSorted((a, b) => a.from.row - b.from.row || a.from.column - b.from.column);
    this.#columns = columns;
  }

  at(row: number): ReadonlyMap<number, ActiveMerge> {
    for (const [index, { range }] of this.#active) if (range.to.row < row) this.#active.delete(index);
    for (let range = this.#waiting[this.#next]; range !== undefined && range.from.row <= row; range = this.#waiting[this.#next]) {
      this.#next += 1;
      const first = this.#countBefore(range.from.column);
      const columnSpan = this.#countBefore(range.to.column + 1) - first;
      if (range.to.row >= row && columnSpan > 0 && !this.#active.has(first)) this.#active.set(first, { range, firstRow: row, columnSpan });
    }
    return this.#active;
  }

  /** How many columns of the table lie before `column`, by halving: there may be half a million ranges. */
  #countBefore(column: number): number {
    let low = 0;
    let high = this.#columns.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#columns[middle] ?? column) < column) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
