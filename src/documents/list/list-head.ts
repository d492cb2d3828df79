// The heading of a list: one row, or two where a group of columns has a heading of its own above. A column without heading that holds something has one all the
// same, so that nothing of a list is without a name.
import { isBlankText } from '../../kernel/fold-width.ts';
import type { Place } from '../../kernel/place.ts';
import type { Table, TableCell, TableRow } from '../document-reading.ts';
import { labelKey } from '../plan/table-grid.ts';
import { columnLetters } from '../sheet/cell-address.ts';

export interface ListHeading {
  readonly text: string;
  /** Folded, as headings are compared. */
  readonly key: string;
  /** Of the grid, from 0. */
  readonly column: number;
  readonly place: Place;
}

export interface ListHead {
  /** Index of its first row in the table. */
  readonly row: number;
  /** One or two. */
  readonly rows: number;
  readonly headings: readonly ListHeading[];
}

/** Further down nobody heads a list. */
export const deepestHead = 30;

/** What stands in row `index`, read as the heading of what is below it; null where nothing stands there. */
export function headAt(table: Table, index: number, filled: FilledColumns): ListHead | null {
  const row = table.rows[index];
  if (row === undefined || row.cells.every(({ text }) => isBlankText(text))) return null;
  const below = table.rows[index + 1];
  const isGrouped = below !== undefined && row.cells.some(({ verticalMerge }) => verticalMerge === 'restart') && below.cells.some(({ verticalMerge }) => verticalMerge === 'continue');
  const rows = isGrouped ? 2 : 1;
  const headings = isGrouped ? groupedHeadings(row, below) : row.cells.map((cell) => headingOf(cell, cell.text));
  const unnamed = headings.map((heading) => (heading.key === '' && filled.lastRow(heading.column) >= index + rows ? named(heading) : heading));
  return { row: index, rows, headings: unnamed.filter(({ key }) => key !== '') };
}

/** Which columns of a table hold something, and how far down. */
export interface FilledColumns {
  /** Index of the last row in which the column holds something; -1 where none does. */
  lastRow(column: number): number;
}

export function filledColumns(table: Table): FilledColumns {
  const last = new Map<number, number>();
  for (const [index, { cells }] of table.rows.entries()) for (const { column, text } of cells) if (!isBlankText(text)) last.set(column, index);
  return { lastRow: (column) => last.get(column) ?? -1 };
}

/** The cell of a row that covers a column. */
export function cellAtColumn({ cells }: TableRow, column: number): TableCell | null {
  return cells.find((cell) => cell.column <= column && column < cell.column + cell.columnSpan) ?? null;
}

function groupedHeadings(row: TableRow, below: TableRow): readonly ListHeading[] {
  return below.cells.map((cell) => {
    const above = cellAtColumn(row, cell.column);
    if (cell.verticalMerge === 'continue') return headingOf(cell, above?.text ?? '');
    const group = above === null || isBlankText(above.text) || above.columnSpan === 1 ? '' : `${above.text.trim()}：`;
    return headingOf(cell, isBlankText(cell.text) ? '' : group + cell.text);
  });
}

function headingOf({ column, place }: TableCell, printed: string): ListHeading {
  const text = printed.replaceAll(/\s+/gu, ' ').trim();
  return { text, key: labelKey(text), column, place };
}

function named(heading: ListHeading): ListHeading {
  const text = `（没有表头的${columnLetters(heading.place.cell ?? heading.column + 1)}列）`;
  return { ...heading, text, key: labelKey(text) };
}
