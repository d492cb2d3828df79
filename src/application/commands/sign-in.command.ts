// Signs in: login and password become a session. An unknown login costs the same time and gets the same answer as a wrong password.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { AccountStore, OpenSession, SessionStore } from '../account-store.ts';
import type { Clock, Passwords, Secrets } from '../ports.ts';
import { sessionPolicy } from '../session-policy.ts';

export interface SignInPorts {
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly passwords: Passwords;
  readonly secrets: Secrets;
  readonly clock: Clock;
  /** Hash of a password nobody has, made with the same cost as real ones. */
  readonly decoyHash: string;
}

export interface SignedIn {
  readonly session: OpenSession;
  /** The token for the cookie; only its digest is stored. */
  readonly token: string;
}

export const signInRefused: Fault = {
  code: 'sign-in-refused',
  what: '账号或密码不对',
  where: '登录',
  remedy: '请核对账号和密码（注意大小写和输入法）；忘记密码的，请联系本单位的系统管理员。',
};

export async function signIn(ports: SignInPorts, input: { readonly login: string; readonly password: string; readonly device: string | null }): Promise<Result<SignedIn, Fault>> {
  const known = await ports.accounts.findByLogin(input.login);
  const right = await ports.passwords.verify(known?.passwordHash ?? ports.decoyHash, input.password);
  if (!right.ok) return right;
  if (known === null || !right.value) return failed(signInRefused);
  const token = ports.secrets.token();
  const tokenHash = ports.secrets.digest(token);
  const now = ports.clock.now();
  const opened = await ports.sessions.open({
    accountId: known.account.id,
    tokenHash,
    csrfSecret: ports.secrets.token(),
    createdAt: now,
    expiresAt: now + sessionPolicy.longest,
    device: input.device,
  });
  if (!opened.ok) return opened;
  const session = await ports.sessions.find(tokenHash, now);
  return session === null ? failed(signInRefused) : ok({ session, token });
}
