// A session as the pages know it, without its token.
import type { OpenSession } from '../../application/account-store.ts';
import { ownStanding } from '../../application/queries/own-standing.ts';
import type { Session } from '../contract/session.ts';
import type { ServerPorts } from '../server-parts.ts';

/** Null: nobody is signed in. */
export async function describedSession(ports: ServerPorts, session: OpenSession | null): Promise<Omit<Session, 'csrf'>> {
  if (session === null) return { account: null, posts: [], alone: false, emergencies: [], may: [] };
  const { id, login, name, mustChangePassword } = session.account;
  const { posts, alone, emergencies, may } = await ownStanding(ports, session);
  return { account: { id, login, name, mustChangePassword }, posts: [...posts], alone, emergencies: [...emergencies], may: [...may] };
}
