// What waits on whom: of every text in the caller's reach that somebody else has in hand, for whom it waits, since when and until when; and those that nobody can take further
// today. Whoever mends that without reading texts (who gives posts, who looks after organisation and accounts) learns the unit and the post that is missing, and no more.
import { declarationLifecycle } from '../../catalogue/lifecycle/declaration.lifecycle.ts';
import { strandedSentence } from '../../catalogue/lifecycle/next-hands.ts';
import { stateTitle } from '../../domain/lifecycle/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Actor } from '../actor.ts';
import type { CourseStep } from '../declaration/declaration-store.ts';
import { emptyHandsIn, type Hands } from '../declaration/next-hands.ts';
import { reviewDue, roundsOfTexts, type RoundsOfText } from '../declaration/review-due.ts';
import type { ToldReturn } from '../declaration/told-returns.ts';
import { placeOf } from '../plan-access.ts';
import { planScope } from '../plan-scope.ts';
import type { ListedPlan } from '../plan-store.ts';
import { daysSince, type QueuePorts } from './review-queue.ts';

export interface WaitingText {
  readonly plan: { readonly id: string; readonly unitName: string; readonly fiscalYear: number | null };
  readonly stateTitle: string;
  /** Who has it in hand. */
  readonly inHandOf: string;
  /** When it came to where it is; null where it was never submitted. */
  readonly since: string | null;
  readonly days: number | null;
  readonly due: CivilDate | null;
  readonly late: boolean;
  /** What was asked for last; null where nothing was, or an office has decided on it since. */
  readonly returned: ToldReturn | null;
}

/** A text that nobody can take further; `plan` null for whoever mends it without reading texts. */
export interface StrandedText {
  readonly plan: WaitingText['plan'] | null;
  readonly unitName: string;
  /** Which post is missing where, and who gives it. */
  readonly sentence: string;
}

export interface WaitingTexts {
  /** The latest first; at most `mostWaiting`. */
  readonly waiting: readonly WaitingText[];
  readonly waitingInAll: number;
  readonly stranded: readonly StrandedText[];
}

/** More than that is read on the progress sheet. */
const mostWaiting = 20;

export interface WaitingAround {
  /** What the caller reads, 示范 apart. */
  readonly readable: readonly ListedPlan[];
  readonly courses: ReadonlyMap<string, readonly CourseStep[]>;
  readonly returns: ReadonlyMap<string, ToldReturn>;
  /** Those that wait for the caller. */
  readonly own: ReadonlySet<string>;
  readonly hands: Hands;
  readonly day: CivilDate;
}

export async function waitingTexts(ports: QueuePorts, actor: Actor, around: WaitingAround): Promise<WaitingTexts> {
  const { readable, courses, returns, own, hands, day } = around;
  const strandedOwn = readable.flatMap((plan) => strandedOf(plan, courses.get(plan.id) ?? [], hands));
  const known = new Set(strandedOwn.flatMap(({ plan }) => plan?.id ?? []));
  const others = readable.filter(({ id }) => !own.has(id) && !known.has(id));
  const roundsOf = await roundsOfTexts(ports, others);
  const waiting = others.flatMap((plan) => waitingOf(plan, courses.get(plan.id) ?? [], { day, roundsOf, returned: returns.get(plan.id) ?? null }));
  const inOrder = waiting.toSorted((a, b) => Number(b.late) - Number(a.late) || ((a.since ?? '9') < (b.since ?? '9') ? -1 : 1));
  return { waiting: inOrder.slice(0, mostWaiting), waitingInAll: waiting.length, stranded: [...strandedOwn, ...(await strandedForMenders(ports, actor, { readable, hands }))] };
}

function waitingOf(plan: ListedPlan, course: readonly CourseStep[], { day, roundsOf, returned }: { readonly day: CivilDate; readonly roundsOf: RoundsOfText; readonly returned: ToldReturn | null }): readonly WaitingText[] {
  const inHandOf = declarationLifecycle.states.find(({ id }) => id === plan.state)?.inHandOf ?? null;
  if (inHandOf === null) return [];
  const since = course.at(-1)?.at ?? null;
  const review = reviewDue(plan, { since, round: course.at(-1)?.round ?? 'first-up', today: day }, roundsOf);
  return [{ plan, stateTitle: stateTitle(declarationLifecycle, plan.state), inHandOf, since, days: since === null ? null : daysSince(since, day), due: review?.due ?? null, late: (review?.late ?? 0) > 0, returned }];
}

function strandedOf(plan: ListedPlan, course: readonly CourseStep[], hands: Hands): readonly StrandedText[] {
  const empty = emptyHandsIn(plan.state, { node: placeOf(plan, hands.tree), declaredBy: course.at(-1)?.declaredBy ?? [] }, hands);
  return empty === null ? [] : [{ plan, unitName: plan.unitName, sentence: strandedSentence(empty) }];
}

/** Each unit and post once, however many texts of it wait. */
async function strandedForMenders(ports: QueuePorts, actor: Actor, { readable, hands }: Pick<WaitingAround, 'readable' | 'hands'>): Promise<readonly StrandedText[]> {
  const mends = (['post.grant', 'organisation.change', 'account.manage'] as const).flatMap((action) => planScope(actor, action, hands.tree));
  if (mends.length === 0) return [];
  const seen = new Set(readable.map(({ id }) => id));
  const plans = (await ports.plans.list(ports.edition, mends)).filter(({ id, demo }) => !demo && !seen.has(id));
  const courses = await ports.declarations.courses(plans.map(({ id }) => id));
  const named = plans.flatMap((plan) => strandedOf(plan, courses.get(plan.id) ?? [], hands).map(({ sentence }): StrandedText => ({ plan: null, unitName: hands.tree.nodes.get(placeOf(plan, hands.tree))?.name ?? plan.unitName, sentence })));
  return [...new Map(named.map((one) => [`${one.unitName} ${one.sentence}`, one])).values()];
}
