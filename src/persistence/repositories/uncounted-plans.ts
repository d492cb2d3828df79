// Plans that have no figures under the rules asked for. Asked every few seconds while somebody edits, so it looks only at plans that something has happened to
// since the last look: what has figures keeps them until an event changes its content (docs/adr/0009-figures-of-lists.md).
import { z } from 'zod';
import type { ChainMoment, UncountedPlan, UncountedPlans } from '../../application/plan-store.ts';
import { checkBasisKinds, planContentKinds, type EventKind } from '../audit/event-kinds.ts';
import { headEventNumbers, sameEventNumbers } from '../audit/event-numbers.ts';
import type { Queryable } from '../engine/database.ts';

export interface UncountedQuery {
  readonly edition: string;
  /** Null: all plans are looked at. */
  readonly since: ChainMoment | null;
  /** Looked at in any case. */
  readonly also: readonly string[];
}

const editKind: EventKind = 'plan.edited';
/** After these nobody goes on writing at once: an import, a step of the declaration. */
const finishedKinds: readonly string[] = planContentKinds.filter((kind) => kind !== editKind);
const uncountedRow = z.object({ id: z.string(), division: z.string(), event: z.number(), at: z.string(), kind: z.string() });

export async function uncountedPlans(database: Queryable, { edition, since, also }: UncountedQuery): Promise<UncountedPlans> {
  // Looked at before: what comes between is looked at again the next time.
  const moment = await headEventNumbers(database);
  if (since !== null && also.length === 0 && sameEventNumbers(since, moment)) return { plans: [], moment };
  const values: unknown[] = [checkBasisKinds, edition];
  const answer = await database.query(
    `select p.id, p.division, c.number as event, c.at, c.kind from plan p
     cross join lateral (select number, at, kind from event where division = p.division and subject = p.id and kind = any($1::text[]) order by number desc limit 1) c
     where ${since === null ? 'true' : happenedSince(since, also, values)}
       and not exists (select from plan_figures where division = p.division and plan_id = p.id and plan_figures.event = c.number and edition = $2)
     order by p.demo, p.unit_code, p.fiscal_year desc, p.id`,
    values,
  );
  return { plans: z.array(uncountedRow).parse(answer.rows).map(uncountedOf), moment };
}

/** Divisions that have come since are looked at from their beginning. */
function happenedSince(since: ChainMoment, also: readonly string[], values: unknown[]): string {
  values.push(also, [...since.keys()], [...since.values()]);
  return `p.id = any(array(
       select unnest($3::uuid[]) union
       select later.subject from event_head h left join unnest($4::text[], $5::bigint[]) as seen(division, number) on seen.division = h.division
       cross join lateral (select subject from event where division = h.division and number > coalesce(seen.number, 0) and kind = any($1::text[]) offset 0) later
     ))`;
}

function uncountedOf({ id, division, event, at, kind }: z.infer<typeof uncountedRow>): UncountedPlan {
  return { id, division, checkBasis: { event, at }, edited: !finishedKinds.includes(kind) };
}
