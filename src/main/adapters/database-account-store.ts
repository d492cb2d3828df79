// Accounts over the database. Whatever takes rights away ends the sessions of the account as well.
import type { Account, AccountStore, ListedAccount } from '../../application/account-store.ts';
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { peopleWatch, type PeopleWatch } from '../../persistence/audit/people-watch.ts';
import type { Store } from '../../persistence/audit/run-command.ts';
import { presentNames } from '../../persistence/repositories/account-names.ts';
import {
  addAccount,
  changeAccount,
  createFirstAccount,
  findAccount,
  findAccountByLogin,
  listAccounts,
  listLogins,
  renameAccount,
  replacePassword,
  resetPassword,
  type Account as StoredAccount,
} from '../../persistence/repositories/accounts.ts';
import { setSecondFactor } from '../../persistence/repositories/second-factor.ts';
import { revokeSessions } from '../../persistence/repositories/sessions.ts';
import { accountDivision } from '../../persistence/repositories/stored-plans.ts';
import { keptWhilePeopleStay } from './kept-while-people-stay.ts';

export function databaseAccountStore(store: Store, division: string, watch: PeopleWatch = peopleWatch(store.database, division)): AccountStore {
  const { database } = store;
  const list = keptWhilePeopleStay(watch, async () => (await listAccounts(database, division)).map(listedOf));
  /**
   * Sessions before and after: should the program end in between, people sign in again and nobody stays in by the old password; and whoever was
   * just signing in with it is out as well.
   */
  const endingSessions = async (accountId: string, change: () => Promise<Result<unknown, Fault>>): Promise<Result<null, Fault>> => {
    const all = { division, accountId, ids: null, but: null };
    await revokeSessions(database, all);
    const changed = await change();
    if (!changed.ok) return changed;
    await revokeSessions(database, all);
    return ok(null);
  };
  return {
    any: async () => (await accountDivision(database)) !== null,
    async findByLogin(login) {
      const stored = await findAccountByLogin(database, { division, login });
      return stored === null || stored.state !== 'active' || stored.passwordHash === null
        ? null
        : { account: accountOf(stored), passwordHash: stored.passwordHash, secondFactor: stored.secondFactor };
    },
    async find(id) {
      const stored = await findAccount(database, { division, id });
      return stored === null ? null : listedOf(stored);
    },
    list,
    idOf: async (login) => (await findAccountByLogin(database, { division, login }))?.id ?? null,
    logins: () => listLogins(database, division),
    names: (accountIds) => presentNames(database, { division, accountIds }),
    async createFirst({ login, name, passwordHash, actor }) {
      const created = await createFirstAccount(store, { division, actor, login, displayName: name, passwordHash, mustChangePassword: true });
      return created.ok ? ok({ id: created.value.value, login, name, mustChangePassword: true }) : created;
    },
    async create({ login, name, passwordHash, grants, actor }) {
      const created = await addAccount(store, { division, actor, login, displayName: name, passwordHash, mustChangePassword: true, grants });
      return created.ok ? ok({ id: created.value.value, login, name, mustChangePassword: true }) : created;
    },
    replacePassword: ({ accountId, passwordHash, replaces, actor }) =>
      endingSessions(accountId, () => replacePassword(store, { division, actor, accountId, passwordHash, mustChangePassword: false, ...(replaces === undefined ? {} : { replaces }) })),
    resetPassword: ({ accountId, passwordHash, actor }) => endingSessions(accountId, () => resetPassword(store, { division, actor, accountId, passwordHash })),
    rename: async ({ accountId, name, actor }) => nothingOf(await renameAccount(store, { division, actor, accountId, displayName: name })),
    async setState({ accountId, state, actor }) {
      const change = () => changeAccount(store, { division, actor, accountId, state });
      return state === 'disabled' ? endingSessions(accountId, change) : nothingOf(await change());
    },
    secondFactor: async (id) => (await findAccount(database, { division, id }))?.secondFactor ?? null,
    setSecondFactor: async ({ accountId, factor, actor }) =>
      nothingOf(await setSecondFactor(store, { division, actor, accountId, secret: factor?.secret ?? null, lastStep: factor?.lastStep ?? 0 })),
  };
}

function accountOf({ id, login, displayName, mustChangePassword }: StoredAccount): Account {
  return { id, login, name: displayName ?? login, mustChangePassword };
}

function listedOf(stored: StoredAccount): ListedAccount {
  return { ...accountOf(stored), state: stored.state, secondFactor: stored.secondFactor !== null };
}

function nothingOf(outcome: Result<unknown, Fault>): Result<null, Fault> {
  return outcome.ok ? ok(null) : outcome;
}
