// Two cells that change places: what a swap writes, told cell by cell, and the rows as they are then.
import { withCell } from '../editing/index.ts';
import type { IndicatorTree } from '../indicator/index.ts';
import type { IndicatorColumn, IndicatorRow } from '../plan/index.ts';
import type { SwappedCell } from './proposal.ts';

/** The cells of two rows as they would stand; cells that say the same already, or that a row does not have, stay out. */
export function swappedCells([first, second]: readonly [IndicatorRow, IndicatorRow], columns: readonly IndicatorColumn[]): readonly SwappedCell[] {
  return columns.flatMap((column) => {
    const [one, other] = [first.columns[column]?.text, second.columns[column]?.text];
    if (one === undefined || other === undefined || one === other) return [];
    return [
      { indicator: first.ordinal, column, old: one, new: other },
      { indicator: second.ordinal, column, old: other, new: one },
    ];
  });
}

/** The row with what the exchange writes into it. */
export function withSwapped(row: IndicatorRow, cells: readonly SwappedCell[], trees: readonly IndicatorTree[]): IndicatorRow {
  return cells.filter(({ indicator }) => indicator === row.ordinal).reduce((written, { column, new: text }) => withCell(written, column, text, trees), row);
}
