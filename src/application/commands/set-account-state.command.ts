// Stops an account from signing in, or lets it in again. Its posts and everything it did stay.
import type { Fault } from '../../kernel/fault.ts';
import { failed, type Result } from '../../kernel/result.ts';
import { mayOnAccount, whyNobodyLeft } from '../account-access.ts';
import type { AccountState, AccountStore } from '../account-store.ts';
import { auditName, type Actor } from '../actor.ts';
import { organisationToday, today, type OrganisationPorts } from '../organisation-store.ts';
import { accountUnknown } from './account-unknown.ts';

export interface SetAccountStatePorts extends OrganisationPorts {
  readonly accounts: AccountStore;
}

export async function setAccountState(
  ports: SetAccountStatePorts,
  input: { readonly actor: Actor; readonly accountId: string; readonly state: AccountState },
): Promise<Result<null, Fault>> {
  const { actor, accountId, state } = input;
  const [tree, organisation, accounts] = await Promise.all([organisationToday(ports), ports.organisation.read(), ports.accounts.list()]);
  const day = today(ports);
  const refused = mayOnAccount(actor, { accountId, action: 'account.manage', tree, organisation, today: day });
  if (refused !== null) return failed(refused);
  if (!accounts.some(({ id }) => id === accountId)) return failed(accountUnknown);
  if (state === 'disabled') {
    if (actor.kind === 'account' && actor.account.id === accountId) return failed(oneself);
    const standing = { ...organisation, accounts, day };
    const nobody = whyNobodyLeft(standing, { ...standing, accounts: accounts.filter(({ id }) => id !== accountId) });
    if (nobody !== null) return failed(nobody);
  }
  return ports.accounts.setState({ accountId, state, actor: auditName(actor) });
}

const oneself: Fault = { code: 'account-oneself', what: '不能停用自己正在用的账号', where: '账号', remedy: '请由另一位系统管理员停用。' };
