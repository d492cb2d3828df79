// Opens a session for an account that has shown who it is, by whatever way.
import type { Fault } from '../kernel/fault.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { OpenSession, SessionStore } from './account-store.ts';
import type { Clock, Secrets } from './ports.ts';
import { sessionPolicy } from './session-policy.ts';

export interface OpenSessionPorts {
  readonly sessions: SessionStore;
  readonly secrets: Secrets;
  readonly clock: Clock;
}

export interface SignedIn {
  readonly session: OpenSession;
  /** The token for the cookie; only its digest is stored. */
  readonly token: string;
}

export interface SessionToOpen {
  readonly accountId: string;
  readonly device: string | null;
  /** Of the code that was shown; null where none was asked. */
  readonly secondFactorStep: number | null;
}

export async function openSession(ports: OpenSessionPorts, { accountId, device, secondFactorStep }: SessionToOpen): Promise<Result<SignedIn, Fault>> {
  const token = ports.secrets.token();
  const tokenHash = ports.secrets.digest(token);
  const now = ports.clock.now();
  const opened = await ports.sessions.open({
    accountId,
    tokenHash,
    csrfSecret: ports.secrets.token(),
    createdAt: now,
    expiresAt: now + sessionPolicy.longest,
    device,
    secondFactorStep,
  });
  if (!opened.ok) return opened;
  const session = await ports.sessions.find(tokenHash, now);
  return session === null ? failed(accountGone) : ok({ session, token });
}

/** Disabled between the look at its password and the opening of its session. */
const accountGone: Fault = { code: 'account-disabled', what: '这个账号刚刚停用', where: '登录', remedy: '请联系本单位的系统管理员。' };
