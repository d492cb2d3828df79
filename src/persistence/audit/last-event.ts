// Where a division's clock stands. Readings of the present are taken as of this event, so that several statements see one state without a lock.
import { z } from 'zod';
import type { Queryable } from '../engine/database.ts';
import { planContentKinds } from './event-kinds.ts';

const head = z.array(z.object({ number: z.number() }));

/** The last event of a division; 0 where nothing happened yet. */
export async function lastEvent(database: Queryable, division: string): Promise<number> {
  const answer = await database.query('select number from event_head where division = $1', [division]);
  return head.parse(answer.rows)[0]?.number ?? 0;
}

/** Whether the content of a plan changed after an event. */
export async function contentChangedAfter(database: Queryable, { division, planId, event }: { readonly division: string; readonly planId: string; readonly event: number }): Promise<boolean> {
  const answer = await database.query('select 1 from event where division = $1 and subject = $2 and number > $3 and kind = any($4::text[]) limit 1', [division, planId, event, planContentKinds]);
  return answer.rows.length > 0;
}
