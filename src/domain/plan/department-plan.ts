// The department plan: one 部门预算绩效文本 (or any other target document) as a typed structure, each value beside the text it was read
// from and the place where that text stands. Readers build it, the lint reads it, writers print it. Plain data throughout: what JSON or a
// structured clone carries to a worker, a database or a browser is the plan itself.
import type { FiscalYear } from '../../kernel/fiscal-year.ts';
import type { Fen, MoneyUnit } from '../../kernel/money.ts';
import type { Place } from '../../kernel/place.ts';
import type { TargetReading } from '../target/index.ts';
import type { DepartmentTable } from './department-table.ts';

/** A text of the document, verbatim, and where it stands. `place` is null where the form has the field but this file does not print it. */
export interface SourceText {
  readonly text: string;
  readonly place: Place;
}

/** A field of the form: absent from this document (`null`), or its text with the value read from it (`value: null` = blank or unreadable). */
export interface Field<T> {
  readonly text: string;
  readonly place: Place;
  /** Null where the text is blank or cannot be read as what the field holds; `text` tells which. */
  readonly value: T | null;
}

export interface Unit {
  /** 单位代码: 414001 = department 414 + unit 001. Null where the table prints only the name. */
  readonly code: string | null;
  readonly name: string;
  readonly place: Place;
}

/** A numbered paragraph, whole. `text` is without its number and outer white space; `source` is verbatim. */
export interface NumberedParagraph {
  readonly number: number | null;
  readonly text: string;
  readonly source: string;
  readonly place: Place;
}

/** Part one: 部门整体绩效目标. */
export interface OverallGoals {
  /** 总体绩效目标 */
  readonly goals: readonly NumberedParagraph[];
  /** 分项（职责分类）绩效目标 */
  readonly dutyGoals: readonly NumberedParagraph[];
  /** 工作保障措施 */
  readonly safeguards: readonly NumberedParagraph[];
}

/** 预算数 and its parts. Null: the form has no such cell; a field with value null: the cell is blank or unreadable. */
export interface ProjectBudget {
  readonly total: Field<Fen> | null;
  /** 财政资金 / 财政拨款 */
  readonly fiscal: Field<Fen> | null;
  readonly other: Field<Fen> | null;
  /** 上年结转 */
  readonly carryOver: Field<Fen> | null;
  readonly central: Field<Fen> | null;
  readonly provincial: Field<Fen> | null;
  readonly municipal: Field<Fen> | null;
  readonly county: Field<Fen> | null;
}

/** Month-day of a checkpoint of the spending plan; the founding form prints the four of March, June, October and December. */
export type Checkpoint = string;

/** 资金支出计划 at one checkpoint: cumulative per cent of the budget, exact text kept. */
export interface SpendingPoint {
  readonly checkpoint: Checkpoint;
  /** Cumulative percentage (25 = 25 %); null = blank or unreadable, never 0. */
  readonly cumulative: Field<number>;
}

/** Columns that an indicator row can have. The founding form prints the first six. */
export type IndicatorColumn =
  | 'level1' // 一级指标
  | 'level2' // 二级指标
  | 'name' // 三级指标
  | 'description' // 绩效指标描述 / 指标解释
  | 'value' // 指标值
  | 'basis' // 指标值确定依据
  | 'sign' // 指标性质 / 计算符号
  | 'unit' // 度量单位
  | 'weight' // 权重 / 分值
  | 'direction' // 指标方向
  | 'scoringStandard' // 评（扣）分标准
  | 'dataSource' // 数据来源
  | 'gradeExcellent' // 优
  | 'gradeGood' // 良
  | 'gradeFair' // 中
  | 'gradePoor'; // 差

export interface IndicatorRow {
  /** 1, 2, 3 … within the project. */
  readonly ordinal: number;
  readonly level1: string;
  readonly level2: string;
  /** 三级指标 */
  readonly name: string;
  readonly description: string;
  /** 指标值确定依据, verbatim. */
  readonly basis: string;
  readonly target: TargetReading;
  /** The text of every column this form has; a column the form lacks is absent, which is not the same as blank. */
  readonly columns: { readonly [Column in IndicatorColumn]?: SourceText };
  readonly place: Place;
}

/** What the 测算 of a project comes to. It is filled in beside the form, so no text prints it. */
export interface ProjectCosting {
  readonly lines: number;
  /** Σ of the lines whose quantities and price can be read. */
  readonly sum: Fen;
  /** What the other lines pay for, as they stand; blank where that is not written either. */
  readonly open: readonly string[];
}

export interface Project {
  /** Number printed before the title; null where none is printed. */
  readonly number: number | null;
  /** Position in the document, 1, 2, 3 … — the number by which findings name a project that prints none. */
  readonly ordinal: number;
  /** Code of the unit whose table this is; null where the table names no unit. */
  readonly unitCode: string | null;
  readonly title: string;
  readonly code: Field<string> | null;
  readonly name: Field<string> | null;
  readonly budget: ProjectBudget;
  readonly purpose: SourceText | null;
  readonly spendingPlan: readonly SpendingPoint[];
  readonly goals: readonly NumberedParagraph[];
  readonly indicators: readonly IndicatorRow[];
  /** Columns the indicator table of this project prints. A rule about another column is silent. */
  readonly printedColumns: readonly IndicatorColumn[];
  /** Id of the form declaration by which the table was read. */
  readonly form: string;
  readonly place: Place;
  /** Left out where no 测算 was given. */
  readonly costing?: ProjectCosting;
}

/** How the fiscal year became known: no line of the founding form prints it. */
export interface FiscalYearOrigin {
  readonly from: 'printed' | 'project-codes' | 'project-names' | 'document-numbers' | 'unknown';
  /** What was counted, in Chinese: `15个项目编码的第7、8位均为21`. */
  readonly explanation: string;
}

/** Text or a table that no form claims. Reported, never dropped. */
export interface UnreadText {
  readonly place: Place;
  readonly text: string;
  /** Why it stands here: a table of no known form, a paragraph outside every section, a stray mark inside a cell. */
  readonly reason: 'unknown-table' | 'outside-sections' | 'stray-in-cell' | 'unclaimed-cell' | 'deleted-text';
}

/** A TC field of the contents list: recognised, kept, never shown as text. */
export interface ContentsEntry {
  readonly text: string;
  /** The list it belongs to: `A` for part one, `C` for project tables. */
  readonly list: string | null;
  readonly level: number | null;
  readonly place: Place;
}

export interface DepartmentPlan {
  readonly file: string;
  readonly units: readonly Unit[];
  readonly fiscalYear: FiscalYear | null;
  readonly fiscalYearOrigin: FiscalYearOrigin;
  readonly moneyUnit: MoneyUnit | null;
  readonly overall: OverallGoals;
  /** 部门整体绩效目标表, where the document has any: one for each department or unit. */
  readonly departmentTables: readonly DepartmentTable[];
  readonly projects: readonly Project[];
  readonly contents: readonly ContentsEntry[];
  readonly unread: readonly UnreadText[];
}
