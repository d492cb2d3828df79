// A proposal for the reviewer's score: points deducted inside each item of the review sheet, never more than the item has, every deduction traced to its
// findings. Never a verdict: a machine counts what its rules can see, and says which items it cannot see at all.
import { severitiesWorstFirst, type Severity } from '../../kernel/severity.ts';
import { speaksOfCells, type Finding, type LintRule } from '../lint/index.ts';
import { numberedProjects, type DepartmentPlan } from '../plan/index.ts';
import type { PolicyValues, ResolvedProfile, ReviewDeductions } from '../policy/index.ts';
import { dimensionOf, reviewGrades, reviewItems, type ReviewDimension, type ReviewGrade, type ReviewItem } from '../review-sheet/index.ts';

/** Points in hundredths: 8050 is 80.50. */
export type Hundredths = number;

export interface ReviewScore extends GradedSheet {
  readonly projects: readonly ProjectScore[];
}

export interface ProjectScore extends GradedSheet {
  readonly project: number;
}

export interface GradedSheet {
  readonly points: Hundredths;
  readonly items: readonly ItemScore[];
  /** By the points, but no better than the profile allows where something blocks. */
  readonly grade: ReviewGrade;
  /** What follows from the grade, as the paper says it. */
  readonly consequence: string;
  /** Findings that must be repaired before anything is submitted, whatever the points. */
  readonly blocking: number;
}

export interface ItemScore {
  readonly item: ReviewItem;
  /** Points the item has. */
  readonly of: Hundredths;
  readonly points: Hundredths;
  /** False where no rule speaks of the item: its points stand only because nobody looked. */
  readonly examined: boolean;
  readonly deductions: readonly Deduction[];
}

/** What the findings of one rule take together, before the item's own bound. */
export interface Deduction {
  readonly rule: string;
  /** The heaviest of them. */
  readonly severity: Severity;
  readonly findings: readonly string[];
  /** Of the item, in hundredths of a per cent: 2500 is a quarter. */
  readonly share: number;
}

/** Points of one dimension: the sum of its items. */
export interface DimensionScore {
  readonly dimension: ReviewDimension;
  readonly of: Hundredths;
  readonly points: Hundredths;
}

/**
 * The score of a plan from the findings of all rules (`runRules`); derived ones are left out, their cause has been counted. Each project has a sheet of its
 * own; the plan has their mean, less what is said of the whole text.
 */
export function scorePlan(plan: DepartmentPlan, findings: readonly Finding[], rules: readonly LintRule[], profile: ResolvedProfile): ReviewScore {
  const { values } = profile;
  const examined = new Set(rules.map((rule) => rule.reviewItem));
  const counted = findings.filter(({ derived }) => !derived);
  const projects = numberedProjects(plan).map(({ project, number }): ProjectScore => {
    const own = counted.filter((finding) => finding.project === number);
    return { project: number, ...graded(reviewItems.map((item) => itemScore(item, own, { rows: project.indicators.length, values, examined })), own, values) };
  });
  const ofPlan = counted.filter(({ project }) => project === null);
  const items = reviewItems.map((item) => {
    const whole = itemScore(item, ofPlan, { rows: 0, values, examined });
    const losses = projects.flatMap((project) => project.items.filter((score) => score.item === item).map(({ of, points }) => of - points));
    return { ...whole, points: Math.max(0, whole.points - mean(losses)) };
  });
  return { ...graded(items, counted, values), projects };
}

function graded(items: readonly ItemScore[], findings: readonly Finding[], values: PolicyValues): GradedSheet {
  const points = sum(items.map((item) => item.points));
  const blocking = findings.filter(({ severity }) => severity === 'blocks').length;
  const byPoints = gradeOfPoints(points, values);
  const grade = blocking === 0 ? byPoints : worse(byPoints, values.reviewGradeWhenBlocked);
  return { points, items, grade, consequence: values.reviewConsequences[grade], blocking };
}

function worse(a: ReviewGrade, b: ReviewGrade): ReviewGrade {
  return reviewGrades.indexOf(a) < reviewGrades.indexOf(b) ? b : a;
}

export function dimensionScores({ items }: Pick<GradedSheet, 'items'>): readonly DimensionScore[] {
  const dimensions = new Set(reviewItems.map(dimensionOf));
  return [...dimensions].map((dimension) => {
    const own = items.filter(({ item }) => dimensionOf(item) === dimension);
    return { dimension, of: sum(own.map(({ of }) => of)), points: sum(own.map(({ points }) => points)) };
  });
}

/** The grade by points alone. */
export function gradeOfPoints(points: Hundredths, { reviewCuts }: Pick<PolicyValues, 'reviewCuts'>): ReviewGrade {
  if (points >= reviewCuts.excellent * 100) return 'excellent';
  if (points >= reviewCuts.good * 100) return 'good';
  return points >= reviewCuts.fair * 100 ? 'fair' : 'poor';
}

interface Sheet {
  /** Rows among which an item is shared; 0 where only the whole is judged. */
  readonly rows: number;
  readonly values: PolicyValues;
  readonly examined: ReadonlySet<ReviewItem>;
}

function itemScore(item: ReviewItem, findings: readonly Finding[], { rows, values, examined }: Sheet): ItemScore {
  const of = values.reviewPoints[item] * 100;
  const own = findings.filter((finding) => finding.reviewItem === item || leavesUnjudged(finding, item, values.reviewDeductions));
  const byRule = new Map<string, Finding[]>();
  for (const finding of own) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  const shares = Math.max(1, rows);
  const lostByRow = new Map<number, number>();
  let lostAsWhole = 0;
  const deductions = [...byRule].map(([rule, found]): Deduction => {
    const { ofRows, ofWhole } = lossOf(found, rows, values.reviewDeductions);
    for (const [ordinal, lost] of ofRows) lostByRow.set(ordinal, Math.min(100, (lostByRow.get(ordinal) ?? 0) + lost));
    lostAsWhole += ofWhole;
    const lost = sum(ofRows.map(([, percent]) => percent)) + ofWhole * shares;
    return { rule, severity: heaviest(found), findings: found.map(({ id }) => id), share: Math.round((lost * 100) / shares) };
  });
  // In per cent of the item times the number of its shares, so that only whole numbers are added.
  const lost = Math.min(100 * shares, sum([...lostByRow.values()]) + lostAsWhole * shares);
  return { item, of, points: of - Math.round((of * lost) / (100 * shares)), examined: examined.has(item), deductions };
}

/** A row whose value is blocked has no number of which anybody could say whether it is sound, reasonable or within reach. */
function leavesUnjudged({ severity, column }: Finding, item: ReviewItem, { unjudgedWithoutValue }: ReviewDeductions): boolean {
  return severity === 'blocks' && column === 'value' && unjudgedWithoutValue.includes(item);
}

/** Row by row where a finding speaks of rows; once per rule where it speaks of the whole, however many places it names. */
function lossOf(found: readonly Finding[], rows: number, { row, whole }: ReviewDeductions) {
  const isOfRows = (finding: Finding) => rows > 0 && speaksOfCells(finding);
  const ofRows = found.filter(isOfRows).flatMap(({ severity, indicators }) => indicators.map((ordinal) => [ordinal, row[severity]] as const));
  return { ofRows, ofWhole: Math.max(0, ...found.filter((finding) => !isOfRows(finding)).map(({ severity }) => whole[severity])) };
}

function heaviest(found: readonly Finding[]): Severity {
  let worst: Severity = 'advice';
  for (const { severity } of found) if (severitiesWorstFirst.indexOf(severity) < severitiesWorstFirst.indexOf(worst)) worst = severity;
  return worst;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.round(sum(values) / values.length);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
