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

/** Of the division in which the account is kept; nothing is done by an account before it was made. */
export async function doneKinds(database: Queryable, { division, account, kinds }: { readonly division: string; readonly account: string; readonly kinds: readonly string[] }): Promise<ReadonlySet<string>> {
  if (kinds.length === 0) return new Set();
  const answer = await database.query(
    `select distinct kind from event where division = $1 and actor = $2 and kind = any($3::text[])
       and number > coalesce((select min(from_event) from account_version where division = $1 and id = $2::uuid), 0)`,
    [division, account, kinds],
  );
  return new Set(z.array(z.object({ kind: z.string() })).parse(answer.rows).map(({ kind }) => kind));
}
