// 控制数 of many texts as a list that travels: downloaded with what was declared, filled in, and taken in again. Rows are found by the code of the unit and the number of the project, the name
// beside them tells when they speak of another one.
import type { Fen, MoneyUnit } from '../../kernel/money.ts';

export interface ControlProject {
  readonly id: string;
  /** As its page has it. */
  readonly number: number;
  readonly name: string;
  readonly code: string;
  /** Null where the budget is blank or cannot be read. */
  readonly declared: Fen | null;
  /** Given before; null where none was. */
  readonly control: Fen | null;
}

/** A text of the year, with its projects where a figure can be given now. */
export interface ControlText {
  readonly id: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly stateTitle: string;
  /** Whether the caller can give it a figure now. */
  readonly ready: boolean;
  readonly projects: readonly ControlProject[];
}

/** Where a person finds a row again. */
export interface ControlRowPlace {
  /** Among the sheets of the workbook that hold something; null where only one holds the list. */
  readonly table: number | null;
  readonly row: number;
}

/** `第2行`, `第3张表第2行` */
export function controlRowTitle({ table, row }: ControlRowPlace): string {
  return `${table === null ? '' : `第${table}张表`}第${row}行`;
}

/** A row as it was written, its signs half-width. */
export interface ControlRow extends ControlRowPlace {
  readonly unitCode: string;
  readonly number: string;
  readonly name: string;
  readonly control: string;
}

export interface ControlRows {
  /** Told by the heading of the column. */
  readonly unit: MoneyUnit;
  readonly rows: readonly ControlRow[];
  /** What a person may want to know of how it was read. */
  readonly remarks: readonly string[];
}

export const controlHeadings = { unitCode: '单位代码', unitName: '单位名称', number: '项目序号', code: '项目编码', name: '项目名称', declared: '申报数', control: '控制数' } as const;
export const controlSheetTitles = { list: '控制数', guide: '填写说明' } as const;
