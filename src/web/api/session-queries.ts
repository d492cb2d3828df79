// Who is signed in, and signing in and out.
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { sessionSchema, signOnOfferSchema, type ChangeNameRequest, type ChangePasswordRequest, type Session, type SignInRequest } from '../../http/contract/session.ts';
import { systemSchema } from '../../http/contract/plans.ts';
import { ask, rememberCsrf, tell } from './client.ts';

/** Asked anew; the token of the answer goes along with the next request. */
export async function currentSession(): Promise<Session> {
  return remembered(await ask('/api/session', sessionSchema));
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ client }: { readonly client: QueryClient }) => {
    const known = client.getQueryData<Session>(['session']);
    const session = await currentSession();
    // Somebody else signed in in another window of this browser: nothing that was asked before is theirs.
    if (known !== undefined && known.account?.id !== session.account?.id) forgetFormer(client);
    return session;
  },
  staleTime: 60_000,
});

export const systemQuery = queryOptions({
  queryKey: ['system'],
  queryFn: () => ask('/api/system', systemSchema),
  staleTime: 60_000,
});

/** Whether there is an office of identities to sign on at. */
export const signOnQuery = queryOptions({ queryKey: ['sign-on'], queryFn: () => ask('/api/sign-on', signOnOfferSchema), staleTime: Number.POSITIVE_INFINITY });

export async function signIn(request: SignInRequest): Promise<Session> {
  return remembered(await ask('/api/session', sessionSchema, { method: 'POST', body: request }));
}

export async function signOut(): Promise<Session> {
  return remembered(await ask('/api/session', sessionSchema, { method: 'DELETE' }));
}

/** The server opens a new session for the new password. */
export async function changePassword(request: ChangePasswordRequest): Promise<Session> {
  return remembered(await ask('/api/session/password', sessionSchema, { method: 'POST', body: request }));
}

export async function changeName(request: ChangeNameRequest): Promise<Session> {
  return remembered(await ask('/api/session/name', sessionSchema, { method: 'POST', body: request }));
}

export async function removeDemo(): Promise<void> {
  await tell('/api/demo', { method: 'DELETE' });
}

/** Another session stands in this window: nothing that was asked in the former one is shown in it. */
export function enterSession(client: QueryClient, session: Session): void {
  client.setQueryData(sessionQuery.queryKey, session);
  forgetFormer(client);
}

function forgetFormer(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey: [about] }) => !outlasting.has(about) });
}

/** The same for everybody, and the session itself. */
const outlasting: ReadonlySet<unknown> = new Set(['session', 'system', 'sign-on']);

function remembered(session: Session): Session {
  rememberCsrf(session.csrf);
  return session;
}
