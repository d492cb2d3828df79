// Where a division's clock stands. Readings of the present are taken as of this event, so that several statements see one state without a lock.
import { z } from 'zod';
import type { Queryable } from '../engine/database.ts';
import { textKinds } from './event-kinds.ts';

const head = z.array(z.object({ number: z.number() }));

/** The last event of a division; 0 where nothing happened yet. */
export async function lastEvent(database: Queryable, division: string): Promise<number> {
  const answer = await database.query('select number from event_head where division = $1', [division]);
  return head.parse(answer.rows)[0]?.number ?? 0;
}

const standing = z.array(z.object({ number: z.number(), changed: z.boolean() }));

/** Whether people, posts or the organisation may have changed after an event, and up to which event that was looked at. */
export async function peopleChangedAfter(database: Queryable, { division, event }: { readonly division: string; readonly event: number }): Promise<{ readonly event: number; readonly changed: boolean }> {
  const answer = await database.query(`select h.number, ${peopleChanged('h', { event: '$2', kinds: '$3' })} as changed from event_head h where h.division = $1`, [division, event, textKinds]);
  const [row] = standing.parse(answer.rows);
  return row === undefined ? { event: 0, changed: false } : { event: row.number, changed: row.changed };
}

/** The same as a condition on the head row `row`, with the parameters by name; the kinds are `textKinds`. */
export function peopleChanged(row: string, parameters: { readonly event: string; readonly kinds: string }): string {
  // Ordered and limited, so that it goes by the key and looks only at what came since.
  return `exists (select 1 from (select e.number from event e where e.division = ${row}.division and e.number > ${parameters.event}::bigint
    and e.kind <> all(${parameters.kinds}::text[]) order by e.number limit 1) later)`;
}
