// Signs out: the session ends on the server, whatever the browser still holds.
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';
import type { OpenSession, SessionStore } from '../account-store.ts';

export async function signOut(ports: { readonly sessions: SessionStore }, { session }: { readonly session: OpenSession }): Promise<Result<number, Fault>> {
  return ports.sessions.close({ accountId: session.accountId, ids: [session.id], but: null, actor: session.accountId });
}
