// What is filled in beside the forms, over HTTP, on both database homes: 测算 of a project, which duties it serves, and the work activities of the text.
import { expect, test } from 'vitest';
import { fillingSchema, savedCostingSchema, type CostingLineRecord, type Filling } from '../src/http/contract/filling.ts';
import { planHistorySchema } from '../src/http/contract/history.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { savePlanImport } from '../src/persistence/repositories/save-plan-import.ts';
import { countyDivision } from './support/declaring-county.ts';
import { declaredPlan } from './support/declared-plan.ts';
import { declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import type { Answer, Visitor } from './support/http-server.ts';
import { everythingMayChange } from './support/may-change.ts';
import { migrated, must, withStore, type TestStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const codeOf = (answer: Answer): string => (answer.status < 400 ? 'done' : problemSchema.parse(answer.json()).code);
const newLine = '01900000-0000-7000-8000-000000000001';

onEveryEngine('测算和对应的职责', migrated, (database) => {
  const served = (work: (its: DeclaringServer, store: TestStore) => Promise<void>) => () =>
    withStore(database(), async (store) => {
      await work(await declaringServer(store), store);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    });

  test('测算的明细整表保存，读回的就是写的；没有变的行不产生新版本', served(async (its) => {
    const finance = await its.as('unitFinance');
    const [food] = await its.identities();
    if (food === undefined) throw new Error('there is a project');
    const lines = [line({ indicators: [food.rows[0] ?? '', food.rows[3] ?? ''] }), line({ id: '01900000-0000-7000-8000-000000000002', item: '印制抽样单', factors: [{ amount: '200', unit: '批' }, { amount: '2', unit: '份' }], price: '0.5' })];
    const first = await put(its, finance, food.id, [], lines);
    const saved = savedCostingSchema.parse(first.json()).lines;
    expect(saved.map(({ id: _id, ...texts }) => texts)).toEqual(lines.map(({ id: _id, ...texts }) => texts));
    expect((await filling(its, finance)).projects.map(({ costing }) => costing.length)).toEqual([2, 0]);
    expect((await filling(its, finance)).projects[0]?.costing).toEqual(saved);

    const before = await versions();
    const [one, two] = saved;
    if (one === undefined || two === undefined) throw new Error('two lines');
    expect(codeOf(await put(its, finance, food.id, saved, [one, { ...two, price: '0.6' }]))).toBe('done');
    expect(await versions()).toBe(before + 1);
    expect(codeOf(await put(its, finance, food.id, saved, [one, { ...two, price: '0.6' }]))).toBe('done');
    expect(await versions()).toBe(before + 1);
    expect(codeOf(await put(its, finance, food.id, [one, { ...two, price: '0.6' }], [one]))).toBe('done');
    expect((await filling(its, finance)).projects[0]?.costing).toEqual([one]);
    const again = savedCostingSchema.parse((await put(its, finance, food.id, [one], [one, two])).json()).lines;
    expect([again.length, again[1]?.id === two.id]).toEqual([2, false]);
  }));

  test('两个人改同一个项目的测算，后一个不盖掉先保存的，并知道为什么', served(async (its) => {
    const finance = await its.as('unitFinance');
    const [food] = await its.identities();
    await put(its, finance, food?.id ?? '', [], [line({})]);
    const late = await put(its, finance, food?.id ?? '', [], [line({ item: '检验费' })]);
    expect([late.status, codeOf(late)]).toEqual([409, 'costing-changed']);
    expect((await filling(its, finance)).projects[0]?.costing.map(({ item }) => item)).toEqual(['抽检检验费']);
  }));

  test('对应的指标行不在表里、项目不在、没有数量的，都不写入', served(async (its) => {
    const finance = await its.as('unitFinance');
    const [food, measuring] = await its.identities();
    expect(codeOf(await put(its, finance, food?.id ?? '', [], [line({ indicators: [measuring?.rows[0] ?? ''] })]))).toBe('costing-row-gone');
    expect(codeOf(await put(its, finance, newLine, [], [line({})]))).toBe('project-not-found');
    expect(codeOf(await put(its, finance, food?.id ?? '', [], [line({ factors: [] })]))).toBe('invalid-request');
    expect((await filling(its, finance)).projects.every(({ costing }) => costing.length === 0)).toBe(true);
  }));

  test('写明项目对应的职责，读回的就是写的；再写一遍不留事件', served(async (its) => {
    const finance = await its.as('unitFinance');
    const [food] = await its.identities();
    const link = (...duties: readonly string[]) => finance.ask('PUT', `/api/plans/${its.planId}/projects/${food?.id ?? ''}/duties`, { body: { duties } });
    expect(codeOf(await link('1', '2', '1'))).toBe('done');
    expect((await filling(its, finance)).projects.map(({ duties }) => duties)).toEqual([['1', '2'], []]);
    const events = await count();
    expect(codeOf(await link('1', '2'))).toBe('done');
    expect(await count()).toBe(events);
  }));

  test('工作活动整表保存，读回的就是写的；再写一遍不留事件，别人刚改过的不盖掉，不在的项目和没有名称的不写入', served(async (its) => {
    const finance = await its.as('unitFinance');
    const [food, measuring] = await its.identities();
    const activity = { name: '食品安全监督抽检', duty: '1', projects: [food?.id ?? ''] };
    const write = (before: Filling['activities'], activities: Filling['activities']) => finance.ask('PUT', `/api/plans/${its.planId}/activities`, { body: { before, activities } });
    expect(codeOf(await write([], [activity]))).toBe('done');
    const events = await count();
    expect(codeOf(await write([], [activity]))).toBe('done');
    expect(await count()).toBe(events);
    expect((await filling(its, finance)).activities).toEqual([activity]);

    const late = await write([], [{ ...activity, name: '计量检定' }]);
    expect([late.status, codeOf(late)]).toEqual([409, 'activities-changed']);
    expect(codeOf(await write([activity], [{ ...activity, projects: [newLine] }]))).toBe('project-not-found');
    expect(codeOf(await write([activity], [{ ...activity, name: ' ' }]))).toBe('activity-without-name');
    expect((await filling(its, finance)).activities).toEqual([activity]);

    const both = [activity, { name: '计量器具检定', duty: '2', projects: [measuring?.id ?? ''] }];
    expect(codeOf(await write([activity], both))).toBe('done');
    await its.edit({ kind: 'project-removed', project: measuring?.id ?? '' });
    expect((await filling(its, finance)).activities.map(({ projects }) => projects)).toEqual([[food?.id], []]);
    expect(codeOf(await (await its.as('foodOfficer')).ask('PUT', `/api/plans/${its.planId}/activities`, { body: { before: both, activities: [] } }))).toBe('not-allowed');
  }));

  test('一行指标的方向、年内累计、权重和数据来源存在表外：读回的就是写的，导入改过的文件、行移动之后都还在，删去的行不再列出', served(async (its, store) => {
    const finance = await its.as('unitFinance');
    const [food] = await its.identities();
    const [project, row] = [food?.id ?? '', food?.rows[1] ?? ''];
    const nothing = { direction: '', accumulation: null, weight: '', dataSource: '' };
    const said = { direction: '正向', accumulation: 'share', weight: '10', dataSource: '检验报告台账' };
    const write = (before: object, details: object, of = row) => finance.ask('PUT', `/api/plans/${its.planId}/projects/${project}/rows/${of}/target`, { body: { before, details } });
    expect(codeOf(await write(nothing, said))).toBe('done');
    const events = await count();
    expect(codeOf(await write(nothing, said))).toBe('done');
    expect(await count()).toBe(events);
    const targets = async () => (await filling(its, finance)).projects[0]?.targets;
    expect(await targets()).toEqual([{ row, ...said }]);

    const late = await write(nothing, { ...said, weight: '20' });
    expect([late.status, codeOf(late)]).toEqual([409, 'target-details-changed']);
    expect(codeOf(await write(nothing, said, newLine))).toBe('row-not-found');
    expect(codeOf(await write(said, { ...said, accumulation: 'monthly' }))).toBe('invalid-request');
    expect(await targets()).toEqual([{ row, ...said }]);

    // The text comes in again from a file that has no column for it, with another value in that row.
    const plan = declaredPlan(its.county.unitCode);
    const changed = { ...plan, projects: plan.projects.map((one, index) => (index === 0 ? { ...one, indicators: one.indicators.map((indicator, at) => (at === 1 ? { ...indicator, basis: '《新办法》', columns: { ...indicator.columns, ...(indicator.columns.basis === undefined ? {} : { basis: { ...indicator.columns.basis, text: '《新办法》' } }) } } : indicator)) } : one)) };
    must(await savePlanImport(store, { division: countyDivision, actor: its.county.people.unitFinance.account.id, rules: [], plan: changed, format: 'txt', readingRemarks: [], file: { bytes: new TextEncoder().encode('again'), name: '改过.txt', mediaType: 'text/plain' }, demo: false, unitCode: its.county.unitCode, unit: its.county.nodes.unit, fiscalYear: 2027, mayNow: everythingMayChange }));
    expect(await targets()).toEqual([{ row, ...said }]);
    await its.edit({ kind: 'row-removed', project, row });
    expect(await targets()).toEqual([]);
    const { entries } = planHistorySchema.parse((await finance.get(`/api/plans/${its.planId}/history`)).json());
    expect(entries.filter(({ title }) => title === '更改指标值的补充').map(({ lines }) => lines)).toEqual([['“2027年食品抽检经费”第2行']]);
  }));

  test('报送以后不能再填；只看的、别的科室的不能填', served(async (its) => {
    const [food] = await its.identities();
    const asks = async (post: Parameters<typeof its.as>[0]) => codeOf(await put(its, await its.as(post), food?.id ?? '', [], [line({})]));
    expect(await asks('auditor')).toBe('not-allowed');
    expect(await asks('measuringOfficer')).toBe('not-here');
    await its.submitted();
    expect(await asks('unitFinance')).toBe('not-at-this-stage');
    expect((await filling(its, await its.as('auditor'))).projects.length).toBe(2);
  }));

  async function versions(): Promise<number> {
    const answer = await database().query<{ count: number }>('select count(*)::int as count from costing_line_version');
    return answer.rows[0]?.count ?? 0;
  }

  async function count(): Promise<number> {
    const answer = await database().query<{ count: number }>('select count(*)::int as count from event');
    return answer.rows[0]?.count ?? 0;
  }
});

function line(parts: Partial<CostingLineRecord>): CostingLineRecord {
  return { id: newLine, item: '抽检检验费', factors: [{ amount: '200', unit: '批' }], price: '2975', standard: '2027年食品抽检采购合同', indicators: [], ...parts };
}

function put(its: DeclaringServer, visitor: Visitor, project: string, before: readonly CostingLineRecord[], lines: readonly CostingLineRecord[]): Promise<Answer> {
  return visitor.ask('PUT', `/api/plans/${its.planId}/projects/${project}/costing`, { body: { before, lines } });
}

async function filling(its: DeclaringServer, visitor: Visitor): Promise<Filling> {
  return fillingSchema.parse((await visitor.get(`/api/plans/${its.planId}/filling`)).json());
}
