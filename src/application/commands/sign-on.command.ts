// Signs on by the word of an office of identities: it vouches for a login, and the account of that login comes in. Nobody gets an account by it.
import type { Fault } from '../../kernel/fault.ts';
import { failed, type Result } from '../../kernel/result.ts';
import type { AccountStore } from '../account-store.ts';
import { openSession, type OpenSessionPorts, type SignedIn } from '../open-session.ts';
import type { Passwords } from '../ports.ts';

export interface SignOnPorts extends OpenSessionPorts {
  readonly accounts: AccountStore;
  readonly passwords: Passwords;
}

/**
 * The second factor is the office's to ask; one that stands here is not asked again. A first password that was never used is void from now on: it would have to
 * be changed before anything else, and lies on paper somewhere.
 */
export async function signOn(ports: SignOnPorts, { login, device }: { readonly login: string; readonly device: string | null }): Promise<Result<SignedIn, Fault>> {
  const known = await ports.accounts.findByLogin(login.toLowerCase());
  if (known === null) return failed(notKnownHere);
  const { id: accountId, mustChangePassword } = known.account;
  if (mustChangePassword) {
    const passwordHash = await ports.passwords.hash(ports.secrets.token());
    if (!passwordHash.ok) return passwordHash;
    const replaced = await ports.accounts.replacePassword({ accountId, passwordHash: passwordHash.value, actor: accountId });
    if (!replaced.ok) return replaced;
  }
  return openSession(ports, { accountId, device, secondFactorStep: null });
}

const notKnownHere: Fault = {
  code: 'sign-on-unknown',
  what: '身份认证通过了，但这里没有对应的账号，或账号已停用',
  where: '登录',
  remedy: '请系统管理员建立与认证系统登录名相同的账号。',
};
