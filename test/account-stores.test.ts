// Accounts, sessions, second factors and emergency access behind their ports, in memory and over both databases: one suite for all three.
import { describe, expect, test } from 'vitest';
import type { AccountStore, SessionStore } from '../src/application/account-store.ts';
import type { EmergencyStore } from '../src/application/emergency-store.ts';
import type { NodeChange, OrganisationStore } from '../src/application/organisation-store.ts';
import { chinaDay } from '../src/kernel/day-count.ts';
import { databaseAccountStore } from '../src/main/adapters/database-account-store.ts';
import { databaseEmergencyStore } from '../src/main/adapters/database-emergency-store.ts';
import { databaseOrganisationStore } from '../src/main/adapters/database-organisation-store.ts';
import { databaseSessionStore } from '../src/main/adapters/database-session-store.ts';
import { inMemoryPeople } from './support/in-memory-people.ts';
import { migrated, must, openTestStore } from './support/store-factory.ts';
import { chained, usingStores, type StoresOfTest } from './support/store-suite.ts';
import { onEveryEngine } from './support/with-database.ts';

interface Stores extends StoresOfTest {
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly organisation: OrganisationStore;
  readonly emergencies: EmergencyStore;
}

const actor = 'system:test';
const now = Date.parse('2026-09-01T04:00:00Z');
const today = chinaDay(now);
const unknownId = '01890000-0000-7000-8000-000000000000';

function suite(open: () => Promise<Stores>): void {
  const using = usingStores(open);
  const first = async (accounts: AccountStore) => must(await accounts.createFirst({ login: 'admin', name: '系统管理员', passwordHash: 'hash', actor }));
  const session = (accountId: string, tokenHash: string, changes: { readonly createdAt?: number; readonly secondFactorStep?: number } = {}) => ({
    accountId, tokenHash, csrfSecret: `secret of ${tokenHash}`, createdAt: now, expiresAt: now + 3_600_000, device: null, secondFactorStep: null, ...changes,
  });

  test('an account is made with its posts in one event, or not at all', using(async ({ accounts, organisation }) => {
    const node = await aDivision(organisation);
    const admin = await first(accounts);
    const common = { node, serves: [], from: today, to: null, reason: '三员分立' };
    const pair = [{ ...common, account: admin.id, role: 'system-administrator' as const }, { ...common, account: null, role: 'security-administrator' as const }];
    const made = must(await accounts.create({ login: 'wang', name: '王', passwordHash: 'hash', grants: pair, actor }));
    const given = (await organisation.read()).appointments;
    expect([given.find(({ account }) => account === admin.id)?.role, given.find(({ account }) => account === made.id)?.role, given.length]).toEqual(['system-administrator', 'security-administrator', 2]);
    const clash = [{ ...common, account: null, role: 'auditor' as const }, { ...common, account: null, role: 'audit-administrator' as const }];
    expect(await accounts.create({ login: 'li', name: '李', passwordHash: 'hash', grants: clash, actor })).toMatchObject({ fault: { code: 'post-incompatible' } });
    expect(await accounts.create({ login: 'wang', name: '又一个', passwordHash: 'hash', grants: [], actor })).toMatchObject({ fault: { code: 'login-taken' } });
    expect((await accounts.list()).map(({ login, name, state, secondFactor, mustChangePassword }) => [login, name, state, secondFactor, mustChangePassword])).toEqual([
      ['admin', '系统管理员', 'active', false, true],
      ['wang', '王', 'active', false, true],
    ]);
    expect((await organisation.read()).appointments).toHaveLength(2);
    expect([(await accounts.find(made.id))?.login, await accounts.find(unknownId)]).toEqual(['wang', null]);
  }));

  test('a stopped account is not found at sign-in and its sessions end; its posts stay', using(async ({ accounts, sessions }) => {
    const admin = await first(accounts);
    must(await sessions.open(session(admin.id, 'token')));
    must(await accounts.setState({ accountId: admin.id, state: 'disabled', actor }));
    expect([await accounts.findByLogin('admin'), await sessions.find('token', now), (await accounts.find(admin.id))?.state]).toEqual([null, null, 'disabled']);
    must(await accounts.setState({ accountId: admin.id, state: 'disabled', actor }));
    must(await accounts.setState({ accountId: admin.id, state: 'active', actor }));
    expect((await accounts.findByLogin('admin'))?.account.id).toBe(admin.id);
    expect((await accounts.setState({ accountId: unknownId, state: 'active', actor })).ok).toBe(false);
  }));

  test('a code opens one session and never another; switched off, none is asked', using(async ({ accounts, sessions }) => {
    const admin = await first(accounts);
    must(await accounts.setSecondFactor({ accountId: admin.id, factor: { secret: 'KEY', lastStep: 10 }, actor: admin.id }));
    expect([(await accounts.findByLogin('admin'))?.secondFactor, await accounts.secondFactor(admin.id), (await accounts.find(admin.id))?.secondFactor]).toEqual([
      { secret: 'KEY', lastStep: 10 }, { secret: 'KEY', lastStep: 10 }, true,
    ]);
    expect(await sessions.open(session(admin.id, 'old', { secondFactorStep: 10 }))).toMatchObject({ fault: { code: 'second-factor-wrong' } });
    const both = await Promise.all([sessions.open(session(admin.id, 'one', { secondFactorStep: 11 })), sessions.open(session(admin.id, 'two', { secondFactorStep: 11 }))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await Promise.all(['old', 'one', 'two'].map(async (token) => (await sessions.find(token, now)) !== null))).toEqual([false, both[0]?.ok, both[1]?.ok]);
    expect(await accounts.secondFactor(admin.id)).toEqual({ secret: 'KEY', lastStep: 11 });
    must(await accounts.setSecondFactor({ accountId: admin.id, factor: null, actor }));
    must(await accounts.setSecondFactor({ accountId: admin.id, factor: null, actor }));
    expect([await accounts.secondFactor(admin.id), (await accounts.findByLogin('admin'))?.secondFactor]).toEqual([null, null]);
  }));

  test('sessions are listed, the last used first, and ended one by one or all but one', using(async ({ accounts, sessions }) => {
    const admin = await first(accounts);
    for (const [token, minutes] of [['one', 3], ['two', 1], ['three', 2]] as const) must(await sessions.open(session(admin.id, token, { createdAt: now + minutes * 60_000 })));
    const later = now + 10 * 60_000;
    const listed = await sessions.of(admin.id, later);
    expect(listed.map(({ createdAt }) => (createdAt - now) / 60_000)).toEqual([3, 2, 1]);
    expect(await sessions.of(admin.id, now + 3_600_000)).toEqual([]);
    expect(must(await sessions.close({ accountId: admin.id, ids: [listed[2]?.id ?? ''], but: null, actor }))).toBe(1);
    expect(must(await sessions.close({ accountId: unknownId, ids: null, but: null, actor }))).toBe(0);
    expect(must(await sessions.close({ accountId: admin.id, ids: null, but: listed[0]?.id ?? '', actor }))).toBe(1);
    expect((await sessions.of(admin.id, later)).map(({ id }) => id)).toEqual([listed[0]?.id]);
  }));

  test('emergency access is a post for its hours, ends before its time, and stays listed', using(async ({ accounts, sessions, organisation, emergencies }) => {
    const node = await aDivision(organisation);
    const admin = await first(accounts);
    must(await sessions.open(session(admin.id, 'token')));
    const iso = (milliseconds: number) => new Date(milliseconds).toISOString();
    const opened = { account: admin.id, role: 'auditor' as const, node, reason: '数据库故障，需核对内容', from: iso(now), until: iso(now + 1_800_000) };
    const id = must(await emergencies.open({ ...opened, actor }));
    const standing = async (at: number) => (await sessions.find('token', at))?.standing;
    expect(await standing(now - 1)).toMatchObject({ posts: [], emergencies: [] });
    expect(await standing(now)).toMatchObject({
      posts: [{ appointment: id, role: 'auditor', node, serves: [], onBehalfOf: null }],
      emergencies: [{ id, reason: '数据库故障，需核对内容', until: iso(now + 1_800_000) }],
    });
    expect(await standing(now + 1_800_000)).toMatchObject({ posts: [], emergencies: [] });
    must(await emergencies.close({ id, moment: iso(now + 600_000), actor }));
    must(await emergencies.close({ id, moment: iso(now + 700_000), actor: 'system:other' }));
    expect(await standing(now + 600_000)).toMatchObject({ posts: [], emergencies: [] });
    expect(await emergencies.list()).toEqual([{ ...opened, id, until: iso(now + 600_000), openedBy: actor, closedBy: actor }]);
    expect(await emergencies.close({ id: unknownId, moment: iso(now), actor })).toMatchObject({ fault: { code: 'emergency-not-found' } });
  }));
}

describe('people in memory', () => {
  suite(async () => ({ ...inMemoryPeople(), problems: async () => [], dispose: async () => undefined }));
});

onEveryEngine('people over a database', migrated, (database) => {
  suite(async () => {
    const store = await openTestStore(database());
    const division = '000000';
    return {
      accounts: databaseAccountStore(store, division),
      sessions: databaseSessionStore(store, division),
      organisation: databaseOrganisationStore(store, division),
      emergencies: databaseEmergencyStore(store, division),
      ...chained(store),
    };
  });
});

async function aDivision(organisation: OrganisationStore): Promise<string> {
  const division: NodeChange = { id: organisation.newId(), kind: 'division', code: '130682', name: '定州市', parent: null, from: null, to: null };
  must(await organisation.saveNodes({ actor, changes: [division], demo: false, today }));
  return division.id;
}
