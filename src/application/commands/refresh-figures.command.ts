// Computes the figures of plans that have none under the rules of this program: after an update of the rules, or a restored backup. One plan at a
// time with a breath after each, so that people who ask meanwhile are answered.
import { planFigures, type RuleEdition } from '../plan-figures.ts';
import { everyPlan } from '../plan-scope.ts';
import type { PlanStore } from '../plan-store.ts';

export interface RefreshFiguresPorts {
  readonly plans: PlanStore;
  readonly edition: RuleEdition;
  /** Lets others do their work; false where this should end. */
  readonly breathe: () => Promise<boolean>;
}

/** Answers how many it computed. A plan that cannot be checked keeps none. */
export async function refreshFigures({ plans, edition, breathe }: RefreshFiguresPorts): Promise<number> {
  let computed = 0;
  for (const listed of await plans.list(edition, everyPlan)) {
    if (listed.figures !== null) continue;
    if (!(await breathe())) return computed;
    const plan = await plans.find(listed.id);
    const content = plan === null ? null : await plans.load(plan, listed.latest);
    const figures = content === null ? null : planFigures(content.plan);
    if (figures === null) continue;
    await plans.keepFigures({ planId: listed.id, event: listed.latest.event }, edition, figures);
    computed += 1;
  }
  return computed;
}
