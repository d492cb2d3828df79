// 控制数 of many texts over HTTP, on both database homes: who sees what can be given, what is kept, and that each text is a step of its own.
import { expect, test } from 'vitest';
import { controlFiguresSchema } from '../src/http/contract/control-figures.ts';
import { planHistorySchema } from '../src/http/contract/history.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import type { CountyPost } from './support/declaring-county.ts';
import { declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import type { Answer } from './support/http-server.ts';
import { migrated, withStore, type TestStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const codeOf = (answer: Answer): string => (answer.status < 400 ? 'done' : problemSchema.parse(answer.json()).code);

onEveryEngine('成批下达控制数', migrated, (database) => {
  const served = (work: (its: DeclaringServer, store: TestStore) => Promise<void>) => () =>
    withStore(database(), async (store) => {
      await work(await declaringServer(store), store);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    });
  const figures = async (its: DeclaringServer, post: CountyPost = 'budget') => controlFiguresSchema.parse((await (await its.as(post)).get('/api/control-figures?year=2027')).json());

  test('预算股看到哪些能下达、申报数是多少；没有到这一步的只写状态；别的岗位看不到', served(async (its) => {
    const before = await figures(its);
    expect(before.texts).toMatchObject([{ unitCode: '414002', stateTitle: '填报中', ready: false, projects: [] }]);
    await its.passed();
    const [food, measuring] = (await its.identities()).map(({ id }) => id);
    expect((await figures(its)).texts).toEqual([
      {
        id: its.planId, unitCode: '414002', unitName: expect.any(String), stateTitle: '审核通过', ready: true,
        projects: [
          { id: food, number: 1, name: '2027年食品抽检经费', code: expect.any(String), declared: 59_500_000, control: null },
          { id: measuring, number: 2, name: '2027年计量器具检定经费', code: expect.any(String), declared: 12_000_000, control: null },
        ],
      },
    ]);
    expect(controlFiguresSchema.parse((await (await its.as('budget')).get('/api/control-figures?year=2026')).json()).texts).toEqual([]);
    for (const post of ['unitFinance', 'performance', 'auditor'] as const) expect([post, codeOf(await (await its.as(post)).get('/api/control-figures?year=2027'))]).toEqual([post, 'not-allowed']);
  }));

  test('表原样留存，同一份只留一次；每份文本一步，历史写明按哪份表下达；留存的表只有下达的岗位能下载', served(async (its) => {
    await its.passed();
    const [food] = (await its.identities()).map(({ id }) => id);
    const budget = await its.as('budget');
    const keep = (name: string, content: string, post: CountyPost = 'budget') => its.as(post).then((visitor) => visitor.ask('POST', '/api/control-sheets', { body: { year: 2027, name, content } }));
    expect(codeOf(await keep('控制数.xlsx', '5o6n5Yi25pWw', 'unitFinance'))).toBe('not-allowed');
    expect(codeOf(await keep('控制数.xlsx', '不是编码'))).toBe('invalid-request');
    expect(codeOf(await keep('控制数.xlsx', ''))).toBe('control-sheet-empty');
    expect((await keep('控制数.xlsx', '5o6n5Yi25pWw')).status).toBe(201);
    expect((await keep('控制数.xlsx', '5o6n5Yi25pWw')).status).toBe(201);
    const { kept } = await figures(its);
    expect(kept).toMatchObject([{ name: '控制数.xlsx', by: 'budget' }]);
    const file = await budget.get(`/api/control-sheets/${kept[0]?.id ?? ''}/file?year=2027`);
    expect([Buffer.from(file.bytes).toString('utf8'), String(file.headers['content-disposition'])]).toEqual(['控制数', expect.stringContaining('attachment')]);
    expect(codeOf(await budget.get(`/api/control-sheets/${its.planId}/file?year=2027`))).toBe('control-sheet-not-found');
    expect(codeOf(await (await its.as('unitFinance')).get(`/api/control-sheets/${kept[0]?.id ?? ''}/file?year=2027`))).toBe('not-allowed');

    expect(codeOf(await its.step('budget', 'give-control', { reason: '按控制数表“控制数.xlsx”下达', controls: [{ project: food, amount: 50_000_000 }] }))).toBe('done');
    const history = planHistorySchema.parse((await budget.get(`/api/plans/${its.planId}/history`)).json());
    expect(history.entries.find(({ title }) => title === '下达控制数')?.lines).toContain('按控制数表“控制数.xlsx”下达');
    expect((await figures(its)).texts).toMatchObject([{ ready: false, stateTitle: '控制数已下达', projects: [] }]);
  }));
});
