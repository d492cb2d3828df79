// Before a place ends: everything that would end with it, told with what becomes of it. Whoever may end a place without reading its texts learns whose texts they are, and no more.
import { roles } from '../../domain/access/index.ts';
import { roundTitles, type DeclarationState } from '../../domain/lifecycle/index.ts';
import { nearestOfKind, standingPlace } from '../../domain/organisation/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { addDays } from '../../kernel/day-count.ts';
import { fiscalYear } from '../../kernel/fiscal-year.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { isNotOver } from '../account-access.ts';
import type { Actor } from '../actor.ts';
import { endingToUndo, whyNotToEnd } from '../commands/end-place.command.ts';
import { unitStates } from '../declaration/unit-states.ts';
import { organisationToday, today, type StoredNode } from '../organisation-store.ts';
import { decideEnding, endingTogether, marksOf, organisationAfter, type EndedTogether, type PlaceToEnd } from '../place-ending.ts';
import { undoObstacles, type UndoObstacle } from '../place-ending-undone.ts';
import { isInScope, planScope } from '../plan-scope.ts';
import { shownPeople } from '../shown-people.ts';
import { leftEmpty, type LeftEmptyPorts, type LeftStep } from './left-empty.ts';
import type { DeclarationStore } from '../declaration/declaration-store.ts';

export interface EndingViewPorts extends LeftEmptyPorts {
  readonly declarations: Pick<DeclarationStore, 'courses' | 'picture' | 'rounds'>;
}

export interface EndingView {
  /** Those above before those below. */
  readonly places: readonly Pick<StoredNode, 'id' | 'kind' | 'code' | 'name' | 'to'>[];
  /** Posts, and how many of them are lent; `person` empty where nobody may be named. */
  readonly posts: readonly { readonly place: string; readonly title: string; readonly person: string }[];
  readonly delegations: number;
  /** Accounts that hold no post from the day on. */
  readonly withoutPost: readonly string[];
  /** Texts of units that end; `year` null for whoever may not read them, `taker` null: they stay with finance. */
  readonly texts: readonly { readonly unit: string; readonly year: number | null; readonly taker: string | null }[];
  /** Projects of sections that end, in texts of units that go on; `projects` null for whoever may not read them. */
  readonly sections: readonly { readonly section: string; readonly unit: string; readonly year: number | null; readonly projects: number | null }[];
  /** Extensions that are of a unit that ends: they do not go over to whoever takes over. */
  readonly extensions: readonly { readonly unit: string; readonly year: number; readonly round: string; readonly until: CivilDate }[];
  readonly left: readonly LeftStep[];
  /** What stands in the way; null: nothing. */
  readonly refused: Fault | null;
  readonly seen: readonly string[];
}

export async function endingView(ports: EndingViewPorts, actor: Actor, request: PlaceToEnd): Promise<Result<EndingView, Fault>> {
  const refused = await whyNotToEnd(ports, actor, request);
  if (refused !== null) return failed(refused);
  const [tree, organisation, accounts, left] = await Promise.all([organisationToday(ports), ports.organisation.read(), ports.accounts.list(), leftEmpty(ports, actor, { kind: 'place-ended', ...request })]);
  if (!left.ok) return left;
  const together = endingTogether(organisation, request);
  const decided = decideEnding(organisation, request, { seen: null, today: today(ports) });
  const after = organisationAfter(organisation, request);
  const shows = shownPeople(actor, tree);
  const names = new Map(accounts.map(({ id, name, login }) => [id, name === '' ? login : name]));
  const nameAt = (node: string): string => organisation.nodes.find(({ id }) => id === node)?.name ?? '';
  const firstDay = addDays(request.lastDay, 1);
  const keeping = new Set(after.appointments.filter((one) => isNotOver(one, firstDay)).map(({ account }) => account));
  const leaving = [...new Set(together.posts.filter(({ node }) => shows(node)).map(({ account }) => account))].filter((account) => !keeping.has(account));
  return ok({
    places: together.places.map(({ id, kind, code, name, to }) => ({ id, kind, code, name, to })),
    posts: together.posts.map(({ node, role, account }) => ({ place: nameAt(node), title: roles[role].title, person: shows(node) ? (names.get(account) ?? '') : '' })),
    delegations: together.delegations.length,
    withoutPost: leaving.map((account) => names.get(account) ?? ''),
    ...(await ofTexts(ports, { actor, request, together })),
    left: left.value.steps,
    refused: decided.ok ? null : decided.fault,
    seen: marksOf(together),
  });
}

interface Asked {
  readonly actor: Actor;
  readonly request: PlaceToEnd;
  readonly together: EndedTogether;
}

/** Nothing more is done to these. */
const finished: readonly DeclarationState[] = ['published', 'given-up'];

async function ofTexts(ports: EndingViewPorts, { actor, request, together }: Asked): Promise<Pick<EndingView, 'texts' | 'sections' | 'extensions'>> {
  const tree = await organisationToday(ports);
  const scope = planScope(actor, 'plan.read', tree);
  const ending = new Map(together.places.map((place) => [place.id, place]));
  const units = together.places.filter(({ kind }) => kind === 'unit' || kind === 'department');
  const ended = new Set(together.places.filter(({ kind }) => kind === 'section' || kind === 'office').map(({ id }) => id));
  const unitsOfSections = [...new Set([...ended].flatMap((id) => nearestOfKind(tree, id, 'unit')?.id ?? []))].filter((id) => !ending.has(id));
  const asked = [...units.map(({ id }) => id), ...unitsOfSections];
  const plans = asked.length === 0 ? [] : (await ports.plans.list(ports.edition, [{ kind: 'places', places: asked, states: null }])).filter(({ demo, state }) => !demo && !finished.includes(state));
  const nameOf = (id: string | null | undefined): string | null => (typeof id === 'string' ? (standingPlace(tree, id)?.name ?? null) : null);
  const yearOf = (plan: (typeof plans)[number]): number | null => (isInScope(scope, plan) ? plan.fiscalYear : null);
  const texts = plans.flatMap((plan) => {
    const place = ending.get(plan.unit ?? '');
    return place === undefined ? [] : [{ unit: place.name, year: yearOf(plan), taker: nameOf(request.successors.get(place.id) ?? place.successor) }];
  });
  const sections: EndingView['sections'][number][] = [];
  for (const plan of plans.filter(({ unit, state }) => unit !== null && unitsOfSections.includes(unit) && unitStates.includes(state))) {
    const projects = [...((await ports.declarations.picture(plan.id))?.projects.values() ?? [])];
    for (const id of ended) {
      const own = projects.filter(({ section }) => section === id).length;
      if (own > 0) sections.push({ section: ending.get(id)?.name ?? '', unit: nameOf(plan.unit) ?? '', year: yearOf(plan), projects: isInScope(scope, plan) ? own : null });
    }
  }
  const years = new Set(plans.filter(({ unit }) => ending.has(unit ?? '')).flatMap(({ fiscalYear: year }) => (year === null ? [] : (fiscalYear(year) ?? []))));
  const extensions: EndingView['extensions'][number][] = [];
  for (const division of new Set(units.flatMap(({ id }) => nearestOfKind(tree, id, 'division')?.code ?? []))) {
    for (const year of years) {
      const { exceptions } = await ports.declarations.rounds({ division, fiscalYear: year });
      for (const one of exceptions) if (ending.has(one.unit) && one.until > request.lastDay) extensions.push({ unit: ending.get(one.unit)?.name ?? '', year, round: roundTitles[one.round], until: one.until });
    }
  }
  return { texts, sections, extensions };
}

export interface UndoView {
  readonly event: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  readonly lastDay: CivilDate;
  readonly reason: string;
  readonly isUndone: boolean;
  readonly places: readonly string[];
  readonly posts: readonly { readonly place: string; readonly title: string }[];
  readonly delegations: number;
  readonly obstacles: readonly UndoObstacle[];
}

/** What would come back, and what stands in the way. */
export async function undoView(ports: EndingViewPorts, actor: Actor, place: string): Promise<Result<UndoView, Fault>> {
  const found = await endingToUndo(ports, actor, place);
  if (!found.ok) return found;
  const { event, at, by, lastDay, reason, isUndone, places, posts, delegations } = found.value;
  const organisation = await ports.organisation.read();
  const nameAt = (node: string): string => organisation.nodes.find(({ id }) => id === node)?.name ?? '';
  return ok({
    event, at, by, lastDay, reason, isUndone,
    places: places.map(({ before }) => before.name),
    posts: posts.map(({ before }) => ({ place: nameAt(before.node), title: roles[before.role].title })),
    delegations: delegations.length,
    obstacles: isUndone ? [] : undoObstacles(organisation, found.value, today(ports)),
  });
}
