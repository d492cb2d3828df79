// What a day brings: ends of rounds that come near or have passed while a text is not submitted, and delegations that begin or are over. Computed anew each time
// and given once: what was given already is left out by the store.
import { deadlineSteps } from '../../catalogue/notices/notice-kinds.ts';
import { presentRound } from '../../catalogue/lifecycle/rounds.ts';
import type { DeclarationState, Round, RoundWindow } from '../../domain/lifecycle/index.ts';
import { lastDay, returnedUntil, roundTitles } from '../../domain/lifecycle/index.ts';
import { deadlineStep, writtenDay } from '../../domain/notice/index.ts';
import { nearestOfKind, type OrganisationNode } from '../../domain/organisation/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { addDays } from '../../kernel/day-count.ts';
import { fiscalYear, type FiscalYear } from '../../kernel/fiscal-year.ts';
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { dayActor } from '../actor.ts';
import { unitStates } from '../declaration/unit-states.ts';
import type { DeclarationStore, YearRounds } from '../declaration/declaration-store.ts';
import { organisationToday, today, type OrganisationPorts } from '../organisation-store.ts';
import { originOf, placeOf } from '../plan-access.ts';
import type { RuleEdition } from '../plan-figures.ts';
import { everyPlan } from '../plan-scope.ts';
import type { ListedPlan, PlanStore } from '../plan-store.ts';
import type { NewNotice, NoticeStore } from './notice-store.ts';
import { noticePeople, noticesOf, type NoticePeople } from './notices-of.ts';
import { delegationNotices } from './post-notices.ts';

export interface DayNoticePorts extends OrganisationPorts {
  readonly plans: Pick<PlanStore, 'list'>;
  readonly declarations: Pick<DeclarationStore, 'courses' | 'rounds'>;
  readonly notices: Pick<NoticeStore, 'give'>;
  readonly edition: RuleEdition;
}

/** Rounds at whose end a unit owes its text. */
const owedRounds: readonly Round[] = ['pool', 'first-up', 'second-up', 'adjustment'];

/** Answers how many were given; the division of a notice is that of its unit, of a delegation that of the accounts. */
export async function giveDayNotices(ports: DayNoticePorts): Promise<Result<number, Fault>> {
  const day = today(ports);
  const [tree, organisation] = await Promise.all([organisationToday(ports), ports.organisation.read()]);
  const people = noticePeople(day, organisation, tree);
  const due = new Map<string, NewNotice[]>();
  const add = (division: string, notices: readonly NewNotice[]): void => void due.set(division, [...(due.get(division) ?? []), ...notices]);
  add(ports.organisation.home, delegationsOf(day, organisation, people));
  const demo = new Set(organisation.nodes.filter((node) => node.demo).map(({ id }) => id));
  const units = [...tree.nodes.values()].filter(({ id, kind }) => kind === 'unit' && !demo.has(id));
  const plans = (await ports.plans.list(ports.edition, everyPlan)).filter((plan) => !plan.demo);
  const courses = await ports.declarations.courses(plans.map(({ id }) => id));
  for (const division of new Set(units.flatMap(({ id }) => nearestOfKind(tree, id, 'division')?.code ?? []))) {
    for (const year of yearsAround(day)) {
      const rounds = await ports.declarations.rounds({ division, fiscalYear: year });
      if (rounds.windows.length === 0) continue;
      for (const unit of units.filter(({ id }) => nearestOfKind(tree, id, 'division')?.code === division)) {
        const texts = plans.filter((one) => one.fiscalYear === year && placeOf(one, tree) === unit.id);
        const own = texts.find((one) => originOf(one, tree) === unit.id) ?? null;
        // Beside its own, those it took over from units that have ended.
        for (const plan of [own, ...texts.filter((one) => originOf(one, tree) !== unit.id)]) {
        const course = plan === null ? [] : (courses.get(plan.id) ?? []);
        const round = plan === null ? 'first-up' : presentRound({ state: plan.state, round: course.at(-1)?.round ?? 'first-up', fiscalYear: year, windows: rounds.windows, today: day });
        add(division, deadlineNotices({ unit, plan, round, rounds, year, day, returned: plan === null ? null : returnedUntil(plan.state, course), isOwn: plan === own }, people));
        }
      }
    }
  }
  let given = 0;
  for (const [division, notices] of due) {
    if (notices.length === 0) continue;
    const done = await ports.notices.give({ division, actor: dayActor, notices });
    if (!done.ok) return done;
    given += done.value;
  }
  return ok(given);
}

interface Owed {
  readonly unit: OrganisationNode;
  /** Null where the unit has none of the year. */
  readonly plan: ListedPlan | null;
  readonly round: Round;
  readonly rounds: YearRounds;
  readonly year: FiscalYear;
  readonly day: CivilDate;
  /** The day until which its text was returned. */
  readonly returned: CivilDate | null;
  /** False of a text that it took over from another unit. */
  readonly isOwn: boolean;
}

function deadlineNotices({ unit, plan, round, rounds, year, day, returned, isOwn }: Owed, people: NoticePeople): readonly NewNotice[] {
  const state: DeclarationState = plan?.state ?? 'drafting';
  const closes = lastDay({ round, fiscalYear: year, unit: unit.id, account: '', today: day, returned }, rounds.windows, rounds.exceptions);
  if (!unitStates.includes(state) || !owedRounds.includes(round) || closes === null || !hasBegun(rounds.windows, round, day)) return [];
  const step = deadlineStep(closes, day, deadlineSteps);
  if (step === null) return [];
  const facts = { unit: isOwn || plan === null ? unit.name : plan.unitName, year, round: roundTitles[round], closes: writtenDay(closes), days: step.kind === 'near' ? step.daysLeft : 0 };
  const thing = `deadline ${year} ${round} ${unit.id} ${closes} ${step.kind === 'near' ? step.step : 'over'}${isOwn || plan === null ? '' : ` ${plan.id}`}`;
  const subject = { node: unit.id, before: state, after: state, declaredBy: [] };
  return noticesOf({ on: step.kind === 'near' ? 'day.deadline-near' : 'day.deadline-over', thing, actor: null, planId: plan?.id ?? null, subject, named: {}, facts }, people);
}

/** Nobody is reminded of the end of what has not begun. */
function hasBegun(windows: readonly RoundWindow[], round: Round, day: CivilDate): boolean {
  return windows.some((window) => window.round === round && window.opens <= day);
}

type Records = Awaited<ReturnType<OrganisationPorts['organisation']['read']>>;

function delegationsOf(day: CivilDate, { delegations, appointments }: Records, people: NoticePeople): readonly NewNotice[] {
  return delegations.flatMap((delegation) => {
    const lent = appointments.find(({ id }) => id === delegation.appointment);
    if (lent === undefined) return [];
    const about = { actor: null, delegation, giver: lent.account, role: lent.role };
    if (delegation.from === day && delegation.until >= day) return delegationNotices({ ...about, occasion: 'day.delegation-begins' }, people);
    return addDays(delegation.until, 1) === day ? delegationNotices({ ...about, occasion: 'day.delegation-over' }, people) : [];
  });
}

/** Budgets are made in the year before, and adjusted in their own. */
function yearsAround(day: CivilDate): readonly FiscalYear[] {
  const year = Number(day.slice(0, 4));
  return [year, year + 1].flatMap((one) => fiscalYear(one) ?? []);
}
