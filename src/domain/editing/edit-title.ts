// What an edit is about, as a form prints the field: the same words whether a person types there or a workbook comes back.
import { budgetTitles, departmentTablesTitle, indicatorColumnTitles, overallTitles, projectTextTitles, spendingTitle } from '../plan/index.ts';
import { budgetKeys } from './edited-project.ts';
import type { EditableField, PlanEdit } from './plan-edit.ts';

export function editTitle(edit: PlanEdit): string {
  switch (edit.kind) {
    case 'cell':
      return indicatorColumnTitles[edit.column];
    case 'field':
      return fieldTitle(edit.field);
    case 'goals':
      return projectTextTitles.goals;
    case 'paragraphs':
      return overallTitles[edit.part];
    case 'department-tables':
      return departmentTablesTitle;
    case 'row-added':
    case 'row-removed':
      return '整行指标';
    case 'row-moved':
      return '行的次序';
    case 'project-added':
    case 'project-removed':
      return '整个项目';
    case 'project-moved':
      return '项目的次序';
  }
}

function fieldTitle(field: EditableField): string {
  if (field === 'title' || field === 'code' || field === 'name' || field === 'purpose') return projectTextTitles[field];
  const budget = budgetKeys.find((key) => `budget.${key}` === field);
  return budget === undefined ? spendingTitle(field.slice('spending.'.length)) : budgetTitles[budget];
}
