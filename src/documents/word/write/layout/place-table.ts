// A table laid out over pages. Rows that stay whole are given their height; a row that one estimate would still fit on the page and the other would
// not is made higher by that hair, so that every program puts it on the next page. Only rows higher than a page break: where a lower one may, one
// program breaks it and the other moves it.
import type { TableStyle } from '../../../../domain/typography/index.ts';
import { twips } from '../measures.ts';
import type { WordRow, WordTable } from '../word-document.ts';
import { estimates, type Estimate, type Estimates } from './estimate.ts';
import { placeLines, placeWhole, type Placed, type Position } from './flow.ts';
import type { RowSize } from './measure-table.ts';

export interface TablePlacement {
  readonly rows: readonly WordRow[];
  readonly start: Estimates<number>;
  readonly end: Estimates<Position>;
}

interface TableRoom {
  readonly pageHeight: number;
  readonly style: TableStyle;
}

export function placeTable(table: WordTable, sizes: readonly RowSize[], from: Estimates<Position>, room: TableRoom): TablePlacement {
  const { pageHeight } = room;
  const frame = twips(room.style.line);
  const repeated = repeatedHeight(table, sizes, pageHeight);
  let at = from;
  let start: Estimates<number> | null = null;
  const rows = table.rows.map((row, index): WordRow => {
    const size = sizes[index];
    if (size === undefined) return row;
    const header = row.header && repeated > 0;
    const carried = header ? 0 : repeated;
    const splittable = size.height > pageHeight - carried && !header;
    const height = splittable ? null : heightThatFallsAlike(size.height, at, pageHeight, frame + spareLines * size.lineHeight);
    const placed = estimates((estimate) =>
      height === null
        ? breakRow(at[estimate], size, { pageHeight, carried }, estimate)
        : placeWhole(at[estimate], height + (estimate === 'upper' ? frame : 0), pageHeight, carried),
    );
    start ??= estimates((estimate) => placed[estimate].start);
    at = estimates((estimate) => placed[estimate].end);
    return { ...row, header, height, splittable };
  });
  return { rows, start: start ?? estimates((estimate) => from[estimate].page), end: at };
}

/** A row leaves so many lines free below it: now and then a program breaks a text of Chinese and Latin into one line more than was thought. */
const spareLines = 2;

/**
 * The height with which the row stands on the same page by both estimates: where only the lower one leaves it on a page that the upper one has no
 * room on, or has left already, it grows beyond the rest of that page. The upper one keeps `spare` free: so much may rows above be
 * higher than was thought.
 */
function heightThatFallsAlike(height: number, { lower, upper }: Estimates<Position>, pageHeight: number, spare: number): number {
  const fitsLower = lower.filled === 0 || lower.filled + height <= pageHeight;
  const fitsUpper = upper.filled === 0 || upper.filled + height + spare <= pageHeight;
  const parts = fitsLower && (lower.page === upper.page ? !fitsUpper : lower.page + 1 === upper.page && fitsUpper);
  return parts ? pageHeight - lower.filled + 1 : height;
}

/** Height of what must stay together with a paragraph above the table: its header rows and the row behind them. */
export function headHeight(table: WordTable, sizes: readonly RowSize[], pageHeight: number): number {
  const behind = table.rows.findIndex(({ header }) => !header);
  const count = behind < 0 ? table.rows.length : behind + 1;
  const height = sizes.slice(0, count).reduce((sum, size) => sum + size.height, 0);
  return height > pageHeight / 2 ? 0 : height;
}

/** Height of the rows repeated on every page; none are where they would fill a third of it. */
function repeatedHeight(table: WordTable, sizes: readonly RowSize[], pageHeight: number): number {
  const height = table.rows.reduce((sum, row, index) => sum + (row.header ? (sizes[index]?.height ?? 0) : 0), 0);
  return height > pageHeight / 3 ? 0 : height;
}

/** The lines of a row that breaks; each piece of it has the margins of the cell. */
function breakRow(position: Position, size: RowSize, room: { readonly pageHeight: number; readonly carried: number }, estimate: Estimate): Placed {
  const { pageHeight, carried } = room;
  const usable = pageHeight - size.around - carried;
  const filled = Math.max(0, position.filled - carried);
  const placed = placeLines({ page: position.page, filled }, size.lines[estimate], size.lineHeight, usable);
  return { start: placed.start, end: { page: placed.end.page, filled: Math.min(pageHeight, placed.end.filled + carried + size.around) } };
}
