// The organisation and its posts behind their port, in memory and over both databases: one suite, so that the twin of the other tests cannot lie.
import { describe, expect, test } from 'vitest';
import type { AccountStore, SessionStore } from '../src/application/account-store.ts';
import type { NewAppointment, NodeChange, OrganisationStore } from '../src/application/organisation-store.ts';
import { decideEnding } from '../src/application/place-ending.ts';
import { undoObstacles } from '../src/application/place-ending-undone.ts';
import { placesOfPlan } from '../src/application/plan-places.ts';
import { isWithin, nodeOfCode } from '../src/domain/organisation/index.ts';
import { failed, ok } from '../src/kernel/result.ts';
import { parseCivilDate, type CivilDate } from '../src/kernel/civil-date.ts';
import { databaseAccountStore } from '../src/main/adapters/database-account-store.ts';
import { databaseOrganisationStore } from '../src/main/adapters/database-organisation-store.ts';
import { databaseSessionStore } from '../src/main/adapters/database-session-store.ts';
import { addAccount } from '../src/persistence/repositories/accounts.ts';
import { inMemoryPeople } from './support/in-memory-people.ts';
import { migrated, must, openTestStore } from './support/store-factory.ts';
import { chained, usingStores, type StoresOfTest } from './support/store-suite.ts';
import { onEveryEngine } from './support/with-database.ts';

interface Stores extends StoresOfTest {
  readonly organisation: OrganisationStore;
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  /** Another account beside the first. */
  readonly addAccount: ((login: string) => Promise<string>) | null;
}

const actor = 'system:test';
const today = day('2026-09-01');
/** Noon of that day in China. */
const noon = Date.parse('2026-09-01T04:00:00Z');
const units = [{ code: '414001', name: '定州市市场监督管理局本级' }, { code: '414002', name: '定州市计量所' }];

function suite(open: () => Promise<Stores>): void {
  const using = usingStores(open);
  const nodesOf = async (organisation: OrganisationStore) => (await organisation.read()).nodes.map(({ kind, code, name, demo }) => [kind, code, name, demo]);

  test('a text brings its places along, once; what stands keeps its name', using(async ({ organisation }) => {
    const save = async (places: readonly NodeChange[], demo = false) => must(await organisation.saveNodes({ actor, changes: places, demo, today }));
    await save(placesOfPlan(await organisation.treeOn(today), { division: '130682', ownerCode: '414001', units: units.slice(0, 1) }, () => organisation.newId()));
    expect(await nodesOf(organisation)).toEqual([
      ['division', '130682', '定州市', false],
      ['department', '414', '定州市市场监督管理局', false],
      ['unit', '414001', '定州市市场监督管理局本级', false],
    ]);
    const tree = await organisation.treeOn(today);
    expect(await organisation.treeOn(today)).toBe(tree);
    await save(placesOfPlan(tree, { division: '130682', ownerCode: '414001', units: [{ code: '414001', name: '另一种写法' }] }, () => organisation.newId()));
    await save(placesOfPlan(tree, { division: '130682', ownerCode: '414', units }, () => organisation.newId()));
    expect((await nodesOf(organisation)).map(([, code, name]) => [code, name])).toEqual([['130682', '定州市'], ['414', '定州市市场监督管理局'], ['414001', '定州市市场监督管理局本级'], ['414002', '定州市计量所']]);
    const grown = await organisation.treeOn(today);
    expect(isWithin(grown, nodeOfCode(grown, { division: '130682', code: '414002' })?.id ?? '', nodeOfCode(grown, { division: '130682', code: '414' })?.id ?? '')).toBe(true);
  }));

  test('示范 places become one’s own when a real text or a post uses them, and the rest goes with the demonstration', using(async ({ organisation, accounts }) => {
    const ids = await county(organisation, true);
    const account = must(await accounts.createFirst({ login: 'admin', name: '系统管理员', passwordHash: 'hash', actor })).id;
    must(await organisation.grantPost({ actor, ...post({ account, node: ids.food, role: 'officer' }) }));
    expect(must(await organisation.removeDemo({ actor }))).toBe(1);
    expect(await nodesOf(organisation)).toEqual([
      ['division', '130682', '定州市', false],
      ['department', '414', '市场监督管理局', false],
      ['unit', '414001', '市场监督管理局本级', false],
      ['section', null, '食品科', false],
    ]);
    expect(must(await organisation.removeDemo({ actor }))).toBe(0);
  }));

  test('what somebody changes is theirs, with everything above it', using(async ({ organisation }) => {
    const ids = await county(organisation, true);
    must(await organisation.saveNodes({ actor, changes: [{ ...node('section', null, '药品科', ids.unit), id: ids.drugs }], demo: false, today }));
    expect((await nodesOf(organisation)).map(([, , name, demo]) => [name, demo])).toEqual([
      ['定州市', false], ['市场监督管理局', false], ['市场监督管理局本级', false], ['药品科', false], ['食品科', true],
    ]);
    expect(must(await organisation.removeDemo({ actor }))).toBe(1);
  }));

  test('a text brings along what it came across as it stands when it is written, whatever was seen of it before', using(async ({ organisation }) => {
    const { unit, department } = await county(organisation, true);
    const seen = placesOfPlan(await organisation.treeOn(today), { division: '130682', ownerCode: '414001', units: units.slice(0, 1) }, () => organisation.newId());
    const renamed = { ...node('unit', '414009', '市场监管综合服务中心', department), id: unit, earlier: [{ code: '414001', name: '市场监督管理局本级', parent: department, until: day('2026-08-31') }] };
    must(await organisation.saveNodes({ actor, changes: [renamed], demo: false, today }));
    must(await organisation.saveNodes({ actor, changes: seen, demo: false, today }));
    expect((await organisation.read()).nodes.find(({ id }) => id === unit)).toMatchObject({ code: '414009', name: '市场监管综合服务中心', earlier: renamed.earlier, demo: false });
  }));

  test('a change is decided on what stands when it is written, or refused there', using(async ({ organisation }) => {
    const { unit, department } = await county(organisation, false);
    const renamed = (name: string) => ({ ...node('unit', '414001', name, department), id: unit });
    must(await organisation.saveNodes({ actor, demo: false, today, changes: ({ nodes }) => ok([renamed(`${nodes.find(({ id }) => id === unit)?.name ?? ''}机关`)]) }));
    expect((await organisation.read()).nodes.find(({ id }) => id === unit)?.name).toBe('市场监督管理局本级机关');
    const fault = { code: 'place-changed', what: '有人改过', where: '机构', remedy: '请刷新。' };
    expect(await organisation.saveNodes({ actor, demo: false, today, changes: () => failed(fault) })).toMatchObject({ ok: false, fault });
  }));

  test('a code that another place is to bear from a later day on is refused today; what is planned otherwise stands in nobody’s way', using(async ({ organisation }) => {
    const { department } = await county(organisation, false);
    const [first, second] = [organisation.newId(), organisation.newId()];
    const planned = { ...node('unit', '414008', '计量所', department), id: first, earlier: [{ code: '414003', name: '计量所', parent: department, until: day('2027-04-30') }] };
    must(await organisation.saveNodes({ actor, changes: [planned], demo: false, today }));
    const given = (code: string) => organisation.saveNodes({ actor, changes: [{ ...node('unit', code, '质检所', department), id: second }], demo: false, today });
    expect(await given('414008')).toMatchObject({ ok: false, fault: { code: 'organisation-broken', what: expect.stringContaining('的代码都是414008。') } });
    must(await given('414007'));
    expect((await organisation.treeOn(day('2027-05-01'))).faults).toEqual([]);
  }));

  test('a place ends on a day: before its subordinates it cannot, nor while somebody holds a post there', using(async ({ organisation, accounts }) => {
    const ids = await county(organisation, false);
    const ending = (id: string, kind: NodeChange['kind'], code: string | null, name: string, parent: string) =>
      organisation.saveNodes({ actor, changes: [{ ...node(kind, code, name, parent), id, to: day('2026-12-31') }], demo: false, today });
    expect(await ending(ids.unit, 'unit', '414001', '市场监督管理局本级', ids.department)).toMatchObject({ fault: { code: 'organisation-broken', what: '科室“药械科”的上级不存在。科室“食品科”的上级不存在。' } });
    const account = must(await accounts.createFirst({ login: 'admin', name: '系统管理员', passwordHash: 'hash', actor })).id;
    const held = must(await organisation.grantPost({ actor, ...post({ account, node: ids.food, role: 'officer' }) }));
    expect(await ending(ids.food, 'section', null, '食品科', ids.unit)).toMatchObject({ fault: { what: '“食品科”在撤销日期之后还有人任职。' } });
    must(await organisation.endPosts({ actor, appointments: [held], lastDay: day('2026-12-31'), reason: '机构改革' }));
    must(await ending(ids.food, 'section', null, '食品科', ids.unit));
    expect([(await organisation.treeOn(day('2026-12-31'))).nodes.has(ids.food), (await organisation.treeOn(day('2027-01-01'))).nodes.has(ids.food)]).toEqual([true, false]);
  }));

  test('a session stands for the posts of its day, and the only account for itself alone', using(async ({ organisation, accounts, sessions, addAccount: another }) => {
    const ids = await county(organisation, false);
    const first = must(await accounts.createFirst({ login: 'admin', name: '系统管理员', passwordHash: 'hash', actor }));
    must(await sessions.open({ accountId: first.id, tokenHash: 'token', csrfSecret: 'secret', createdAt: noon, expiresAt: noon + 10 * 24 * 3_600_000, device: null, secondFactorStep: null }));
    const at = async (moment: number) => {
      const { asOf: _, ...standing } = (await sessions.find('token', moment))?.standing ?? { posts: [], alone: false, emergencies: [] };
      return standing;
    };
    expect(await at(noon)).toEqual({ posts: [], alone: true, emergencies: [] });
    const granted = must(await organisation.grantPost({ actor, ...post({ account: first.id, node: ids.unit, role: 'unit-finance', from: day('2026-09-02'), to: day('2026-09-03') }) }));
    expect(await at(Date.parse('2026-09-01T15:59:59Z'))).toEqual({ posts: [], alone: true, emergencies: [] });
    const held = { appointment: granted, role: 'unit-finance', node: ids.unit, serves: [], onBehalfOf: null };
    expect(await at(Date.parse('2026-09-01T16:00:00Z'))).toEqual({ posts: [held], alone: true, emergencies: [] });
    expect(await at(Date.parse('2026-09-03T16:00:00Z'))).toEqual({ posts: [], alone: true, emergencies: [] });
    if (another === null) return;
    const holder = await another('wang');
    expect(await at(noon)).toEqual({ posts: [], alone: false, emergencies: [] });
    const lent = must(await organisation.grantPost({ actor, ...post({ account: holder, node: ids.food, role: 'officer' }) }));
    must(await organisation.delegatePost({ actor, appointment: lent, to: first.id, from: today, until: day('2026-09-05'), reason: '外出培训', notices: [] }));
    must(await organisation.delegatePost({ actor, appointment: lent, to: first.id, from: today, until: day('2026-09-06'), reason: '又一次', notices: [] }));
    expect(await at(noon)).toEqual({ posts: [{ appointment: lent, role: 'officer', node: ids.food, serves: [], onBehalfOf: holder }], alone: false, emergencies: [] });
    expect((await at(Date.parse('2026-09-02T04:00:00Z')))?.posts.map(({ role }) => role)).toEqual(['unit-finance', 'officer']);
    expect(await accounts.names([first.id, holder])).toEqual(new Map([[first.id, '系统管理员'], [holder, 'wang']]));
  }));

  test('a place ends with what is under it and comes back as it was; not once something of it was changed', using(async ({ organisation, accounts }) => {
    const ids = await county(organisation, false);
    const first = must(await accounts.createFirst({ login: 'admin', name: '系统管理员', passwordHash: 'hash', actor }));
    must(await organisation.grantPost({ actor, ...post({ account: first.id, node: ids.food, role: 'officer' }) }));
    const before = await organisation.read();
    const request = { place: ids.unit, lastDay: day('2026-09-30'), successors: new Map([[ids.unit, null]]) };
    const end = () => organisation.endPlaces({ actor, ...request, reason: '机构改革', decide: (standing) => decideEnding(standing, request, { seen: null, today }), notices: () => [] });
    const undo = (event: number) => organisation.undoEnding({ actor, event, reason: '登记错了', obstacles: (standing, ending) => undoObstacles(standing, ending, today) });
    expect(await organisation.endingOf(ids.food)).toBe(null);
    expect([await end(), await end()]).toEqual([ok(3), ok(0)]);
    const ending = await organisation.endingOf(ids.food);
    expect([ending?.place, ending?.lastDay, ending?.reason, ending?.isUndone, ending?.posts.map(({ before: one, isChanged }) => [one.role, isChanged])]).toEqual([ids.unit, '2026-09-30', '机构改革', false, [['officer', false]]]);
    expect(ending?.places.map(({ before: one }) => one.name).toSorted()).toEqual(['市场监督管理局本级', '药械科', '食品科'].toSorted());
    expect([await undo(ending?.event ?? 0), await undo(ending?.event ?? 0)]).toEqual([ok(null), ok(null)]);
    expect(await organisation.read()).toEqual(before);
    expect((await organisation.endingOf(ids.food))?.isUndone).toBe(true);
    expect(await end()).toEqual(ok(3));
    const drugs = (await organisation.read()).nodes.find(({ id }) => id === ids.drugs);
    must(await organisation.saveNodes({ actor, changes: drugs === undefined ? [] : [{ ...drugs, to: day('2026-09-20') }], demo: false, today }));
    const again = await organisation.endingOf(ids.unit);
    expect(again?.places.filter(({ isChanged }) => isChanged).map(({ before: one }) => one.name)).toEqual(['药械科']);
    expect(await undo(again?.event ?? 0)).toMatchObject({ ok: false, fault: { code: 'ending-built-upon', what: '撤销以后有人改过：“药械科”。' } });
  }));
}

describe('the organisation in memory', () => {
  suite(async () => {
    const { organisation, accounts, sessions } = inMemoryPeople();
    return { organisation, accounts, sessions, addAccount: null, problems: async () => [], dispose: async () => undefined };
  });
});

onEveryEngine('the organisation over a database', migrated, (database) => {
  suite(async () => {
    const store = await openTestStore(database());
    const division = '000000';
    return {
      organisation: databaseOrganisationStore(store, division),
      accounts: databaseAccountStore(store, division),
      sessions: databaseSessionStore(store, division),
      addAccount: async (login) => must(await addAccount(store, { division, actor, login, displayName: login, passwordHash: 'hash', mustChangePassword: false, grants: [] })).value,
      ...chained(store),
    };
  });
});

async function county(organisation: OrganisationStore, demo: boolean) {
  const [division, department, unit, food, drugs] = [organisation.newId(), organisation.newId(), organisation.newId(), organisation.newId(), organisation.newId()];
  const changes = [
    { ...node('division', '130682', '定州市', null), id: division },
    { ...node('department', '414', '市场监督管理局', division), id: department },
    { ...node('unit', '414001', '市场监督管理局本级', department), id: unit },
    { ...node('section', null, '药械科', unit), id: drugs },
    { ...node('section', null, '食品科', unit), id: food },
  ];
  must(await organisation.saveNodes({ actor, changes, demo, today }));
  return { division, department, unit, food, drugs };
}

function node(kind: NodeChange['kind'], code: string | null, name: string, parent: string | null): Omit<NodeChange, 'id'> {
  return { kind, code, name, parent, from: null, to: null };
}

function post(parts: Pick<NewAppointment, 'account' | 'node' | 'role'> & Partial<NewAppointment>): NewAppointment {
  return { serves: [], from: day('2026-01-01'), to: null, reason: '任职文件', ...parts };
}

function day(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (parsed === null) throw new Error(`no such day: ${text}`);
  return parsed;
}
