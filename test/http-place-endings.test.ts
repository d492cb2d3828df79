// A place ends with everything under it in one act, and comes back in one: what is told before, what is written, what is refused, and that nothing of it is done by halves. On both database homes.
import { expect, test } from 'vitest';
import type { Role } from '../src/domain/access/index.ts';
import { auditEventsSchema } from '../src/http/contract/history.ts';
import { endingViewSchema, undoViewSchema, type EndingView, type UndoView } from '../src/http/contract/place-ending.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { countyDivision, day } from './support/declaring-county.ts';
import { countyPassword, declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import { Visitor } from './support/http-server.ts';
import { migrated, must, withStore, type TestStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const lastDay = '2026-09-30';
const unitName = '示例县市场监管综合执法队';

onEveryEngine('机构连同下设一起撤销', migrated, (database) => {
  const served = (work: (its: DeclaringServer, store: TestStore) => Promise<void>) => () => withStore(database(), async (store) => work(await declaringServer(store), store));

  test('先列出一起结束的科室、岗位、委托代办、没有岗位的人、还在办的文本和没有人办的步骤；系统管理员看不到是哪年的文本', served(async (its) => {
    const system = await administrator(its, 'system-administrator');
    const { nodes, people } = its.county;
    await lend(its);
    const takenOver = await secondUnit(its);
    const view = await told(system, nodes.unit, { lastDay, takers: `${nodes.unit}:${takenOver}` });
    expect(view.places.map(({ name, kind, to }) => [name, kind, to])).toEqual([[unitName, 'unit', null], ['计量科', 'section', null], ['食品科', 'section', null]]);
    expect(view.posts.map(({ place, title, person }) => `${place} ${title} ${person}`).toSorted()).toEqual([
      `${unitName} 单位财务 unitFinance`,
      '计量科 科室（所）负责人 measuringHead',
      '计量科 经办人 measuringOfficer',
      '食品科 科室（所）负责人 foodHead',
      '食品科 经办人 foodOfficer',
    ].toSorted());
    expect([view.delegations, view.withoutPost.toSorted(), view.refused]).toEqual([1, ['foodHead', 'foodOfficer', 'measuringHead', 'measuringOfficer', 'unitFinance'], null]);
    expect([view.texts, view.sections, view.extensions]).toEqual([[{ unit: unitName, year: null, taker: '示例县检验检测中心' }], [], []]);
    // Whoever takes over has nobody yet who declares.
    expect(view.left.flatMap(({ sentence }) => sentence)).toContain('“报送”由“单位财务”办理，而“示例县检验检测中心”没有人担任。');
    expect((await told(system, nodes.unit, { lastDay })).refused?.what).toBe(`没有写明“${unitName}”撤销以后由谁承接`);
    // Nothing was written by looking.
    expect((await its.ports.organisation.read()).nodes.every(({ to }) => to === null)).toBe(true);
    expect((await its.ports.organisation.read()).appointments.find(({ account }) => account === people.unitFinance.account.id)?.to).toBe(null);
  }));

  test('只撤一个科室：写明它还有几个项目要改填报科室，给了谁的延期不在其中', served(async (its) => {
    const [project] = await its.identities();
    const described = await (await its.as('unitFinance')).ask('PUT', `/api/plans/${its.planId}/declaration/projects`, { body: { projects: [project?.id], section: its.county.nodes.food, key: crypto.randomUUID() } });
    expect(described.status).toBe(200);
    const view = await told(await administrator(its, 'system-administrator'), its.county.nodes.food, { lastDay });
    expect([view.places.map(({ name }) => name), view.texts, view.sections]).toEqual([['食品科'], [], [{ section: '食品科', unit: unitName, year: null, projects: null }]]);
  }));

  test('单位的延期不随文本转走，列出来', served(async (its) => {
    const { unit } = its.county.nodes;
    await its.openRounds('first-up');
    const granted = await (await its.as('performance')).ask('POST', '/api/lock-exceptions', { body: { year: 2027, round: 'first-up', unit, account: null, until: '2026-12-20', reason: '系统迁移' } });
    expect([granted.status < 300, granted.body]).toEqual([true, granted.body]);
    const view = await told(await administrator(its, 'system-administrator'), unit, { lastDay, takers: `${unit}:` });
    expect([view.extensions, view.texts]).toEqual([[{ unit: unitName, year: 2027, round: '一上', until: '2026-12-20' }], [{ unit: unitName, year: null, taker: null }]]);
  }));

  test('一次办完：机构、岗位、委托代办在同一天结束，一条记录写明每一处，每个机构的记录里都有；受托的人得到消息', served(async (its, store) => {
    const system = await administrator(its, 'system-administrator');
    const { unit, food, measuring } = its.county.nodes;
    await lend(its);
    const { seen } = await told(system, unit, { lastDay });
    const before = (await events(its)).length;
    expect(await ended(system, unit, { seen, successors: [{ place: unit, successor: null }] })).toEqual({ places: 3 });
    const { nodes, appointments, delegations } = await its.ports.organisation.read();
    expect(nodes.filter(({ id }) => [unit, food, measuring].includes(id)).map(({ to }) => to)).toEqual([lastDay, lastDay, lastDay]);
    expect(appointments.filter(({ node }) => [unit, food, measuring].includes(node)).map(({ to, reason }) => [to, reason])).toEqual(Array.from({ length: 5 }, () => [lastDay, '机构改革']));
    expect(delegations.map(({ until }) => until)).toEqual([lastDay]);
    const now = await events(its);
    expect(now.slice(before).map(({ kind }) => kind)).toEqual(['organisation.ended']);
    const auditor = await its.as('auditor');
    for (const subject of [unit, food, measuring]) {
      const { entries } = auditEventsSchema.parse((await auditor.get(`/api/audit/events?division=${countyDivision}&subject=${subject}`)).json());
      expect(entries[0]).toMatchObject({ title: '撤销机构及其下设', kind: 'organisation.ended' });
      expect(entries[0]?.lines).toEqual(expect.arrayContaining(['科室“食品科”：撤销 没有 → 2026-09-30', '科室“计量科”：撤销 没有 → 2026-09-30', '食品科 经办人：2026-01-01起 → 2026-01-01至2026-09-30', '收回委托代办1项', '理由：机构改革']));
    }
    const notices = await store.database.query<{ readonly kind: string }>('select kind from notice');
    expect(notices.rows.length).toBeGreaterThan(0);
    expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
  }));

  test('打开以后有人新设了科室、授予了岗位的，一处也不写，写明是哪里', served(async (its) => {
    const system = await administrator(its, 'system-administrator');
    const { unit, food } = its.county.nodes;
    const { seen } = await told(system, unit, { lastDay });
    expect((await system.ask('POST', '/api/organisation/nodes', { body: { kind: 'section', code: null, name: '药品科', parent: unit, from: null, to: null } })).status).toBe(201);
    await its.county.person('xinren', [{ role: 'registrar', node: food }]);
    const before = await its.ports.organisation.read();
    const refused = await end(system, unit, { seen, successors: [{ place: unit, successor: null }] });
    expect([refused.status, problemSchema.parse(refused.json()).title]).toEqual([409, '您打开之后，一并撤销的内容有变化：科室“药品科”、“食品科”的台账登记']);
    expect(await its.ports.organisation.read()).toEqual(before);
  }));

  test('两个人同时撤销和新设：不会留下上级已撤销的科室', served(async (its) => {
    const [one, other] = [await administrator(its, 'system-administrator'), await administrator(its, 'system-administrator', 'xitong2')];
    const { unit } = its.county.nodes;
    const { seen } = await told(one, unit, { lastDay });
    const answers = await Promise.all([
      end(one, unit, { seen, successors: [{ place: unit, successor: null }] }),
      other.ask('POST', '/api/organisation/nodes', { body: { kind: 'section', code: null, name: '药品科', parent: unit, from: null, to: null } }),
    ]);
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    const { nodes } = await its.ports.organisation.read();
    const isEnded = nodes.find(({ id }) => id === unit)?.to !== null;
    expect(nodes.filter(({ parent }) => parent === unit).every(({ to }) => (to !== null) === isEnded)).toBe(true);
  }));

  test('三员的岗位不跟着撤销；只管别处的、不管机构的都不能办', served(async (its) => {
    const system = await administrator(its, 'system-administrator');
    const { unit, financeUnit } = its.county.nodes;
    const security = await entered(its, await its.county.person('anquan', [{ role: 'security-administrator', node: unit }]));
    const refused = await end(system, unit, { seen: null, successors: [{ place: unit, successor: null }] });
    expect([refused.status, problemSchema.parse(refused.json()).title]).toEqual([422, `三员的岗位不随机构撤销：“${unitName}”的安全管理员`]);
    const elsewhere = await entered(its, await its.county.person('bieshu', [{ role: 'system-administrator', node: financeUnit }]));
    const asked = async (visitor: Visitor) => [(await visitor.get(`/api/organisation/nodes/${unit}/ending?lastDay=${lastDay}`)).status, (await end(visitor, unit, { seen: null, successors: [] })).status, (await visitor.get(`/api/organisation/nodes/${unit}/restoring`)).status, (await visitor.ask('POST', `/api/organisation/nodes/${unit}/restoring`, { body: { event: 1, reason: '登记错了' } })).status];
    expect(await Promise.all([elsewhere, security, await its.as('unitFinance')].map(asked))).toEqual(Array.from({ length: 3 }, () => [403, 403, 403, 403]));
    // Nor may texts be given to a place out of reach.
    const own = await entered(its, await its.county.person('benbu', [{ role: 'system-administrator', node: unit }]));
    expect((await end(own, unit, { seen: null, successors: [{ place: unit, successor: financeUnit }] })).status).toBe(403);
  }));

  test('恢复：机构、岗位、委托代办原样回来，从任何一个一起撤销的机构都办得到', served(async (its, store) => {
    const system = await administrator(its, 'system-administrator');
    const { unit, food } = its.county.nodes;
    await lend(its);
    const before = await its.ports.organisation.read();
    await ended(system, unit, { seen: null, successors: [{ place: unit, successor: await secondUnit(its) }] });
    const view = await restoring(system, food);
    expect([view.places.toSorted(), view.posts.length, view.delegations, view.lastDay, view.reason, view.obstacles]).toEqual([['食品科', '计量科', unitName].toSorted(), 5, 1, lastDay, '机构改革', []]);
    expect((await restore(system, food, view.event)).status).toBe(200);
    const after = await its.ports.organisation.read();
    expect([after.appointments, after.delegations]).toEqual([before.appointments, before.delegations]);
    expect(after.nodes.filter(({ id }) => before.nodes.some((node) => node.id === id))).toEqual(before.nodes);
    expect((await events(its)).at(-1)).toMatchObject({ kind: 'organisation.ending-undone', subject: unit });
    expect((await restoring(system, food)).isUndone).toBe(true);
    expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
  }));

  test('撤销以后代码给了别的单位、岗位改过、授予了不能兼任的岗位、承接单位办过文本的，不能恢复，每一条都写明怎么办', served(async (its) => {
    const system = await administrator(its, 'system-administrator');
    const { unit, food, department, division } = its.county.nodes;
    // Events of these stores are of 2021.
    const over = '2020-12-30';
    const taker = await secondUnit(its);
    await its.county.person('chengjie', [{ role: 'unit-finance', node: taker }]);
    await ended(system, unit, { seen: null, lastDay: over, successors: [{ place: unit, successor: taker }] });
    const { event } = await restoring(system, unit);
    expect((await system.ask('POST', '/api/organisation/nodes', { body: { kind: 'unit', code: its.county.unitCode, name: '示例县新设队', parent: department, from: '2026-09-15', to: null } })).status).toBe(201);
    const { foodHead, foodOfficer } = its.county.people;
    const post = (await its.ports.organisation.read()).appointments.find(({ account, node }) => account === foodHead.account.id && node === food);
    must(await its.ports.organisation.endPosts({ appointments: [post?.id ?? ''], lastDay: day('2020-12-01'), reason: '更正', actor: 'system:test' }));
    must(await its.ports.organisation.grantPost({ account: foodOfficer.account.id, role: 'audit-administrator', node: division, serves: [], from: day('2026-09-15'), to: null, reason: '任职文件', actor: 'system:test' }));
    const finance = await entered(its, await its.county.person('chengjie2', [{ role: 'unit-finance', node: taker }]));
    const [project] = await its.identities();
    const described = await finance.ask('PUT', `/api/plans/${its.planId}/declaration/projects`, { body: { projects: [project?.id], continuity: 'continued', key: crypto.randomUUID() } });
    expect([described.status, described.body]).toEqual([200, described.body]);
    const { obstacles } = await restoring(system, unit);
    expect(obstacles.map(({ what }) => what)).toEqual([
      '撤销以后有人改过：“食品科”的科室（所）负责人。',
      expect.stringContaining(`的代码都是${its.county.unitCode}`),
      expect.stringContaining('“食品科”的经办人不能恢复：“审计管理员”与“经办人”不能由同一账号担任'),
      `撤销以后，承接单位已经办过它的文本或据此起草了新的文本：${its.county.unitCode}的2027年度文本。`,
    ]);
    const before = await its.ports.organisation.read();
    const refused = await restore(system, unit, event);
    expect([refused.status, problemSchema.parse(refused.json()).findings.length]).toEqual([409, 5]);
    expect(await its.ports.organisation.read()).toEqual(before);
  }));

  test('没有一起撤销过的，写明用“改撤销日期”；以后才设立的科室挡住撤销', served(async (its) => {
    const system = await administrator(its, 'system-administrator');
    const { unit } = its.county.nodes;
    const none = await system.get(`/api/organisation/nodes/${unit}/restoring`);
    expect([none.status, problemSchema.parse(none.json()).findings[0]?.message]).toEqual([404, expect.stringContaining('改撤销日期')]);
    expect((await system.ask('POST', '/api/organisation/nodes', { body: { kind: 'section', code: null, name: '药品科', parent: unit, from: '2026-11-01', to: null } })).status).toBe(201);
    expect((await told(system, unit, { lastDay, takers: `${unit}:` })).refused?.what).toBe('2026-09-30以后才设立、更名或划来的机构不能在这一天撤销：“药品科”自2026-11-01起');
  }));
});

async function told(visitor: Visitor, place: string, asked: Readonly<Record<string, string>>): Promise<EndingView> {
  const answer = await visitor.get(`/api/organisation/nodes/${place}/ending?${new URLSearchParams(asked).toString()}`);
  if (answer.status !== 200) throw new Error(answer.body);
  return endingViewSchema.parse(answer.json());
}

interface Ending {
  readonly seen: readonly string[] | null;
  readonly successors: readonly { readonly place: string; readonly successor: string | null }[];
  readonly lastDay?: string;
}

function end(visitor: Visitor, place: string, ending: Ending) {
  return visitor.ask('POST', `/api/organisation/nodes/${place}/ending`, { body: { lastDay, reason: '机构改革', ...ending } });
}

async function ended(visitor: Visitor, place: string, ending: Ending): Promise<unknown> {
  const answer = await end(visitor, place, ending);
  if (answer.status !== 200) throw new Error(answer.body);
  return answer.json();
}

async function restoring(visitor: Visitor, place: string): Promise<UndoView> {
  const answer = await visitor.get(`/api/organisation/nodes/${place}/restoring`);
  if (answer.status !== 200) throw new Error(answer.body);
  return undoViewSchema.parse(answer.json());
}

function restore(visitor: Visitor, place: string, event: number) {
  return visitor.ask('POST', `/api/organisation/nodes/${place}/restoring`, { body: { event, reason: '登记错了' } });
}

/** Who takes over. */
async function secondUnit({ county, ports }: DeclaringServer): Promise<string> {
  const id = ports.organisation.newId();
  must(await ports.organisation.saveNodes({ actor: 'system:test', changes: [{ id, kind: 'unit', code: '414003', name: '示例县检验检测中心', parent: county.nodes.department, from: null, to: null }], demo: false, today: day('2026-09-15') }));
  return id;
}

async function lend({ county, ports }: DeclaringServer): Promise<void> {
  const { unitFinance, foodHead } = county.people;
  const own = (await ports.organisation.read()).appointments.find(({ account }) => account === unitFinance.account.id)?.id ?? '';
  must(await ports.organisation.delegatePost({ actor: 'system:test', appointment: own, to: foodHead.account.id, from: day('2026-09-15'), until: day('2026-12-31'), reason: '外出培训', notices: [] }));
}

function events({ ports }: DeclaringServer) {
  return ports.history.chained({ division: countyDivision, after: 0, most: 2_000 });
}

async function administrator(its: DeclaringServer, role: Role, login: string = role): Promise<Visitor> {
  return entered(its, await its.county.person(login, [{ role, node: its.county.nodes.division }]));
}

async function entered({ server, ports }: DeclaringServer, { account: { id, login } }: { readonly account: { readonly id: string; readonly login: string } }): Promise<Visitor> {
  must(await ports.accounts.replacePassword({ accountId: id, passwordHash: `quick:${countyPassword}`, actor: id }));
  const visitor = new Visitor(server);
  expect((await visitor.signIn(countyPassword, login)).status).toBe(200);
  return visitor;
}
