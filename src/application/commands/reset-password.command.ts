// Resets the password of an account from the command line of the data folder: the way back where it was forgotten or nobody knows the account any
// more. The new password is generated, answered once, and must be changed at the next sign-in; every session of the account ends.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { AccountStore } from '../account-store.ts';
import { auditName, type Actor } from '../actor.ts';
import { mayResetPasswords } from '../may.ts';
import type { Passwords, Secrets } from '../ports.ts';
import type { IssuedPassword } from './create-first-account.command.ts';

export interface ResetPasswordPorts {
  readonly accounts: AccountStore;
  readonly passwords: Passwords;
  readonly secrets: Secrets;
}

export async function resetPassword(ports: ResetPasswordPorts, input: { readonly actor: Actor; readonly login: string }): Promise<Result<IssuedPassword, Fault>> {
  const { actor, login } = input;
  const refused = mayResetPasswords(actor);
  if (refused !== null) return failed(refused);
  const accountId = await ports.accounts.idOf(login);
  if (accountId === null) return failed(noSuchAccount(login, await ports.accounts.logins()));
  const password = ports.secrets.password();
  const passwordHash = await ports.passwords.hash(password);
  if (!passwordHash.ok) return passwordHash;
  const reset = await ports.accounts.resetPassword({ accountId, passwordHash: passwordHash.value, actor: auditName(actor) });
  return reset.ok ? ok({ login, password }) : reset;
}

const mostNamed = 20;

/** Only the owner of the data folder is told which accounts there are. */
function noSuchAccount(login: string, logins: readonly string[]): Fault {
  const named = logins.slice(0, mostNamed).join('、');
  return {
    code: 'account-unknown',
    what: `没有“${login}”这个账号`,
    where: '账号',
    remedy:
      logins.length === 0
        ? '这个数据文件夹里还没有账号：用 hengji up 启动一次，会建立账号 admin 并显示初始密码。'
        : `现有的账号：${named}${logins.length > mostNamed ? `等${logins.length}个` : ''}。`,
  };
}
