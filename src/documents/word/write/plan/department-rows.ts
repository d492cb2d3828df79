// The table of a department or unit as a whole, drawn by its form: fields, tasks with their money and sums beside a label that spans them, goals, indicators. A cell
// that the table does not have is left out, as in the tables of projects.
import type { DepartmentField, DepartmentFormDeclaration } from '../../../../domain/form/index.ts';
import { printsSums, type DepartmentPlan, type DepartmentTable, type TaskColumn } from '../../../../domain/plan/index.ts';
import { departmentForms } from '../../../../catalogue/forms/index.ts';
import type { PlanStyle } from '../../../../catalogue/typography/plan-text.typography.ts';
import { edgesOf, type DraftCell, type DraftRow } from './draft-table.ts';
import { fieldRows } from './field-rows.ts';
import { indicatorRows } from './indicator-rows.ts';
import { withUnclaimed } from './project-table.ts';
import { unclaimedInTable } from './unread-texts.ts';

/** The form by which the table was read; the first one where that is not known any more. */
export function departmentForm({ form }: DepartmentTable): DepartmentFormDeclaration {
  return departmentForms.find(({ id }) => id === form) ?? departmentForms[0];
}

/** What stands above the table; before a digit the number stands with `、`, as with the tables of projects. */
export function departmentHeading({ number, title }: DepartmentTable): string {
  if (number === null) return title;
  return `${number}${/^\d/u.test(title) ? '、' : '.'}${title}`;
}

export function departmentRows(plan: Pick<DepartmentPlan, 'projects' | 'unread'>, table: DepartmentTable, width: number): readonly DraftRow[] {
  const form = departmentForm(table);
  const edges = edgesOf(form.gridWidths, width);
  const { before } = form.tasks;
  const textOf = (field: DepartmentField) => fieldText(field, table);
  const drawn = (rows: DepartmentFormDeclaration['rows']) => fieldRows({ ...form, rows, elsewhere: [] }, textOf, edges);
  const above = [...drawn(form.rows.slice(0, before)), ...taskRows(form, table, edges), ...drawn(form.rows.slice(before))];
  return withUnclaimed(unclaimedInTable(plan, table.place.table), { above, indicators: table.indicators, below: indicatorRows(form, table, edges) }, width);
}

/** Null: the table has no such cell. */
function fieldText(field: DepartmentField, { name, moneyUnit, funds, goals }: DepartmentTable): string | null {
  switch (field.kind) {
    case 'unit':
      return name?.text ?? null;
    case 'money-unit':
      return `单位：${moneyUnit}`;
    case 'fund':
      return funds[field.name]?.text ?? null;
    case 'text':
      // Goals without a cell and a cell without goals are the same in a plan; the form prints the cell.
      return goals.map(({ source }) => source).join('\n');
  }
}

interface TaskPrint {
  readonly form: DepartmentFormDeclaration;
  readonly edges: readonly number[];
  /** The columns that are printed, each from edge to edge. */
  readonly columns: readonly { readonly column: TaskColumn; readonly heading: string; readonly start: number; readonly end: number }[];
}

function taskRows(form: DepartmentFormDeclaration, table: DepartmentTable, edges: readonly number[]): readonly DraftRow[] {
  if (table.taskColumns.length === 0) return [];
  const print: TaskPrint = { form, edges, columns: placedColumns(form, table, edges) };
  const amounts = print.columns.filter(({ column }) => isAmount(column));
  const rows: (readonly DraftCell[])[] = [headingCells(print, table)];
  if (amounts.length > 0) rows.push(print.columns.map(({ column, heading, start, end }): DraftCell => ({ start, end, text: isAmount(column) ? heading : '', style: 'cellLabel', merge: isAmount(column) ? 'none' : 'continue', content: { kind: 'label' } })));
  for (const task of table.tasks) {
    rows.push(print.columns.map(({ column, start, end }): DraftCell => ({ start, end, text: task[column]?.text ?? '', style: styleOf(column), merge: 'none', content: { kind: 'task', column, task: task.ordinal } })));
  }
  if (printsSums(table)) rows.push(sumCells(print, table));
  const side = { start: 0, end: edges[form.tasks.label.span] ?? 0 };
  return rows.map((cells, index): DraftRow => {
    const label: DraftCell = { ...side, text: index === 0 ? form.tasks.label.texts[0] : '', style: 'cellLabel', merge: rows.length === 1 ? 'none' : index === 0 ? 'start' : 'continue', content: { kind: 'label' } };
    return { cells: [label, ...cells], header: false, indicator: null };
  });
}

/** Amounts stand under one heading with the unit of money; the other headings go down beside it. */
function headingCells({ form, columns }: TaskPrint, { moneyUnit }: DepartmentTable): readonly DraftCell[] {
  const amounts = columns.filter(({ column }) => isAmount(column));
  const label = (text: string, { start, end }: { readonly start: number; readonly end: number }, merge: DraftCell['merge']): DraftCell => ({ start, end, text, style: 'cellLabel', merge, content: { kind: 'label' } });
  const others = columns.filter(({ column }) => !isAmount(column)).map((column) => label(column.heading, column, amounts.length > 0 ? 'start' : 'none'));
  const [first] = amounts;
  return first === undefined ? others : [...others, label(`${form.tasks.amounts[0]}（${moneyUnit}）`, { start: first.start, end: amounts.at(-1)?.end ?? first.end }, 'none')];
}

function sumCells({ form, columns, edges }: TaskPrint, { taskSums }: DepartmentTable): readonly DraftCell[] {
  const amounts = columns.flatMap(({ column, start, end }) => (isAmount(column) ? [{ column, start, end }] : []));
  const end = amounts[0]?.start ?? edges.at(-1) ?? 0;
  return [
    { start: edges[form.tasks.label.span] ?? 0, end, text: form.tasks.sums[0], style: 'cellLabel', merge: 'none', content: { kind: 'label' } },
    ...amounts.map((amount): DraftCell => ({ start: amount.start, end: amount.end, text: taskSums[amount.column]?.text ?? '', style: 'cellCentred', merge: 'none', content: { kind: 'task', column: amount.column, task: null } })),
  ];
}

/** Amounts last, as the form has them; a column that is not printed leaves its room to the one before it. */
function placedColumns({ tasks }: DepartmentFormDeclaration, { taskColumns }: DepartmentTable, edges: readonly number[]): TaskPrint['columns'] {
  let at = tasks.label.span;
  const placed = tasks.columns.map((declared) => {
    const start = edges[at] ?? 0;
    at += declared.span;
    return { column: declared.column, heading: declared.headings[0], start, end: edges[at] ?? 0 };
  });
  const printed = placed.filter(({ column }) => taskColumns.includes(column));
  return printed.map((column, index) => ({ ...column, start: index === 0 ? (edges[tasks.label.span] ?? 0) : column.start, end: printed[index + 1]?.start ?? edges.at(-1) ?? 0 }));
}

function isAmount(column: TaskColumn): column is Exclude<TaskColumn, 'name' | 'content'> {
  return column !== 'name' && column !== 'content';
}

function styleOf(column: TaskColumn): PlanStyle {
  return column === 'content' ? 'cellText' : 'cellCentred';
}
