// The cells that a repair of words writes: the cell itself, and with a name the description that repeats it, or the same fault would stand there.
import type { CellRewrite } from '../../domain/lint/index.ts';
import type { IndicatorColumn, IndicatorRow } from '../../domain/plan/index.ts';

export function cellsToWrite(row: IndicatorRow, column: IndicatorColumn, text: string): readonly CellRewrite[] {
  const repeated = column === 'name' && row.columns.description?.text === row.name;
  const columns: readonly IndicatorColumn[] = repeated ? ['name', 'description'] : [column];
  return columns.map((written) => ({ indicator: row.ordinal, column: written, text }));
}

/** Whether the description only repeats the name: then a fault of the words is told at the name alone. */
export function repeatsName(row: IndicatorRow, column: IndicatorColumn): boolean {
  return column === 'description' && row.columns.description?.text === row.name;
}
