// The rows of a web table on a grid: cells that span rows lie under the cell above in every further row, as they do in a Word file.
// Ground: the table model of the HTML Living Standard (§4.9.12). A span never reaches beyond the rows that are there.
import type { Paragraph, Table, TableCell, TableRow } from '../document-reading.ts';
import type { Place } from '../../kernel/place.ts';

export interface SpannedCell {
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
  readonly place: Place;
  /** 1 or more. */
  readonly columns: number;
  /** 1 or more; 0 reaches to the last row. */
  readonly rows: number;
}

export interface SpannedRow {
  readonly cells: readonly SpannedCell[];
  readonly place: Place;
}

/** A cell of an earlier row that reaches into the rows to come. */
interface Reaching {
  readonly column: number;
  readonly columns: number;
  readonly place: Place;
  readonly rowsLeft: number;
}

/** The rows as the plan reader sees them, without those that nothing covers; null where more than `mostCells` would lie on the grid. */
export function gridOf(rows: readonly SpannedRow[], mostCells: number): readonly TableRow[] | null {
  const placed: TableRow[] = [];
  let reaching: readonly Reaching[] = [];
  let count = 0;
  for (const [index, row] of rows.entries()) {
    const { cells, next } = placeRow(row, reaching, rows.length - index - 1);
    reaching = next;
    count += cells.length;
    if (count > mostCells) return null;
    if (cells.length > 0) placed.push({ cells, place: row.place });
  }
  return placed;
}

interface PlacedRow {
  readonly cells: readonly TableCell[];
  readonly next: readonly Reaching[];
}

function placeRow(row: SpannedRow, reaching: readonly Reaching[], rowsBelow: number): PlacedRow {
  const cells: TableCell[] = [];
  const next: Reaching[] = [];
  let column = 0;
  let above = 0;
  const placeReaching = (until: number): void => {
    for (let reach = reaching[above]; reach !== undefined && reach.column <= until; reach = reaching[above]) {
      cells.push(cellUnder(reach));
      if (reach.rowsLeft > 1) next.push({ ...reach, rowsLeft: reach.rowsLeft - 1 });
      column = reach.column + reach.columns;
      above += 1;
    }
  };
  for (const cell of row.cells) {
    // A cell goes to the first free column; cells that reach down from above may stand there one behind the other.
    let before = -1;
    while (before !== column) {
      before = column;
      placeReaching(column);
    }
    const room = (reaching[above]?.column ?? Number.MAX_SAFE_INTEGER) - column;
    const columns = Math.min(cell.columns, room);
    const rowsLeft = Math.min(cell.rows === 0 ? rowsBelow : cell.rows - 1, rowsBelow);
    cells.push(ownCell(cell, column, columns, rowsLeft > 0));
    if (rowsLeft > 0) next.push({ column, columns, place: cell.place, rowsLeft });
    column += columns;
  }
  placeReaching(Number.MAX_SAFE_INTEGER);
  return { cells, next: next.toSorted((a, b) => a.column - b.column) };
}

function ownCell(cell: SpannedCell, column: number, columns: number, opensMerge: boolean): TableCell {
  return {
    text: cell.paragraphs.map((paragraph) => paragraph.text).join('\n'),
    paragraphs: cell.paragraphs,
    column,
    columnSpan: columns,
    verticalMerge: opensMerge ? 'restart' : 'none',
    tables: cell.tables,
    place: cell.place,
  };
}

/** Stands at the place of the cell it lies under: the file stores no other. */
function cellUnder(reach: Reaching): TableCell {
  return { text: '', paragraphs: [], column: reach.column, columnSpan: reach.columns, verticalMerge: 'continue', tables: [], place: reach.place };
}
