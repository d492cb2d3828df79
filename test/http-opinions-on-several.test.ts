// One opinion on several cells, over HTTP and on both database homes: told once, shown at each of them, opening each of their rows, dealt with as one.
import { expect, test } from 'vitest';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import { linesOf } from './support/docx-text.ts';
import { migrated, withStore, type TestStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

onEveryEngine('写在几格上的一条意见', migrated, (database) => {
  const served = (work: (its: DeclaringServer, store: TestStore) => Promise<void>) => () =>
    withStore(database(), async (store) => {
      await work(await declaringServer(store), store);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    });

  test('意见只有一条，写明各格；退回打开各格所在的行，意见书里只写一次，改了其中一格或者答复就算办了', served(async (its, store) => {
    await its.submitted();
    const [food, measuring] = await its.identities();
    if (food === undefined || measuring === undefined) throw new Error('two projects');
    const [first = '', second = ''] = food.rows;
    const reviewer = await its.as('departmentFinance');
    const write = (also: readonly object[], more: object = {}) =>
      reviewer.ask('POST', `/api/plans/${its.planId}/comments`, { body: { project: food.id, row: first, field: 'value', also, text: '两行的指标值和依据写同一口径。', finding: null, key: store.newId(), ...more } });
    const gone = await write([{ row: measuring.rows[0], field: 'value' }]);
    expect([gone.status, problemSchema.parse(gone.json()).code]).toEqual([409, 'comment-place-gone']);
    expect((await write([{ row: first, field: 'value' }], { project: null, row: null, field: 'goals' })).status).toBe(409);
    const places = [{ row: first, field: 'basis' }, { row: second, field: 'value' }, { row: second, field: 'basis' }];
    // The first one again, and one twice.
    expect((await write([{ row: first, field: 'value' }, ...places, { row: second, field: 'basis' }])).status).toBe(201);
    expect((await its.declaration(reviewer)).comments).toMatchObject([{ row: first, field: 'value', also: places, where: '“2027年食品抽检经费”第1行、第2行的指标值、指标值确定依据', state: 'draft' }]);

    expect((await its.step('departmentFinance', 'return', { reason: '请按意见修改。' })).status).toBe(200);
    const finance = await its.as('unitFinance');
    const returned = await its.declaration(finance);
    expect(returned.projects.map(({ reopened }) => reopened?.rows)).toEqual([[first, second], undefined]);
    const event = returned.history.find(({ action }) => action === 'return')?.event ?? 0;
    const lines = linesOf((await finance.get(`/api/plans/${its.planId}/returns/${event}/opinion-letter`)).bytes);
    const told = lines.filter((line) => line.startsWith('意见1 | '));
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/^意见1 \| 第1行“食品抽检批次”、第2行“抽检报告合规率”的指标值、指标值确定依据 \| 第1行指标值：≥200批 ⏎ 第1行指标值确定依据：《2027年食品安全抽检计划》 ⏎ 第2行指标值：≥98% ⏎ .* \| 两行的指标值和依据写同一口径。$/u);
    expect(lines.join('\n')).toContain('审核人提出意见1处');

    const edit = (column: 'value' | 'description', text: string) => its.edit({ kind: 'cell', project: food.id, row: second, column, text });
    const outcome = async () => (await its.declaration(finance)).comments.map(({ waits, outcome: became }) => [waits, became]);
    expect(await outcome()).toEqual([[true, 'untouched']]);
    // Beside the places, in one of their rows.
    await edit('description', '符合规定格式、时限的检验报告占全部检验报告的比例');
    expect(await outcome()).toEqual([[true, 'untouched']]);
    await edit('value', '≥99%');
    expect(await outcome()).toEqual([[false, 'changed']]);
    await its.projectStep('unitFinance', 'accept', [food.id]);
    expect((await its.step('unitFinance', 'submit')).status).toBe(200);
    expect((await its.declaration(reviewer)).comments).toMatchObject([{ state: 'settled', outcome: 'changed', also: places }]);
  }));
});
