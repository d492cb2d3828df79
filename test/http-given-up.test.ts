// A text begun by mistake, given up and taken up again, over HTTP and on both database homes: it leaves every list, its place is free, and nothing of it is lost.
import { expect, test } from 'vitest';
import { begunPlanSchema } from '../src/http/contract/begin.ts';
import { declarationSchema } from '../src/http/contract/declarations.ts';
import { planHistorySchema } from '../src/http/contract/history.ts';
import { givenUpListSchema, planDocumentSchema, planListSchema } from '../src/http/contract/plans.ts';
import { workDeskSchema, progressSchema } from '../src/http/contract/review.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { everyPlan } from '../src/application/plan-scope.ts';
import { fiscalYear, type FiscalYear } from '../src/kernel/fiscal-year.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { edition, sample, type Answer } from './support/http-server.ts';
import { countyDivision, type CountyPost } from './support/declaring-county.ts';
import { declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import { migrated, withStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

function budgetYear(): FiscalYear {
  const year = fiscalYear(2027);
  if (year === null) throw new Error('no such year');
  return year;
}

const newKey = (): string => crypto.randomUUID();
const textsOf = (answer: Answer): string => (answer.status < 400 ? 'done' : [problemSchema.parse(answer.json()).title, ...problemSchema.parse(answer.json()).findings.map(({ message }) => message)].join('\n'));

onEveryEngine('起草错了的文本', migrated, (database) => {
  const served = (work: (its: DeclaringServer) => Promise<void>) => () =>
    withStore(database(), async (store) => {
      await work(await declaringServer(store));
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    });
  const listed = async (its: DeclaringServer, post: CountyPost = 'unitFinance') => planListSchema.parse((await (await its.as(post)).get('/api/plans')).json()).plans.map(({ id }) => id);
  const givenUp = async (its: DeclaringServer, post: CountyPost = 'unitFinance') => givenUpListSchema.parse((await (await its.as(post)).get('/api/plans/given-up')).json()).texts;
  const begin = async (its: DeclaringServer) => (await its.as('unitFinance')).ask('POST', '/api/plans', { body: { unit: its.county.nodes.unit, fiscalYear: 2027, beginning: { kind: 'blank', firstProject: '电梯应急处置经费' } } });
  const stepOf = async (its: DeclaringServer, plan: string, action: string, reason = '') => (await its.as('unitFinance')).ask('POST', `/api/plans/${plan}/declaration/steps`, { body: { action, reason, key: newKey() } });
  const stateOf = async (its: DeclaringServer, plan: string) => declarationSchema.parse((await (await its.as('unitFinance')).get(`/api/plans/${plan}/declaration`)).json());

  test('放弃之前写明里面有什么、谁还写过；放弃之后不在清单、工作台、进度、指标库和控制数里，能看不能改', served(async (its) => {
    await its.openRounds('first-up');
    const before = await stateOf(its, its.planId);
    expect(before.inside).toEqual({ projects: 2, rows: 12, costing: 0, attachments: 0, others: ['foodOfficer'] });
    expect((await its.declaration(await its.as('foodOfficer'))).inside).toBeNull();
    const used = (await its.ports.indicatorLibrary.names({ year: 2027, scope: everyPlan })).map(({ name }) => name);
    expect(used.length).toBeGreaterThan(5);
    expect((await its.step('unitFinance', 'give-up', { reason: '单位选错了' })).json()).toMatchObject({ state: 'given-up' });

    for (const post of ['unitFinance', 'foodOfficer', 'departmentFinance', 'performance', 'auditor'] as const) expect([post, await listed(its, post)]).toEqual([post, []]);
    const unit = await its.as('unitFinance');
    const desk = workDeskSchema.parse((await unit.get('/api/desk')).json());
    expect(JSON.stringify(desk)).not.toContain(its.planId);
    const { units } = progressSchema.parse((await (await its.as('performance')).get('/api/progress?year=2027')).json());
    expect(units.find(({ unitCode }) => unitCode === '414002')?.plan).toBeNull();
    expect(JSON.stringify((await (await its.as('budget')).get('/api/control-figures?year=2027')).json())).not.toContain(its.planId);
    expect([await its.ports.indicatorLibrary.names({ year: 2027, scope: everyPlan }), await its.ports.indicatorLibrary.rows({ year: 2027, scope: everyPlan, names: used })]).toEqual([[], []]);
    expect(await its.ports.declarations.unitProjects({ division: countyDivision, unit: its.county.nodes.unit, codes: [], fiscalYear: budgetYear() })).toBeNull();

    for (const post of ['unitFinance', 'foodOfficer', 'performance', 'auditor'] as const) {
      expect([post, await givenUp(its, post)]).toMatchObject([post, [{ id: its.planId, unitName: '示例县市场监管综合执法队', fiscalYear: 2027, by: 'unitFinance', reason: '单位选错了' }]]);
      const document = planDocumentSchema.parse((await (await its.as(post)).get(`/api/plans/${its.planId}`)).json());
      expect([document.state, document.plan.projects.length]).toEqual(['given-up', 2]);
    }
    const history = planHistorySchema.parse((await unit.get(`/api/plans/${its.planId}/history`)).json());
    expect(history.entries[0]).toMatchObject({ title: '放弃绩效文本', lines: expect.arrayContaining(['填报中 → 已放弃', '里面有2个项目、12行指标，原样留着']) });
  }));

  test('正在填的人保存不了，知道为什么；别的改动也都不收', served(async (its) => {
    const [food] = await its.identities();
    const officer = await its.as('foodOfficer');
    const { event } = planDocumentSchema.parse((await officer.get(`/api/plans/${its.planId}`)).json());
    await its.step('unitFinance', 'give-up', { reason: '单位选错了' });
    const edits = [{ kind: 'cell', project: food?.id, row: food?.rows[0], column: 'basis', text: '另一份依据' }];
    const refused = await (await its.as('unitFinance')).ask('POST', `/api/plans/${its.planId}/edits`, { body: { baseEvent: event, edits, title: '编辑' } });
    expect(refused.status).toBe(409);
    expect(textsOf(refused)).toContain('绩效文本现在是“已放弃”，不能修改');
    expect(textsOf(refused)).toContain('单位财务已经放弃了它（理由：单位选错了）。您没有保存的修改还在这个浏览器里，没有丢');
    const projects = (await its.identities()).map(({ id }) => id);
    expect((await its.projectStep('unitFinance', 'accept', projects)).status).not.toBe(200);
    expect((await its.step('unitFinance', 'submit')).status).not.toBe(200);
    expect((await its.step('unitFinance', 'give-up', { reason: '再放弃一遍' })).status).not.toBe(200);
  }));

  test('另起一份之后，原来的不能重新启用，写明是哪一份占着；放弃那一份，原来的原样回来', served(async (its) => {
    await its.step('unitFinance', 'give-up', { reason: '应由空表写起' });
    const { planId: next } = begunPlanSchema.parse((await begin(its)).json());
    expect([next === its.planId, await listed(its)]).toEqual([false, [next]]);
    expect(textsOf(await begin(its))).toContain('2027年度的绩效文本已经有了');
    const taken = '这个单位这个年度已经另有文本：示例县市场监管综合执法队2027年度的绩效文本，现在是“填报中”。要重新启用这一份，请先放弃那一份。';
    expect((await stateOf(its, its.planId)).steps.find(({ action }) => action === 'take-up')?.asked.flatMap(({ obstacles }) => obstacles)).toEqual([taken]);
    expect(textsOf(await stepOf(its, its.planId, 'take-up'))).toContain(taken);

    expect(textsOf(await stepOf(its, next, 'give-up', '还是用原来的'))).toBe('done');
    expect((await givenUp(its)).map(({ id }) => id).toSorted()).toEqual([its.planId, next].toSorted());
    expect(textsOf(await stepOf(its, its.planId, 'take-up'))).toBe('done');
    expect(await listed(its)).toEqual([its.planId]);
    const { plan } = planDocumentSchema.parse((await (await its.as('unitFinance')).get(`/api/plans/${its.planId}`)).json());
    expect(plan.projects.map(({ name }) => name?.text)).toEqual((await its.ports.declarations.picture(its.planId))?.draft.projects.map(({ project }) => project.name?.text));
    expect((await stateOf(its, its.planId)).history.map(({ action, to }) => [action, to])).toEqual([['give-up', 'given-up'], ['take-up', 'drafting']]);
  }));

  test('放弃之后可以导入同一个文件，是新的一份；放弃的那一份不当作上年的来源', served(async (its) => {
    const unit = await its.as('unitFinance');
    const bytes = new TextEncoder().encode(new TextDecoder().decode(sample('dingzhou-2021.txt')).replaceAll('414001', its.county.unitCode));
    const first = ((await unit.upload('/api/imports', bytes, '文本.txt')).json() as { readonly planId: string }).planId;
    expect(textsOf(await stepOf(its, first, 'give-up', '年度不对'))).toBe('done');
    const second = (await unit.upload('/api/imports', bytes, '文本.txt')).json() as { readonly planId: string; readonly outcome: string };
    expect([second.planId === first, second.outcome]).toEqual([false, 'created']);
    expect((await its.ports.plans.list(edition, everyPlan)).map(({ id }) => id).toSorted()).toEqual([its.planId, second.planId].toSorted());
    await its.step('unitFinance', 'give-up', { reason: '单位选错了' });
    const copied = await unit.ask('POST', '/api/plans', { body: { unit: its.county.nodes.unit, fiscalYear: 2028, beginning: { kind: 'copy', plan: its.planId, projects: (await its.identities()).map(({ id }) => id) } } });
    expect(textsOf(copied)).toContain('没有这份上年的文本');
  }));

  test('报送过的不能放弃，撤回了也不能；别的岗位不能放弃，也不能重新启用', served(async (its) => {
    for (const post of ['foodOfficer', 'foodHead', 'departmentFinance', 'performance', 'budget', 'auditor'] as const) expect([post, (await its.step(post, 'give-up', { reason: '不该有' })).status]).toEqual([post, 403]);
    await its.submitted();
    await its.step('unitFinance', 'withdraw', { reason: '还要再改' });
    expect(textsOf(await its.step('unitFinance', 'give-up', { reason: '单位选错了' }))).toContain('这份文本报送过，审核的人可能已经看过，不能再放弃');
  }));

  test('同一刻重新启用和另起一份，只有一份立得住', served(async (its) => {
    await its.step('unitFinance', 'give-up', { reason: '单位选错了' });
    const outcomes = await Promise.all([begin(its), stepOf(its, its.planId, 'take-up')]);
    expect(outcomes.filter(({ status }) => status < 400)).toHaveLength(1);
    expect(await listed(its)).toHaveLength(1);
    expect(await its.ports.plans.placed({ division: countyDivision, unitCode: '414002', unit: its.county.nodes.unit, formerCodes: [], fiscalYear: 2027 })).toMatchObject({ state: 'drafting' });
  }));

  test('放弃和重新启用各发一次消息给写过的人；同一次请求送来两遍只办一次', served(async (its) => {
    const key = newKey();
    await its.as('unitFinance');
    const twice = await Promise.all([0, 1].map(() => its.step('unitFinance', 'give-up', { reason: '单位选错了', key })));
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    await its.step('unitFinance', 'take-up');
    const { notices } = (await (await its.as('foodOfficer')).get('/api/notices')).json() as { readonly notices: readonly { readonly sentence: string }[] };
    expect(notices.map(({ sentence }) => sentence)).toEqual(['示例县市场监管综合执法队2027年度绩效文本重新启用，可以接着填报。', '示例县市场监管综合执法队2027年度绩效文本已由本单位放弃，不再填报；内容原样留着，可以查看，单位财务可以重新启用。']);
  }));
});
