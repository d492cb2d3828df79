// Where an edit stands, in the words of the form: 第9个项目“…” 第1行“…” 指标值.
import { draftProject, draftRow, type EditableField, type PlanDraft, type PlanEdit } from '../../domain/editing/index.ts';
import { departmentTablesTitle, indicatorColumnTitles } from '../../domain/plan/index.ts';
import { numberOf } from '../app/plan-view.ts';
import { checkpointTitle } from '../overview/spending-curves.ts';
import type { CellKey } from '../project/form-content.ts';
import { fieldOfKey, rowCell } from './cell-edits.ts';

export function describeEditPlace(draft: PlanDraft, edit: PlanEdit): string {
  if (edit.kind === 'paragraphs') return `部门整体　${partTitles[edit.part]}`;
  if (edit.kind === 'department-tables') return `部门整体　${departmentTablesTitle}`;
  if (edit.kind === 'project-added') return '新增的项目';
  const standing = draftProject(draft, edit.project);
  if (standing === undefined) return '已删去的项目';
  const project = `第${numberOf(standing.project)}个项目“${standing.project.name?.text.trim() || standing.project.title}”`;
  switch (edit.kind) {
    case 'field':
      return `${project}　${fieldTitle(edit.field)}`;
    case 'goals':
      return `${project}　绩效目标`;
    case 'project-removed':
      return `${project}　整个项目`;
    case 'project-moved':
      return `${project}　先后次序`;
    case 'row-added':
      return `${project}　新增的一行`;
    case 'cell':
    case 'row-removed':
    case 'row-moved': {
      const row = draftRow(standing, edit.row);
      const where = row === undefined ? '已删去的一行' : `第${row.ordinal}行“${row.name}”`;
      return `${project}　${where}${edit.kind === 'cell' ? `　${indicatorColumnTitles[edit.column]}` : ''}`;
    }
  }
}

export const partTitles = { goals: '总体绩效目标', dutyGoals: '职责分类绩效目标', safeguards: '工作保障措施' } as const;

const fieldTitles: Readonly<Record<string, string>> = {
  title: '表名', code: '项目编码', name: '项目名称', purpose: '资金用途', 'budget.total': '预算数', 'budget.fiscal': '财政资金', 'budget.other': '其他资金',
  'budget.carryOver': '上年结转', 'budget.central': '中央资金', 'budget.provincial': '省级资金', 'budget.municipal': '市级资金', 'budget.county': '县级资金',
};

export function fieldTitle(field: EditableField): string {
  return fieldTitles[field] ?? `资金支出计划${checkpointTitle(field.slice('spending.'.length))}`;
}

/** A cell of the form as the undo button names it: 第3行指标值, 资金用途. */
export function cellTitle(key: CellKey): string {
  const row = rowCell(key);
  if (row !== null) return `第${row.ordinal}行${indicatorColumnTitles[row.column]}`;
  const field = fieldOfKey(key);
  return field === null ? '绩效目标' : fieldTitle(field);
}
