// A form is declared once as a grid of labels and fields: readers find the fields by it, writers draw it. Reading goes by labels, not by
// positions, so an extra column or a moved row loses nothing.
import type { Citation } from '../../kernel/citation.ts';
import type { Checkpoint, DepartmentFund, IndicatorColumn, TaskColumn } from '../plan/index.ts';

/** A field of the project table outside the indicator rows. */
export type ProjectField =
  | { readonly kind: 'unit' } // 414001定州市市场监督管理局本级: code and name in one cell
  | { readonly kind: 'money-unit' } // 单位：万元
  | { readonly kind: 'text'; readonly name: 'code' | 'name' | 'purpose' | 'goals' }
  | { readonly kind: 'money'; readonly name: 'total' | 'fiscal' | 'other' | 'carryOver' | 'central' | 'provincial' | 'municipal' | 'county' }
  | { readonly kind: 'spending'; readonly checkpoint: Checkpoint };

/** A field of the table of a department or unit as a whole, outside its tasks and indicators. */
export type DepartmentField =
  | { readonly kind: 'unit' }
  | { readonly kind: 'money-unit' }
  | { readonly kind: 'text'; readonly name: 'goals' }
  | { readonly kind: 'fund'; readonly name: DepartmentFund };

export type FormField = ProjectField | DepartmentField;

/** A cell of the layout. `span` counts grid columns, `rows` grid rows; a label lists its customary text first, then other spellings. */
export type FormCell<Field extends FormField = ProjectField> =
  | { readonly kind: 'label'; readonly texts: readonly [string, ...string[]]; readonly span: number; readonly rows: number }
  | { readonly kind: 'field'; readonly field: Field; readonly span: number }
  /** Lies under a label of an earlier row that spans several rows. */
  | { readonly kind: 'under'; readonly span: number };

export type FormRow<Field extends FormField = ProjectField> = readonly FormCell<Field>[];

export interface IndicatorColumnDeclaration {
  readonly column: IndicatorColumn;
  /** Headings by which the column is found, the printed one first. */
  readonly headings: readonly [string, ...string[]];
  readonly span: number;
  /** False: read where a file prints it, not part of this form's own layout. */
  readonly printed: boolean;
  /** A blank cell repeats the one above it (level 1 and 2 of merged rows). */
  readonly inherits: boolean;
}

/** Where a field stands relative to its label. */
export type FieldAnchor<Field extends FormField = ProjectField> =
  /** The next cell in the label's row. */
  | { readonly kind: 'right'; readonly field: Field; readonly labels: readonly string[] }
  /** The cell under the label, in the next row. */
  | { readonly kind: 'below'; readonly field: Field; readonly labels: readonly string[] }
  /** The first cell behind the spanning label, `offset` rows further down. */
  | { readonly kind: 'row-below'; readonly field: Field; readonly labels: readonly string[]; readonly offset: number }
  /** No label: recognised by its own text, in the rows above the first label. */
  | { readonly kind: 'by-text'; readonly field: Field };

/** A column of a list that holds one row per indicator and says in each row, or once for several, which project it belongs to. */
export interface ProjectColumnDeclaration {
  readonly field: ProjectField;
  /** Headings by which the column is found; a money unit in brackets behind them (`预算数（万元）`) is read. */
  readonly headings: readonly [string, ...string[]];
}

export interface PartOneSection {
  readonly part: 'goals' | 'dutyGoals' | 'safeguards';
  /** Headings without their ordinal, the printed one first. */
  readonly headings: readonly [string, ...string[]];
  /** Lines that only announce the list below the heading. */
  readonly announcements: readonly string[];
}

/** `第一部分` and `部门整体绩效目标`: two lines above a part, one line in the contents. */
export interface PartHeading {
  readonly number: string;
  readonly title: string;
}

/** What the document prints around its tables. Readers recognise it, writers print it. */
export interface DocumentFrame {
  /** Title on the cover; the year stands before it. */
  readonly cover: string;
  readonly contents: string;
  readonly partOne: PartHeading;
  readonly projects: PartHeading;
}

/** A table as it is laid out: readers find its cells by it, writers draw it. */
export interface FormLayout<Field extends FormField = FormField> {
  readonly id: string;
  readonly title: string;
  readonly ground: readonly Citation[];
  /** Endings of the title that stands above the table. */
  readonly titleEndings: readonly [string, ...string[]];
  readonly gridColumns: number;
  /** Widths of the grid columns, as shares of the table's width. */
  readonly gridWidths: readonly number[];
  /** So many rows at the top are repeated on every page of a table. */
  readonly repeatedRows: number;
  readonly rows: readonly FormRow<Field>[];
  readonly indicatorColumns: readonly IndicatorColumnDeclaration[];
  /** The column that states the target where a file prints no 指标值: forms with a ladder of grades state it as the 优. */
  readonly targetColumn: 'value' | 'gradeExcellent';
  /** Further places in which files of this form print a field; not drawn. */
  readonly elsewhere: readonly FieldAnchor<Field>[];
  /** Texts without which a table is not this form, each with its other spellings. The first begins a project. */
  readonly requiredLabels: readonly [RequiredLabel, ...RequiredLabel[]];
}

/** A form of project tables, and of the document around them. */
export interface FormDeclaration extends FormLayout<ProjectField> {
  readonly frame: DocumentFrame;
  /** Further spellings of headings of the document that carry no content of their own. */
  readonly documentHeadings: readonly string[];
  readonly partOne: readonly PartOneSection[];
  /** Contents list (`\f` switch) of part one and of the project tables. */
  readonly contentsLists: { readonly partOne: string; readonly projects: string };
  /** Columns by which a list tells its projects; empty where each project has a table of its own. */
  readonly projectColumns: readonly ProjectColumnDeclaration[];
}

export interface TaskColumnDeclaration {
  readonly column: TaskColumn;
  /** Headings by which the column is found, the printed one first. */
  readonly headings: readonly [string, ...string[]];
  readonly span: number;
}

/** 年度主要任务: a heading, one row a task and the sum below them, beside a label that spans them all. */
export interface TaskTableDeclaration {
  /** The row of the layout in front of which the tasks stand. */
  readonly before: number;
  readonly label: { readonly texts: readonly [string, ...string[]]; readonly span: number };
  readonly columns: readonly TaskColumnDeclaration[];
  /** Stands over the columns of amounts. */
  readonly amounts: readonly [string, ...string[]];
  /** Begins the row of sums. */
  readonly sums: readonly [string, ...string[]];
}

/** The table of a department or unit as a whole: 部门整体绩效目标表. */
export interface DepartmentFormDeclaration extends FormLayout<DepartmentField> {
  readonly tasks: TaskTableDeclaration;
  /** Labels beside tasks and indicators in tables of this kind, which hold no content of their own. */
  readonly sideLabels: readonly string[];
}

export type RequiredLabel = readonly [string, ...string[]];

export function label(text: string | readonly [string, ...string[]], span = 1, rows = 1): FormCell<never> {
  return { kind: 'label', texts: typeof text === 'string' ? [text] : text, span, rows };
}

export function field<Field extends FormField>(content: Field, span = 1): FormCell<Field> {
  return { kind: 'field', field: content, span };
}

export function under(span = 1): FormCell<never> {
  return { kind: 'under', span };
}
