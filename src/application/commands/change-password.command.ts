// Changes the own password. Every session of the account ends, so that whoever knew the old password is out; a new one is opened for the caller.
import type { Fault } from '../../kernel/fault.ts';
import { failed, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { mayChangeOwnPassword } from '../may.ts';
import { signIn, type SignedIn, type SignInPorts } from './sign-in.command.ts';

export interface ChangePasswordInput {
  readonly actor: Actor;
  readonly current: string;
  readonly next: string;
  readonly device: string | null;
}

export async function changePassword(ports: SignInPorts, input: ChangePasswordInput): Promise<Result<SignedIn, Fault>> {
  const { actor, current, next, device } = input;
  const refused = mayChangeOwnPassword(actor);
  if (refused !== null || actor.kind !== 'account') return failed(refused ?? currentPasswordWrong);
  const unsuitable = whyUnsuitable(actor.account.login, current, next);
  if (unsuitable !== null) return failed(unsuitable);
  const known = await ports.accounts.findByLogin(actor.account.login);
  const right = await ports.passwords.verify(known?.passwordHash ?? ports.decoyHash, current);
  if (!right.ok) return right;
  if (!right.value) return failed(currentPasswordWrong);
  const passwordHash = await ports.passwords.hash(next);
  if (!passwordHash.ok) return passwordHash;
  const replaced = await ports.accounts.replacePassword({ accountId: actor.account.id, passwordHash: passwordHash.value, actor: auditName(actor) });
  if (!replaced.ok) return replaced;
  return signIn(ports, { login: actor.account.login, password: next, device });
}

/** Length is checked at the door; here what only the account can tell. */
function whyUnsuitable(login: string, current: string, next: string): Fault | null {
  if (next === current) return unsuitablePassword('新密码和现在的密码一样');
  if (next.toLowerCase().includes(login.toLowerCase())) return unsuitablePassword('新密码里含有账号名');
  if (new Set(next).size < 5) return unsuitablePassword('新密码里不同的字符太少');
  return null;
}

function unsuitablePassword(what: string): Fault {
  return { code: 'password-unsuitable', what, where: '新密码', remedy: '请换一个不容易猜到的密码，例如几个不相干的词连在一起，至少10个字符。' };
}

export const currentPasswordWrong: Fault = {
  code: 'current-password-wrong',
  what: '现在的密码不对',
  where: '现在的密码',
  remedy: '请重新输入现在用来登录的密码（首次登录用启动时显示的初始密码）。',
};
