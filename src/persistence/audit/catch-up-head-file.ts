// At start: events that were committed but not told to the head file (a crash in between) are told now. A head file that contradicts the database
// is left as it is; `verifyChain` tells what is wrong.
import { z } from 'zod';
import type { Queryable } from '../engine/database.ts';
import type { HeadFile } from './head-file.ts';

const untoldEvent = z.object({ number: z.number(), hash: z.string(), at: z.string() });

/** Answers how many events were told. */
export async function catchUpHeadFile(database: Queryable, headFile: HeadFile): Promise<number> {
  const { entries } = await headFile.read();
  const newest = new Map<string, { readonly number: number; readonly hash: string }>();
  for (const { division, number, hash } of entries) if (number > (newest.get(division)?.number ?? 0)) newest.set(division, { number, hash });
  const heads = await database.query('select division from event_head order by division');
  let told = 0;
  for (const { division } of z.array(z.object({ division: z.string() })).parse(heads.rows)) {
    const last = newest.get(division) ?? { number: 0, hash: '' };
    const answer = await database.query('select number, hash, at from event where division = $1 and number >= $2 order by number', [division, last.number]);
    const events = z.array(untoldEvent).parse(answer.rows);
    if (last.number > 0 && events[0]?.hash !== last.hash) continue;
    const untold = events.filter(({ number }) => number > last.number);
    const outcomes = await Promise.all(untold.map((event) => headFile.append({ division, ...event })));
    told += outcomes.filter((outcome) => outcome === 'told').length;
  }
  return told;
}
