// Every cell of a department's table with a key, what it is called, its text and its place: what comparisons of two states look at. Tasks and rows have no identity
// but their position.
import type { Place } from '../../kernel/place.ts';
import { departmentFunds, departmentFundTitles, departmentTablesTitle, taskAmounts, taskColumnNames, taskColumnTitles, type DepartmentTable } from './department-table.ts';
import { indicatorColumnNames, indicatorColumnTitles } from './indicator-column-titles.ts';

export interface DepartmentCell {
  /** Stable within the text: `department.task.2.total`. */
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly place: Place;
  readonly kind: 'money' | 'goals' | 'targets' | 'others';
}

/** Of all tables of a text; where it has several, each is told by its position. */
export function departmentCells(tables: readonly DepartmentTable[]): readonly DepartmentCell[] {
  return tables.flatMap((table, index) => cellsOf(table, tables.length === 1 ? '' : String(index + 1)));
}

function cellsOf(table: DepartmentTable, count: string): readonly DepartmentCell[] {
  const cell = (name: string, title: string, kind: DepartmentCell['kind']) => (text: { readonly text: string; readonly place: Place } | null | undefined): readonly DepartmentCell[] =>
    text === null || text === undefined ? [] : [{ key: `department${count}.${name}`, title: `${departmentTablesTitle}${count}　${title}`, text: text.text, place: text.place, kind }];
  return [
    ...cell('title', '表名', 'others')({ text: table.title, place: table.place }),
    ...cell('name', '部门（单位）名称', 'others')(table.name),
    ...departmentFunds.flatMap((fund) => cell(fund, departmentFundTitles[fund], 'money')(table.funds[fund])),
    ...table.tasks.flatMap((task) => taskColumnNames.flatMap((column) => cell(`task.${task.ordinal}.${column}`, `第${task.ordinal}项任务的${taskColumnTitles[column]}`, column === 'name' || column === 'content' ? 'others' : 'money')(task[column]))),
    ...taskAmounts.flatMap((amount) => cell(`sum.${amount}`, `金额合计的${taskColumnTitles[amount]}`, 'money')(table.taskSums[amount])),
    ...table.goals.flatMap(({ source, place }, index) => cell(`goal.${index + 1}`, `年度总体目标第${index + 1}条`, 'goals')({ text: source, place })),
    ...table.indicators.flatMap((row) => indicatorColumnNames.flatMap((column) => cell(`row.${row.ordinal}.${column}`, `第${row.ordinal}行的${indicatorColumnTitles[column]}`, column === 'value' || column === 'sign' || column === 'unit' ? 'targets' : 'others')(row.columns[column]))),
  ];
}
