// A moment of the database: the last event of each division. Everything stored can be read as of such a moment in short pieces, however long that
// takes and whatever is committed meanwhile, because rows are added and closed under event numbers; what came later is told by the later events.
import { z } from 'zod';
import type { Queryable } from '../engine/database.ts';
import type { StoredRow } from '../tables/column.ts';
import { eventTable } from '../tables/event.table.ts';
import { readTable } from '../tables/read-table.ts';
import { rowNumber, rowText } from '../tables/row-codec.ts';

/** Last event number by division; a division without events is not in it. */
export type EventNumbers = ReadonlyMap<string, number>;

/** Events start at 1; one that somebody put before them is to be seen as well. */
const beforeEveryNumber = Number.MIN_SAFE_INTEGER;

const lastOfDivision = z.object({ division: z.string(), number: z.number() });

/** From the events themselves, not from the heads of their chains: what a damaged head forgets is not forgotten here. */
export async function lastEventNumbers(database: Queryable): Promise<EventNumbers> {
  const answer = await database.query('select division, max(number) as number from event group by division order by division');
  return new Map(z.array(lastOfDivision).parse(answer.rows).map(({ division, number }) => [division, number]));
}

/** The same from the heads, which follow every commit and cost no look at the events: what has come since, not what there is. */
export async function headEventNumbers(database: Queryable): Promise<EventNumbers> {
  const answer = await database.query('select division, number from event_head order by division');
  return new Map(z.array(lastOfDivision).parse(answer.rows).map(({ division, number }) => [division, number]));
}

export function sameEventNumbers(one: EventNumbers, other: EventNumbers): boolean {
  return one.size === other.size && [...one].every(([division, number]) => other.get(division) === number);
}

/** Events behind a moment up to another, a batch at a time, each division by itself. */
export async function* eventsBetween(database: Queryable, after: EventNumbers, upTo: EventNumbers): AsyncGenerator<readonly StoredRow[]> {
  for (const [division, last] of upTo) {
    const first = after.get(division) ?? beforeEveryNumber;
    if (last <= first) continue;
    for await (const batch of readTable(database, eventTable, { division, number: first })) {
      const own = batch.filter((event) => rowText(event, 'division') === division && rowNumber(event, 'number') <= last);
      if (own.length > 0) yield own;
      if (own.length < batch.length) break;
    }
  }
}
