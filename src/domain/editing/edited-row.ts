// A row with one cell written anew, everything that was read from the cell read again: the target in the mode of the row's class.
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
      return withTarget({ ...row, columns, [column]: text.trim() }, row.target.source, trees);
    case 'sign':
    case 'unit':
      return withTarget({ ...row, columns }, row.target.source, trees);
    case 'name':
    case 'description':
    case 'basis':
      return { ...row, columns, [column]: text.trim() };
    case 'value':
      return withTarget({ ...row, columns }, text, trees);
    default:
      return { ...row, columns };
  }
}

function withTarget(row: IndicatorRow, source: string, trees: readonly IndicatorTree[]): IndicatorRow {
  const { sign, unit } = row.columns;
  const mode = targetModeOf(classifyIndicator(row.level1, row.level2, trees));
  return { ...row, target: readTargetCells({ sign: sign?.text ?? null, value: source, unit: unit?.text ?? null }, mode) };
}
