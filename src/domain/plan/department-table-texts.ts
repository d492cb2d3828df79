// A department's table as the texts that stand in it, without anything that was read from them: what is compared, sent, kept and printed.
import type { IndicatorColumn, NumberedParagraph } from './department-plan.ts';
import { departmentFunds, taskAmounts, taskColumnNames, type DepartmentFund, type DepartmentTable, type TaskAmount, type TaskColumn } from './department-table.ts';
import type { MoneyUnit } from '../../kernel/money.ts';

export interface DepartmentTableTexts {
  readonly number: number | null;
  readonly title: string;
  readonly name: string | null;
  readonly moneyUnit: MoneyUnit;
  /** What is absent is not printed. */
  readonly funds: { readonly [Fund in DepartmentFund]?: string };
  readonly taskColumns: readonly TaskColumn[];
  readonly tasks: readonly { readonly [Column in TaskColumn]?: string }[];
  readonly taskSums: { readonly [Amount in TaskAmount]?: string };
  readonly goals: readonly string[];
  readonly columns: readonly IndicatorColumn[];
  readonly rows: readonly { readonly [Column in IndicatorColumn]?: string }[];
  readonly form: string;
}

export type TaskTexts = DepartmentTableTexts['tasks'][number];

export function textsOfDepartmentTable(table: DepartmentTable): DepartmentTableTexts {
  return {
    number: table.number,
    title: table.title,
    name: table.name?.text ?? null,
    moneyUnit: table.moneyUnit,
    funds: printed(departmentFunds, table.funds),
    taskColumns: table.taskColumns,
    tasks: table.tasks.map((task) => printed(taskColumnNames, task)),
    taskSums: printed(taskAmounts, table.taskSums),
    goals: table.goals.map(({ source }: NumberedParagraph) => source),
    columns: table.printedColumns,
    rows: table.indicators.map(({ columns }) => Object.fromEntries(table.printedColumns.flatMap((column) => (columns[column] === undefined ? [] : [[column, columns[column].text]])))),
    form: table.form,
  };
}

/** One line a text, as people read it: to be shown beside another state of the same table. */
export function linesOfDepartmentTable({ title, name, funds, tasks, taskSums, goals, rows }: DepartmentTableTexts): readonly string[] {
  const joined = (texts: object): string => Object.values(texts).map((text) => String(text).trim()).filter((text) => text !== '').join(' / ');
  return [title, name ?? '', joined(funds), ...tasks.map(joined), joined(taskSums), ...goals, ...rows.map(joined)].filter((line) => line !== '');
}

function printed<Key extends string>(keys: readonly Key[], cells: Readonly<Record<Key, { readonly text: string } | null>>): { readonly [Name in Key]?: string } {
  const texts: { [Name in Key]?: string } = {};
  for (const key of keys) {
    const cell = cells[key];
    if (cell !== null) texts[key] = cell.text;
  }
  return texts;
}
