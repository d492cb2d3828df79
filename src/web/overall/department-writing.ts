// What a person does to 部门整体绩效目标表 in the editor, as the texts of the whole table before and after.
import { indicatorColumnNames, taskAmounts, taskColumnNames, type DepartmentPlan, type DepartmentTableTexts, type IndicatorColumn, type TaskColumn, type TaskTexts } from '../../domain/plan/index.ts';
import { unitTitle } from '../../domain/plan/index.ts';
import { departmentForms } from '../../catalogue/forms/index.ts';
import type { DraftContent } from '../../documents/word/write/plan/draft-table.ts';

/** Where a text is written: a cell of the table. `rows` are the rows of indicators that the cell stands for; a level can stand for several. */
export interface WrittenCell {
  readonly content: DraftContent;
  readonly rows: readonly number[];
}

export function withCell(table: DepartmentTableTexts, { content, rows }: WrittenCell, text: string): DepartmentTableTexts {
  switch (content.kind) {
    case 'field':
      return withField(table, content.field, text);
    case 'task':
      return content.task === null
        ? { ...table, taskSums: { ...table.taskSums, [content.column]: text } }
        : { ...table, tasks: table.tasks.map((task, index) => (index + 1 === content.task ? { ...task, [content.column]: text } : task)) };
    case 'column':
      return { ...table, rows: table.rows.map((row, index) => (rows.includes(index + 1) ? { ...row, [content.column]: text } : row)) };
    case 'label':
    case 'unclaimed':
      return table;
  }
}

function withField(table: DepartmentTableTexts, field: Extract<DraftContent, { kind: 'field' }>['field'], text: string): DepartmentTableTexts {
  switch (field.kind) {
    case 'unit':
      return { ...table, name: text };
    case 'fund':
      return { ...table, funds: { ...table.funds, [field.name]: text } };
    case 'text':
      return { ...table, goals: text.split('\n').filter((line) => line.trim() !== '') };
    default:
      return table;
  }
}

/** What of a table can be added to, moved and taken away. */
export type DepartmentList = 'tasks' | 'rows';

export function withAdded(table: DepartmentTableTexts, list: DepartmentList): DepartmentTableTexts {
  if (list === 'tasks') return { ...table, tasks: [...table.tasks, blankTask(table.taskColumns)] };
  const last = table.rows.at(-1);
  return { ...table, rows: [...table.rows, { ...blankRow(table.columns), ...(last === undefined ? {} : { level1: last.level1 ?? '', level2: last.level2 ?? '' }) }] };
}

export function withoutAt(table: DepartmentTableTexts, list: DepartmentList, at: number): DepartmentTableTexts {
  return list === 'tasks' ? { ...table, tasks: table.tasks.filter((_, index) => index !== at) } : { ...table, rows: table.rows.filter((_, index) => index !== at) };
}

/** One place up or down; at the end nothing changes. */
export function withMoved(table: DepartmentTableTexts, list: DepartmentList, { at, by }: { readonly at: number; readonly by: 1 | -1 }): DepartmentTableTexts {
  return list === 'tasks' ? { ...table, tasks: moved(table.tasks, at, by) } : { ...table, rows: moved(table.rows, at, by) };
}

function moved<Item>(items: readonly Item[], at: number, by: 1 | -1): readonly Item[] {
  const [item, other] = [items[at], items[at + by]];
  if (item === undefined || other === undefined) return items;
  return items.map((standing, index) => (index === at ? other : index === at + by ? item : standing));
}

/** A table to be filled in: every cell the form prints, blank, with one row for each kind of indicator that a department has at least. */
export function blankDepartmentTable({ units, fiscalYear, moneyUnit }: Pick<DepartmentPlan, 'units' | 'fiscalYear' | 'moneyUnit'>): DepartmentTableTexts {
  const [form] = departmentForms;
  const [unit] = units;
  const columns = form.indicatorColumns.filter(({ printed }) => printed).map(({ column }) => column);
  return {
    number: null,
    title: `${fiscalYear === null ? '' : `${fiscalYear}年`}部门整体绩效目标表`,
    name: unit === undefined ? '' : unitTitle(unit),
    moneyUnit: moneyUnit ?? '万元',
    funds: { total: '', fiscal: '', other: '', basic: '', project: '' },
    taskColumns: taskColumnNames,
    tasks: [blankTask(taskColumnNames)],
    taskSums: Object.fromEntries(taskAmounts.map((amount) => [amount, ''])),
    goals: [],
    columns,
    rows: firstRows.map(([level1, level2]) => ({ ...blankRow(columns), level1, level2 })),
    form: form.id,
  };
}

const firstRows = [
  ['产出指标', '数量指标'], ['产出指标', '质量指标'], ['产出指标', '时效指标'], ['效益指标', '社会效益指标'], ['满意度指标', '服务对象满意度指标'],
] as const;

function blankTask(columns: readonly TaskColumn[]): TaskTexts {
  return Object.fromEntries(columns.map((column) => [column, '']));
}

function blankRow(columns: readonly IndicatorColumn[]): { readonly [Column in IndicatorColumn]?: string } {
  return Object.fromEntries(indicatorColumnNames.filter((column) => columns.includes(column)).map((column) => [column, '']));
}
