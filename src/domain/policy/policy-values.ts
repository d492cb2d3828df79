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

/** Least cumulative per cent of the budget that a spending plan should reach at a checkpoint. */
export interface SpendingCurvePoint {
  readonly checkpoint: string;
  readonly atLeastPercent: number;
}

/** How the money may lie against the deadlines of the outputs. */
export interface SpendingAgainstDeadline {
  /** Months after the last deadline within which bills are paid. */
  readonly payWithinMonths: number;
  /** Share of the money, in per cent, that may still be planned after those months. */
  readonly laterAtMostPercent: number;
  /** Months before the last deadline from which all money being spent is asked about. */
  readonly aheadMonths: number;
}

/** Highest prices of an official car. */
export interface VehiclePriceCaps {
  /** Law-enforcement and confidential-mail cars. */
  readonly ordinary: Fen;
  /** Where the work needs it; also emergency cars and new-energy cars. */
  readonly withReason: Fen;
  /** Other small and middle-sized passenger cars in special cases. */
  readonly special: Fen;
}

/** What the weights of a project's indicators add up to. */
export interface WeightTotals {
  /** Totals that count as right: 90 where ten points are for the execution of the budget, 100 where the form counts them in. */
  readonly totals: readonly number[];
  /** Difference up to which a sum counts as the total. */
  readonly tolerance: number;
}

/** Points per head of the indicator tree, out of the 90 for indicators. */
export interface HeadWeights {
  /** Null where cost stands under output. */
  readonly cost: number | null;
  readonly output: number;
  readonly benefit: number;
  readonly satisfaction: number;
}

export interface ClassWeights {
  readonly withoutCost: HeadWeights;
  /** Null where the authority knows no cost head. */
  readonly withCost: HeadWeights | null;
}

/** When one indicator carries too much of the score. */
export interface WeightConcentration {
  readonly atMostPoints: number;
  /** Share of its head, in per cent, asked only where the head has three rows or more. */
  readonly atMostPercentOfHead: number;
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

/** When texts in the plans of different units are the same, years and names of places left aside. */
export interface UnitLikenessBounds {
  /** A shorter text says nothing of where it comes from. */
  readonly atLeastCharacters: number;
  /** Likeness in per cent from which two texts are the same. */
  readonly atLeastPercent: number;
}

/** Which new projects are evaluated before they are asked for. */
export interface ExAnteEvaluation {
  /** Budget from which on; null: none has to be. */
  readonly from: Fen | null;
  /** Least points of the evaluation; null: the report alone is asked for. */
  readonly passScore: number | null;
}

/** Whether the page for everybody tells that projects are left out: not at all, or in one sentence without number and sum. */
export type WithheldTold = 'nothing' | 'that-there-are';

/** What becomes of values taken over from an earlier year that nobody confirmed, when a text is handed in: they are told, or they hold it up. */
export type CopiesAtSubmission = 'told' | 'asked';

/** Every number the engines ask for. A profile states all of them or inherits them. */
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
  readonly spendingCurve: readonly SpendingCurvePoint[];
  /** In how many projects the same quarters must stand before they are a default and no plan. */
  readonly defaultCurveProjects: number;
  /** How many percentage points a monthly payment may stay behind the months gone by. */
  readonly evenSpendingTolerance: number;
  readonly spendingAgainstDeadline: SpendingAgainstDeadline;
  readonly vehiclePriceCaps: VehiclePriceCaps;
  /** Highest cost of training per person and day. */
  readonly trainingDayCap: Fen;
  /** Highest cost of a meeting per person and day. */
  readonly meetingDayCap: Fen;
  readonly weightTotals: WeightTotals;
  readonly classWeights: ClassWeights;
  readonly weightConcentration: WeightConcentration;
  /** Share of the targets, in per cent, that must state a number or a date. */
  readonly numericShare: number;
  readonly satisfactionAsked: SatisfactionAsked;
  readonly boilerplate: BoilerplateBounds;
  readonly comparison: ComparisonBounds;
  readonly unitLikeness: UnitLikenessBounds;
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
  readonly exAnteEvaluation: ExAnteEvaluation;
  /** Working days within which a unit answers an opinion on its targets. */
  readonly opinionReply: number;
  readonly withheldTold: WithheldTold;
  readonly copiesAtSubmission: CopiesAtSubmission;
  /** Days within which an office reviews a text that came to it. */
  readonly reviewDays: number;
}

/** The keys of `PolicyValues`, in the order in which a profile is shown; a key left out here does not compile (`resolveProfile`). */
export const policyKeys = [
  'moneyExplained',
  'fundTolerance',
  'spendingCheckpoints',
  'spendingFinalPercent',
  'projectCode',
  'sharedText',
  'spendingCurve',
  'defaultCurveProjects',
  'evenSpendingTolerance',
  'spendingAgainstDeadline',
  'vehiclePriceCaps',
  'trainingDayCap',
  'meetingDayCap',
  'weightTotals',
  'classWeights',
  'weightConcentration',
  'numericShare',
  'satisfactionAsked',
  'boilerplate',
  'comparison',
  'unitLikeness',
  'yearEndSlackDays',
  'referenceAtMostTimes',
  'satisfactionNorm',
  'reviewPoints',
  'reviewDeductions',
  'reviewCuts',
  'reviewConsequences',
  'reviewGradeWhenBlocked',
  'exAnteEvaluation',
  'opinionReply',
  'withheldTold',
  'copiesAtSubmission',
  'reviewDays',
] as const;

export type PolicyKey = (typeof policyKeys)[number];
