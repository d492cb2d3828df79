// The papers that go with the steps of a declaration, over HTTP and on both database homes: the letter of each return, made again from what is kept, and the approval
// sheet with the figures that were given.
import { expect, test } from 'vitest';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { countyNoon } from './support/declaring-county.ts';
import { countyPassword, declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import { linesOf } from './support/docx-text.ts';
import { Visitor, type Answer } from './support/http-server.ts';
import { migrated, must, withStore, type TestStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const codeOf = (answer: Answer): string => (answer.status < 400 ? 'done' : problemSchema.parse(answer.json()).code);

/** Steps are taken on the day of the county, on which its posts are held: by them the office is found that signs. */
function inCountyTime(store: TestStore): TestStore {
  let clock = countyNoon;
  return { ...store, now: () => (clock += 1_000) };
}

onEveryEngine('随步骤出具的文书', migrated, (database) => {
  const served = (work: (its: DeclaringServer, store: TestStore) => Promise<void>) => () =>
    withStore(database(), async (store) => {
      await work(await declaringServer(inCountyTime(store)), store);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    });
  const returnsOf = async (its: DeclaringServer) => (await its.declaration(await its.as('unitFinance'))).history.filter(({ action }) => action === 'return').map(({ event }) => event);
  const letterOf = async (its: DeclaringServer, event: number, post: 'unitFinance' | 'firstReview' = 'unitFinance') => (await its.as(post)).get(`/api/plans/${its.planId}/returns/${event}/opinion-letter`);

  test('每次退回的意见书都能再得到：当时的文本、随退回送出的意见、理由和期限，逐字节相同；报回以后现在的意见书不再要求什么', served(async (its, store) => {
    await its.submitted();
    const [food, measuring] = await its.identities();
    if (food === undefined || measuring === undefined) throw new Error('two projects');
    const comment = async (post: 'departmentFinance' | 'firstReview', place: object, text: string) => {
      expect((await (await its.as(post)).ask('POST', `/api/plans/${its.planId}/comments`, { body: { row: null, field: null, ...place, text, finding: null, key: store.newId() } })).status).toBeLessThan(300);
    };
    await comment('departmentFinance', { project: measuring.id, field: 'purpose' }, '用途请写明耗材的种类。');
    await comment('departmentFinance', { project: food.id, row: food.rows[0], field: 'value' }, '与合同不一致。');
    await its.step('departmentFinance', 'return', { reason: '请按意见核对', until: '2026-09-20' });
    const [first = 0] = await returnsOf(its);
    const before = await letterOf(its, first);
    expect([before.status, before.headers['content-disposition']]).toEqual([200, expect.stringContaining('attachment;')]);
    const lines = linesOf(before.bytes);
    for (const told of ['示例县市场监管综合执法队：', '（一）退回修改的理由：请按意见核对。', '示例县市场监督管理局', '意见1 | 第1行“食品抽检批次”的指标值 | ≥200批 | 与合同不一致。', '意见2 | 资金用途 | 用于集贸市场计量器具免费检定，支付检定耗材费。 | 用途请写明耗材的种类。']) expect(lines).toContain(told);
    expect(lines.join('\n')).toContain('请于2026年9月20日前，按照审核人的意见逐条修改');

    await its.edit({ kind: 'cell', project: food.id, row: food.rows[0] ?? '', column: 'value', text: '≥200批次' });
    const finance = await its.as('unitFinance');
    const written = (await its.declaration(finance)).comments.find(({ project }) => project === measuring.id)?.id ?? '';
    expect((await finance.ask('POST', `/api/plans/${its.planId}/comments/${written}/answer`, { body: { answer: '耗材只有砝码一种。', key: store.newId() } })).status).toBe(200);
    await its.projectStep('unitFinance', 'accept', [food.id, measuring.id]);
    expect(codeOf(await its.step('unitFinance', 'submit'))).toBe('done');
    expect((await letterOf(its, first)).bytes).toEqual(before.bytes);
    const now = linesOf((await finance.get(`/api/plans/${its.planId}/opinion-letter?deadline=2026-09-25`)).bytes).join('\n');
    expect(now).not.toContain('与合同不一致');

    await its.step('departmentFinance', 'pass');
    await comment('firstReview', { project: food.id }, '请附合同。');
    await its.step('firstReview', 'return', { reason: '请附合同。' });
    const [, second = 0] = await returnsOf(its);
    const later = linesOf((await letterOf(its, second, 'firstReview')).bytes);
    for (const told of ['意见1 | 整个项目 | — | 请附合同。', '示例县财政局']) expect(later).toContain(told);
    expect(later.join('\n')).not.toContain('与合同不一致');
    expect((await letterOf(its, first, 'firstReview')).bytes).toEqual(before.bytes);

    expect(codeOf(await letterOf(its, second + 1))).toBe('return-not-found');
    const outsider = await its.county.person('outsider', [{ role: 'unit-finance', node: its.county.nodes.financeUnit }]);
    const { id, login } = outsider.account;
    must(await its.ports.accounts.replacePassword({ accountId: id, passwordHash: `quick:${countyPassword}`, actor: id }));
    const visitor = new Visitor(its.server);
    await visitor.signIn(countyPassword, login);
    expect(codeOf(await visitor.get(`/api/plans/${its.planId}/returns/${first}/opinion-letter`))).toBe('not-here');
  }));

  test('退回而没有写意见的，意见书写明理由，请单位重新报送', served(async (its) => {
    await its.submitted();
    await its.step('departmentFinance', 'return', { reason: '请补依据。' });
    const [first = 0] = await returnsOf(its);
    const lines = linesOf((await letterOf(its, first)).bytes);
    expect(lines).toContain('（一）退回修改的理由：请补依据。');
    expect(lines.some((line) => /请于收到本意见之日起\d+个工作日内，按照退回的理由修改绩效文本后重新报送。/u.test(line))).toBe(true);
  }));

  test('财政放行过的问题，退回的意见书单独列出理由，不再要求修改；单位以后改了那一格，当时的意见书不变', served(async (its, store) => {
    const [food] = await its.identities();
    if (food === undefined) throw new Error('two projects');
    const value = (text: string) => ({ kind: 'cell' as const, project: food.id, row: food.rows[0] ?? '', column: 'value' as const, text });
    await its.edit(value('批'));
    const performance = await its.as('performance');
    const found = (await its.declaration(performance)).findings.filter(({ severity }) => severity === 'blocks');
    for (const { key } of found) expect((await performance.ask('POST', `/api/plans/${its.planId}/answers`, { body: { finding: key, side: 'finance', reason: '上级任务书尚未下达', key: store.newId() } })).status).toBe(200);
    await its.submitted();
    await its.step('departmentFinance', 'return', { reason: '请补依据。' });
    const [first = 0] = await returnsOf(its);
    const letter = await letterOf(its, first);
    const lines = linesOf(letter.bytes);
    expect(lines.join('\n')).toContain(`另有财政放行的${found.length}条（见附件`);
    expect(lines).toContain(`已经说明或者放行的问题（${found.length}条，不需再次答复）`);
    expect(lines.filter((line) => line.endsWith(' | 财政放行：上级任务书尚未下达'))).toHaveLength(found.length);
    expect(lines.some((line) => line.startsWith('必须修改的问题'))).toBe(false);
    await its.edit(value('个'));
    expect((await letterOf(its, first)).bytes).toEqual(letter.bytes);
    const now = linesOf((await (await its.as('unitFinance')).get(`/api/plans/${its.planId}/opinion-letter`)).bytes);
    expect(now.some((line) => line.startsWith('必须修改的问题'))).toBe(true);
    expect(now.join('\n')).not.toContain('财政放行');
  }));

  test('批复写明批复的财政局、项目的绩效目标和支出计划；下达过控制数的，申报数、控制数、批复数并列，之后再调整也不变', served(async (its) => {
    await its.passed();
    const [food, measuring] = await its.identities();
    if (food === undefined || measuring === undefined) throw new Error('two projects');
    await its.step('budget', 'give-control', { controls: [{ project: food.id, amount: 50_000_000 }] });
    await its.openRounds('first-up', 'second-up');
    const field = (name: 'budget.total' | 'budget.fiscal') => ({ kind: 'field' as const, project: food.id, field: name, text: '50' });
    await its.edit(field('budget.total'), field('budget.fiscal'), { kind: 'cell', project: food.id, row: food.rows[0] ?? '', column: 'value', text: '≥168批' }, { kind: 'cell', project: food.id, row: food.rows[3] ?? '', column: 'value', text: '≤2970元/批' });
    await its.projectStep('unitFinance', 'accept', [food.id]);
    expect(codeOf(await its.step('unitFinance', 'submit'))).toBe('done');
    for (const post of ['departmentFinance', 'firstReview', 'performance'] as const) expect(codeOf(await its.step(post, 'pass'))).toBe('done');
    expect(codeOf(await its.step('budget', 'approve'))).toBe('done');
    const sheet = async () => (await its.as('unitFinance')).get(`/api/plans/${its.planId}/approval-sheet`);
    const approved = await sheet();
    const lines = linesOf(approved.bytes);
    for (const told of [
      '关于批复示例市市场监督管理局2027年部门预算绩效目标的通知',
      '示例市市场监督管理局：',
      '示例县财政局',
      '序号 | 项目名称、编码 | 申报数（万元） | 控制数（万元） | 批复数（万元）',
      '1 | 2027年食品抽检经费 ⏎ 13068227A1B2C3D4E5F6G | 59.50 | 50.00 | 50.00',
      ' | 支出计划 | 3月底10%，6月底40%，10月底80%，12月底100%',
      ' | 数量指标 | 食品抽检批次 | ≥168批',
      '2 | 2027年计量器具检定经费 ⏎ 13068227B1B2C3D4E5F6H | 12.00 | 12.00 | 12.00',
      '合计 | 71.50 | 62.00 | 62.00',
    ]) expect(lines).toContain(told);
    expect(lines.some((line) => line.startsWith(' | 绩效目标 | 1.完成食品抽检200批次') || line.startsWith(' | 绩效目标 | 完成食品抽检200批次'))).toBe(true);

    await its.openRounds('first-up', 'second-up', 'adjustment');
    await its.step('unitFinance', 'adjust', { reason: '任务增加', projects: [food.id] });
    await its.edit(field('budget.total'), { kind: 'cell', project: food.id, row: food.rows[0] ?? '', column: 'value', text: '≥160批' });
    expect((await sheet()).bytes).toEqual(approved.bytes);
  }));
});
