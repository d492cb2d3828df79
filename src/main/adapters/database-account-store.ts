// Accounts and sessions over the database. Signing in and out leave events; that a session was used does not.
import type { Account, AccountStore, OpenSession, SessionStore } from '../../application/account-store.ts';
import type { Fault } from '../../kernel/fault.ts';
import { chinaDay } from '../../kernel/day-count.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { runCommand, type Store } from '../../persistence/audit/run-command.ts';
import {
  createFirstAccount,
  findAccountByLogin,
  listLogins,
  renameAccount,
  replacePassword,
  resetPassword,
  type Account as StoredAccount,
} from '../../persistence/repositories/accounts.ts';
import { presentNames } from '../../persistence/repositories/account-names.ts';
import { findSession, openSession, removeExpiredSessions, revokeSession, revokeSessionsOf, touchSession } from '../../persistence/repositories/sessions.ts';
import { accountDivision } from '../../persistence/repositories/stored-plans.ts';

export function databaseAccountStore(store: Store, division: string): AccountStore {
  const { database } = store;
  /**
   * Sessions before and after: should the program end in between, people sign in again and nobody stays in by the old password; and whoever was
   * just signing in with it is out as well.
   */
  const endingSessions = async (accountId: string, replace: () => Promise<Result<unknown, Fault>>): Promise<Result<null, Fault>> => {
    await revokeSessionsOf(database, { division, accountId });
    const replaced = await replace();
    if (!replaced.ok) return replaced;
    await revokeSessionsOf(database, { division, accountId });
    return ok(null);
  };
  return {
    any: async () => (await accountDivision(database)) !== null,
    async findByLogin(login) {
      const stored = await findAccountByLogin(database, { division, login });
      return stored === null || stored.state !== 'active' || stored.passwordHash === null
        ? null
        : { account: accountOf(stored), passwordHash: stored.passwordHash };
    },
    idOf: async (login) => (await findAccountByLogin(database, { division, login }))?.id ?? null,
    logins: () => listLogins(database, division),
    names: (accountIds) => presentNames(database, { division, accountIds }),
    async createFirst({ login, name, passwordHash, actor }) {
      const created = await createFirstAccount(store, { division, actor, login, displayName: name, passwordHash, mustChangePassword: true });
      if (!created.ok) return created;
      return ok({ id: created.value.value, login, name, mustChangePassword: true });
    },
    replacePassword: ({ accountId, passwordHash, actor }) =>
      endingSessions(accountId, () => replacePassword(store, { division, actor, accountId, passwordHash, mustChangePassword: false })),
    resetPassword: ({ accountId, passwordHash, actor }) => endingSessions(accountId, () => resetPassword(store, { division, actor, accountId, passwordHash })),
    async rename({ accountId, name, actor }) {
      const renamed = await renameAccount(store, { division, actor, accountId, displayName: name });
      return renamed.ok ? ok(null) : renamed;
    },
  };
}

export function databaseSessionStore(store: Store, division: string): SessionStore {
  const { database } = store;
  return {
    async open({ accountId, tokenHash, csrfSecret, createdAt, expiresAt, device }) {
      const opened = await runCommand<null>(store, {
        division,
        actor: accountId,
        kind: 'session.opened',
        rules: [],
        decide: async () => {
          await removeExpiredSessions(database, { division, now: timestamp(createdAt) });
          const times = { createdAt: timestamp(createdAt), expiresAt: timestamp(expiresAt), lastSeenAt: timestamp(createdAt) };
          await openSession(database, { division, id: store.newId(), accountId, tokenHash, csrfSecret, device, ...times });
          return { kind: 'write', value: null, subject: accountId, detail: {}, writes: [] };
        },
      });
      return opened.ok ? ok(null) : failed(opened.fault);
    },
    async find(tokenHash, now): Promise<OpenSession | null> {
      const found = await findSession(database, { division, tokenHash, now: timestamp(now), day: chinaDay(now) });
      if (found === null) return null;
      const { session, posts, alone } = found;
      const { id, accountId, csrfSecret, device } = session;
      const createdAt = Date.parse(session.createdAt);
      const lastSeenAt = session.lastSeenAt === null ? createdAt : Date.parse(session.lastSeenAt);
      const account = accountOf(found.account);
      return { id, accountId, tokenHash, csrfSecret, createdAt, lastSeenAt, expiresAt: Date.parse(session.expiresAt), device, account, standing: { posts, alone } };
    },
    seen: (session, now) => touchSession(database, { division, id: session.id, lastSeenAt: timestamp(now) }),
    async close(session) {
      const closed = await runCommand<null>(store, {
        division,
        actor: session.accountId,
        kind: 'session.closed',
        rules: [],
        decide: async () => {
          await revokeSession(database, { division, id: session.id });
          return { kind: 'write', value: null, subject: session.accountId, detail: {}, writes: [] };
        },
      });
      return closed.ok ? ok(null) : failed(closed.fault);
    },
  };
}

function accountOf({ id, login, displayName, mustChangePassword }: Pick<StoredAccount, 'id' | 'login' | 'displayName' | 'mustChangePassword'>): Account {
  return { id, login, name: displayName ?? login, mustChangePassword };
}

function timestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
