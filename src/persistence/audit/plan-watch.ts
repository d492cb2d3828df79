// What happened to plans, told by one small statement about the events since the last look. What is kept in memory of plans that are listed is kept under the serial of
// this watch: an event about a plan lets go what is kept of it, one about nothing in particular lets go everything, unless its kind plainly leaves plans alone.
// Ground: docs/adr/0034-lists-from-memory.md.
import { z } from 'zod';
import type { Queryable } from '../engine/database.ts';
import { besidePlansKinds, textKinds } from './event-kinds.ts';
import type { EventNumbers } from './event-numbers.ts';
import { sharedLook } from './shared-look.ts';

export interface PlanKey {
  readonly division: string;
  readonly id: string;
}

export interface PlanWatch {
  /** Looks at what has happened; what was committed before it is asked is seen. */
  readonly look: () => Promise<void>;
  /** Goes up whenever something was seen. */
  readonly serial: () => number;
  /** What was touched behind a serial; null: everything may have been. */
  readonly touchedSince: (serial: number) => readonly PlanKey[] | null;
  /** The serial at which a plan was touched last. */
  readonly touchOf: (id: string) => number;
  /** Another number whenever names of people may be others. */
  readonly namesEdition: () => number;
}

const seenRows = z.array(z.object({ division: z.string(), number: z.number(), subjects: z.array(z.string()).nullable(), everything: z.boolean(), people: z.boolean() }));

export function planWatch(database: Queryable): PlanWatch {
  let seen: EventNumbers = new Map();
  let serial = 0;
  /** Everything was touched at this one. */
  let whole = 0;
  let namesEdition = 0;
  const touches = new Map<string, { readonly serial: number; readonly key: PlanKey }>();
  const look = sharedLook(async () => {
    const known = seen;
    const answer = await database.query(whatHappened, [[...known.keys()], [...known.values()], besidePlansKinds, textKinds]);
    const rows = seenRows.parse(answer.rows);
    // A division of which nothing was seen yet; one that has gone was never seen.
    const everything = known.size === 0 || rows.some(({ division, everything: all }) => all || !known.has(division));
    const touched = rows.flatMap(({ division, subjects }) => (subjects ?? []).map((id): PlanKey => ({ division, id })));
    if (everything || touched.length > 0) serial += 1;
    if (everything) {
      whole = serial;
      touches.clear();
    } else for (const key of touched) touches.set(key.id, { serial, key });
    if (everything || rows.some(({ people }) => people)) namesEdition += 1;
    seen = new Map(rows.map(({ division, number }) => [division, number]));
  });
  return {
    look,
    serial: () => serial,
    touchedSince: (after) => (after < whole ? null : [...touches.values()].flatMap((touch) => (touch.serial > after ? [touch.key] : []))),
    touchOf: (id) => touches.get(id)?.serial ?? whole,
    namesEdition: () => namesEdition,
  };
}

/** By division, its last event, and what the events behind `$2` (of the divisions `$1`) were about; `$3` leaves plans alone, `$4` leaves people alone. */
const whatHappened = `select h.division, h.number, s.subjects, coalesce(s.everything, false) as everything, coalesce(s.people, false) as people from event_head h
  left join lateral (select number from unnest($1::text[], $2::bigint[]) as before(division, number) where before.division = h.division limit 1) seen on true
  left join lateral (
    select array_agg(distinct later.subject) filter (where later.subject is not null) as subjects, bool_or(later.subject is null and later.kind <> all($3::text[])) as everything,
      bool_or(later.kind <> all($4::text[])) as people
    from (select e.subject, e.kind from event e where e.division = h.division and e.number > seen.number order by e.number offset 0) later
  ) s on h.number > seen.number`;
