// A whole answer about one plan: the check, and what follows from it. Everything that shows a check (command line, letter, Word margin, pages) starts
// from here.
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { DepartmentPlan } from '../plan/index.ts';
import { scorePlan, type ReviewScore } from '../review/index.ts';
import { checkPlan, type CheckCatalogue, type CheckOptions, type CheckResult } from './check-plan.ts';
import { proposeForCheck, type CheckProposals } from './propose-for-check.ts';

export interface CheckReport {
  /** The whole text, also where the report is kept to some of its projects. */
  readonly plan: DepartmentPlan;
  /** Numbers of the projects it is kept to (`narrowReport`); null for the whole text. */
  readonly only: readonly number[] | null;
  readonly check: CheckResult;
  readonly made: CheckProposals;
  readonly score: ReviewScore;
}

export function reportOn(plan: DepartmentPlan, catalogue: CheckCatalogue, options: CheckOptions): Result<CheckReport, Fault> {
  const check = checkPlan(plan, catalogue, options);
  if (!check.ok) return check;
  const made = proposeForCheck(plan, check.value, catalogue);
  return ok({ plan, only: null, check: check.value, made, score: scorePlan(plan, check.value.all, catalogue.rules, check.value.profile) });
}
