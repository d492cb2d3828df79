// The figures a list shows of a plan: counts, usable targets, findings by severity, money, the score offered to the reviewer. They are derived, never content: the same content under
// the same rules gives the same figures. So they carry the edition of the rules, and figures of another edition are no answer.
// Ground: docs/adr/0009-figures-of-lists.md.
import { checkCatalogue } from '../catalogue/check-catalogue.ts';
import { checkPlan, type CheckResult, type SummedMoney } from '../domain/check/index.ts';
import type { DepartmentPlan } from '../domain/plan/index.ts';
import { scorePlan, type Hundredths } from '../domain/review/index.ts';
import type { Fen } from '../kernel/money.ts';
import type { Severity } from '../kernel/severity.ts';

/** Names everything that decides about findings: rules, profiles, policies, grammar and engine. Another one may count otherwise. */
export type RuleEdition = string;

export interface PlanFigures {
  /** The profile that the division and the year of the plan select. */
  readonly profile: string;
  readonly projects: number;
  readonly targets: number;
  readonly statedTargets: number;
  readonly usableTargets: number;
  readonly usableUnblockedTargets: number;
  /** 分; null where a project's budget is blank. */
  readonly totalBudget: Fen | null;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly moneyExplained: SummedMoney | null;
  /** 审核得分, as offered to the reviewer: of the plan, from the findings of all rules. */
  readonly reviewPoints: Hundredths;
}

export function figuresOf(plan: DepartmentPlan, { profile, summary, all }: CheckResult): PlanFigures {
  const { projects, targets, statedTargets, usableTargets, usableUnblockedTargets, totalBudget, bySeverity, moneyExplained } = summary;
  return { profile: profile.id, projects, targets, statedTargets, usableTargets, usableUnblockedTargets, totalBudget, bySeverity, moneyExplained, reviewPoints: scorePlan(plan, all, checkCatalogue.rules, profile).points };
}

/** The figures of a plan as it stands; null where it cannot be checked. */
export function planFigures(plan: DepartmentPlan): PlanFigures | null {
  const checked = checkPlan(plan, checkCatalogue, { profile: null, presentation: 'root-causes' });
  return checked.ok ? figuresOf(plan, checked.value) : null;
}
