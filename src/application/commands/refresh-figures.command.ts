// Computes the figures of plans that have none under the rules of this program: after an edit, an update of the rules, or a restored backup. One plan at a
// time with a breath after each, so that people who ask meanwhile are answered; a plan that is being written in waits until its writer pauses.
import { planFigures, type RuleEdition } from '../plan-figures.ts';
import { everyPlan } from '../plan-scope.ts';
import { costedPlan, type ListedPlan, type PlanStore } from '../plan-store.ts';

export interface RefreshFiguresPorts {
  readonly plans: PlanStore;
  readonly edition: RuleEdition;
  /** Lets others do their work; false where this should end. */
  readonly breathe: () => Promise<boolean>;
  /** Whether nobody is writing in it just now. */
  readonly isQuiet: (plan: ListedPlan) => boolean;
}

export interface RefreshedFigures {
  readonly computed: number;
  /** Plans left for later, because somebody is writing in them. */
  readonly waiting: number;
}

/** A plan that cannot be checked keeps none. */
export async function refreshFigures({ plans, edition, breathe, isQuiet }: RefreshFiguresPorts): Promise<RefreshedFigures> {
  let computed = 0;
  let waiting = 0;
  for (const listed of await plans.list(edition, everyPlan)) {
    if (listed.figures !== null) continue;
    if (!isQuiet(listed)) {
      waiting += 1;
      continue;
    }
    if (!(await breathe())) break;
    const content = await plans.load(listed, listed.checkBasis);
    const figures = content === null ? null : planFigures(costedPlan(content));
    if (figures === null) continue;
    await plans.keepFigures({ planId: listed.id, event: listed.checkBasis.event }, edition, figures);
    computed += 1;
  }
  return { computed, waiting };
}
