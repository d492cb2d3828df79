// Accounts, sessions and the organisation in memory: twins of those over the database, held to the same suites (test/http-stores.test.ts,
// test/organisation-stores.test.ts).
import { randomUUID } from 'node:crypto';
import type { Account, AccountStore, NewSession, OpenSession, SessionStore } from '../../src/application/account-store.ts';
import { changedNodes, demoNodes, leavingPosts, lentPost, noSuchPost, whyNotGranted } from '../../src/application/organisation-changes.ts';
import type { NewAppointment, OrganisationStore, StoredAppointment, StoredOrganisation } from '../../src/application/organisation-store.ts';
import { nodesOn, organisationTree, postsOn, type OrganisationTree } from '../../src/domain/organisation/index.ts';
import type { CivilDate } from '../../src/kernel/civil-date.ts';
import { addDays, chinaDay } from '../../src/kernel/day-count.ts';
import { failed, ok } from '../../src/kernel/result.ts';

interface KeptAccount {
  readonly account: Account;
  readonly passwordHash: string;
}

export interface InMemoryPeople {
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly organisation: OrganisationStore;
  readonly nameOf: (accountId: string) => string | null;
}

export function inMemoryPeople(home = '000000'): InMemoryPeople {
  const accounts = new Map<string, KeptAccount>();
  const sessions = new Map<string, NewSession & { readonly id: string; lastSeenAt: number }>();
  let standing: StoredOrganisation = { nodes: [], appointments: [], delegations: [] };
  let known: { readonly nodes: StoredOrganisation['nodes']; readonly day: CivilDate; readonly tree: OrganisationTree } | null = null;
  const change = (accountId: string, changed: Partial<Account>, passwordHash?: string) => {
    const kept = accounts.get(accountId);
    if (kept === undefined) return failed({ code: 'account-unknown', what: '没有这个账号', where: accountId, remedy: '请刷新账号列表后重试。' });
    if (passwordHash !== undefined) for (const [token, session] of sessions) if (session.accountId === accountId) sessions.delete(token);
    accounts.set(accountId, { account: { ...kept.account, ...changed }, passwordHash: passwordHash ?? kept.passwordHash });
    return ok(null);
  };
  const nameOf = (accountId: string): string | null => accounts.get(accountId)?.account.name ?? null;
  return {
    nameOf,
    accounts: {
      any: async () => accounts.size > 0,
      findByLogin: async (login) => [...accounts.values()].find(({ account }) => account.login === login) ?? null,
      async createFirst({ login, name, passwordHash }) {
        if (accounts.size > 0) return failed({ code: 'accounts-stand', what: '这里已经有账号', where: '账号', remedy: '请用已有的账号登录。' });
        const account: Account = { id: randomUUID(), login, name, mustChangePassword: true };
        accounts.set(account.id, { account, passwordHash });
        return ok(account);
      },
      idOf: async (login) => [...accounts.values()].find(({ account }) => account.login === login)?.account.id ?? null,
      logins: async () => [...accounts.values()].map(({ account }) => account.login).toSorted(),
      names: async (ids) => new Map(ids.flatMap((id) => [[id, nameOf(id)] as const]).filter((entry): entry is readonly [string, string] => entry[1] !== null)),
      replacePassword: async ({ accountId, passwordHash }) => change(accountId, { mustChangePassword: false }, passwordHash),
      resetPassword: async ({ accountId, passwordHash }) => change(accountId, { mustChangePassword: true }, passwordHash),
      rename: async ({ accountId, name }) => change(accountId, { name }),
    },
    sessions: {
      async open(session) {
        sessions.set(session.tokenHash, { ...session, id: randomUUID(), lastSeenAt: session.createdAt });
        return ok(null);
      },
      async find(tokenHash, now): Promise<OpenSession | null> {
        const session = sessions.get(tokenHash);
        const kept = session === undefined ? undefined : accounts.get(session.accountId);
        if (session === undefined || kept === undefined || session.expiresAt <= now) return null;
        const posts = postsOn(kept.account.id, chinaDay(now), standing);
        return { ...session, account: kept.account, standing: { posts, alone: accounts.size === 1 } };
      },
      async seen({ tokenHash }, now) {
        const session = sessions.get(tokenHash);
        if (session !== undefined) session.lastSeenAt = now;
      },
      async close({ tokenHash }) {
        sessions.delete(tokenHash);
        return ok(null);
      },
    },
    organisation: {
      home,
      newId: randomUUID,
      async treeOn(day) {
        if (known?.nodes !== standing.nodes || known.day !== day) known = { nodes: standing.nodes, day, tree: organisationTree(nodesOn(day, standing.nodes)) };
        return known.tree;
      },
      read: async () => standing,
      async saveNodes(input) {
        const changed = changedNodes(standing, input);
        if (!changed.ok) return changed;
        const written = new Map(changed.value.map(({ node }) => [node.id, node]));
        const former = standing.nodes.map((node) => written.get(node.id) ?? node);
        standing = { ...standing, nodes: [...former, ...changed.value.filter(({ isNew }) => isNew).map(({ node }) => node)] };
        return ok(null);
      },
      async removeDemo() {
        const { gone, kept } = demoNodes(standing, new Set());
        const own = new Map(kept.map((node) => [node.id, node]));
        standing = { ...standing, nodes: standing.nodes.filter(({ id }) => !gone.includes(id)).map((node) => own.get(node.id) ?? node) };
        return ok(gone.length);
      },
      async grantPost(input) {
        const held = whyNotGranted(standing, input);
        if (!held.ok || held.value !== null) return held.ok ? ok(held.value ?? '') : held;
        const appointment = appointmentOf(input);
        standing = { ...standing, appointments: [...standing.appointments, appointment] };
        return ok(appointment.id);
      },
      async endPosts({ appointments, lastDay, reason }) {
        standing = { ...standing, appointments: standing.appointments.map((one) => (appointments.includes(one.id) && (one.to === null || one.to > lastDay) ? { ...one, to: lastDay, reason } : one)) };
        return ok(null);
      },
      async handOverPosts(input) {
        const leaving = leavingPosts(standing, input);
        if (!leaving.ok) return leaving;
        const { to, lastDay, reason } = input;
        const firstDay = addDays(lastDay, 1);
        const begun = leaving.value.map((one) => appointmentOf({ ...one, account: to, from: one.from > firstDay ? one.from : firstDay, reason }));
        const ended = standing.appointments.map((one) => (leaving.value.includes(one) ? { ...one, to: lastDay, reason } : one));
        standing = { ...standing, appointments: [...ended, ...begun] };
        return ok(begun.length);
      },
      async delegatePost({ actor: _actor, ...delegation }) {
        const lent = lentPost(standing, delegation);
        if (!lent.ok) return lent;
        const id = randomUUID();
        standing = { ...standing, delegations: [...standing.delegations, { id, ...delegation }] };
        return ok(id);
      },
      async endDelegation({ delegation, lastDay }) {
        if (!standing.delegations.some(({ id }) => id === delegation)) return failed(noSuchPost);
        standing = { ...standing, delegations: standing.delegations.map((one) => (one.id === delegation && one.until > lastDay ? { ...one, until: lastDay } : one)) };
        return ok(null);
      },
    },
  };
}

function appointmentOf({ account, role, node, serves, from, to, reason }: NewAppointment): StoredAppointment {
  return { id: randomUUID(), account, role, node, serves, from, to, reason };
}
