// Every number the engines and rules ask for, by key. Values stand in the catalogue, dated and cited; here is only what they mean.
import type { Fen } from '../../kernel/money.ts';
import type { Severity } from '../../kernel/severity.ts';
import type { ReviewGrade, ReviewItem } from '../review-sheet/index.ts';

/** Between which shares of the budget, in per cent, Σ quantity × unit price counts as explaining it. */
export interface MoneyExplainedBounds {
  readonly atLeastPercent: number;
  readonly atMostPercent: number;
}

/** Build of a project code: digits of the division, digits of the year, then a tail of the given length over 0-9A-Z. */
export interface ProjectCodeShape {
  readonly divisionDigits: number;
  readonly yearDigits: number;
  readonly tailLength: number;
}

/** From which common stretch on two texts count as the same: characters, and per cent of the shorter text. */
export interface SharedTextBounds {
  readonly atLeastCharacters: number;
  readonly atLeastPercent: number;
}

/** Which projects must have a satisfaction row. */
export type SatisfactionAsked = 'always' | 'where-public' | 'never';

/** When the same indicators in several projects are boilerplate. */
export interface BoilerplateBounds {
  /** In how many unlike projects one name stands before it is told. */
  readonly projects: number;
  /** Projects are unlike where names and purposes are less alike than this, in per cent. */
  readonly unlikePercent: number;
  /** Share of the rows of two unlike projects, in per cent, that are the same to the letter before the pair is told. */
  readonly sameRowsPercent: number;
}

/** What a finding takes of the item of the review sheet it speaks against, in per cent. */
export interface ReviewDeductions {
  /** Of the share that one row has in the item. */
  readonly row: Readonly<Record<Severity, number>>;
  /** Of the whole item, where a finding speaks of the project or of the whole text. */
  readonly whole: Readonly<Record<Severity, number>>;
  /** Items that cannot be judged on a row whose value is blocked: there the row has no share of the points, whatever else is said of it. */
  readonly unjudgedWithoutValue: readonly ReviewItem[];
}

/** How this year's plan is held against last year's. */
export interface ComparisonBounds {
  /** Likeness of name and purpose, in per cent, from which two projects are the same although code and name differ. */
  readonly sameProjectPercent: number;
  /** Growth of a budget, in per cent, from which its quantities are expected to grow as well. */
  readonly budgetGrowthPercent: number;
}

/** Every number the lint asks for. A profile states all of them or inherits them. */
export interface PolicyValues {
  readonly moneyExplained: MoneyExplainedBounds;
  /** Difference up to which total and parts of a budget count as equal. */
  readonly fundTolerance: Fen;
  /** Checkpoints (`MM-DD`) at which the spending plan must state a percentage. */
  readonly spendingCheckpoints: readonly string[];
  /** Cumulative percentage of the last checkpoint. */
  readonly spendingFinalPercent: number;
  readonly projectCode: ProjectCodeShape;
  readonly sharedText: SharedTextBounds;
  /** Share of the targets, in per cent, that must state a number or a date. */
  readonly numericShare: number;
  readonly satisfactionAsked: SatisfactionAsked;
  readonly boilerplate: BoilerplateBounds;
  readonly comparison: ComparisonBounds;
  /** Days before the end of the fiscal year from which a deadline cannot be missed any more. */
  readonly yearEndSlackDays: number;
  /** How many times the national level a ceiling may be before it is asked about. */
  readonly referenceAtMostTimes: number;
  /** Per cent of satisfaction that reviewers take as usual: a hint beside an open blank. */
  readonly satisfactionNorm: number;
  /** Points of the items of the review sheet. */
  readonly reviewPoints: Readonly<Record<ReviewItem, number>>;
  readonly reviewDeductions: ReviewDeductions;
  /** Least points of each grade but the last. */
  readonly reviewCuts: Readonly<Record<Exclude<ReviewGrade, 'poor'>, number>>;
  /** What follows from each grade, as the paper says it. */
  readonly reviewConsequences: Readonly<Record<ReviewGrade, string>>;
  /** The best grade of a sheet on which something blocks. */
  readonly reviewGradeWhenBlocked: ReviewGrade;
}

/** The keys of `PolicyValues`, in the order in which a profile is shown; a key left out here does not compile (`resolveProfile`). */
export const policyKeys = [
  'moneyExplained',
  'fundTolerance',
  'spendingCheckpoints',
  'spendingFinalPercent',
  'projectCode',
  'sharedText',
  'numericShare',
  'satisfactionAsked',
  'boilerplate',
  'comparison',
  'yearEndSlackDays',
  'referenceAtMostTimes',
  'satisfactionNorm',
  'reviewPoints',
  'reviewDeductions',
  'reviewCuts',
  'reviewConsequences',
  'reviewGradeWhenBlocked',
] as const;

export type PolicyKey = (typeof policyKeys)[number];
