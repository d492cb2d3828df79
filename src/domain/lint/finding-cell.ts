// The cell of an indicator row that a finding points at.
import type { IndicatorRow, SourceText } from '../plan/index.ts';
import type { FindingColumn } from './lint-rule.ts';

/** Text and place of the row's cell in a column; null where the row has no such cell, or the column is a field of the project. */
export function cellOf(row: IndicatorRow, column: FindingColumn | null): SourceText | null {
  const cells: { readonly [column: string]: SourceText | undefined } = row.columns;
  return column === null ? null : (cells[column] ?? null);
}
