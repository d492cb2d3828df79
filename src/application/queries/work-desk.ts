// 工作台: what waits for the caller, computed from states, posts and days, and never stored: nothing has to be cleaned up when somebody leaves.
import { declarationLifecycle } from '../../catalogue/lifecycle/declaration.lifecycle.ts';
import { projectLifecycle } from '../../catalogue/lifecycle/project.lifecycle.ts';
import { presentRound } from '../../catalogue/lifecycle/rounds.ts';
import type { Role } from '../../domain/access/index.ts';
import { lastDay, returnedUntil, roundTitles, stateTitle, type ProjectAction } from '../../domain/lifecycle/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import { fiscalYear } from '../../kernel/fiscal-year.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { AccountStore } from '../account-store.ts';
import type { Actor } from '../actor.ts';
import { unitStates } from '../declaration/unit-states.ts';
import { projectSubject } from '../declaration/declaration-access.ts';
import type { CourseStep, YearRounds } from '../declaration/declaration-store.ts';
import { handsToday } from '../declaration/next-hands.ts';
import { toldReturns, type ToldReturn } from '../declaration/told-returns.ts';
import { may, mayEnter } from '../may.ts';
import { organisationToday, today } from '../organisation-store.ts';
import { placeOf } from '../plan-access.ts';
import { isInScope, planScope } from '../plan-scope.ts';
import type { ListedPlan } from '../plan-store.ts';
import { reviewQueue, type QueuePorts } from './review-queue.ts';
import { waitingTexts, type WaitingTexts } from './waiting-texts.ts';

export interface DeskTask {
  /** `review` 审核 · `declare` 报送 · `projects` 项目在本单位内的一步 · `publish` 公开 */
  readonly kind: 'review' | 'declare' | 'projects' | 'publish';
  readonly plan: { readonly id: string; readonly unitName: string; readonly fiscalYear: number | null };
  readonly title: string;
  /** What there is to know before opening it. */
  readonly detail: string;
  /** The last day; null where none is set. */
  readonly due: CivilDate | null;
  readonly late: boolean;
  /** What was asked for last, until an office has decided on what came back; null where nothing was. */
  readonly returned: ToldReturn | null;
}

export interface DeskPorts extends QueuePorts {
  readonly accounts: Pick<AccountStore, 'list' | 'names'>;
}

export interface WorkDesk extends WaitingTexts {
  readonly today: CivilDate;
  readonly tasks: readonly DeskTask[];
}

/** Of so many texts the projects are looked at one by one; whoever reaches more does not fill in projects. */
const mostLookedInto = 5;
const fillingRoles: readonly Role[] = ['officer', 'section-head', 'unit-finance'];
const projectTasks = ['hand-in', 'confirm', 'accept'] as const satisfies readonly ProjectAction[];

export async function workDesk(ports: DeskPorts, actor: Actor): Promise<Result<WorkDesk, Fault>> {
  const refused = mayEnter(actor);
  if (refused !== null) return failed(refused);
  const queue = await reviewQueue(ports, actor);
  if (!queue.ok) return queue;
  const tree = await organisationToday(ports, actor);
  const day = today(ports);
  const readable = (await ports.plans.list(ports.edition, planScope(actor, 'plan.read', tree))).filter(({ demo }) => !demo);
  const courses = await ports.declarations.courses(readable.map(({ id }) => id));
  const returns = await toldReturns(ports, courses);
  const submits = planScope(actor, 'declaration.submit', tree);
  const roundsOf = roundsOnce(ports);
  const publishes = planScope(actor, 'declaration.publish', tree);
  const declare = await Promise.all(readable.filter((plan) => isInScope(submits, plan)).map(async (plan) => declareTask(plan, courses.get(plan.id) ?? [], { ...(await roundsOf(plan)), day, returned: returns.get(plan.id) ?? null, unit: placeOf(plan, tree), account: actor.kind === 'account' ? actor.account.id : '' })));
  const reviews = queue.value.map((queued): DeskTask => {
    const counts = queued.figures === null ? '正在计算问题数' : `阻止${queued.figures.bySeverity.blocks}，须说明${queued.figures.bySeverity.explain}`;
    const waited = queued.days === null || queued.days === 0 ? '' : `，已等${queued.days}天`;
    return { kind: 'review', plan: queued, title: queued.stateTitle, detail: `${counts}${waited}${queued.returns === 0 ? '' : `，退回过${queued.returns}次`}`, due: queued.due, late: queued.late > 0, returned: returns.get(queued.id) ?? null };
  });
  const projects = await projectTasksOf(ports, actor, readable.filter(({ state }) => unitStates.includes(state)));
  const publish = await Promise.all(readable.filter((plan) => isInScope(publishes, plan)).map(async (plan) => publishTask(plan, { ...(await roundsOf(plan)), day })));
  const tasks = [...declare, ...projects, ...reviews, ...publish];
  const { hands } = await handsToday(ports);
  const waiting = await waitingTexts(ports, actor, { readable, courses, returns, own: new Set(tasks.map(({ plan }) => plan.id)), hands, day });
  return ok({ today: day, tasks, ...waiting });
}

/** Whoever is late with it owes it all the more (catalogue/lifecycle/round-days.ts). */
function publishTask(plan: ListedPlan, { windows, day }: Pick<DeskDays, 'windows' | 'day'>): DeskTask {
  const due = windows.find(({ round }) => round === 'publication')?.closes ?? null;
  return { kind: 'publish', plan, title: '公开已批复的文本', detail: '按规定的期限公开', due, late: due !== null && due < day, returned: null };
}

interface DeskDays extends YearRounds {
  readonly day: CivilDate;
  readonly returned: ToldReturn | null;
  readonly unit: string;
  readonly account: string;
}

function declareTask(plan: ListedPlan, course: readonly CourseStep[], { windows, exceptions, day, returned, unit, account }: DeskDays): DeskTask {
  const year = plan.fiscalYear === null ? null : fiscalYear(plan.fiscalYear);
  const last = course.at(-1);
  const round = year === null ? 'first-up' : presentRound({ state: plan.state, round: last?.round ?? 'first-up', fiscalYear: year, windows, today: day });
  const due = year === null ? null : lastDay({ round, fiscalYear: year, unit, account, today: day, returned: returnedUntil(plan.state, course) }, windows, exceptions);
  const { figures } = plan;
  const counts = figures === null ? '正在计算问题数' : `阻止${figures.bySeverity.blocks}，须说明${figures.bySeverity.explain}`;
  return { kind: 'declare', plan, title: `${stateTitle(declarationLifecycle, plan.state)}：${roundTitles[round]}报送`, detail: counts, due, late: due !== null && due < day, returned };
}

/** Those of a division and year are asked for once, however many texts it has. */
function roundsOnce({ declarations }: QueuePorts): (plan: ListedPlan) => Promise<YearRounds> {
  const known = new Map<string, Promise<YearRounds>>();
  return ({ division, fiscalYear: year }) => {
    const of = year === null ? null : fiscalYear(year);
    if (of === null) return Promise.resolve({ windows: [], exceptions: [] });
    const key = `${division} ${of}`;
    const asked = known.get(key) ?? declarations.rounds({ division, fiscalYear: of });
    known.set(key, asked);
    return asked;
  };
}

async function projectTasksOf(ports: QueuePorts, actor: Actor, plans: readonly ListedPlan[]): Promise<readonly DeskTask[]> {
  const fills = actor.kind === 'account' && (actor.alone || actor.posts.some(({ role }) => fillingRoles.includes(role)));
  if (!fills || plans.length > mostLookedInto) return [];
  const tree = await organisationToday(ports, actor);
  const tasks: DeskTask[] = [];
  for (const plan of plans) {
    const picture = await ports.declarations.picture(plan.id);
    if (picture === null) continue;
    for (const action of projectTasks) {
      const from = projectLifecycle.steps.filter((step) => step.action === action).flatMap((step) => step.from);
      const waiting = picture.draft.projects.filter(({ id }) => {
        const state = picture.projects.get(id)?.state;
        return state !== undefined && from.includes(state) && (action !== 'accept' || state === 'with-unit-finance') && may(actor, { action: `project.${action}`, subject: projectSubject(picture, id, tree) }, tree) === null;
      });
      if (waiting.length === 0) continue;
      tasks.push({ kind: 'projects', plan, title: `${projectLifecycle.actions[action].title}：${waiting.length}个项目`, detail: waiting.slice(0, 3).map(({ project }) => project.name?.value ?? project.title).join('、'), due: null, late: false, returned: null });
    }
  }
  return tasks;
}
