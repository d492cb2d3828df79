// The session a token opens, prolonged by being used.
import type { OpenSession, SessionStore } from '../account-store.ts';
import type { Clock, Secrets } from '../ports.ts';
import { isSessionOver, sessionPolicy } from '../session-policy.ts';

export interface CurrentSessionPorts {
  readonly sessions: SessionStore;
  readonly secrets: Secrets;
  readonly clock: Clock;
}

/** Null where the token opens nothing: unknown, idle too long, or past its longest life. */
export async function currentSession(ports: CurrentSessionPorts, token: string): Promise<OpenSession | null> {
  const now = ports.clock.now();
  const session = await ports.sessions.find(ports.secrets.digest(token), now);
  if (session === null || isSessionOver(session, now)) return null;
  if (now - session.lastSeenAt >= sessionPolicy.renewal) await ports.sessions.seen(session, now);
  return session;
}
