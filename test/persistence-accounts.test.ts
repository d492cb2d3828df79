// Accounts and sessions on both database homes; erasure of personal values leaves the chain whole.
import { expect, test } from 'vitest';
import { chinaDay } from '../src/kernel/day-count.ts';
import { eventTime } from '../src/persistence/audit/run-command.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { accountNames } from '../src/persistence/repositories/account-names.ts';
import {
  addAccount,
  changeAccount,
  createFirstAccount,
  findAccount,
  findAccountByLogin,
  listLogins,
  renameAccount,
  replacePassword,
  resetPassword,
} from '../src/persistence/repositories/accounts.ts';
import { erasePersonalValues } from '../src/persistence/repositories/personal-values.ts';
import {
  findSession,
  openSession,
  removeExpiredSessions,
  revokeSessions,
  rotateSession,
  touchSession,
  type Session,
} from '../src/persistence/repositories/sessions.ts';
import { actor, division, migrated, must, withStore, type TestStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const day = chinaDay(Date.parse('2021-01-02T00:00:00Z'));
const admin = { division, actor, login: 'admin', displayName: '张三', passwordHash: '$argon2id$first', mustChangePassword: true };

onEveryEngine('账号与会话', migrated, (database) => {
  test('第一个账号建一次；同时建两次也只成一个；登录名不重复', () =>
    withStore(database(), async (store) => {
      const both = await Promise.all([createFirstAccount(store, admin), createFirstAccount(store, { ...admin, login: 'second' })]);
      expect(both.filter(({ ok }) => !ok)).toMatchObject([{ fault: { code: 'accounts-stand' } }]);
      expect(await createFirstAccount(store, { ...admin, login: 'third' })).toMatchObject({ fault: { code: 'accounts-stand' } });
      must(await addAccount(store, { ...admin, login: 'officer', grants: [] }));
      expect(await addAccount(store, { ...admin, login: 'officer', grants: [] })).toMatchObject({ fault: { code: 'login-taken' } });
    }));

  test('按登录名找到账号，姓名只在个人信息表里；换密码、停用各留一个事件', () =>
    withStore(database(), async (store) => {
      const { value: id } = must(await createFirstAccount(store, admin));
      expect(await findAccountByLogin(database(), { division, login: 'admin' })).toEqual({
        division,
        id,
        login: 'admin',
        displayName: '张三',
        state: 'active',
        mustChangePassword: true,
        passwordHash: '$argon2id$first',
        secondFactor: null,
      });
      expect(await findAccountByLogin(database(), { division, login: 'nobody' })).toBeNull();
      must(await replacePassword(store, { division, actor: id, accountId: id, passwordHash: '$argon2id$second', mustChangePassword: false }));
      must(await changeAccount(store, { division, actor, accountId: id, state: 'disabled' }));
      expect(must(await changeAccount(store, { division, actor, accountId: id, state: 'disabled' })).event).toBeNull();
      expect(await findAccount(database(), { division, id })).toMatchObject({ passwordHash: '$argon2id$second', mustChangePassword: false, state: 'disabled' });
      const missing = { division, actor, accountId: '01900000-0000-7000-8000-000000000000' };
      expect(await replacePassword(store, { ...missing, passwordHash: '', mustChangePassword: false })).toMatchObject({ fault: { code: 'account-unknown' } });
      expect(await changeAccount(store, { ...missing, state: 'active' })).toMatchObject({ fault: { code: 'account-unknown' } });
      const everything = await database().query<{ text: string }>(`select (select json_agg(event)::text from event) || (select json_agg(account_version)::text from account_version) as text`);
      expect(everything.rows[0]?.text).not.toContain('张三');
      expect(everything.rows[0]?.text).not.toContain('argon2id');
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    }));

  test('重设密码：停用的账号重新启用，下次登录须改密码；一个事件，没有密码也没有姓名', () =>
    withStore(database(), async (store) => {
      const { value: id } = must(await createFirstAccount(store, { ...admin, mustChangePassword: false }));
      must(await changeAccount(store, { division, actor, accountId: id, state: 'disabled' }));
      const { event } = must(await resetPassword(store, { division, actor: 'system:cli/zhang', accountId: id, passwordHash: '$argon2id$new' }));
      expect(await findAccount(database(), { division, id })).toMatchObject({ passwordHash: '$argon2id$new', mustChangePassword: true, state: 'active' });
      const { rows } = await database().query<{ kind: string; actor: string; body: string }>('select kind, actor, body from event where number = $1', [event]);
      expect(rows).toMatchObject([{ kind: 'credential.reset', actor: 'system:cli/zhang' }]);
      expect(rows[0]?.body).not.toMatch(/argon2id|张三/);
      must(await resetPassword(store, { division, actor, accountId: id, passwordHash: '$argon2id$again' }));
      expect((await findAccount(database(), { division, id }))?.passwordHash).toBe('$argon2id$again');
      must(await addAccount(store, { ...admin, login: 'Zhang', grants: [] }));
      expect(await listLogins(database(), division)).toEqual(['Zhang', 'admin']);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    }));

  test('姓名按当时的说；改名不进事件，删除后没有了', () =>
    withStore(database(), async (store) => {
      const { value: id } = must(await createFirstAccount(store, admin));
      const before = eventTime(store.now());
      expect(must(await renameAccount(store, { division, actor: id, accountId: id, displayName: '张三' })).event).toBeNull();
      must(await renameAccount(store, { division, actor: id, accountId: id, displayName: '李四\u0000' }));
      const after = eventTime(store.now());
      const nameAt = await accountNames(database(), { division, accountIds: [id] });
      expect([nameAt(id, before), nameAt(id, after), nameAt(id, '1970-01-01T00:00:00.000000Z'), nameAt('nobody', after)]).toEqual(['张三', '李四\u0000', '张三', null]);
      expect((await findAccount(database(), { division, id }))?.displayName).toBe('李四\u0000');
      const everything = await database().query<{ text: string }>(`select (select json_agg(event)::text from event) || (select json_agg(account_version)::text from account_version) as text`);
      expect(everything.rows[0]?.text).not.toMatch(/张三|李四/);
      must(await erasePersonalValues(store, { division, actor, ownerId: id }));
      const erased = await accountNames(database(), { division, accountIds: [id] });
      expect([erased(id, before), erased(id, after)]).toEqual([null, null]);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    }));

  test('依法删除个人信息：值和盐都没有了，链仍完整；再删一次没有可删的', () =>
    withStore(database(), async (store) => {
      const { value: id } = must(await createFirstAccount(store, admin));
      expect(must(await erasePersonalValues(store, { division, actor, ownerId: id }))).toEqual({ event: 2, value: 1 });
      expect(await findAccount(database(), { division, id })).toMatchObject({ login: 'admin', displayName: null });
      expect((await database().query('select value, salt from personal_value')).rows).toEqual([{ value: null, salt: null }]);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
      expect(must(await erasePersonalValues(store, { division, actor, ownerId: id }))).toEqual({ event: null, value: 0 });
    }));

  test('会话：按令牌摘要找到，换令牌后旧的无效，过期的找不到，可逐个或整体收回', () =>
    withStore(database(), async (store) => {
      const { value: accountId } = must(await createFirstAccount(store, admin));
      const session = sessionOf(store, accountId);
      await openSession(database(), session);
      const now = '2021-01-02T00:00:00.000000Z';
      expect(await findSession(database(), { division, tokenHash: 't1', now, day })).toEqual({ session, account: { id: accountId, login: 'admin', displayName: '张三', mustChangePassword: true }, posts: [], alone: true, emergencies: [], steady: true });
      expect(await findSession(database(), { division, tokenHash: 't1', now: '2021-01-03T00:00:00.000000Z', day })).toBeNull();
      await touchSession(database(), { division, id: session.id, lastSeenAt: now });
      expect(await rotateSession(database(), { division, id: session.id, tokenHash: 't2', csrfSecret: 'c2', expiresAt: session.expiresAt })).toBe(true);
      expect(await findSession(database(), { division, tokenHash: 't1', now, day })).toBeNull();
      expect(await findSession(database(), { division, tokenHash: 't2', now, day })).toMatchObject({ session: { csrfSecret: 'c2', lastSeenAt: now } });
      expect(await revokeSessions(database(), { division, accountId, ids: [session.id], but: null })).toBe(1);
      expect(await findSession(database(), { division, tokenHash: 't2', now, day })).toBeNull();
      expect(await rotateSession(database(), { division, id: session.id, tokenHash: 't3', csrfSecret: 'c3', expiresAt: now })).toBe(false);
      await openSession(database(), { ...sessionOf(store, accountId), tokenHash: 't4' });
      await openSession(database(), { ...sessionOf(store, accountId), tokenHash: 't5', expiresAt: now });
      await removeExpiredSessions(database(), { division, now });
      expect((await database().query('select token_hash from session')).rows).toEqual([{ token_hash: 't4' }]);
      expect(await revokeSessions(database(), { division, accountId, ids: null, but: null })).toBe(1);
      expect((await database().query('select 1 from session')).rows).toEqual([]);
    }));
});

function sessionOf(store: TestStore, accountId: string): Session {
  return {
    division,
    id: store.newId(),
    accountId,
    tokenHash: 't1',
    csrfSecret: 'c1',
    createdAt: '2021-01-01T00:00:00.000000Z',
    expiresAt: '2021-01-03T00:00:00.000000Z',
    lastSeenAt: null,
    device: null,
  };
}
