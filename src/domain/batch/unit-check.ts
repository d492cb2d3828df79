// What a batch keeps of the check of one document: enough to rank it among hundreds, to say what is wrong with it first, and to compare its texts with those
// of others. Plain data, so that it comes out of a worker, is written down, and is used again while neither the document nor the rules have changed.
import type { FiscalYear } from '../../kernel/fiscal-year.ts';
import { fen, sumFen, zeroFen, type Fen } from '../../kernel/money.ts';
import type { Ratio } from '../../kernel/ratio.ts';
import { severitiesWorstFirst, type Severity } from '../../kernel/severity.ts';
import type { CheckReport, ProjectSummary } from '../check/index.ts';
import type { Finding } from '../lint/index.ts';
import type { Hundredths } from '../review/index.ts';
import type { ReviewGrade } from '../review-sheet/index.ts';
import { planPassages, type PlanPassages } from '../shared-text/index.ts';

export interface UnitCheck {
  /** As the text names itself; null where it names no unit. */
  readonly unit: string | null;
  readonly unitCodes: readonly string[];
  readonly fiscalYear: FiscalYear | null;
  /** Id of the profile it was checked under. */
  readonly profile: string;
  readonly projects: readonly ProjectCheck[];
  readonly targets: number;
  readonly usableTargets: number;
  /** Null where a project's budget is blank. */
  readonly totalBudget: Fen | null;
  /** Money behind which no target states quantity and price; null where a budget is blank. */
  readonly unexplained: Fen | null;
  readonly points: Hundredths;
  readonly grade: ReviewGrade;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Which rules speak and of how many rows, the heaviest first. */
  readonly rules: readonly RuleRows[];
  /** What its reader did that a person may want to know. */
  readonly remarks: readonly string[];
  readonly passages: PlanPassages;
}

export interface ProjectCheck {
  readonly project: number;
  readonly name: string;
  readonly total: Fen | null;
  readonly unexplained: Fen | null;
  readonly targets: number;
  readonly usableTargets: number;
  readonly points: Hundredths;
  readonly grade: ReviewGrade;
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

/** Root causes of one rule: derived findings are left out, a finding about no row counts as one. */
export interface RuleRows {
  readonly rule: string;
  readonly severity: Severity;
  readonly rows: number;
}

export type CheckedPlan = Pick<CheckReport, 'plan' | 'check' | 'score'>;

/** `unit`: how the text names itself, where several units stand in it as well. */
export function unitCheckOf({ plan, check, score }: CheckedPlan, { unit, remarks }: Pick<UnitCheck, 'unit' | 'remarks'>): UnitCheck {
  const { summary, profile } = check;
  const projects = summary.byProject.flatMap((project) => {
    const { name, total, targets, usableTargets, bySeverity } = project;
    const sheets = score.projects.filter((sheet) => sheet.project === project.project);
    return sheets.map(({ points, grade }): ProjectCheck => ({ project: project.project, name, total, unexplained: unexplainedOf(project), targets, usableTargets, points, grade, bySeverity }));
  });
  return {
    unit,
    unitCodes: plan.units.flatMap(({ code }) => code ?? []),
    fiscalYear: plan.fiscalYear,
    profile: profile.id,
    projects,
    targets: summary.targets,
    usableTargets: summary.usableTargets,
    totalBudget: summary.totalBudget,
    unexplained: unexplainedMoney(projects),
    points: score.points,
    grade: score.grade,
    bySeverity: summary.bySeverity,
    rules: ruleRows(check.all),
    remarks,
    passages: planPassages(plan),
  };
}

function unexplainedMoney(projects: readonly ProjectCheck[]): Fen | null {
  const known = projects.flatMap(({ unexplained }) => unexplained ?? []);
  return known.length < projects.length ? null : sumFen(known);
}

/** A project whose targets hold no pair of quantity and price explains nothing; one whose products pass its budget leaves nothing unexplained. */
function unexplainedOf({ total, moneyExplained }: ProjectSummary): Fen | null {
  if (total === null) return null;
  return fen(Math.max(zeroFen, total - shareOf(total, moneyExplained)));
}

function shareOf(total: Fen, share: Ratio | null): number {
  return share === null ? 0 : Number((BigInt(total) * share.numerator) / share.denominator);
}

function ruleRows(findings: readonly Finding[]): readonly RuleRows[] {
  const rows = new Map<string, RuleRows>();
  for (const { rule, severity, derived, indicators } of findings) {
    if (derived) continue;
    const key = `${rule}|${severity}`;
    rows.set(key, { rule, severity, rows: (rows.get(key)?.rows ?? 0) + Math.max(1, indicators.length) });
  }
  const weight = ({ severity }: RuleRows) => severitiesWorstFirst.indexOf(severity);
  return [...rows.values()].toSorted((a, b) => weight(a) - weight(b) || b.rows - a.rows || (a.rule < b.rule ? -1 : 1));
}
