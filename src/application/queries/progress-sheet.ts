// 进度表: every unit in the caller's reach on one sheet: whether its text stands and was submitted, who has it in hand and since when, how many days it is late,
// how often it was returned. A unit without a text is there too: what is missing is what the sheet is for.
import { declarationLifecycle } from '../../catalogue/lifecycle/declaration.lifecycle.ts';
import { presentRound } from '../../catalogue/lifecycle/rounds.ts';
import { lastDay, returnedUntil, stateTitle, type DeclarationState, type Round, type RoundWindow } from '../../domain/lifecycle/index.ts';
import type { Hundredths } from '../../domain/review/index.ts';
import { nearestOfKind, type OrganisationNode, type OrganisationTree } from '../../domain/organisation/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { dayNumber } from '../../kernel/day-count.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { FiscalYear } from '../../kernel/fiscal-year.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { unitStates } from '../declaration/unit-states.ts';
import type { CourseStep, YearRounds } from '../declaration/declaration-store.ts';
import { reviewDue } from '../declaration/review-due.ts';
import { mayEnter } from '../may.ts';
import { organisationToday, today } from '../organisation-store.ts';
import { mayReadPlan, originOf, placeOf } from '../plan-access.ts';
import { planScope } from '../plan-scope.ts';
import type { ListedPlan } from '../plan-store.ts';
import { daysSince, type QueuePorts } from './review-queue.ts';

export interface UnitProgress {
  readonly division: string;
  readonly unitCode: string;
  readonly unitName: string;
  /** Name of the department above it; null for a department itself. */
  readonly department: string | null;
  /** Null where it has no text of this year. */
  readonly plan: PlanProgress | null;
  /** Days after the end of the round, while the text is still in the unit's hands or missing; null where it is not late or the round has no days. */
  readonly late: number | null;
}

export interface PlanProgress {
  readonly id: string;
  readonly state: DeclarationState;
  readonly stateTitle: string;
  readonly inHandOf: string | null;
  readonly round: Round;
  /** When it came to where it is; null where it was never submitted. */
  readonly since: string | null;
  readonly days: number | null;
  /** Days that the review of the office that has it is late; null where it is not, or no office reviews it. */
  readonly reviewLate: number | null;
  readonly submitted: boolean;
  readonly returns: number;
  readonly blocks: number | null;
  readonly explain: number | null;
  /** 审核得分 as offered; null while it is being computed. */
  readonly reviewPoints: Hundredths | null;
}

export async function progressSheet(ports: QueuePorts, { actor, fiscalYear }: { readonly actor: Actor; readonly fiscalYear: FiscalYear }): Promise<Result<readonly UnitProgress[], Fault>> {
  const refused = mayEnter(actor);
  if (refused !== null) return failed(refused);
  const tree = await organisationToday(ports, actor);
  const listed = (await ports.plans.list(ports.edition, planScope(actor, 'plan.read', tree))).filter((plan) => !plan.demo && plan.fiscalYear === fiscalYear);
  const courses = await ports.declarations.courses(listed.map(({ id }) => id));
  const day = today(ports);
  const rounds = await roundsByDivision(ports, tree, fiscalYear);
  const demo = new Set((await ports.organisation.read()).nodes.filter((node) => node.demo).map(({ id }) => id));
  const nodes = [...tree.nodes.values()].filter(({ id }) => !demo.has(id));
  const planOf = plansByPlace(listed, tree);
  const places = placesOf(nodes, tree, listed).filter(({ division, unit, unitCode }) => mayReadPlan(actor, { division, unit, unitCode, fiscalYear, state: 'drafting', demo: false }, tree) === null);
  return ok(
    places.map(({ unit, ...place }) => {
      const plan = planOf({ ...place, unit });
      const own = rounds.get(place.division) ?? { windows: [], exceptions: [] };
      const course = plan === undefined ? [] : (courses.get(plan.id) ?? []);
      const standing = plan === undefined ? null : planProgress(plan, course, { windows: own.windows, day, fiscalYear });
      const returned = standing === null ? null : returnedUntil(standing.state, course);
      const question = { round: standing?.round ?? 'first-up', fiscalYear, unit: placeOf({ ...place, unit, fiscalYear }, tree), account: '', today: day, returned } as const;
      return { ...place, plan: standing, late: daysLate(standing, lastDay(question, own.windows, own.exceptions), day) };
    }),
  );
}

interface Around {
  readonly windows: readonly RoundWindow[];
  readonly day: CivilDate;
  readonly fiscalYear: FiscalYear;
}

function planProgress(plan: ListedPlan, course: readonly CourseStep[], { windows, day, fiscalYear }: Around): PlanProgress {
  const { id, state, figures } = plan;
  const last = course.at(-1);
  const since = last?.at ?? null;
  const reviewLate = reviewDue(plan, { since, round: last?.round ?? 'first-up', today: day }, () => windows)?.late ?? 0;
  return {
    id,
    state,
    stateTitle: stateTitle(declarationLifecycle, state),
    inHandOf: declarationLifecycle.states.find((one) => one.id === state)?.inHandOf ?? null,
    round: presentRound({ state, round: last?.round ?? 'first-up', fiscalYear, windows, today: day }),
    since,
    days: since === null ? null : daysSince(since, day),
    reviewLate: reviewLate === 0 ? null : reviewLate,
    submitted: course.some(({ action }) => action === 'submit'),
    returns: course.filter(({ action }) => action === 'return').length,
    blocks: figures?.bySeverity.blocks ?? null,
    explain: figures?.bySeverity.explain ?? null,
    reviewPoints: figures?.reviewPoints ?? null,
  };
}

function daysLate(plan: PlanProgress | null, closes: CivilDate | null, day: CivilDate): number | null {
  if (plan !== null && !unitStates.includes(plan.state)) return null;
  return closes === null || day <= closes ? null : dayNumber(day) - dayNumber(closes);
}

async function roundsByDivision({ declarations }: QueuePorts, tree: OrganisationTree, fiscalYear: FiscalYear): Promise<ReadonlyMap<string, YearRounds>> {
  const codes = [...tree.nodes.values()].flatMap(({ kind, code }) => (kind === 'division' && code !== null ? [code] : []));
  const rounds = await Promise.all(codes.map(async (division) => [division, await declarations.rounds({ division, fiscalYear })] as const));
  return new Map(rounds);
}

type Place = Pick<UnitProgress, 'division' | 'unitCode' | 'unitName' | 'department'> & { readonly unit: string | null };

/** The units of the organisation, those of the 示范 apart, and the places of texts that are none of theirs: units that have ended, and what the organisation never held. */
function placesOf(nodes: readonly OrganisationNode[], tree: OrganisationTree, listed: readonly ListedPlan[]): readonly Place[] {
  const units = nodes.flatMap((node) => placeOfUnit(node, tree));
  const ids = new Set(units.map(({ unit }) => unit));
  const codes = new Set(units.map(codeKey));
  const others = listed
    .filter((plan) => {
      const origin = originOf(plan, tree);
      return origin === null ? !codes.has(codeKey(plan)) : !ids.has(origin);
    })
    .map(({ division, unit, unitCode, unitName }) => ({ division, unit, unitCode, unitName, department: null }));
  return [...units, ...others].toSorted((a, b) => (`${a.division} ${a.unitCode}` < `${b.division} ${b.unitCode}` ? -1 : 1));
}

/** The first plan of a place: by the place for which it began; by the code where the organisation never held one, or the place is none of the organisation's. */
function plansByPlace(listed: readonly ListedPlan[], tree: OrganisationTree): (place: PlaceKey) => ListedPlan | undefined {
  const byOrigin = new Map<string, number>();
  const byCode = new Map<string, number>();
  const unplaced = new Map<string, number>();
  for (const [index, plan] of listed.entries()) {
    const origin = originOf(plan, tree);
    const code = codeKey(plan);
    if (!byCode.has(code)) byCode.set(code, index);
    if (origin === null && !unplaced.has(code)) unplaced.set(code, index);
    if (origin !== null && !byOrigin.has(origin)) byOrigin.set(origin, index);
  }
  return ({ unit, ...place }) => {
    const code = codeKey(place);
    const found = unit === null ? [byCode.get(code)] : [byOrigin.get(unit), unplaced.get(code)];
    return listed[Math.min(...found.map((index) => index ?? listed.length))];
  };
}

type PlaceKey = Pick<Place, 'unit' | 'division' | 'unitCode'>;

function codeKey({ division, unitCode }: Pick<Place, 'division' | 'unitCode'>): string {
  return `${division} ${unitCode}`;
}

function placeOfUnit({ id, kind, code, name }: OrganisationNode, tree: OrganisationTree): readonly Place[] {
  const division = nearestOfKind(tree, id, 'division')?.code ?? null;
  if (kind !== 'unit' || code === null || division === null) return [];
  return [{ division, unit: id, unitCode: code, unitName: name, department: nearestOfKind(tree, id, 'department')?.name ?? null }];
}
