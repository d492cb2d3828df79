// Computes the figures of plans that have none under the rules of this program: after an edit, an update of the rules, or a restored backup. One plan at a
// time with a breath after each, so that people who ask meanwhile are answered; a plan that is being written in waits until its writer pauses. Only the first
// look is at every plan: after it what has happened since, and what waited, is all there can be.
import { planFigures, type RuleEdition } from '../plan-figures.ts';
import { costedPlan, type ChainMoment, type PlanStore, type UncountedPlan } from '../plan-store.ts';

export interface RefreshFiguresPorts {
  readonly plans: PlanStore;
  readonly edition: RuleEdition;
  /** Lets others do their work; false where this should end. */
  readonly breathe: () => Promise<boolean>;
  /** Whether nobody is writing in it just now. */
  readonly isQuiet: (plan: UncountedPlan) => boolean;
}

export interface RefreshedFigures {
  readonly computed: number;
  /** Plans left for later, because somebody is writing in them. */
  readonly waiting: readonly string[];
  /** Up to which events everything was looked at. */
  readonly moment: ChainMoment;
}

/** What the former look left; null before the first, which looks at every plan. */
export type FormerLook = Pick<RefreshedFigures, 'waiting' | 'moment'>;

/** A plan that cannot be checked keeps none. */
export async function refreshFigures({ plans, edition, breathe, isQuiet }: RefreshFiguresPorts, former: FormerLook | null): Promise<RefreshedFigures> {
  const { plans: uncounted, moment } = await plans.uncounted(edition, { since: former?.moment ?? null, also: former?.waiting ?? [] });
  const waiting = uncounted.filter((plan) => !isQuiet(plan));
  let computed = 0;
  for (const plan of uncounted) {
    if (waiting.includes(plan)) continue;
    if (!(await breathe())) break;
    const content = await plans.load(plan, plan.checkBasis);
    const figures = content === null ? null : planFigures(costedPlan(content));
    if (figures === null) continue;
    await plans.keepFigures({ planId: plan.id, event: plan.checkBasis.event }, edition, figures);
    computed += 1;
  }
  return { computed, waiting: waiting.map(({ id }) => id), moment };
}
