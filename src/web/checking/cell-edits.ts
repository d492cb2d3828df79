// What an edit of a cell of the form is: the cell by its name in the form, the edit by the identities of the draft. Classes are changed by proposals, which
// move the row as well.
import { editableFields, type DraftProject, type PlanEdit } from '../../domain/editing/index.ts';
import { indicatorColumnTitles, isIndicatorColumn, type IndicatorColumn } from '../../domain/plan/index.ts';
import type { CellContent, CellKey } from '../project/form-content.ts';

/** Null where the cell cannot be written. */
export function editOfCell({ key, state }: Pick<CellContent, 'key' | 'state'>, text: string, { id, rows }: DraftProject): PlanEdit | null {
  if (state === 'absent') return null;
  const [kind = '', ordinal, column] = key.split(':');
  if (kind === 'row') {
    const row = rows[Number(ordinal) - 1];
    return row === undefined || column === undefined || !isWritten(column) ? null : { kind: 'cell', project: id, row, column, text };
  }
  if (kind === 'goals') return { kind: 'goals', project: id, texts: text.split('\n').filter((line) => line.trim() !== '') };
  const field = editableFields.find((candidate) => candidate === fieldName(key));
  return field === undefined ? null : { kind: 'field', project: id, field, text };
}

/** `改项目9第3行的指标值`, for the buttons that take it back. */
export function titleOfEdit(key: CellKey, project: number): string {
  const [kind, ordinal, column = ''] = key.split(':');
  if (kind === 'row') return `改项目${project}第${ordinal}行的${isIndicatorColumn(column) ? indicatorColumnTitles[column] : ''}`;
  return `改项目${project}的${fieldTitles.get(kind ?? '') ?? '资金'}`;
}

function isWritten(column: string): column is Exclude<IndicatorColumn, 'level1' | 'level2'> {
  return isIndicatorColumn(column) && column !== 'level1' && column !== 'level2';
}

/** `total` is `budget.total`, `spending:06-30` is `spending.06-30`. */
function fieldName(key: CellKey): string {
  if (key.includes(':')) return key.replace(':', '.');
  return ['code', 'name', 'purpose'].includes(key) ? key : `budget.${key}`;
}

const fieldTitles: ReadonlyMap<string, string> = new Map([['code', '项目编码'], ['name', '项目名称'], ['purpose', '资金用途'], ['goals', '绩效目标'], ['spending', '支出计划'], ['total', '预算数']]);
