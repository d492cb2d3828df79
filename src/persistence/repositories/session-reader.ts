// Every request asks for its session, and for what its account stands for. The session is read each time, because it may be ended at any moment; account and
// posts are read again where an event about people came since, on another day, and in an emergency, which ends by the clock.
import { z } from 'zod';
import { lastEvent, peopleChanged } from '../audit/last-event.ts';
import { textKinds } from '../audit/event-kinds.ts';
import type { Queryable } from '../engine/database.ts';
import { sessionTable } from '../tables/account.table.ts';
import { loadRow } from '../tables/row-codec.ts';
import { findSession, type FoundSession, type SessionQuery } from './sessions.ts';

interface Kept {
  readonly day: string;
  readonly found: FoundSession;
  /** Up to which event nothing about people was seen to change. */
  readonly event: number;
}

/** Browsers of a large county. */
const mostSessions = 5_000;

const beside = z.object({ event: z.number(), changed: z.boolean() });

/** Null where there is no such session or its time is over. */
export function sessionReader(database: Queryable): (query: SessionQuery) => Promise<FoundSession | null> {
  const kept = new Map<string, Kept>();
  const whole = async (query: SessionQuery): Promise<FoundSession | null> => {
    kept.delete(query.tokenHash);
    // Looked at before: what comes between is seen as a change the next time.
    const event = await lastEvent(database, query.division);
    const found = await findSession(database, query);
    if (found === null || !found.steady) return found;
    for (const oldest of kept.keys()) {
      if (kept.size < mostSessions) break;
      kept.delete(oldest);
    }
    kept.set(query.tokenHash, { day: query.day, found, event });
    return found;
  };
  return async (query) => {
    const standing = kept.get(query.tokenHash);
    if (standing === undefined || standing.day !== query.day) return whole(query);
    const { division, tokenHash, now } = query;
    const answer = await database.query(
      `select s.*, h.number as event, ${peopleChanged('h', { event: '$4', kinds: '$5' })} as changed
       from session s join event_head h on h.division = s.division where s.division = $1 and s.token_hash = $2 and s.expires_at > $3`,
      [division, tokenHash, now, standing.event, textKinds],
    );
    const [row] = answer.rows;
    if (row === undefined) {
      kept.delete(tokenHash);
      return null;
    }
    const { event, changed } = beside.parse(row);
    if (changed) return whole(query);
    const found = { ...standing.found, session: loadRow(sessionTable, row) };
    kept.set(tokenHash, { ...standing, event });
    return found;
  };
}
