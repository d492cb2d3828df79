// Which of the stored plans is opened when none is asked for.
import type { PlanSummary } from '../../http/contract/plans.ts';

/** A unit's own plan before the demonstration, the latest year first. */
export function planToOpen(plans: readonly PlanSummary[]): PlanSummary | undefined {
  return plans.toSorted((a, b) => Number(a.demo) - Number(b.demo) || (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0))[0];
}
