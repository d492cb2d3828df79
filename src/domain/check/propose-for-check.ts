// The proposals that follow from a check, and what becomes of the rows. Apart from the check itself, because trying wordings out costs about as much as
// the check and lists of many plans do not ask for it.
import { countOutcomes, proposeRepairs, proposeSafeRewrites, type Proposal, type RewriteProposal, type RowCounts, type RowOutcome } from '../proposal/index.ts';
import type { DepartmentPlan } from '../plan/index.ts';
import type { CheckCatalogue, CheckResult } from './check-plan.ts';

export interface CheckProposals {
  readonly proposals: readonly Proposal[];
  /** One per indicator row, in document order. */
  readonly outcomes: readonly RowOutcome[];
  /** Four counts that add up to all rows. */
  readonly rows: RowCounts;
}

export function proposeForCheck(plan: DepartmentPlan, result: CheckResult, catalogue: CheckCatalogue): CheckProposals {
  const { proposals, outcomes } = proposeRepairs(plan, result.all, catalogue, result.profile);
  return { proposals, outcomes, rows: countOutcomes(outcomes) };
}

/** The counts of one project, by the number under which findings name it. */
export function rowsOfProject({ outcomes }: CheckProposals, project: number): RowCounts {
  return countOutcomes(outcomes.filter((outcome) => outcome.project === project));
}

/** The rewritings that may be applied without asking. */
export function safeRewritesForCheck(plan: DepartmentPlan, result: CheckResult, catalogue: CheckCatalogue): readonly RewriteProposal[] {
  return proposeSafeRewrites(plan, result.all, catalogue, result.profile);
}
