// Changes the own password. Every session of the account ends, so that whoever knew the old password is out; a new one is opened for the caller.
import type { Fault } from '../../kernel/fault.ts';
import { failed, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { mayChangeOwnPassword } from '../may.ts';
import { openSession, type SignedIn } from '../open-session.ts';
import { whyUnsuitablePassword } from '../password-rules.ts';
import type { SignInPorts } from './sign-in.command.ts';

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
  const unsuitable = whyUnsuitablePassword(actor.account.login, current, next);
  if (unsuitable !== null) return failed(unsuitable);
  const known = await ports.accounts.findByLogin(actor.account.login);
  const right = await ports.passwords.verify(known?.passwordHash ?? ports.decoyHash, current);
  if (!right.ok) return right;
  if (!right.value) return failed(currentPasswordWrong);
  const passwordHash = await ports.passwords.hash(next);
  if (!passwordHash.ok) return passwordHash;
  const replaced = await ports.accounts.replacePassword({ accountId: actor.account.id, passwordHash: passwordHash.value, replaces: known?.passwordHash ?? '', actor: auditName(actor) });
  if (!replaced.ok) return replaced;
  return openSession(ports, { accountId: actor.account.id, device, secondFactorStep: null });
}

export const currentPasswordWrong: Fault = {
  code: 'current-password-wrong',
  what: '现在的密码不对',
  where: '现在的密码',
  remedy: '请重新输入现在用来登录的密码（首次登录用启动时显示的初始密码）。',
};
