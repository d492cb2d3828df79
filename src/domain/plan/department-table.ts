// 部门整体绩效目标表: what a department (or one of its units) as a whole sets out to do in the year, as a table of its own beside the prose of part one: tasks with
// their money, goals, indicators. Ground: annex of 财预〔2015〕88号 as published tables print it.
import type { Fen, MoneyUnit } from '../../kernel/money.ts';
import type { Place } from '../../kernel/place.ts';
import type { Field, IndicatorColumn, IndicatorRow, NumberedParagraph, SourceText } from './department-plan.ts';

/** Money of the department: 资金总额, 财政拨款, 其他资金, 基本支出, 项目支出. */
export const departmentFunds = ['total', 'fiscal', 'other', 'basic', 'project'] as const;

export type DepartmentFund = (typeof departmentFunds)[number];

/** Of a task and of the sum over all tasks: 总额, 财政拨款, 其他资金. */
export const taskAmounts = ['total', 'fiscal', 'other'] as const;

export type TaskAmount = (typeof taskAmounts)[number];

/** Columns that the tasks can have: 任务名称, 主要内容, and the amounts. */
export const taskColumnNames = ['name', 'content', ...taskAmounts] as const;

export type TaskColumn = (typeof taskColumnNames)[number];

export type TaskSums = Readonly<Record<TaskAmount, Field<Fen> | null>>;

/** 年度主要任务, one of them. Null: the table has no such column; an amount with value null is blank or unreadable, which is not zero. */
export interface DepartmentTask extends TaskSums {
  /** 1, 2, 3 … within the table. */
  readonly ordinal: number;
  readonly name: SourceText | null;
  readonly content: SourceText | null;
  readonly place: Place;
}

export interface DepartmentTable {
  /** Number printed before the title; null where none is printed. */
  readonly number: number | null;
  readonly title: string;
  /** 部门（单位）名称, with its code where one is printed; null where the table has no such cell. */
  readonly name: SourceText | null;
  /** Code of the department or unit; null where the table prints none. */
  readonly unitCode: string | null;
  /** In which its amounts are counted. */
  readonly moneyUnit: MoneyUnit;
  readonly funds: Readonly<Record<DepartmentFund, Field<Fen> | null>>;
  /** Columns its tasks print. */
  readonly taskColumns: readonly TaskColumn[];
  readonly tasks: readonly DepartmentTask[];
  /** 金额合计; null where no such cell is printed. */
  readonly taskSums: TaskSums;
  /** 年度总体目标 */
  readonly goals: readonly NumberedParagraph[];
  readonly indicators: readonly IndicatorRow[];
  readonly printedColumns: readonly IndicatorColumn[];
  /** Id of the form declaration by which the table was read. */
  readonly form: string;
  readonly place: Place;
}

/** What it is called where no particular table is meant. */
export const departmentTablesTitle = '部门整体绩效目标表';

export const departmentFundTitles: Readonly<Record<DepartmentFund, string>> = { total: '部门预算资金总额', fiscal: '财政拨款', other: '其他资金', basic: '基本支出', project: '项目支出' };

export const taskColumnTitles: Readonly<Record<TaskColumn, string>> = { name: '任务名称', content: '主要内容', total: '总额', fiscal: '财政拨款', other: '其他资金' };

export const noSums: TaskSums = { total: null, fiscal: null, other: null };

/** Whether the table prints a sum over its tasks. */
export function printsSums({ taskSums }: DepartmentTable): boolean {
  return taskAmounts.some((amount) => taskSums[amount] !== null);
}

/** As it stands above the table, where a title is printed; else what the table is. */
export function departmentTableTitle({ title }: DepartmentTable): string {
  return title === '' ? departmentTablesTitle : title;
}
