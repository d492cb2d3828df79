// 消息 over HTTP and a database: who is told what when a declaration goes on, posts change hands and ends of rounds come near; read, unread, and never twice.
import { expect, test } from 'vitest';
import { giveDayNotices } from '../src/application/notices/day-notices.ts';
import { noticesSchema, markedNoticesSchema, type Notices } from '../src/http/contract/notices.ts';
import type { Visitor } from './support/http-server.ts';
import { databaseOrganisationStore } from '../src/main/adapters/database-organisation-store.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { countyDivision, countyNoon, day, type CountyPost } from './support/declaring-county.ts';
import { declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import { migrated, must, withStore, type TestStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const dayLength = 86_400_000;

onEveryEngine('消息', migrated, (database) => {
  const inCounty = (work: (its: DeclaringServer, store: TestStore) => Promise<void>) => () =>
    withStore(database(), async (store) => {
      await work(await declaringServer(store), store);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    });

  test('每走一步，下一步的人和单位各得一句，办的人自己没有；同一件事一人一条', inCounty(async (its) => {
    await its.submitted();
    expect(await sentences(its, 'departmentFinance')).toEqual(['示例县市场监管综合执法队2027年度绩效文本已到您这一级，请审核，请在2026年9月29日前办理（办理天数待核实）。']);
    expect(await sentences(its, 'unitFinance')).toEqual([]);
    expect(await sentences(its, 'firstReview')).toEqual([]);
    await its.step('departmentFinance', 'pass');
    expect(await sentences(its, 'firstReview')).toEqual(['示例县市场监管综合执法队2027年度绩效文本已到您这一级，请审核，请在2026年9月29日前办理（办理天数待核实）。']);
    expect(await sentences(its, 'unitFinance')).toEqual(['示例县市场监管综合执法队2027年度绩效文本通过了一级审核，现在由财政对口业务股办理，不用您做什么。']);
    const [first] = await its.identities();
    await (await its.as('firstReview')).ask('POST', `/api/plans/${its.planId}/comments`, { body: { project: first?.id, row: first?.rows[0], field: 'value', text: '依据是什么？', finding: null, key: '01900000-0000-7000-8000-0000000000c1' } });
    await its.step('firstReview', 'return', { reason: '请补充依据' });
    const returned = '示例县市场监管综合执法队2027年度绩效文本被退回，附1条意见，涉及1个项目，请修改或答复后再报送。';
    expect((await sentences(its, 'unitFinance'))[0]).toBe(returned);
    // 导入过内容的经办人也申报了它。
    expect((await sentences(its, 'foodOfficer'))[0]).toBe(returned);
    expect(await sentences(its, 'measuringOfficer')).toEqual([]);
    expect(await sentences(its, 'auditor')).toEqual([]);
  }));

  test('没有办成的事没有消息，再点一次的事没有第二条', inCounty(async (its) => {
    expect((await its.step('unitFinance', 'submit')).status).toBe(409);
    expect(await sentences(its, 'departmentFinance')).toEqual([]);
    await its.submitted();
    const key = '01900000-0000-7000-8000-0000000000c2';
    await Promise.all([its.step('departmentFinance', 'pass', { key }), its.step('departmentFinance', 'pass', { key })]);
    expect(await sentences(its, 'firstReview')).toHaveLength(1);
    expect(await sentences(its, 'unitFinance')).toHaveLength(1);
  }));

  test('控制数、批复、调整告知单位和相关的各股', inCounty(async (its) => {
    await its.passed();
    expect((await sentences(its, 'budget'))[0]).toBe('示例县市场监管综合执法队2027年度绩效文本已审核通过，请下达控制数或批复。');
    const [first] = await its.identities();
    await its.step('budget', 'give-control', { controls: [{ project: first?.id, amount: 100 }] });
    expect((await sentences(its, 'unitFinance'))[0]).toBe('示例县市场监管综合执法队2027年度绩效文本的控制数已下达，1个项目须按控制数修改，请核对后再报送。');
  }));

  test('代办的人也得到消息；委托、收回、移交告知当事的人', inCounty(async (its, store) => {
    const organisation = databaseOrganisationStore(store, countyDivision);
    const { departmentFinance, auditor } = its.county.people;
    const lent = (await organisation.read()).appointments.find(({ account }) => account === departmentFinance.account.id);
    const deputy = await its.county.person('deputy', []);
    const delegated = await (await its.as('departmentFinance')).ask('POST', '/api/delegations', { body: { appointment: lent?.id, to: deputy.account.id, from: '2026-09-15', until: '2026-09-20', reason: '外出培训' } });
    expect(delegated.status).toBe(201);
    await its.submitted();
    const texts = (await its.ports.notices.list({ account: deputy.account.id, unreadOnly: true, most: 10 })).map(({ kind }) => kind);
    expect(texts).toEqual(['review-due', 'standing-in']);
    const { id } = delegated.json() as { id: string };
    expect((await (await its.as('departmentFinance')).ask('POST', `/api/delegations/${id}/end`, { body: { lastDay: '2026-09-15' } })).status).toBe(200);
    expect((await its.ports.notices.list({ account: deputy.account.id, unreadOnly: true, most: 1 }))[0]).toMatchObject({ kind: 'standing-in-over', facts: { who: departmentFinance.account.id, post: '主管部门财务', until: '2026年9月15日' } });
    expect(auditor.account.id).not.toBe(deputy.account.id);
  }));

  test('标为已读、全部已读都可以撤回；别人的消息标不了', inCounty(async (its) => {
    await its.submitted();
    await its.step('departmentFinance', 'pass');
    const visitor = await its.as('firstReview');
    const [notice] = (await notices(visitor)).notices;
    const foreign = await mark(await its.as('unitFinance'), { ids: [notice?.id ?? ''], read: true });
    expect(foreign).toEqual([]);
    expect(await mark(visitor, { ids: null, read: true })).toEqual([notice?.id]);
    expect(await mark(visitor, { ids: null, read: true })).toEqual([]);
    expect(await notices(visitor, '?only=unread')).toMatchObject({ unread: 0, all: 1, notices: [] });
    expect(await mark(visitor, { ids: [notice?.id ?? ''], read: false })).toEqual([notice?.id]);
    expect(await notices(visitor)).toMatchObject({ unread: 1, all: 1, notices: [{ read: false, href: `/plans/${its.planId}/review`, title: '待审核' }] });
  }));

  test('消息要办的事办了，不论谁办的，写明已办，不再算未读；没有办的、只是告知的不变', inCounty(async (its, store) => {
    const states = async (post: CountyPost) => {
      const { unread, notices: shown } = await notices(await its.as(post));
      return [unread, ...shown.map(({ title, done }) => `${title}${done ? '（已办）' : ''}`)];
    };
    const [food = '', measuring = ''] = (await its.identities()).map(({ id }) => id);
    const finance = await its.as('unitFinance');
    for (const [id, section] of [[food, its.county.nodes.food], [measuring, its.county.nodes.measuring]]) expect((await finance.ask('PUT', `/api/plans/${its.planId}/declaration/projects`, { body: { projects: [id], section, continuity: 'continued', key: store.newId() } })).status).toBe(200);
    await its.openRounds('first-up');
    const moves = async (post: CountyPost, action: string, id: string) => expect((await its.projectStep(post, action, [id])).status).toBe(200);
    await moves('foodOfficer', 'hand-in', food);
    await moves('measuringOfficer', 'hand-in', measuring);
    expect([await states('foodHead'), await states('measuringHead')]).toEqual([[1, '待核对'], [1, '待核对']]);
    // What another section has done is not one's own.
    await moves('measuringHead', 'confirm', measuring);
    expect([await states('foodHead'), await states('measuringHead'), await states('unitFinance')]).toEqual([[1, '待核对'], [0, '待核对（已办）'], [1, '待汇总']]);
    expect((await its.projectStep('foodHead', 'send-back', [food], { reason: '请补充依据' })).status).toBe(200);
    expect([await states('foodHead'), await states('foodOfficer')]).toEqual([[0, '待核对（已办）'], [1, '退回科室']]);
    await moves('foodOfficer', 'hand-in', food);
    expect([await states('foodHead'), await states('foodOfficer')]).toEqual([[1, '待核对', '待核对（已办）'], [0, '退回科室（已办）']]);
    await moves('foodHead', 'confirm', food);
    await moves('unitFinance', 'accept', measuring);
    // One for each section, done with what it brought.
    expect((await states('unitFinance'))[0]).toBe(1);
    await moves('unitFinance', 'accept', food);
    expect((await states('unitFinance'))[0]).toBe(0);
    expect((await its.step('unitFinance', 'submit')).status).toBe(200);
    expect(await states('departmentFinance')).toEqual([1, '待审核']);
    await its.step('departmentFinance', 'return', { reason: '请补充依据' });
    expect([await states('departmentFinance'), (await states('unitFinance')).slice(0, 2)]).toEqual([[0, '待审核（已办）'], [1, '退回修改']]);
    expect((await notices(await its.as('departmentFinance'), '?only=unread')).notices).toEqual([]);
    await its.projectStep('unitFinance', 'accept', [food, measuring]);
    expect((await its.step('unitFinance', 'submit')).status).toBe(200);
    expect([await states('departmentFinance'), (await states('unitFinance')).slice(0, 2)]).toEqual([[1, '待审核', '待审核（已办）'], [0, '退回修改（已办）']]);
    // What only tells stays to be read.
    await its.step('departmentFinance', 'pass');
    expect((await states('unitFinance')).slice(0, 2)).toEqual([1, '审核通过']);
  }));

  test('截止前7天、3天、1天和逾期各提醒一次，报送了的不提醒；准予延期的按延期后的日子', inCounty(async (its) => {
    await its.openRounds('first-up');
    const on = async (text: string): Promise<number> => {
      const days = (Date.parse(`${text}T04:00:00Z`) - countyNoon) / dayLength;
      return must(await giveDayNotices({ ...its.ports, clock: { now: () => countyNoon + days * dayLength } }));
    };
    expect(await on('2026-09-22')).toBe(0);
    expect(await on('2026-09-23')).toBeGreaterThan(0);
    expect(await on('2026-09-23')).toBe(0);
    expect(await on('2026-09-25')).toBe(0);
    expect(await sentences(its, 'unitFinance')).toEqual(['示例县市场监管综合执法队2027年度“一上”2026年9月30日截止，还剩7天，绩效文本还没有报送。']);
    expect(await sentences(its, 'foodOfficer')).toHaveLength(1);
    await on('2026-09-30');
    expect((await sentences(its, 'unitFinance'))[0]).toBe('示例县市场监管综合执法队2027年度“一上”2026年9月30日截止，绩效文本还没有报送。');
    const granted = await (await its.as('performance')).ask('POST', '/api/lock-exceptions', { body: { year: 2027, round: 'first-up', unit: its.county.nodes.unit, account: null, until: '2026-10-10', reason: '系统迁移' } });
    expect(granted.status).toBe(201);
    expect((await sentences(its, 'unitFinance'))[0]).toBe('示例县市场监管综合执法队2027年度“一上”准予延至2026年10月10日。');
    const before = await sentences(its, 'departmentFinance');
    await on('2026-10-01');
    expect(await sentences(its, 'departmentFinance')).toEqual(before);
    await on('2026-10-11');
    expect((await sentences(its, 'departmentFinance'))[0]).toBe('示例县市场监管综合执法队2027年度“一上”已于2026年10月10日截止，绩效文本还没有报送，请催办。');
    expect((await notices(await its.as('unitFinance'))).notices.filter(({ title }) => title === '逾期' || title === '临近截止').map(({ done }) => done)).not.toContain(true);
    await its.submitted();
    expect(await on('2026-10-12')).toBe(0);
    expect((await notices(await its.as('unitFinance'))).notices.filter(({ title }) => title === '逾期' || title === '临近截止').map(({ done }) => done)).not.toContain(false);
  }));

  test('委托开始和结束的当天告知双方', inCounty(async (its, store) => {
    const organisation = databaseOrganisationStore(store, countyDivision);
    const { foodHead, foodOfficer } = its.county.people;
    const lent = (await organisation.read()).appointments.find(({ account }) => account === foodHead.account.id);
    must(await organisation.delegatePost({ appointment: lent?.id ?? '', to: foodOfficer.account.id, from: day('2026-09-16'), until: day('2026-09-17'), reason: '外出培训', notices: [], actor: 'system:test' }));
    const at = (days: number) => giveDayNotices({ ...its.ports, clock: { now: () => countyNoon + days * dayLength } });
    await at(1);
    await at(2);
    await at(3);
    expect(await sentences(its, 'foodOfficer')).toEqual(['您代办foodHead的“科室（所）负责人”到2026年9月17日为止。', '从今天起您代办foodHead的“科室（所）负责人”，到2026年9月17日为止。']);
    expect(await sentences(its, 'foodHead')).toEqual(['您委托foodOfficer代办的“科室（所）负责人”到2026年9月17日为止，请接着办理。']);
  }));
});

async function notices(visitor: Visitor, words = ''): Promise<Notices> {
  return noticesSchema.parse((await visitor.get(`/api/notices${words}`)).json());
}

async function sentences(its: DeclaringServer, post: CountyPost): Promise<readonly string[]> {
  return (await notices(await its.as(post))).notices.map(({ sentence }) => sentence);
}

async function mark(visitor: Visitor, body: { readonly ids: readonly string[] | null; readonly read: boolean }): Promise<readonly string[]> {
  return markedNoticesSchema.parse((await visitor.ask('POST', '/api/notices/marks', { body })).json()).changed;
}
