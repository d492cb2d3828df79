// Whether people, posts or the organisation may have changed. What is kept in memory about them is kept under an edition, which goes up with every change that
// was seen; every request has it looked at, on the way of the statement that reads its session. One watch serves everything that is kept of a division.
import { z } from 'zod';
import type { Queryable } from '../engine/database.ts';
import { textKinds } from './event-kinds.ts';

export interface PeopleLook {
  /** The last event of the division when it was looked. */
  readonly event: number;
  /** Whether an event that may be about people came after `seen`. */
  readonly changed: boolean;
}

export interface PeopleWatch {
  /** Up to which event it was looked: a statement that looks on its way begins behind it. */
  readonly seen: () => number;
  /** Another number after every change that was seen. What is read under one holds while it stays. */
  readonly edition: () => number;
  /** What a statement saw that began to look behind `seen()` as it was when it was sent. */
  readonly tell: (look: PeopleLook) => void;
  /** Looks by a statement of its own. */
  readonly look: () => Promise<void>;
}

const lookRow = z.array(z.object({ event: z.number(), changed: z.boolean() }));

export function peopleWatch(database: Queryable, division: string): PeopleWatch {
  let seen = 0;
  let edition = 0;
  const tell = ({ event, changed }: PeopleLook): void => {
    // Events become visible in their order, and a look begins at most where all was seen: between the two nothing is left out.
    seen = Math.max(seen, event);
    if (changed) edition += 1;
  };
  return {
    seen: () => seen,
    edition: () => edition,
    tell,
    look: async () => {
      const answer = await database.query(`select h.number as event, ${peopleChanged('h', { event: '$2', kinds: '$3' })} as changed from event_head h where h.division = $1`, [division, seen, textKinds]);
      for (const look of lookRow.parse(answer.rows)) tell(look);
    },
  };
}

/** Whether they changed after an event, as a condition on the head row `row`, with the parameters by name; the kinds are `textKinds`. */
export function peopleChanged(row: string, parameters: { readonly event: string; readonly kinds: string }): string {
  // Ordered and limited, so that it goes by the key and looks only at what came since.
  return `exists (select 1 from (select e.number from event e where e.division = ${row}.division and e.number > ${parameters.event}::bigint
    and e.kind <> all(${parameters.kinds}::text[]) order by e.number limit 1) later)`;
}
