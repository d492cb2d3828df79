// Accounts, sessions and the organisation in memory: twins of those over the database, held to the same suites (test/http-stores.test.ts,
// test/organisation-stores.test.ts).
import { randomUUID } from 'node:crypto';
import {
  codeUsed,
  passwordReplaced,
  type Account,
  type AccountState,
  type AccountStore,
  type ListedAccount,
  type ListedSession,
  type NewSession,
  type OpenSession,
  type SecondFactor,
  type SessionStore,
} from '../../src/application/account-store.ts';
import { emergencyUnknown } from '../../src/application/emergency-faults.ts';
import type { EmergencyStore, StoredEmergency } from '../../src/application/emergency-store.ts';
import { changedNodes, demoNodes, leavingPosts, lentPost, noSuchPost, whyNotGranted } from '../../src/application/organisation-changes.ts';
import { restored, undoRefused, type PlaceEnding } from '../../src/application/place-ending-undone.ts';
import type { NewAppointment, OrganisationStore, StoredAppointment, StoredOrganisation } from '../../src/application/organisation-store.ts';
import { organisationOn, postsOn, type OrganisationTree } from '../../src/domain/organisation/index.ts';
import type { CivilDate } from '../../src/kernel/civil-date.ts';
import { addDays, chinaDay } from '../../src/kernel/day-count.ts';
import { failed, ok } from '../../src/kernel/result.ts';

interface KeptAccount {
  readonly account: Account;
  readonly passwordHash: string;
  readonly state: AccountState;
  readonly secondFactor: SecondFactor | null;
}

export interface InMemoryPeople {
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly organisation: OrganisationStore;
  readonly emergencies: EmergencyStore;
  readonly nameOf: (accountId: string) => string | null;
}

export function inMemoryPeople(home = '000000'): InMemoryPeople {
  const accounts = new Map<string, KeptAccount>();
  const sessions = new Map<string, NewSession & { readonly id: string; lastSeenAt: number }>();
  let standing: StoredOrganisation = { nodes: [], appointments: [], delegations: [] };
  let known: { readonly nodes: StoredOrganisation['nodes']; readonly day: CivilDate; readonly tree: OrganisationTree } | null = null;
  let emergencies: readonly StoredEmergency[] = [];
  let endings: readonly { readonly ending: PlaceEnding; readonly after: StoredOrganisation }[] = [];
  const change = (accountId: string, { account, ...changed }: Partial<Omit<KeptAccount, 'account'>> & { readonly account?: Partial<Account> }, sessionsEnd = false) => {
    const kept = accounts.get(accountId);
    if (kept === undefined) return failed({ code: 'account-unknown', what: '没有这个账号', where: accountId, remedy: '请刷新账号列表后重试。' });
    if (sessionsEnd) for (const [token, session] of sessions) if (session.accountId === accountId) sessions.delete(token);
    accounts.set(accountId, { ...kept, ...changed, account: { ...kept.account, ...account } });
    return ok(null);
  };
  const add = (login: string, name: string, passwordHash: string): Account => {
    const account: Account = { id: randomUUID(), login, name, mustChangePassword: true };
    accounts.set(account.id, { account, passwordHash, state: 'active', secondFactor: null });
    return account;
  };
  const byLogin = (): readonly KeptAccount[] => [...accounts.values()].toSorted((a, b) => (a.account.login < b.account.login ? -1 : 1));
  const asItIsNow = ({ ending, after }: (typeof endings)[number]): PlaceEnding => {
    const isOther = (then: readonly { readonly id: string }[], now: readonly { readonly id: string }[], id: string): boolean => then.find((one) => one.id === id) !== now.find((one) => one.id === id);
    return {
      ...ending,
      places: ending.places.map(({ before }) => ({ before, isChanged: isOther(after.nodes, standing.nodes, before.id) })),
      posts: ending.posts.map(({ before }) => ({ before, isChanged: isOther(after.appointments, standing.appointments, before.id) })),
      delegations: ending.delegations.map(({ before }) => ({ before, isChanged: isOther(after.delegations, standing.delegations, before.id) })),
    };
  };
  const nameOf = (accountId: string): string | null => accounts.get(accountId)?.account.name ?? null;
  return {
    nameOf,
    accounts: {
      any: async () => accounts.size > 0,
      findByLogin: async (login) => byLogin().find(({ account, state }) => account.login === login && state === 'active') ?? null,
      find: async (id) => {
        const kept = accounts.get(id);
        return kept === undefined ? null : listedAccount(kept);
      },
      list: async () => byLogin().map(listedAccount),
      async createFirst({ login, name, passwordHash }) {
        if (accounts.size > 0) return failed({ code: 'accounts-stand', what: '这里已经有账号', where: '账号', remedy: '请用已有的账号登录。' });
        return ok(add(login, name, passwordHash));
      },
      async create({ login, name, passwordHash, grants }) {
        if (byLogin().some(({ account }) => account.login === login)) return failed({ code: 'login-taken', what: '这个登录名已经有人使用', where: login, remedy: '请换一个登录名。' });
        let next = standing;
        const id = randomUUID();
        for (const grant of grants) {
          const wanted = appointmentOf({ ...grant, account: grant.account ?? id });
          const held = whyNotGranted(next, wanted);
          if (!held.ok) return held;
          next = { ...next, appointments: [...next.appointments, wanted] };
        }
        standing = next;
        const account: Account = { id, login, name, mustChangePassword: true };
        accounts.set(id, { account, passwordHash, state: 'active', secondFactor: null });
        return ok(account);
      },
      idOf: async (login) => byLogin().find(({ account }) => account.login === login)?.account.id ?? null,
      logins: async () => byLogin().map(({ account }) => account.login),
      names: async (ids) => new Map(ids.flatMap((id) => [[id, nameOf(id)] as const]).filter((entry): entry is readonly [string, string] => entry[1] !== null)),
      replacePassword: async ({ accountId, passwordHash, replaces }) => (replaces !== undefined && accounts.get(accountId)?.passwordHash !== replaces ? failed(passwordReplaced) : change(accountId, { account: { mustChangePassword: false }, passwordHash }, true)),
      resetPassword: async ({ accountId, passwordHash }) => change(accountId, { account: { mustChangePassword: true }, passwordHash, state: 'active' }, true),
      rename: async ({ accountId, name }) => change(accountId, { account: { name } }),
      setState: async ({ accountId, state }) => change(accountId, { state }, state === 'disabled'),
      secondFactor: async (id) => accounts.get(id)?.secondFactor ?? null,
      setSecondFactor: async ({ accountId, factor }) => change(accountId, { secondFactor: factor }),
    },
    sessions: {
      async open({ secondFactorStep, ...session }) {
        const factor = accounts.get(session.accountId)?.secondFactor ?? null;
        if (factor !== null && secondFactorStep !== null) {
          if (factor.lastStep >= secondFactorStep) return failed(codeUsed);
          change(session.accountId, { secondFactor: { ...factor, lastStep: secondFactorStep } });
        }
        sessions.set(session.tokenHash, { ...session, id: randomUUID(), lastSeenAt: session.createdAt });
        return ok(null);
      },
      async find(tokenHash, now): Promise<OpenSession | null> {
        const session = sessions.get(tokenHash);
        const kept = session === undefined ? undefined : accounts.get(session.accountId);
        if (session === undefined || kept?.state !== 'active' || session.expiresAt <= now) return null;
        const open = emergencies.filter((one) => one.account === session.accountId && Date.parse(one.from) <= now && now < Date.parse(one.until));
        const given = open.map(({ id, role, node }) => ({ appointment: id, role, node, serves: [], onBehalfOf: null }));
        const posts = [...postsOn(kept.account.id, chinaDay(now), standing), ...given];
        const told = open.map(({ id, reason, until }) => ({ id, reason, until }));
        return { ...session, account: kept.account, standing: { posts, alone: accounts.size === 1, emergencies: told } };
      },
      async seen({ tokenHash }, now) {
        const session = sessions.get(tokenHash);
        if (session !== undefined) session.lastSeenAt = now;
      },
      of: async (accountId, now) =>
        [...sessions.values()].filter((session) => session.accountId === accountId && session.expiresAt > now).map(listedSession).toSorted((a, b) => b.lastSeenAt - a.lastSeenAt),
      async close({ accountId, ids, but }) {
        const ending = [...sessions.values()].filter((session) => session.accountId === accountId && (ids === null || ids.includes(session.id)) && session.id !== but);
        for (const { tokenHash } of ending) sessions.delete(tokenHash);
        return ok(ending.length);
      },
    },
    emergencies: {
      list: async () => emergencies.toSorted((a, b) => (a.from < b.from ? 1 : -1)),
      async open({ actor, ...emergency }) {
        const id = randomUUID();
        emergencies = [...emergencies, { id, ...emergency, openedBy: actor, closedBy: null }];
        return ok(id);
      },
      async close({ id, moment, actor }) {
        if (!emergencies.some((one) => one.id === id)) return failed(emergencyUnknown);
        emergencies = emergencies.map((one) => (one.id === id && one.until > moment ? { ...one, until: moment, closedBy: actor } : one));
        return ok(null);
      },
    },
    organisation: {
      home,
      newId: randomUUID,
      async treeOn(day) {
        if (known?.nodes !== standing.nodes || known.day !== day) known = { nodes: standing.nodes, day, tree: organisationOn(day, standing.nodes) };
        return known.tree;
      },
      read: async () => standing,
      lastChange: async () => null,
      async saveNodes(input) {
        const changed = changedNodes(standing, input);
        if (!changed.ok) return changed;
        const written = new Map(changed.value.map(({ node }) => [node.id, node]));
        const former = standing.nodes.map((node) => written.get(node.id) ?? node);
        standing = { ...standing, nodes: [...former, ...changed.value.filter(({ isNew }) => isNew).map(({ node }) => node)] };
        return ok(null);
      },
      async endPlaces({ place, lastDay, reason, decide, actor }) {
        const decided = decide(standing);
        if (!decided.ok) return decided;
        if (decided.value === null) return ok(0);
        const { together, changed } = decided.value;
        const written = new Map(changed.map(({ node }) => [node.id, node]));
        const [posts, lent] = [new Set(together.posts), new Set(together.delegations)];
        standing = {
          nodes: standing.nodes.map((node) => written.get(node.id) ?? node),
          appointments: standing.appointments.map((one) => (posts.has(one) ? { ...one, to: lastDay, reason } : one)),
          delegations: standing.delegations.map((one) => (lent.has(one) ? { ...one, until: lastDay } : one)),
        };
        const unchanged = <Thing>(before: Thing) => ({ before, isChanged: false });
        const places = changed.flatMap(({ former }) => (former === null ? [] : [former]));
        endings = [...endings, { after: standing, ending: { event: endings.length + 1, at: '', by: nameOf(actor) ?? actor, place, lastDay, reason, isUndone: false, places: places.map(unchanged), posts: together.posts.map(unchanged), delegations: together.delegations.map(unchanged), textsSince: [] } }];
        return ok(changed.length);
      },
      endingOf: async (place) => endings.map(asItIsNow).findLast(({ places }) => places.some(({ before }) => before.id === place)) ?? null,
      async undoEnding({ event, obstacles }) {
        const found = endings.find(({ ending }) => ending.event === event);
        if (found === undefined) throw new Error(`no ending ${event}`);
        if (found.ending.isUndone) return ok(null);
        const against = obstacles(standing, asItIsNow(found));
        if (against.length > 0) return failed(undoRefused(against));
        standing = restored(standing, found.ending);
        endings = endings.map((one) => (one === found ? { ...one, ending: { ...one.ending, isUndone: true } } : one));
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
      async delegatePost({ actor: _actor, notices: _notices, ...delegation }) {
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

function listedAccount({ account, state, secondFactor }: KeptAccount): ListedAccount {
  return { ...account, state, secondFactor: secondFactor !== null };
}

function listedSession({ id, createdAt, lastSeenAt, expiresAt, device }: ListedSession): ListedSession {
  return { id, createdAt, lastSeenAt, expiresAt, device };
}

function appointmentOf({ account, role, node, serves, from, to, reason }: NewAppointment): StoredAppointment {
  return { id: randomUUID(), account, role, node, serves, from, to, reason };
}
