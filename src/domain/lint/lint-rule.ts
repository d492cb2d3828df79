// What a lint rule is: data (id, question, severity, ground, messages) and one pure function. A rule names messages by id and gives data;
// sentences are rendered last. Four scopes: one indicator row, one project, one project beside last year's, the whole plan.
import type { Citation } from '../../kernel/citation.ts';
import type { FiscalYear } from '../../kernel/fiscal-year.ts';
import type { Place } from '../../kernel/place.ts';
import type { Severity } from '../../kernel/severity.ts';
import type { Span } from '../../kernel/span.ts';
import type { IndicatorClass } from '../indicator/index.ts';
import type { DepartmentPlan, IndicatorColumn, IndicatorRow, Project } from '../plan/index.ts';
import type { PolicyValues } from '../policy/index.ts';
import type { TargetReading } from '../target/index.ts';
import type { Repair } from './repair.ts';
import type { ReviewItem } from '../review-sheet/index.ts';
import type { RowFacts } from './row-facts.ts';

/**
 * Faults of a cell from the most basic to the least: where several rules speak about the same cell, the one that comes first here names the
 * root cause and the others are derived (policy: one root cause per cell).
 */
export const rootCausesMostBasicFirst = [
  'empty',
  'placeholder',
  'unit-only',
  'dimension-name',
  'menu',
  'menu-order',
  'tautology',
  'no-number',
  'no-content', // words that leave open what is reached: 是, 不断提高
  'impossible-unit',
  'impossible-amount', // a number that its indicator cannot have: 120% of a share, a floor under a cost
  'no-unit',
  'mixed-cell',
  'no-sign',
  'loose', // clear, but easier than meant: a strict sign, a deadline that cannot be missed
  // Faults of the indicator itself, told at its name.
  'foreign',
  'repeated-output',
  'wrong-class',
] as const;

export type RootCause = (typeof rootCausesMostBasicFirst)[number];

/** A field of the project outside the indicator table. */
export const projectColumns = ['title', 'code', 'name', 'budget', 'purpose', 'spendingPlan', 'goals'] as const;

export type ProjectColumn = (typeof projectColumns)[number];

/** A section of part one; the place of a finding names the paragraph, its span counts in the paragraph's `source`. Or the department's tables; the place names the cell. */
export const overallColumns = ['overallGoals', 'dutyGoals', 'safeguards', 'departmentTables'] as const;

export type OverallColumn = (typeof overallColumns)[number];

export type FindingColumn = IndicatorColumn | ProjectColumn | OverallColumn;

/** What fills the holes of a sentence. A list is told entry by entry, so that one long entry cannot swallow the others. */
export type MessageData = Readonly<Record<string, string | number | readonly string[]>>;

/** What a row rule sees: the row, the facts every rule may ask of it, its class, the project and the year around it, and the numbers in force. Nothing else of the plan. */
export interface RowSubject {
  readonly row: IndicatorRow;
  readonly facts: RowFacts;
  readonly indicatorClass: IndicatorClass | null;
  readonly project: Project;
  /** Null where nobody can tell the year of the plan. */
  readonly fiscalYear: FiscalYear | null;
  readonly policy: PolicyValues;
}

export interface ProjectSubject {
  readonly project: Project;
  /** The rows with their classes, in document order. */
  readonly rows: readonly RowSubject[];
  readonly plan: DepartmentPlan;
  readonly policy: PolicyValues;
}

/** A row of this year beside the row of last year that it goes on. */
export interface ComparedRow {
  readonly current: RowSubject;
  readonly previous: IndicatorRow;
  /** What the row of last year came to; null where nobody knows. */
  readonly actual: TargetReading | null;
}

/** What a rule sees that holds a project against last year's. */
export interface ComparisonSubject {
  readonly project: Project;
  readonly rows: readonly RowSubject[];
  readonly previous: Project;
  /** Null where nobody can tell. */
  readonly previousYear: FiscalYear | null;
  readonly pairs: readonly ComparedRow[];
  /** Rows of last year that no row of this year goes on. */
  readonly gone: readonly IndicatorRow[];
  readonly policy: PolicyValues;
}

export interface PlanSubject {
  readonly plan: DepartmentPlan;
  readonly policy: PolicyValues;
}

export interface RowReport<MessageId extends string> {
  readonly message: MessageId;
  readonly data?: MessageData;
  /** Stretch of the cell's text; the whole cell where left out. */
  readonly at?: Span;
  /** What the whole cell should say, `（　）` for what only the bureau knows; left out where the rule cannot tell. Short for a repair of this cell alone. */
  readonly rewrite?: string;
  /** True where the old cell itself states everything that `rewrite` says. */
  readonly safe?: boolean;
  /** A repair that is more than one cell written anew. */
  readonly repair?: Repair;
  /** Cell the finding points at; the rule's own column where left out. */
  readonly column?: IndicatorColumn;
}

export interface ProjectReport<MessageId extends string> {
  readonly message: MessageId;
  readonly data?: MessageData;
  readonly column: FindingColumn | null;
  /** Ordinals of the rows it speaks about, if any. */
  readonly indicators?: readonly number[];
  /** Where it points; the cell of the column where left out. */
  readonly place?: Place;
  readonly at?: Span;
  readonly repair?: Repair;
}

/** What a rule about the whole plan reports; it may point at one place of it, where the fault is best repaired. */
export interface PlanReport<MessageId extends string> {
  readonly message: MessageId;
  readonly data?: MessageData;
  /** The project (its number in the document, see `numberedProjects`) at which the finding is told; the whole plan where left out. */
  readonly project?: number;
  /** Cell or field of that project. */
  readonly column?: FindingColumn;
  /** Ordinals of the rows of that project it speaks about. */
  readonly indicators?: readonly number[];
  /** Where it points; the cell or field where left out. */
  readonly place?: Place;
  readonly at?: Span;
  /** A repair of rows of that project. */
  readonly repair?: Repair;
  /** What this finding rests on, where it is not all that the rule rests on: the law that ended this very duty. */
  readonly ground?: readonly Citation[];
}

interface RuleCommon<MessageId extends string> {
  /** Lower-case id of the catalogue: `val-unit-only`. */
  readonly id: string;
  /** Short Chinese name: `只有计量单位`. */
  readonly title: string;
  /** The question a reviewer asks, one sentence. */
  readonly question: string;
  readonly severity: Severity;
  /** The item of the review sheet its findings speak against; it gives the dimension, and from it points are deducted. */
  readonly reviewItem: ReviewItem;
  /** At least one ground; what is not verified carries its mark. */
  readonly ground: readonly [Citation, ...Citation[]];
  /** Sentences by message id; `{name}` is replaced by the data of that name. */
  readonly messages: Readonly<Record<MessageId, string>>;
}

export interface RowRule<MessageId extends string = string> extends RuleCommon<MessageId> {
  readonly scope: 'row';
  /** Columns the form must print for the rule to speak; the first is the cell its findings point at. */
  readonly columns: readonly [IndicatorColumn, ...IndicatorColumn[]];
  /** Rank among the faults of the cell; null where the rule's fault stands on its own. */
  readonly rootCause: RootCause | null;
  /**
   * Sentence used when several rows of one project have this fault and it is told once: `{rows}` (ordinals), `{count}`, `{of}` (rows of the
   * project). Null: each row is told by itself.
   */
  readonly oncePerProject: string | null;
  /**
   * Sentence used when projects all over the plan have this fault, so that it is the way the whole text is written: told once, for the plan. `{projects}`
   * (their numbers), `{count}`, `{of}` (projects of the plan), `{rows}` (how many rows). Left out: never told for the plan.
   */
  readonly oncePerPlan?: string;
  check(subject: RowSubject, report: (report: RowReport<MessageId>) => void): void;
}

export interface ProjectRule<MessageId extends string = string> extends RuleCommon<MessageId> {
  readonly scope: 'project';
  /** Columns of the indicator table the form must print for the rule to speak. */
  readonly columns: readonly IndicatorColumn[];
  /** Row rules that a finding of this rule answers on the rows it speaks about: there their findings become derived. */
  readonly explains: readonly string[];
  /** True where a finding only follows from faults of its rows: where the value of each row it speaks about is blocked already, it is derived. Left out: false. */
  readonly followsFromRows?: boolean;
  /** As for a row rule. */
  readonly oncePerPlan?: string;
  check(subject: ProjectSubject, report: (report: ProjectReport<MessageId>) => void): void;
}

/** A rule about a project and the project of last year's plan that it goes on; silent where no plan of last year is given. */
export interface ComparisonRule<MessageId extends string = string> extends RuleCommon<MessageId> {
  readonly scope: 'comparison';
  /** As for a row rule. */
  readonly oncePerPlan?: string;
  check(subject: ComparisonSubject, report: (report: ProjectReport<MessageId>) => void): void;
}

export interface PlanRule<MessageId extends string = string> extends RuleCommon<MessageId> {
  readonly scope: 'plan';
  /** Sentence used when the fault stands in several places and is told once: `{where}` (each place with its words), `{count}` (places). Left out: each is told by itself. */
  readonly oncePerPlan?: string;
  check(subject: PlanSubject, report: (report: PlanReport<MessageId>) => void): void;
}

export type LintRule = RowRule | ProjectRule | ComparisonRule | PlanRule;

/** Declares a rule about one indicator row. An undeclared message id does not compile. */
export function defineRowRule<MessageId extends string>(rule: Omit<RowRule<MessageId>, 'scope'>): RowRule<MessageId> {
  return { scope: 'row', ...rule };
}

/** Declares a rule about one project. */
export function defineProjectRule<MessageId extends string>(rule: Omit<ProjectRule<MessageId>, 'scope'>): ProjectRule<MessageId> {
  return { scope: 'project', ...rule };
}

/** Declares a rule that holds a project against last year's. */
export function defineComparisonRule<MessageId extends string>(rule: Omit<ComparisonRule<MessageId>, 'scope'>): ComparisonRule<MessageId> {
  return { scope: 'comparison', ...rule };
}

/** Declares a rule about the whole plan. */
export function definePlanRule<MessageId extends string>(rule: Omit<PlanRule<MessageId>, 'scope'>): PlanRule<MessageId> {
  return { scope: 'plan', ...rule };
}
