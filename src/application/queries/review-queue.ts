// 审核队列: the texts that wait for a step of the caller, those that are late and then the riskiest first, each with what makes it risky, since when it waits, and how often it was returned.
import { accessActionTitles, type AccessAction } from '../../catalogue/access/access-actions.ts';
import { declarationLifecycle } from '../../catalogue/lifecycle/declaration.lifecycle.ts';
import { stateTitle, type DeclarationAction, type DeclarationState } from '../../domain/lifecycle/index.ts';
import { chinaDayOf, dayNumber } from '../../kernel/day-count.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import type { DeclarationPorts } from '../commands/take-declaration-step.command.ts';
import type { AttachmentCount, CourseStep } from '../declaration/declaration-store.ts';
import { reviewDue, roundsOfTexts, type RoundsOfText } from '../declaration/review-due.ts';
import { riskiestFirst, riskOf, type ReviewRisk } from '../declaration/review-risk.ts';
import { mayEnter } from '../may.ts';
import { organisationToday, today } from '../organisation-store.ts';
import type { PlanFigures, RuleEdition } from '../plan-figures.ts';
import { isInScope, planScope, type PlanScope } from '../plan-scope.ts';
import type { ListedPlan, PlanStore } from '../plan-store.ts';

export interface QueuePorts extends DeclarationPorts {
  readonly plans: PlanStore;
  readonly edition: RuleEdition;
}

/** Steps by which a text goes on; the others wait for nobody. */
export const forwardSteps = ['pass', 'give-control', 'approve'] as const satisfies readonly DeclarationAction[];
export type ForwardStep = (typeof forwardSteps)[number];

export interface QueuedPlan {
  readonly id: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly fiscalYear: number | null;
  readonly state: DeclarationState;
  readonly stateTitle: string;
  /** What the caller may do to it, by its post and its stage; the step itself asks whether they declared it. */
  readonly steps: readonly { readonly action: ForwardStep; readonly title: string }[];
  readonly figures: PlanFigures | null;
  readonly risk: ReviewRisk | null;
  /** When it came to the caller, and for how many days it has waited. */
  readonly since: string | null;
  readonly days: number | null;
  readonly returns: number;
  /** The last day of the review; null where it has none. */
  readonly due: CivilDate | null;
  /** Days since then; 0 while it is not over. */
  readonly late: number;
  /** Files beside it. */
  readonly attachments: readonly AttachmentCount[];
}

export async function reviewQueue(ports: QueuePorts, actor: Actor): Promise<Result<readonly QueuedPlan[], Fault>> {
  const refused = mayEnter(actor);
  if (refused !== null) return failed(refused);
  const tree = await organisationToday(ports, actor);
  const scopes = forwardSteps.map((action): readonly [ForwardStep, PlanScope] => [action, planScope(actor, `declaration.${action}`, tree)]);
  const listed = (await ports.plans.list(ports.edition, scopes.flatMap(([, scope]) => scope))).filter(({ demo }) => !demo);
  const ids = listed.map(({ id }) => id);
  const [courses, attachments] = [await ports.declarations.courses(ids), await ports.declarations.attachmentCounts(ids)];
  const day = today(ports);
  const roundsOf = await roundsOfTexts(ports, listed);
  const queued = listed.map((plan) => queuedPlan(plan, courses.get(plan.id) ?? [], { scopes, day, roundsOf, attachments: attachments.get(plan.id) ?? [] }));
  return ok(queued.toSorted((a, b) => Number(b.late > 0) - Number(a.late > 0) || riskiestFirst(a.risk, b.risk) || ((a.since ?? '') < (b.since ?? '') ? -1 : 1)));
}

interface Queueing {
  readonly scopes: readonly (readonly [ForwardStep, PlanScope])[];
  readonly day: CivilDate;
  readonly roundsOf: RoundsOfText;
  readonly attachments: readonly AttachmentCount[];
}

function queuedPlan(plan: ListedPlan, course: readonly CourseStep[], { scopes, day, roundsOf, attachments }: Queueing): QueuedPlan {
  const { id, unitCode, unitName, fiscalYear, state, figures } = plan;
  const since = course.at(-1)?.at ?? null;
  const review = reviewDue(plan, { since, round: course.at(-1)?.round ?? 'first-up', today: day }, roundsOf);
  return {
    id,
    unitCode,
    unitName,
    fiscalYear,
    state,
    stateTitle: stateTitle(declarationLifecycle, state),
    // An adjustment is given no control figure.
    steps: scopes.filter(([action, scope]) => isInScope(scope, plan) && (action !== 'give-control' || course.at(-1)?.round !== 'adjustment')).map(([action]) => ({ action, title: stepTitle(action) })),
    figures,
    risk: figures === null ? null : riskOf(figures),
    since,
    days: since === null ? null : daysSince(since, day),
    returns: course.filter(({ action }) => action === 'return').length,
    due: review?.due ?? null,
    late: review?.late ?? 0,
    attachments,
  };
}

function stepTitle(action: ForwardStep): string {
  const asked: AccessAction = `declaration.${action}`;
  return accessActionTitles[asked];
}

/** Whole days between a moment, as events write it in UTC, and a day in China. */
export function daysSince(moment: string, day: CivilDate): number {
  const then = chinaDayOf(moment);
  return then === null ? 0 : Math.max(0, dayNumber(day) - dayNumber(then));
}
