// What stands in each cell of the form for one project. A cell of the form that this file does not print is absent, which is neither blank
// nor zero.
import type { FormDeclaration, ProjectField } from '../../domain/form/index.ts';
import type { DepartmentPlan, Field, IndicatorColumn, IndicatorRow, Project } from '../../domain/plan/index.ts';
import { formDeclarations } from '../../catalogue/forms/index.ts';
import { projectTargetsHebei2021 } from '../../catalogue/forms/project-targets-hebei-2021.form.ts';
import { isBlankText } from '../../kernel/fold-width.ts';
import { samePlace, type Place } from '../../kernel/place.ts';

/** Name of a cell within the form: `code`, `total`, `spending:06-30`, `row:3:value`. */
export type CellKey = string;

export interface CellContent {
  readonly key: CellKey;
  readonly state: 'text' | 'blank' | 'absent';
  readonly text: string;
  readonly place: Place | null;
}

/** The form by which the project was read; the founding one where that is not known any more. */
export function formOf(project: Project): FormDeclaration {
  return formDeclarations.find((form) => form.id === project.form) ?? projectTargetsHebei2021;
}

/** As it stands above the table: `10.产品质量监督抽查经费绩效目标表`. */
export function titleOfForm({ number, title }: Project): string {
  return `${number === null ? '' : `${number}.`}${title}`;
}

export function fieldKey(field: ProjectField): CellKey {
  switch (field.kind) {
    case 'unit':
    case 'money-unit':
      return field.kind;
    case 'text':
    case 'money':
      return field.name;
    case 'spending':
      return `spending:${field.checkpoint}`;
  }
}

export function rowKey(ordinal: number, column: IndicatorColumn): CellKey {
  return `row:${ordinal}:${column}`;
}

export function fieldContent(field: ProjectField, project: Project, plan: DepartmentPlan): CellContent {
  const key = fieldKey(field);
  switch (field.kind) {
    case 'unit': {
      const unit = plan.units.find((candidate) => candidate.code === project.unitCode);
      return unit === undefined ? absent(key) : written(key, `${unit.code ?? ''}${unit.name}`, project.place);
    }
    case 'money-unit':
      return plan.moneyUnit === null ? absent(key) : written(key, `单位：${plan.moneyUnit}`, null);
    case 'text':
      return textContent(key, field.name, project);
    case 'money':
      return ofField(key, project.budget[field.name]);
    case 'spending':
      return ofField(key, project.spendingPlan.find((point) => point.checkpoint === field.checkpoint)?.cumulative ?? null);
  }
}

/**
 * Columns of the indicator table: those of the form, and further ones that this file prints. Where the form states the target under another
 * heading (优), that column is the target's: its cells are those the findings speak of.
 */
export function columnsOf(form: FormDeclaration, project: Project): FormDeclaration['indicatorColumns'] {
  const columns = form.indicatorColumns.filter(({ column, printed }) => printed || project.printedColumns.includes(column));
  if (form.targetColumn === 'value' || !project.indicators.every((row) => statesTargetElsewhere(row, form.targetColumn))) return columns;
  return columns.filter(({ column }) => column !== 'value').map((declared) => (declared.column === form.targetColumn ? { ...declared, column: 'value' } : declared));
}

function statesTargetElsewhere({ columns }: IndicatorRow, column: IndicatorColumn): boolean {
  const [value, elsewhere] = [columns.value, columns[column]];
  return value !== undefined && elsewhere !== undefined && samePlace(value.place, elsewhere.place);
}

export function rowContent(row: IndicatorRow, column: IndicatorColumn): CellContent {
  const key = rowKey(row.ordinal, column);
  const inherited = column === 'level1' ? row.level1 : column === 'level2' ? row.level2 : null;
  const cell = row.columns[column];
  if (cell === undefined) return inherited === null || inherited === '' ? absent(key) : written(key, inherited, null);
  return written(key, inherited ?? cell.text, cell.place);
}

function textContent(key: CellKey, name: 'code' | 'name' | 'purpose' | 'goals', project: Project): CellContent {
  switch (name) {
    case 'code':
    case 'name':
      return ofField(key, project[name]);
    case 'purpose':
      return project.purpose === null ? absent(key) : written(key, project.purpose.text, project.purpose.place);
    case 'goals':
      return written(key, project.goals.map((goal) => goal.source.trim()).join('\n'), project.goals[0] === undefined ? null : { ...project.goals[0].place, paragraph: null });
  }
}

function ofField(key: CellKey, field: Field<unknown> | null): CellContent {
  return field === null ? absent(key) : written(key, field.text, field.place);
}

function written(key: CellKey, text: string, place: Place | null): CellContent {
  return { key, state: isBlankText(text) ? 'blank' : 'text', text, place };
}

function absent(key: CellKey): CellContent {
  return { key, state: 'absent', text: '', place: null };
}
