// A new password for an account whose own is forgotten: by whoever looks after the account, or from the command line of the data folder, the way back where
// nobody can sign in any more. It is generated, answered once, and must be changed at the next sign-in; every session of the account ends.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { mayOnAccount } from '../account-access.ts';
import type { AccountStore } from '../account-store.ts';
import { auditName, type Actor } from '../actor.ts';
import { mayResetPasswords } from '../may.ts';
import { organisationToday, today, type OrganisationPorts } from '../organisation-store.ts';
import type { Passwords, Secrets } from '../ports.ts';
import { accountUnknown } from './account-unknown.ts';
import { isOwnAccount, ownSecret } from './own-secret.ts';
import type { IssuedPassword } from './create-first-account.command.ts';

export interface ResetPasswordPorts {
  readonly accounts: AccountStore;
  readonly passwords: Passwords;
  readonly secrets: Secrets;
}

/** By login, for the owner of the data folder. The second factor goes as well: the phone may be lost too. */
export async function resetPassword(ports: ResetPasswordPorts, input: { readonly actor: Actor; readonly login: string }): Promise<Result<IssuedPassword, Fault>> {
  const { actor, login } = input;
  const refused = mayResetPasswords(actor);
  if (refused !== null) return failed(refused);
  const accountId = await ports.accounts.idOf(login);
  if (accountId === null) return failed(noSuchAccount(login, await ports.accounts.logins()));
  const removed = await ports.accounts.setSecondFactor({ accountId, factor: null, actor: auditName(actor) });
  return removed.ok ? issuePassword(ports, { actor, accountId, login }) : removed;
}

/** By id, for whoever looks after the account. The second factor stays: somebody who talks an administrator into a new password is not in yet. */
export async function resetAccountPassword(
  ports: ResetPasswordPorts & OrganisationPorts,
  input: { readonly actor: Actor; readonly accountId: string },
): Promise<Result<IssuedPassword, Fault>> {
  const { actor, accountId } = input;
  if (isOwnAccount(actor, accountId)) return failed(ownSecret);
  const [tree, organisation, account] = await Promise.all([organisationToday(ports), ports.organisation.read(), ports.accounts.find(accountId)]);
  const refused = mayOnAccount(actor, { accountId, action: 'account.manage', tree, organisation, today: today(ports) });
  if (refused !== null) return failed(refused);
  return account === null ? failed(accountUnknown) : issuePassword(ports, { actor, accountId, login: account.login });
}

async function issuePassword(
  ports: ResetPasswordPorts,
  { actor, accountId, login }: { readonly actor: Actor; readonly accountId: string; readonly login: string },
): Promise<Result<IssuedPassword, Fault>> {
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
