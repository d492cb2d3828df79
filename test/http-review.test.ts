// What waits on whom, over HTTP, on both database homes: the work desk, the review queue with one step for several texts, the progress sheet, the rounds and their
// exceptions, and the opinion letter.
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { refreshFigures } from '../src/application/commands/refresh-figures.command.ts';
import { planFigures } from '../src/application/plan-figures.ts';
import { databasePlanStore } from '../src/main/adapters/database-plan-store.ts';
import { madeSchema } from '../src/http/contract/organisation.ts';
import { progressSchema, reviewQueueSchema, stepsTogetherTakenSchema, workDeskSchema } from '../src/http/contract/review.ts';
import { roundsSchema } from '../src/http/contract/rounds.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { countyDivision, day, type County, type CountyPost } from './support/declaring-county.ts';
import { declaredPlan } from './support/declared-plan.ts';
import { countyPassword, declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import { linesOf } from './support/docx-text.ts';
import { edition, Visitor, type Answer } from './support/http-server.ts';
import { migrated, must, withStore, type TestStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const unknownId = '01890000-0000-7000-8000-000000000000';
const codeOf = (answer: Answer): string => (answer.status < 400 ? 'done' : problemSchema.parse(answer.json()).code);

onEveryEngine('网上的审核', migrated, (database) => {
  const served = (work: (its: DeclaringServer, store: TestStore) => Promise<void>) => () =>
    withStore(database(), async (store) => {
      await work(await declaringServer(store), store);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    });
  const queueOf = async (its: DeclaringServer, post: CountyPost) => reviewQueueSchema.parse((await (await its.as(post)).get('/api/review-queue')).json()).plans;
  const deskOf = async (its: DeclaringServer, post: CountyPost) => workDeskSchema.parse((await (await its.as(post)).get('/api/desk')).json());
  const tasksOf = async (its: DeclaringServer, post: CountyPost) => (await deskOf(its, post)).tasks;

  test('工作台只有本岗位要办的事：先是单位，报送之后是主管部门', served(async (its) => {
    await its.openRounds('first-up');
    expect(await tasksOf(its, 'unitFinance')).toMatchObject([{ kind: 'declare', title: '填报中：一上报送', due: '2026-09-30', late: false, plan: { id: its.planId, fiscalYear: 2027 } }]);
    expect(await tasksOf(its, 'departmentFinance')).toEqual([]);
    await its.submitted();
    expect(await tasksOf(its, 'unitFinance')).toEqual([]);
    expect(await tasksOf(its, 'departmentFinance')).toMatchObject([{ kind: 'review', title: '主管部门审核', plan: { id: its.planId } }]);
    expect(await tasksOf(its, 'auditor')).toEqual([]);
    await its.step('departmentFinance', 'return', { reason: '请补充依据。' });
    expect(await tasksOf(its, 'unitFinance')).toMatchObject([{ kind: 'declare', title: '退回修改：一上报送', returned: { by: 'departmentFinance', reason: '请补充依据。', until: null, back: null } }]);
    expect((await deskOf(its, 'departmentFinance')).waiting).toMatchObject([{ stateTitle: '退回修改', returned: { by: 'departmentFinance', reason: '请补充依据。', back: null } }]);
  }));

  test('看得见文本的人都知道它在等谁、等了几天、审核到哪一天；过了的排在前面，进度表上也写明', () =>
    withStore(database(), async (store) => {
      // Events of these tests are of the first day of 2021; the county lives in September 2026.
      const its = await declaringServer(store);
      await its.submitted();
      const waiting = await deskOf(its, 'performance');
      expect([waiting.tasks, waiting.stranded, waiting.waitingInAll]).toEqual([[], [], 1]);
      expect(waiting.waiting).toMatchObject([{ plan: { id: its.planId, fiscalYear: 2027 }, stateTitle: '主管部门审核', inHandOf: '主管部门', due: '2021-01-15', late: true, returned: null }]);
      expect((await deskOf(its, 'departmentFinance')).tasks).toMatchObject([{ kind: 'review', due: '2021-01-15', late: true }]);
      expect((await queueOf(its, 'departmentFinance')).map(({ due, late }) => [due, late])).toEqual([['2021-01-15', 2_069]]);
      const { units } = progressSchema.parse((await (await its.as('auditor')).get('/api/progress?year=2027')).json());
      expect(units.find(({ plan }) => plan?.id === its.planId)?.plan?.reviewLate).toBe(2_069);
    }));

  test('没有人能办的文本：看得见的人看到文本和缺什么岗位，管理员只看到单位和岗位', () =>
    withStore(database(), async (store) => {
      const its = await declaringServer(store);
      await its.submitted();
      const { account } = its.county.people.departmentFinance;
      const appointment = (await its.ports.organisation.read()).appointments.find((one) => one.account === account.id)?.id ?? '';
      must(await its.ports.organisation.endPosts({ appointments: [appointment], lastDay: day('2026-09-14'), reason: '调离', actor: account.id }));
      const sentence = '由“主管部门财务”办理，而“示例县市场监督管理局”今天没有人担任。请安全管理员在“机构与岗位”里授予岗位。';
      const seen = await deskOf(its, 'unitFinance');
      expect([seen.stranded, seen.waitingInAll]).toMatchObject([[{ plan: { id: its.planId }, sentence }], 0]);
      const security = await signedIn(its, await its.county.person('anquan', [{ role: 'security-administrator', node: its.county.nodes.division }]));
      expect(workDeskSchema.parse((await security.get('/api/desk')).json())).toEqual({ today: '2026-09-15', tasks: [], waiting: [], waitingInAll: 0, stranded: [{ plan: null, unitName: '示例县市场监管综合执法队', sentence }] });
      const elsewhere = await signedIn(its, await its.county.person('caizheng', [{ role: 'system-administrator', node: its.county.nodes.financeUnit }]));
      expect(workDeskSchema.parse((await elsewhere.get('/api/desk')).json()).stranded).toEqual([]);
    }));

  test('审核队列只列等自己的，写明问题、钱和退回次数；一起审核通过，办不了的逐份说明', served(async (its, store) => {
    await its.submitted();
    const [queued, ...others] = await queueOf(its, 'departmentFinance');
    expect([queued, others]).toMatchObject([{ id: its.planId, state: 'with-department', stateTitle: '主管部门审核', steps: [{ action: 'pass', title: '审核通过' }], returns: 0 }, []]);
    expect(await queueOf(its, 'firstReview')).toEqual([]);
    expect(await queueOf(its, 'unitFinance')).toEqual([]);
    const together = async (post: CountyPost, action: string, ids: readonly string[]) => (await its.as(post)).ask('POST', '/api/declaration-steps', { body: { action, plans: ids.map((id) => ({ id, key: store.newId() })) } });
    expect(codeOf(await together('unitFinance', 'pass', [its.planId]))).toBe('not-allowed');
    const { outcomes } = stepsTogetherTakenSchema.parse((await together('departmentFinance', 'pass', [unknownId, its.planId])).json());
    expect(outcomes).toMatchObject([{ id: unknownId, problem: { code: 'plan-not-found' } }, { id: its.planId, problem: null }]);
    expect(await queueOf(its, 'departmentFinance')).toEqual([]);
    expect(await queueOf(its, 'firstReview')).toMatchObject([{ id: its.planId, state: 'with-first-review' }]);
    await its.step('firstReview', 'pass');
    await its.step('performance', 'pass');
    expect((await queueOf(its, 'budget'))[0]?.steps.map(({ action }) => action)).toEqual(['give-control', 'approve']);
    const approved = stepsTogetherTakenSchema.parse((await together('budget', 'approve', [its.planId])).json());
    expect(approved.outcomes).toEqual([{ id: its.planId, problem: null }]);
    expect((await its.declaration(await its.as('auditor'))).state).toBe('approved');
  }));

  test('两个人改轮次：后一个看着旧日期保存的，写明谁改过、改成什么，什么也不写；改的不是同一轮、照现在的又保存的，都写进去', served(async (its) => {
    const october = { round: 'first-up', opens: '2026-10-01', closes: '2026-10-31' };
    const moved = { ...october, closes: '2026-11-05' };
    const performance = await its.as('performance');
    const put = async (windows: readonly object[], base: readonly object[]) => performance.ask('PUT', '/api/rounds', { body: { division: '130682', year: 2027, windows, base } });
    expect(codeOf(await put([october], []))).toBe('done');
    expect(codeOf(await put([october], []))).toBe('done');
    expect(codeOf(await put([moved], [october]))).toBe('done');
    const refused = await put([{ ...october, closes: '2026-11-10' }], [october]);
    expect([refused.status, problemSchema.parse(refused.json())]).toMatchObject([
      409,
      { code: 'rounds-changed', title: expect.stringMatching(/^您打开这一页之后，performance在\d+年\d+月\d+日改过轮次的日期$/u), findings: [{ message: '没有写入任何内容。请看过现在的日期再保存。' }, { path: '一上', message: '“一上”您打开时是2026-10-01至2026-10-31，现在是2026-10-01至2026-11-05。' }] },
    ]);
    expect(codeOf(await put([], [october]))).toBe('rounds-changed');
    expect(codeOf(await put([], [moved]))).toBe('done');
    expect(problemSchema.parse((await put([moved], [moved])).json()).findings[1]?.message).toBe('“一上”您打开时是2026-10-01至2026-11-05，现在是没有设定。');
    const never = await performance.ask('PUT', '/api/rounds', { body: { division: '130682', year: 2029, windows: [{ ...october, opens: '2028-10-01', closes: '2028-10-31' }], base: [{ ...october, opens: '2028-09-01', closes: '2028-09-30' }] } });
    expect([never.status, problemSchema.parse(never.json())]).toMatchObject([409, { code: 'rounds-changed', title: '您打开这一页之后，别人改过轮次的日期' }]);
  }));

  test('队列写明每份文本有哪几种附件、各几件；撤下的不算', served(async (its) => {
    const visitor = await its.as('unitFinance');
    const add = async (kind: string, text: string) => madeSchema.parse((await visitor.upload(`/api/plans/${its.planId}/attachments?kind=${kind}`, new TextEncoder().encode(text), '纪要.txt')).json()).id;
    await add('party-minutes', '会议同意上报。');
    const second = await add('party-minutes', '会议同意补充上报。');
    await add('standard', '抽检每批2975元。');
    await its.submitted();
    expect((await queueOf(its, 'departmentFinance'))[0]?.attachments).toEqual([{ kind: 'party-minutes', count: 2 }, { kind: 'standard', count: 1 }]);
    await its.step('departmentFinance', 'return', { reason: '请补充依据。' });
    expect((await visitor.ask('DELETE', `/api/plans/${its.planId}/attachments/${second}`)).status).toBe(200);
    await its.projectStep('unitFinance', 'accept', (await its.identities()).map(({ id }) => id));
    expect(codeOf(await its.step('unitFinance', 'submit'))).toBe('done');
    expect((await queueOf(its, 'departmentFinance'))[0]?.attachments).toEqual([{ kind: 'party-minutes', count: 1 }, { kind: 'standard', count: 1 }]);
  }));

  test('审核得分在后台算好之后，队列和进度表都写明；算好之前写空', served(async (its, store) => {
    await its.submitted();
    const points = async () => {
      const [queued] = await queueOf(its, 'departmentFinance');
      const { units } = progressSchema.parse((await (await its.as('performance')).get('/api/progress?year=2027')).json());
      return [queued?.figures?.reviewPoints ?? null, units.find(({ plan }) => plan?.id === its.planId)?.plan?.reviewPoints];
    };
    expect(await points()).toEqual([null, null]);
    await refreshFigures({ plans: databasePlanStore(store, countyDivision), edition, breathe: async () => true, isQuiet: () => true }, null);
    const expected = planFigures(declaredPlan())?.reviewPoints;
    expect(expected).toBeGreaterThan(0);
    expect(await points()).toEqual([expected, expected]);
  }));

  test('进度表列出管得到的每个单位，没有文本的也在；逾期从截止日期算', served(async (its) => {
    const sheet = async (post: CountyPost, year = 2027) => progressSchema.parse((await (await its.as(post)).get(`/api/progress?year=${year}`)).json()).units;
    await its.openRounds('first-up');
    expect((await sheet('performance')).map(({ unitCode, department, plan, late }) => [unitCode, department, plan?.stateTitle ?? null, plan?.submitted ?? null, late])).toEqual([
      ['301001', '示例县财政局', null, null, null],
      ['414002', '示例县市场监督管理局', '填报中', false, null],
    ]);
    expect((await sheet('departmentFinance')).map(({ unitCode }) => unitCode)).toEqual(['414002']);
    expect((await sheet('performance', 2030)).map(({ plan }) => plan)).toEqual([null, null]);
    await its.submitted();
    await its.step('departmentFinance', 'return', { reason: '请修改。' });
    const set = await (await its.as('performance')).ask('PUT', '/api/rounds', { body: { division: '130682', year: 2027, windows: [{ round: 'first-up', opens: '2026-09-01', closes: '2026-09-10' }] } });
    expect(set.status).toBe(200);
    expect((await sheet('performance')).map(({ plan, late }) => [plan?.inHandOf ?? null, plan?.returns ?? null, late])).toEqual([[null, null, 5], ['单位', 1, 5]]);
    expect(codeOf(await (await its.as('performance')).get('/api/progress?year=12'))).toBe('invalid-request');
  }));

  test('审核办理天数按轮次设定：工作台、队列和进度表都照它算；留空用口径数值，不提到的不变，别人改过的写明', served(async (its) => {
    await its.submitted();
    const performance = await its.as('performance');
    const first = { round: 'first-up', opens: '2026-09-01', closes: '2026-09-30' };
    const put = (windows: readonly object[], base?: readonly object[]) => performance.ask('PUT', '/api/rounds', { body: { division: '130682', year: 2027, windows, ...(base === undefined ? {} : { base }) } });
    const due = async () => {
      const { units } = progressSchema.parse((await performance.get('/api/progress?year=2027')).json());
      return [(await queueOf(its, 'departmentFinance'))[0]?.due, (await tasksOf(its, 'departmentFinance'))[0]?.due, (await deskOf(its, 'unitFinance')).waiting[0]?.due, units.find(({ plan }) => plan?.id === its.planId)?.plan?.reviewLate];
    };
    const usual = ['2021-01-15', '2021-01-15', '2021-01-15', 2_069];
    const longer = ['2021-01-21', '2021-01-21', '2021-01-21', 2_063];
    expect(await due()).toEqual(usual);
    expect(codeOf(await put([{ ...first, reviewDays: 20 }, { round: 'second-up', opens: '2026-11-01', closes: '2026-11-30', reviewDays: 3 }]))).toBe('done');
    expect(await due()).toEqual(longer);
    expect(codeOf(await put([first]))).toBe('done');
    expect(await due()).toEqual(longer);
    const rounds = roundsSchema.parse((await performance.get('/api/rounds?year=2027')).json());
    expect([rounds.windows, rounds.usualReviewDays]).toEqual([[{ ...first, reviewDays: 20 }], { days: 14, confidence: 'unverified' }]);
    for (const reviewDays of [0, 366, 1.5]) expect(codeOf(await put([{ ...first, reviewDays }]))).toBe('invalid-request');
    const refused = await put([{ ...first, reviewDays: 5 }], [{ ...first, reviewDays: null }]);
    expect(problemSchema.parse(refused.json()).findings[1]?.message).toBe('“一上”您打开时是2026-09-01至2026-09-30，现在是2026-09-01至2026-09-30、每一级审核20天。');
    expect(codeOf(await put([{ ...first, reviewDays: null }], [{ ...first, reviewDays: 20 }]))).toBe('done');
    expect(await due()).toEqual(usual);
    const told = await its.ports.history.listed({ division: '130682', kind: 'round.set', actor: null, subject: null, from: null, until: null, before: null, most: 1 });
    expect(told.map(({ detail }) => detail['told'])).toEqual(['2027年度\n一上：2026-09-01至2026-09-30，每一级审核20天 → 2026-09-01至2026-09-30']);
  }));

  test('轮次由绩效股设定，日期颠倒的不收；延期写明理由，别人看得到', served(async (its) => {
    const performance = await its.as('performance');
    const rounds = async (post: CountyPost, query = 'year=2027') => roundsSchema.parse((await (await its.as(post)).get(`/api/rounds?${query}`)).json());
    expect(await rounds('performance')).toMatchObject({ division: '130682', windows: [], exceptions: [], maySet: true, mayGrant: true });
    const put = (windows: readonly object[], post = performance) => post.ask('PUT', '/api/rounds', { body: { division: '130682', year: 2027, windows } });
    expect(codeOf(await put([{ round: 'first-up', opens: '2026-09-30', closes: '2026-09-01' }]))).toBe('days-backwards');
    expect(codeOf(await put([{ round: 'second-up', opens: '2026-09-01', closes: '2026-09-30' }, { round: 'first-up', opens: '2026-09-10', closes: '2026-09-20' }]))).toBe('rounds-out-of-order');
    expect(codeOf(await put([], await its.as('unitFinance')))).toBe('not-allowed');
    expect(codeOf(await put([{ round: 'first-up', opens: '2026-02-30', closes: '2026-03-01' }]))).toBe('invalid-request');
    expect(codeOf(await put([{ round: 'first-up', opens: '2026-09-01', closes: '2026-09-10' }]))).toBe('done');
    const grant = (body: object, post = performance) => post.ask('POST', '/api/lock-exceptions', { body: { year: 2027, round: 'first-up', unit: its.county.nodes.unit, account: its.county.people.unitFinance.account.id, until: '2026-09-20', reason: '系统迁移', ...body } });
    expect(codeOf(await grant({ reason: ' ' }))).toBe('invalid-request');
    expect(codeOf(await grant({ unit: unknownId }))).not.toBe('done');
    expect(codeOf(await grant({}, await its.as('unitFinance')))).toBe('not-allowed');
    expect((await grant({})).status).toBe(201);
    expect(await rounds('unitFinance')).toMatchObject({
      windows: [{ round: 'first-up', opens: '2026-09-01', closes: '2026-09-10' }],
      exceptions: [{ round: 'first-up', unitName: '示例县市场监管综合执法队', accountName: 'unitFinance', until: '2026-09-20', reason: '系统迁移', grantedBy: 'performance' }],
      maySet: false,
      mayGrant: false,
    });
    expect((await its.declaration(await its.as('unitFinance'))).lock).toEqual({ open: true, until: '2026-09-20', exception: true, only: null });
    expect((await its.declaration(await its.as('foodOfficer'))).lock).toMatchObject({ open: false, why: 'over' });
    const [granted] = (await rounds('performance')).exceptions;
    const end = (reason: string, post = performance) => post.ask('POST', `/api/lock-exceptions/${granted?.id ?? ''}/end`, { body: { division: '130682', reason } });
    expect(codeOf(await end('准予错了', await its.as('unitFinance')))).toBe('not-allowed');
    expect(codeOf(await end(' '))).toBe('invalid-request');
    expect(codeOf(await end('准予错了'))).toBe('done');
    expect(codeOf(await end('准予错了'))).toBe('exception-not-found');
    expect((await rounds('unitFinance')).exceptions).toEqual([]);
    expect((await its.declaration(await its.as('unitFinance'))).lock).toMatchObject({ open: false, why: 'over' });
    expect((await grant({})).status).toBe(201);
    expect(codeOf(await performance.get('/api/rounds?year=2027&division=999999'))).toBe('division-not-found');
  }));

  test('只准部分项目延期的，项目名称只告诉看得到这份文本和能准予延期的人，别人只知道有几个；移出的写明', served(async (its) => {
    const [food, measuring] = await its.identities();
    await its.openRounds('first-up');
    const grant = await (await its.as('performance')).ask('POST', '/api/lock-exceptions', { body: { year: 2027, round: 'first-up', unit: its.county.nodes.unit, account: null, projects: [food?.id, measuring?.id], until: '2026-12-31', reason: '任务书晚到' } });
    expect(grant.status).toBe(201);
    const told = async (visitor: Visitor) => roundsSchema.parse((await visitor.get('/api/rounds?year=2027')).json()).exceptions.map(({ projectCount, projectNames }) => [projectCount, projectNames?.toSorted() ?? null]);
    const both = ['2027年计量器具检定经费', '2027年食品抽检经费'];
    for (const post of ['performance', 'unitFinance', 'foodOfficer', 'firstReview'] as const) expect(await told(await its.as(post))).toEqual([[2, both]]);
    const stranger = await signedIn(its, await its.county.person('wairen', [{ role: 'unit-finance', node: its.county.nodes.financeUnit }]));
    const system = await signedIn(its, await its.county.person('xitong', [{ role: 'system-administrator', node: its.county.nodes.division }]));
    for (const visitor of [stranger, system]) expect(await told(visitor)).toEqual([[2, null]]);
    await its.edit({ kind: 'project-removed', project: measuring?.id ?? '' });
    expect(await told(await its.as('unitFinance'))).toEqual([[2, ['2027年食品抽检经费', '已移出的项目']]]);
    expect(await told(stranger)).toEqual([[2, null]]);
    // Of a person longer days were given to, and why, others learn no more.
    const { account } = its.county.people.foodOfficer;
    expect((await (await its.as('performance')).ask('POST', '/api/lock-exceptions', { body: { year: 2027, round: 'pool', unit: its.county.nodes.unit, account: account.id, until: '2026-12-31', reason: '本人住院' } })).status).toBe(201);
    const ofPerson = async (visitor: Visitor) => roundsSchema.parse((await visitor.get('/api/rounds?year=2027')).json()).exceptions.filter(({ round }) => round === 'pool').map(({ accountName, reason }) => [accountName, reason]);
    for (const post of ['performance', 'unitFinance', 'firstReview'] as const) expect(await ofPerson(await its.as(post)), post).toEqual([['foodOfficer', '本人住院']]);
    expect([await ofPerson(stranger), await ofPerson(system)]).toEqual([[['其中一人', '']], [['foodOfficer', '']]]);
  }));

  test('审核意见书按现在的内容写出，只作为下载送出，看不到文本的人拿不到', served(async (its) => {
    const letter = (post: CountyPost, query = '') => its.as(post).then((visitor) => visitor.get(`/api/plans/${its.planId}/opinion-letter${query}`));
    const answer = await letter('departmentFinance', `?deadline=2026-09-25&issuer=${encodeURIComponent('示例县财政局')}`);
    expect([answer.status, answer.headers['content-disposition']]).toEqual([200, expect.stringContaining('attachment;')]);
    const text = linesOf(answer.bytes).join('\n');
    expect(text).toContain('示例县财政局');
    expect(text).toContain('不需重新报送');
    for (const asked of ['2026年9月25日', '审核意见回执']) expect(text).not.toContain(asked);
    const one = await letter('departmentFinance', '?project=1');
    expect(linesOf(one.bytes)[0]).toMatch(/“.+”项目绩效目标的审核意见$/u);
    expect(decodeURIComponent(String(one.headers['content-disposition']))).toContain('项目1绩效目标审核意见书');
    expect(codeOf(await letter('departmentFinance', '?project=99'))).toBe('unknown-project');
    expect(codeOf(await letter('departmentFinance', '?deadline=soon'))).toBe('invalid-request');
    const digestIn = (bytes: Uint8Array): string => {
      const item = Object.entries(unzipSync(bytes)).find(([name]) => /^customXml\/item\d+\.xml$/u.test(name))?.[1] ?? new Uint8Array();
      return /sha256(?:&quot;|"):(?:&quot;|")([0-9a-f]{64})/u.exec(strFromU8(item))?.[1] ?? '';
    };
    const plan = await its.ports.plans.find(its.planId);
    expect(digestIn(answer.bytes)).toBe(plan?.versions.at(-1)?.file.sha256);
    const [food] = await its.identities();
    const edited = async (value: string): Promise<string> => {
      await its.edit({ kind: 'cell', project: food?.id ?? '', row: food?.rows[0] ?? '', column: 'value', text: value });
      return digestIn((await letter('departmentFinance')).bytes);
    };
    const [first, second, third] = [await edited('≥901批'), await edited('≥902批'), await edited('≥901批')];
    expect(first).toMatch(/^[0-9a-f]{64}$/u);
    expect([first === digestIn(answer.bytes), first === second, first === third]).toEqual([false, false, true]);
    const outsider = await its.county.person('outsider', [{ role: 'unit-finance', node: its.county.nodes.financeUnit }]);
    const { id, login } = outsider.account;
    must(await its.ports.accounts.replacePassword({ accountId: id, passwordHash: `quick:${countyPassword}`, actor: id }));
    const visitor = new Visitor(its.server);
    await visitor.signIn(countyPassword, login);
    expect(codeOf(await visitor.get(`/api/plans/${its.planId}/opinion-letter`))).toBe('not-here');
    expect(codeOf(await visitor.get(`/api/plans/${its.planId}/declaration`))).toBe('not-here');
  }));

  test('批复文件按批复时的版本写出，之后调整也不变；没有批复过的说明为什么没有', served(async (its) => {
    const sheet = (post: CountyPost) => its.as(post).then((visitor) => visitor.get(`/api/plans/${its.planId}/approval-sheet?issuer=${encodeURIComponent('示例县财政局')}`));
    expect(codeOf(await sheet('budget'))).toBe('not-approved');
    await its.passed();
    await its.step('budget', 'approve');
    const approved = await sheet('budget');
    expect([approved.status, approved.headers['content-disposition']]).toEqual([200, expect.stringContaining('attachment;')]);
    const lines = linesOf(approved.bytes);
    for (const part of ['示例县财政局', '2个项目', '71.50万元', '2027年食品抽检经费']) expect(lines.join('\n')).toContain(part);
    const [food] = await its.identities();
    if (food === undefined) throw new Error('two projects');
    await its.openRounds('first-up', 'adjustment');
    await its.step('unitFinance', 'adjust', { reason: '任务增加', projects: [food.id] });
    await its.edit({ kind: 'cell', project: food.id, row: food.rows[0] ?? '', column: 'value', text: '≥999批' });
    expect((await sheet('unitFinance')).bytes).toEqual(approved.bytes);
  }));
});

async function signedIn({ server, ports }: DeclaringServer, { account: { id, login } }: County['people'][CountyPost]): Promise<Visitor> {
  must(await ports.accounts.replacePassword({ accountId: id, passwordHash: `quick:${countyPassword}`, actor: id }));
  const visitor = new Visitor(server);
  expect((await visitor.signIn(countyPassword, login)).status).toBe(200);
  return visitor;
}
