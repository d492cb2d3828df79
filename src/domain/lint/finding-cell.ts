// The cell of an indicator row that a finding points at.
import { isIndicatorColumn, type IndicatorRow, type SourceText } from '../plan/index.ts';
import type { Finding } from './finding.ts';
import { overallColumns, projectColumns, type FindingColumn } from './lint-rule.ts';

/** Text and place of the row's cell in a column; null where the row has no such cell, or the column is a field of the project. */
export function cellOf(row: IndicatorRow, column: FindingColumn | null): SourceText | null {
  const cells: { readonly [column: string]: SourceText | undefined } = row.columns;
  return column === null ? null : (cells[column] ?? null);
}

/** Whether a finding speaks of cells of the rows it names. Those about the money or the goals of a project name rows only as evidence. */
export function speaksOfCells({ indicators, column }: Pick<Finding, 'indicators' | 'column'>): boolean {
  return indicators.length > 0 && column !== null && isIndicatorColumn(column);
}

/** The column of that name; null where there is none: names come back from files that an earlier program wrote. */
export function findingColumn(name: string): FindingColumn | null {
  return [...projectColumns, ...overallColumns].find((column) => column === name) ?? (isIndicatorColumn(name) ? name : null);
}
