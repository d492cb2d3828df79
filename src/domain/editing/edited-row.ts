// A row with one cell written anew, everything that was read from the cell read again: the target from its cells, in the mode of the row's class.
import { classifyIndicator, targetModeOf, type IndicatorTree } from '../indicator/index.ts';
import type { IndicatorColumn, IndicatorRow } from '../plan/index.ts';
import { readTargetCells } from '../target/index.ts';

/** The row with the cell's new text. A column the form does not print cannot be written: the row stays as it is. */
export function withCell(row: IndicatorRow, column: IndicatorColumn, text: string, trees: readonly IndicatorTree[]): IndicatorRow {
  const cell = row.columns[column];
  if (cell === undefined || cell.text === text) return row;
  const columns = { ...row.columns, [column]: { ...cell, text } };
  switch (column) {
    case 'level1':
    case 'level2':
      return withTarget({ ...row, columns, [column]: text.trim() }, trees);
    case 'name':
    case 'description':
    case 'basis':
      return { ...row, columns, [column]: text.trim() };
    case 'value':
    case 'sign':
    case 'unit':
      return withTarget({ ...row, columns }, trees);
    default:
      return { ...row, columns };
  }
}

/** A row without a value cell keeps the reading it has: nothing of its target was written. */
function withTarget(row: IndicatorRow, trees: readonly IndicatorTree[]): IndicatorRow {
  const { sign, value, unit } = row.columns;
  const mode = targetModeOf(classifyIndicator(row.level1, row.level2, trees));
  return { ...row, target: readTargetCells({ sign: sign?.text ?? null, value: value?.text ?? row.target.source, unit: unit?.text ?? null }, mode) };
}
