// What a field of the form shows of a project: the text its cell had, verbatim. Null: the project has no such cell.
import type { FormField, ProjectField } from '../../../../domain/form/index.ts';
import type { Project, Unit } from '../../../../domain/plan/index.ts';
import type { MoneyUnit } from '../../../../kernel/money.ts';

/** A project with what its table prints besides: the unit and the unit of money. */
export interface PrintedProject {
  readonly project: Project;
  readonly unit: Unit | null;
  readonly moneyUnit: MoneyUnit | null;
}

/** Tells fields apart: `code`, `total`, `03-31`, `unit`. */
export function fieldName(field: FormField): string {
  if (field.kind === 'spending') return field.checkpoint;
  return 'name' in field ? field.name : field.kind;
}

export function fieldText(field: ProjectField, { project, unit, moneyUnit }: PrintedProject): string | null {
  switch (field.kind) {
    case 'unit':
      return unit === null ? null : unitText(unit);
    case 'money-unit':
      return moneyUnit === null ? null : `单位：${moneyUnit}`;
    case 'text':
      return textField(field.name, project);
    case 'money':
      return project.budget[field.name]?.text ?? null;
    case 'spending':
      return project.spendingPlan.find(({ checkpoint }) => checkpoint === field.checkpoint)?.cumulative.text ?? null;
  }
}

/** Code and name; a blank keeps them apart where the name begins with a digit. */
export function unitText({ code, name }: Unit): string {
  if (code === null) return name;
  return /^\d/u.test(name) ? `${code} ${name}` : code + name;
}

function textField(name: Extract<ProjectField, { kind: 'text' }>['name'], project: Project): string | null {
  switch (name) {
    case 'code':
      return project.code?.text ?? null;
    case 'name':
      return project.name?.text ?? null;
    case 'purpose':
      return project.purpose?.text ?? null;
    case 'goals':
      // Goals without a cell and a cell without goals are the same in a plan; the form prints the cell.
      return project.goals.map(({ source }) => source).join('\n');
  }
}
