// A worksheet as a table: every row that holds something, from its first column to the last one in use, merged ranges as one cell. Places name
// the row and the column as the program does: row 5, cell 3 is C5.
import type { Place } from '../../kernel/place.ts';
import type { Paragraph, Table, TableCell, TableRow } from '../document-reading.ts';
import type { CellRange } from './cell-address.ts';
import type { SheetCells, WrittenRow } from './sheet-cells.ts';

/** Null where the table would have more than `mostCells` cells: a few written ones can span a wide grid. */
export function sheetTable({ rows, merges }: SheetCells, place: Place, mostCells: number): Table | null {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.at(-1)?.column ?? 0), 0);
  if (width * rows.length > mostCells) return null;
  const cover = new MergeCover(merges, width);
  return { kind: 'table', place, rows: rows.map((row) => tableRow(row, cover.at(row.row), { width, place })) };
}

interface Grid {
  readonly width: number;
  readonly place: Place;
}

function tableRow(row: WrittenRow, merges: ReadonlyMap<number, ActiveMerge>, { width, place }: Grid): TableRow {
  const texts = new Map(row.cells.map(({ column, text }) => [column, text]));
  const rowPlace = { ...place, row: row.row };
  const cells: TableCell[] = [];
  for (let column = 1; column <= width; ) {
    const merge = merges.get(column);
    const columns = merge === undefined ? 1 : Math.min(merge.range.to.column, width) - column + 1;
    const isUnder = merge !== undefined && merge.firstRow < row.row;
    const cellPlace = { ...place, row: isUnder ? merge.firstRow : row.row, cell: column };
    const text = isUnder ? '' : (texts.get(column) ?? '');
    cells.push({
      text,
      paragraphs: isUnder ? [] : paragraphsOf(text, cellPlace),
      column: column - 1,
      columnSpan: columns,
      verticalMerge: isUnder ? 'continue' : merge !== undefined && merge.range.to.row > row.row ? 'restart' : 'none',
      tables: [],
      place: cellPlace,
    });
    column += columns;
  }
  return { cells, place: rowPlace };
}

function paragraphsOf(text: string, place: Place): readonly Paragraph[] {
  return text.split('\n').map((line, index) => ({ kind: 'paragraph', text: line, fields: [], deleted: '', place: { ...place, paragraph: index + 1 } }));
}

interface ActiveMerge {
  readonly range: CellRange;
  /** The first row of the range that is part of the table. */
  readonly firstRow: number;
}

/** The merged ranges over each row, asked row by row from the top. Of two that begin in the same column and overlap, the first counts. */
class MergeCover {
  readonly #waiting: readonly CellRange[];
  readonly #active = new Map<number, ActiveMerge>();
  readonly #width: number;
  #next = 0;

  constructor(merges: readonly CellRange[], width: number) {
    this.#waiting = merges.toSorted((a, b) => a.from.row - b.from.row || a.from.column - b.from.column);
    this.#width = width;
  }

  at(row: number): ReadonlyMap<number, ActiveMerge> {
    for (const [column, { range }] of this.#active) if (range.to.row < row) this.#active.delete(column);
    for (let range = this.#waiting[this.#next]; range !== undefined && range.from.row <= row; range = this.#waiting[this.#next]) {
      this.#next += 1;
      if (range.to.row >= row && range.from.column <= this.#width && !this.#active.has(range.from.column)) this.#active.set(range.from.column, { range, firstRow: row });
    }
    return this.#active;
  }
}
