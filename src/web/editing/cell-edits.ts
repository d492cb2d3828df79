// What stands behind a cell of the form: which texts of the plan it shows, and the edits that write it. A merged cell of a level is that of all its rows.
import { fieldText, type DraftProject, type EditableField, type PlanEdit } from '../../domain/editing/index.ts';
import { indicatorColumnNames, type IndicatorColumn } from '../../domain/plan/index.ts';
import { rowOfKey } from '../project/finding-cells.ts';
import type { CellKey } from '../project/form-content.ts';
import { mergedRows } from '../project/merged-rows.ts';

/** The text of a cell as it is edited; null where this table has no such cell, or none that is written by hand. */
export function cellText(standing: DraftProject, key: CellKey): string | null {
  const { project } = standing;
  const row = rowCell(key);
  if (row !== null) {
    const indicator = project.indicators[row.ordinal - 1];
    if (indicator === undefined || !(project.printedColumns.includes(row.column) || indicator.columns[row.column] !== undefined)) return null;
    if (row.column === 'level1' || row.column === 'level2') return indicator[row.column];
    return indicator.columns[row.column]?.text ?? '';
  }
  if (key === 'goals') return project.goals.map(({ source }) => source.trim()).join('\n');
  const field = fieldOfKey(key);
  return field === null ? null : fieldText(project, field);
}

/** The edits that write a cell; none where it cannot be written. */
export function cellEdits(standing: DraftProject, key: CellKey, text: string): readonly PlanEdit[] {
  const { id: project } = standing;
  if (cellText(standing, key) === null) return [];
  const row = rowCell(key);
  if (row !== null) return coveredRows(standing, row).map((id) => ({ kind: 'cell', project, row: id, column: row.column, text }));
  if (key === 'goals') return [{ kind: 'goals', project, texts: linesOf(text) }];
  const field = fieldOfKey(key);
  return field === null ? [] : [{ kind: 'field', project, field, text: oneLineFields.has(field) ? text.replace(/\s*\n\s*/gu, '') : text }];
}

/** Paragraphs of a text, one a line. */
export function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

/** Row and column of a cell of the indicator table; null for the head. */
export function rowCell(key: CellKey): { readonly ordinal: number; readonly column: IndicatorColumn } | null {
  const row = rowOfKey(key);
  const column = row === null ? undefined : indicatorColumnNames.find((name) => name === row.column);
  return row === null || column === undefined ? null : { ordinal: row.ordinal, column };
}

function coveredRows({ project, rows }: DraftProject, { ordinal, column }: { readonly ordinal: number; readonly column: IndicatorColumn }): readonly string[] {
  const isLevel = column === 'level1' || column === 'level2';
  const covered = isLevel ? (mergedRows(project.indicators, column)[ordinal - 1] ?? 1) : 1;
  return rows.slice(ordinal - 1, ordinal - 1 + Math.max(1, covered));
}

const spendingKey = 'spending:';
const budgetNames = ['total', 'fiscal', 'other', 'carryOver', 'central', 'provincial', 'municipal', 'county'] as const;
const oneLineFields: ReadonlySet<EditableField> = new Set(['code', 'name', 'title']);

/** The field of a cell of the head; null for every other cell. */
export function fieldOfKey(key: CellKey): EditableField | null {
  if (key === 'title' || key === 'code' || key === 'name' || key === 'purpose') return key;
  const budget = budgetNames.find((name) => name === key);
  if (budget !== undefined) return `budget.${budget}`;
  return key.startsWith(spendingKey) ? `spending.${key.slice(spendingKey.length)}` : null;
}
