// Every request asks for its session, and for what its account stands for. The session is read each time, because it may be ended at any moment; account and
// posts are read again where an event about people came since, on another day, and in an emergency, which ends by the clock.
import { z } from 'zod';
import { textKinds } from '../audit/event-kinds.ts';
import { peopleChanged, type PeopleWatch } from '../audit/people-watch.ts';
import type { Queryable } from '../engine/database.ts';
import { sessionTable } from '../tables/account.table.ts';
import { loadRow } from '../tables/row-codec.ts';
import { findSession, type FoundSession, type SessionQuery } from './sessions.ts';

interface Kept {
  readonly day: string;
  readonly found: FoundSession;
  /** Of the watch when it was read. */
  readonly edition: number;
}

/** A session with the event as of which the account stands for what it says. */
export interface SeenSession extends FoundSession {
  readonly asOf: number;
}

/** Browsers of a large county. */
const mostSessions = 5_000;

const look = z.object({ event: z.number(), changed: z.boolean() });

/** Null where there is no such session or its time is over. */
export function sessionReader(database: Queryable, watch: PeopleWatch): (query: SessionQuery) => Promise<SeenSession | null> {
  const kept = new Map<string, Kept>();
  const whole = async (query: SessionQuery): Promise<SeenSession | null> => {
    kept.delete(query.tokenHash);
    // Looked at before: what comes between is seen as a change the next time.
    await watch.look();
    const [edition, asOf] = [watch.edition(), watch.seen()];
    const found = await findSession(database, query);
    if (found === null) return null;
    if (found.steady) {
      for (const oldest of kept.keys()) {
        if (kept.size < mostSessions) break;
        kept.delete(oldest);
      }
      kept.set(query.tokenHash, { day: query.day, found, edition });
    }
    return { ...found, asOf };
  };
  return async (query) => {
    const standing = kept.get(query.tokenHash);
    if (standing === undefined || standing.day !== query.day || standing.edition !== watch.edition()) return whole(query);
    const { division, tokenHash, now } = query;
    const answer = await database.query(
      `select s.*, h.number as event, ${peopleChanged('h', { event: '$4', kinds: '$5' })} as changed
       from session s join event_head h on h.division = s.division where s.division = $1 and s.token_hash = $2 and s.expires_at > $3`,
      [division, tokenHash, now, watch.seen(), textKinds],
    );
    const [row] = answer.rows;
    if (row === undefined) {
      kept.delete(tokenHash);
      return null;
    }
    const { event, changed } = look.parse(row);
    watch.tell({ event, changed });
    // Somebody else's look may have seen meanwhile what this one did not.
    if (standing.edition !== watch.edition()) return whole(query);
    return { ...standing.found, session: loadRow(sessionTable, row), asOf: event };
  };
}
