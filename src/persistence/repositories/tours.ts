// First-day tours that accounts have ended. No event tells of them: they say nothing of the work.
import { z } from 'zod';
import type { Queryable } from '../engine/database.ts';

export async function endedTours(database: Queryable, { division, account }: { readonly division: string; readonly account: string }): Promise<readonly string[]> {
  const answer = await database.query('select tour from tour_ended where division = $1 and account_id = $2 order by tour', [division, account]);
  return z.array(z.object({ tour: z.string() })).parse(answer.rows).map(({ tour }) => tour);
}

/** Ended a second time it is the last outcome that stays. */
export async function keepEndedTour(database: Queryable, { division, account, tour, outcome }: { readonly division: string; readonly account: string; readonly tour: string; readonly outcome: string }): Promise<void> {
  await database.query('insert into tour_ended (division, account_id, tour, outcome) values ($1, $2, $3, $4) on conflict (division, account_id, tour) do update set outcome = excluded.outcome', [division, account, tour, outcome]);
}
