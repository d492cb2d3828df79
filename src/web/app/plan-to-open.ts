// Which of the stored plans is opened when none is asked for.
import type { PlanSummary } from '../../http/contract/plans.ts';

/** A unit's own plan of the latest year; without one the earliest demonstration, the published text before the completed one. */
export function planToOpen(plans: readonly PlanSummary[]): PlanSummary | undefined {
  const year = (plan: PlanSummary): number => (plan.demo ? (plan.fiscalYear ?? 0) : -(plan.fiscalYear ?? 0));
  return plans.toSorted((a, b) => Number(a.demo) - Number(b.demo) || year(a) - year(b))[0];
}
