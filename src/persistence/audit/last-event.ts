// Where a division's clock stands. Readings of the present are taken as of this event, so that several statements see one state without a lock.
import { z } from 'zod';
import type { Queryable } from '../engine/database.ts';

const head = z.array(z.object({ number: z.number() }));

/** The last event of a division; 0 where nothing happened yet. */
export async function lastEvent(database: Queryable, division: string): Promise<number> {
  const answer = await database.query('select number from event_head where division = $1', [division]);
  return head.parse(answer.rows)[0]?.number ?? 0;
}
