// Places that end together, and come back together: one event each. What an ending took is what its event wrote, so nothing is kept of it beside the versions. Ground: docs/adr/0036-places-end-together.md.
import { z } from 'zod';
import { actorTitle, isAccountId } from '../../application/actor-title.ts';
import type { EndPlaces, UndoEnding } from '../../application/organisation-store.ts';
import { undoRefused, type EndedThing, type PlaceEnding } from '../../application/place-ending-undone.ts';
import type { Fault } from '../../kernel/fault.ts';
import { parseCivilDate } from '../../kernel/civil-date.ts';
import type { Result } from '../../kernel/result.ts';
import { readEventBody } from '../audit/event-body.ts';
import type { EventKind } from '../audit/event-kinds.ts';
import { lastEvent } from '../audit/last-event.ts';
import { runCommand, type CommandOutcome, type Decision, type Store } from '../audit/run-command.ts';
import { joinWrites, type TableWrite } from '../audit/table-write.ts';
import type { Queryable } from '../engine/database.ts';
import { appointmentVersionTable, delegationVersionTable } from '../tables/organisation.table.ts';
import { loadRow } from '../tables/row-codec.ts';
import { presentNames } from './account-names.ts';
import { noticeWrites } from './notice-writes.ts';
import { nodeWrites, openRows, type Author } from './organisation-nodes.ts';
import { appointmentOf, delegationOf, nodeOf, readOrganisation } from './organisation.ts';
import { endingWrites, toldPost } from './posts.ts';
import { daysTitle, postTitle, toldEachPlace } from './told-changes.ts';
import { followVersion } from './version-follow.ts';

const endedKind: EventKind = 'organisation.ended';
const undoneKind: EventKind = 'organisation.ending-undone';

/** Answers how many places ended. */
export function endPlaces(store: Store, input: EndPlaces & Author): Promise<Result<CommandOutcome<number>, Fault>> {
  const { division, actor, under = [], place, lastDay, reason } = input;
  return runCommand<number>(store, {
    division,
    actor,
    under,
    kind: endedKind,
    rules: [],
    decide: async (): Promise<Decision<number>> => {
      const decidedAt = await lastEvent(store.database, division);
      const organisation = await readOrganisation(store.database, division);
      const decided = input.decide(organisation);
      if (!decided.ok) return { kind: 'refused', fault: decided.fault };
      if (decided.value === null) return { kind: 'nothing', value: 0 };
      const { together, changed } = decided.value;
      const nodes = changed.map(({ node }) => node);
      const standing = await openRows(store, division);
      const writes = [
        ...changed.flatMap(({ node }) => nodeWrites(store, division, { node, former: standing.get(node.id) })),
        ...(await endingWrites(store, { division, appointments: together.posts.map(({ id }) => id), lastDay, reason })),
        ...(await delegationsUntil(store, division, new Map(together.delegations.map(({ id }) => [id, lastDay])))),
        ...noticeWrites(store, division, input.notices(together)),
      ];
      const told = [
        ...toldEachPlace(nodes, organisation.nodes, [...nodes, ...organisation.nodes]),
        ...together.posts.map((one) => `${postTitle(one, organisation.nodes)}：${daysTitle(one.from, one.to)} → ${daysTitle(one.from, lastDay)}`),
        ...(together.delegations.length === 0 ? [] : [`收回委托代办${together.delegations.length}项`]),
      ];
      const detail = { nodes: nodes.length, posts: together.posts.length, delegations: together.delegations.length, lastDay, reason, told: toldPost(told.join('\n'), reason) };
      return { kind: 'write', subject: place, detail, decidedAt, writes: joinWrites(writes), value: nodes.length };
    },
  });
}

export function undoEnding(store: Store, input: UndoEnding & Author): Promise<Result<CommandOutcome<null>, Fault>> {
  const { division, actor, under = [], event, reason } = input;
  return runCommand<null>(store, {
    division,
    actor,
    under,
    kind: undoneKind,
    rules: [],
    decide: async (): Promise<Decision<null>> => {
      const decidedAt = await lastEvent(store.database, division);
      const [organisation, ending] = await Promise.all([readOrganisation(store.database, division), readEnding(store.database, { division, event })]);
      if (ending === null) throw new Error(`event ${event} ended no place`);
      if (ending.isUndone) return { kind: 'nothing', value: null };
      const obstacles = input.obstacles(organisation, ending);
      if (obstacles.length > 0) return { kind: 'refused', fault: undoRefused(obstacles) };
      const standing = await openRows(store, division);
      const places = ending.places.map(({ before }) => before);
      const writes = [
        ...places.flatMap((node) => nodeWrites(store, division, { node, former: standing.get(node.id) })),
        ...(await postsAsBefore(store, division, ending)),
        ...(await delegationsUntil(store, division, new Map(ending.delegations.map(({ before }) => [before.id, before.until])))),
      ];
      const told = [
        ...toldEachPlace(places, organisation.nodes, [...places, ...organisation.nodes]),
        ...ending.posts.map(({ before }) => `${postTitle(before, organisation.nodes)}：${daysTitle(before.from, ending.lastDay)} → ${daysTitle(before.from, before.to)}`),
        ...(ending.delegations.length === 0 ? [] : [`恢复委托代办${ending.delegations.length}项`]),
      ];
      const detail = { undone: event, nodes: places.length, posts: ending.posts.length, delegations: ending.delegations.length, reason, told: toldPost(told.join('\n'), reason) };
      return { kind: 'write', subject: ending.place, detail, decidedAt, writes: joinWrites(writes), value: null };
    },
  });
}

/** The last ending that took a place along; null where none ever did. */
export async function endingOf(database: Queryable, { division, place }: { readonly division: string; readonly place: string }): Promise<PlaceEnding | null> {
  const answer = await database.query(
    'select max(e.number) as number from event e join organisation_node_version v on v.division = e.division and v.from_event = e.number where e.division = $1 and v.id = $2 and e.kind = $3',
    [division, place, endedKind],
  );
  const number = z.array(z.object({ number: z.number().nullable() })).parse(answer.rows)[0]?.number ?? null;
  return number === null ? null : readEnding(database, { division, event: number });
}

interface EndingEvent {
  readonly division: string;
  readonly event: number;
}

const endedEvent = z.array(z.object({ at: z.string(), actor: z.string(), subject: z.string(), body: z.string() }));

async function readEnding(database: Queryable, { division, event }: EndingEvent): Promise<PlaceEnding | null> {
  const answer = await database.query('select at, actor, subject, body from event where division = $1 and number = $2 and kind = $3', [division, event, endedKind]);
  const [ended] = endedEvent.parse(answer.rows);
  if (ended === undefined) return null;
  const detail = readEventBody(ended.body)?.detail ?? {};
  const lastDay = parseCivilDate(String(detail['lastDay']));
  if (lastDay === null) throw new Error(`event ${event} tells no last day`);
  const of = { division, event };
  const [places, posts, delegations] = await Promise.all([
    endedThings(database, of, { table: 'organisation_node', parse: nodeOf }),
    endedThings(database, of, { table: 'appointment', parse: appointmentOf }),
    endedThings(database, of, { table: 'delegation', parse: delegationOf }),
  ]);
  const names = isAccountId(ended.actor) ? await presentNames(database, { division, accountIds: [ended.actor] }) : new Map<string, string>();
  const isUndone = await wasUndone(database, { ...of, place: ended.subject });
  const nextDay = `${lastDay}T16:00:00.000Z`;
  const codes = places.flatMap(({ before }) => before.code ?? []);
  return {
    event,
    at: ended.at,
    by: actorTitle(ended.actor, names.get(ended.actor) ?? null),
    place: ended.subject,
    lastDay,
    reason: String(detail['reason'] ?? ''),
    isUndone,
    places,
    posts,
    delegations,
    textsSince: isUndone ? [] : await textsSince(database, { ...of, places: places.map(({ before }) => before.id), codes, at: ended.at, nextDay }),
  };
}

/** What the event superseded, as it stood before; changed since where the version that the event wrote is open no more. In the order of the organisation, those above first. */
async function endedThings<Thing>(database: Queryable, { division, event }: EndingEvent, { table, parse }: { readonly table: 'organisation_node' | 'appointment' | 'delegation'; readonly parse: (row: unknown) => Thing }): Promise<readonly EndedThing<Thing>[]> {
  const answer = await database.query(
    `select i.*, v.*, after.to_event is not null as changed from ${table} i join ${table}_version v on v.division = i.division and v.id = i.id and v.to_event = $2
       join ${table}_version after on after.division = i.division and after.id = i.id and after.from_event = $2
      where i.division = $1 order by i.id`,
    [division, event],
  );
  return answer.rows.map((row) => ({ before: parse(row), isChanged: z.object({ changed: z.boolean() }).parse(row).changed }));
}

async function wasUndone(database: Queryable, { division, event, place }: EndingEvent & { readonly place: string }): Promise<boolean> {
  const answer = await database.query('select body from event where division = $1 and number > $2 and kind = $3 and subject = $4', [division, event, undoneKind, place]);
  return z.array(z.object({ body: z.string() })).parse(answer.rows).some(({ body }) => readEventBody(body)?.detail['undone'] === event);
}

interface Since extends EndingEvent {
  readonly places: readonly string[];
  readonly codes: readonly string[];
  /** When they were ended, and the first moment in China after their last day: what was done before was still the unit's own. */
  readonly at: string;
  readonly nextDay: string;
}

const sinceRow = z.array(z.object({ unitCode: z.string(), fiscalYear: z.number() }));

/** Texts stand in the division of their codes, and their events are numbered there: elsewhere than at home the moments tell which is later. */
async function textsSince(database: Queryable, { division, event, places, codes, at, nextDay }: Since): Promise<PlaceEnding['textsSince']> {
  const own = 'select p.id from plan p where not p.demo and (p.unit_id = any($1::uuid[]) or (p.unit_id is null and p.division = $2 and p.unit_code = any($3::text[])))';
  const answer = await database.query(
    `select distinct p.unit_code as "unitCode", p.fiscal_year as "fiscalYear" from plan p join event e on e.division = p.division and e.subject = p.id
      where e.at >= $5::timestamptz and (case when e.division = $2 then e.number > $6 else e.at >= $4::timestamptz end) and not p.demo
        and (p.id in (${own}) or (e.kind = 'plan.begun' and (e.body::jsonb -> 'detail' ->> 'fromPlan') in (select own.id::text from (${own}) own)))
      order by 1, 2`,
    [places, division, codes, at, nextDay, event],
  );
  return sinceRow.parse(answer.rows);
}

async function postsAsBefore(store: Store, division: string, { posts }: PlaceEnding): Promise<readonly TableWrite[]> {
  const before = new Map(posts.map((one) => [one.before.id, one.before]));
  const answer = await store.database.query('select * from appointment_version where division = $1 and id = any($2::uuid[]) and to_event is null', [division, [...before.keys()]]);
  return answer.rows.map((row) => {
    const standing = loadRow(appointmentVersionTable, row);
    const { to, reason } = before.get(standing.id) ?? { to: standing.toDay, reason: standing.reason };
    return followVersion(store.newId, appointmentVersionTable, standing, { toDay: to, reason });
  });
}

async function delegationsUntil(store: Store, division: string, days: ReadonlyMap<string, string>): Promise<readonly TableWrite[]> {
  const answer = await store.database.query('select * from delegation_version where division = $1 and id = any($2::uuid[]) and to_event is null', [division, [...days.keys()]]);
  return answer.rows.map((row) => {
    const standing = loadRow(delegationVersionTable, row);
    return followVersion(store.newId, delegationVersionTable, standing, { untilDay: days.get(standing.id) ?? standing.untilDay });
  });
}
