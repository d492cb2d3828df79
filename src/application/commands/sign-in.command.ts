// Signs in: login and password become a session. An unknown login costs the same time and gets the same answer as a wrong password.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Account, AccountStore, SessionStore } from '../account-store.ts';
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
  readonly account: Account;
  /** The token for the cookie; only its digest is stored. */
  readonly token: string;
  readonly csrfSecret: string;
}

export const signInRefused: Fault = {
  code: 'sign-in-refused',
  what: '账号或密码不对',
  where: '登录',
  remedy: '请核对账号和密码（注意大小写和输入法）；忘记密码的，请联系本单位的系统管理员。',
};

export async function signIn(ports: SignInPorts, input: { readonly login: string; readonly password: string }): Promise<Result<SignedIn, Fault>> {
  const known = await ports.accounts.findByLogin(input.login);
  const right = await ports.passwords.verify(known?.passwordHash ?? ports.decoyHash, input.password);
  if (!right.ok) return right;
  if (known === null || !right.value) return failed(signInRefused);
  const token = ports.secrets.token();
  const csrfSecret = ports.secrets.token();
  const now = ports.clock.now();
  const opened = await ports.sessions.open({
    accountId: known.account.id,
    tokenHash: ports.secrets.digest(token),
    csrfSecret,
    createdAt: now,
    expiresAt: now + sessionPolicy.longest,
  });
  return opened.ok ? ok({ account: known.account, token, csrfSecret }) : opened;
}
