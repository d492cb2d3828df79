// A declaration over HTTP, on both database homes: what each post sees of it, what is missing, the steps, comments on cells, and answers to findings.
import { expect, test } from 'vitest';
import { projectStepsTakenSchema } from '../src/http/contract/declarations.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import type { CountyPost } from './support/declaring-county.ts';
import type { Answer } from './support/http-server.ts';
import { declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import { migrated, withStore, type TestStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const unknownId = '01890000-0000-7000-8000-000000000000';
const codeOf = (answer: Answer): string => (answer.status < 400 ? 'done' : problemSchema.parse(answer.json()).code);

onEveryEngine('网上的申报', migrated, (database) => {
  const served = (work: (its: DeclaringServer, store: TestStore) => Promise<void>) => () =>
    withStore(database(), async (store) => {
      await work(await declaringServer(store), store);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    });

  test('申报页说清状态、由谁办理、报送还缺什么；不是自己的步骤说明为什么不能办', served(async (its) => {
    const finance = await its.as('unitFinance');
    const declaration = await its.declaration(finance);
    expect(declaration).toMatchObject({ unitName: '示例县市场监管综合执法队', state: 'drafting', stateTitle: '填报中', inHandOf: '单位', round: 'first-up', lock: { open: false, why: 'not-set' }, mayComment: false, history: [] });
    const [submit, ...others] = declaration.steps;
    expect(others.map(({ action, title, refusal }) => [action, title, refusal])).toEqual([['give-up', '放弃这份文本', null]]);
    expect(submit).toMatchObject({ action: 'submit', title: '报送', to: '主管部门审核', refusal: null, asksReason: false });
    expect(submit?.asked.filter(({ obstacles }) => obstacles.length > 0)).toEqual([
      { guard: 'every-project-accepted', title: '各项目都已由单位财务汇总', obstacles: ['还有2个项目没有汇总：“2027年食品抽检经费”、“2027年计量器具检定经费”。'], advice: [] },
      { guard: 'continuity-said', title: '各项目都已写明新增还是延续', obstacles: ['还没有写明新增还是延续：“2027年食品抽检经费”、“2027年计量器具检定经费”。请在申报页的项目列表里写明；达到标准的新增项目须有事前绩效评估。'], advice: [] },
      { guard: 'round-open', title: '在本轮申报的日期之内', obstacles: ['“一上”还没有设定起止日期，请联系财政绩效股。'], advice: [] },
    ]);
    expect(declaration.projects.map(({ number, name, state, section }) => [number, name, state, section])).toEqual([
      [1, '2027年食品抽检经费', 'editing', null],
      [2, '2027年计量器具检定经费', 'editing', null],
    ]);
    const auditor = await its.declaration(await its.as('auditor'));
    expect(auditor.steps.map(({ action, refusal }) => [action, refusal])).toEqual([
      ['submit', '由单位财务办理：unitFinance'],
      ['give-up', '由单位财务办理：unitFinance'],
    ]);
    // Who holds the post is told in their own unit, and to whoever looks after people there; elsewhere only the post is.
    const submitBy = async (post: CountyPost) => (await its.declaration(await its.as(post))).steps.flatMap(({ action, refusal }) => (action === 'submit' ? [refusal] : []));
    for (const post of ['foodOfficer', 'performance'] as const) expect(await submitBy(post)).toEqual(['由单位财务办理：unitFinance']);
    for (const post of ['departmentFinance', 'firstReview', 'budget'] as const) expect(await submitBy(post)).toEqual(['由单位财务办理']);
    await its.county.person('second', [{ role: 'unit-finance', node: its.county.nodes.unit }]);
    await its.county.person('third', [{ role: 'unit-finance', node: its.county.nodes.unit }]);
    await its.county.person('fourth', [{ role: 'unit-finance', node: its.county.nodes.unit }]);
    expect([await submitBy('foodOfficer'), await submitBy('budget')]).toEqual([[expect.stringMatching(/^由单位财务办理：\S+、\S+、\S+等4人$/u)], ['由单位财务办理']]);
    const measuring = await its.declaration(await its.as('measuringOfficer'));
    expect(measuring.projects[0]?.steps.find(({ action }) => action === 'hand-in')?.refusal).toBe('不在您的岗位范围内，不能送负责人核对');
    expect((await (await its.as('auditor')).get(`/api/plans/${unknownId}/declaration`)).status).toBe(404);
    expect((await its.server.inject({ url: `/api/plans/${its.planId}/declaration`, headers: { host: 'localhost:8420' } })).statusCode).toBe(401);
  }));

  test('报送的障碍一次说全；同一个请求发两遍只办一次；别的岗位办不了', served(async (its, store) => {
    expect(codeOf(await its.step('unitFinance', 'submit'))).toBe('step-obstructed');
    const refusal = await its.step('unitFinance', 'submit');
    expect([refusal.status, problemSchema.parse(refusal.json())]).toMatchObject([409, { title: '现在不能报送，还有3件事没有办好', findings: [{}, {}, { message: '“一上”还没有设定起止日期，请联系财政绩效股。' }] }]);
    await its.openRounds('first-up');
    const projects = (await its.identities()).map(({ id }) => id);
    await its.continued();
    expect((await its.projectStep('unitFinance', 'accept', projects)).json()).toEqual({ outcome: 'done', taken: projects, refused: [] });
    const key = store.newId();
    expect((await its.step('unitFinance', 'submit', { key })).json()).toEqual({ outcome: 'done', state: 'with-department' });
    expect((await its.step('unitFinance', 'submit', { key })).json()).toEqual({ outcome: 'repeated', state: null });
    expect(codeOf(await its.step('budget', 'approve'))).toBe('not-at-this-stage');
    expect(codeOf(await its.step('auditor', 'pass'))).toBe('not-allowed');
    const { history } = await its.declaration(await its.as('auditor'));
    expect(history).toMatchObject([{ action: 'submit', title: '报送', toTitle: '主管部门审核', by: 'unitFinance', reason: '' }]);
  }));

  test('意见指到格子，退回之前只有审核的人看得到；退回后单位只见开放的行，逐条答复或修改后报回', served(async (its, store) => {
    await its.submitted();
    const [, measuring] = await its.identities();
    if (measuring === undefined) throw new Error('two projects');
    const reviewer = await its.as('departmentFinance');
    const write = (body: object, as = reviewer) => as.ask('POST', `/api/plans/${its.planId}/comments`, { body: { project: measuring.id, row: null, field: null, text: '请核对。', finding: null, key: store.newId(), ...body } });
    expect(codeOf(await write({}, await its.as('unitFinance')))).toBe('not-allowed');
    expect(codeOf(await write({ text: ' ' }))).toBe('invalid-request');
    expect(codeOf(await write({ row: unknownId, field: 'value' }))).toBe('comment-place-gone');
    expect(codeOf(await write({ row: measuring.rows[0], field: 'no such column' }))).toBe('comment-place-gone');
    expect((await write({ row: measuring.rows[2], field: 'value', text: '检定计划写的是11月底前。' })).status).toBe(201);
    const purpose = await write({ field: 'purpose', text: '用途太笼统。' });
    const spare = await write({ text: '写错了' });
    const { id: spareId } = spare.json() as { id: string };
    expect((await reviewer.ask('DELETE', `/api/plans/${its.planId}/comments/${spareId}`)).status).toBe(200);
    expect(codeOf(await reviewer.ask('DELETE', `/api/plans/${its.planId}/comments/${spareId}`))).toBe('comment-not-found');
    expect((await its.declaration(reviewer)).comments.map(({ where, state, writtenBy }) => [where, state, writtenBy])).toEqual([
      ['“2027年计量器具检定经费”第3行的指标值', 'draft', 'departmentFinance'],
      ['“2027年计量器具检定经费”的资金用途', 'draft', 'departmentFinance'],
    ]);
    const finance = await its.as('unitFinance');
    expect((await its.declaration(finance)).comments).toEqual([]);

    expect((await its.step('departmentFinance', 'return', { reason: '请按意见修改。' })).json()).toEqual({ outcome: 'done', state: 'returned' });
    const returned = await its.declaration(finance);
    expect(returned.comments.map(({ state, waits, outcome }) => [state, waits, outcome])).toEqual([['sent', true, 'untouched'], ['sent', true, 'untouched']]);
    expect(returned.projects.map(({ reopened, state }) => [reopened, state])).toEqual([
      [null, 'accepted'],
      [{ whole: false, parts: ['purpose'], rows: [measuring.rows[2]], lines: [], removal: false }, 'sent-back'],
    ]);
    const { id: purposeId } = purpose.json() as { id: string };
    const answer = (body: object, as = finance) => as.ask('POST', `/api/plans/${its.planId}/comments/${purposeId}/answer`, { body: { answer: '检定费按器具数量结算，已在测算里写明。', key: store.newId(), ...body } });
    expect(codeOf(await answer({}, reviewer))).toBe('not-allowed');
    expect((await answer({})).status).toBe(200);
    await its.edit({ kind: 'cell', project: measuring.id, row: measuring.rows[2] ?? '', column: 'value', text: '2027年11月30日前' });
    expect((await its.declaration(finance)).comments.map(({ waits, answeredBy }) => [waits, answeredBy])).toEqual([[false, null], [false, 'unitFinance']]);
    await its.projectStep('unitFinance', 'accept', [measuring.id]);
    expect((await its.step('unitFinance', 'submit')).json()).toMatchObject({ state: 'with-department' });
    // Whoever sees it again is told what became of each.
    expect((await its.declaration(reviewer)).comments.map(({ state, outcome }) => [state, outcome])).toEqual([['settled', 'changed'], ['settled', 'answered']]);
  }));

  test('“须说明”由单位说明，“阻止”只由财政写明理由放行；格里改了，说明列为失效', served(async (its, store) => {
    const [food] = await its.identities();
    if (food === undefined) throw new Error('two projects');
    const [row = ''] = food.rows;
    await its.edit({ kind: 'cell', project: food.id, row, column: 'value', text: '批' });
    const finance = await its.as('unitFinance');
    const performance = await its.as('performance');
    const found = (await its.declaration(finance)).findings.find(({ severity, rows }) => severity === 'blocks' && rows.includes(row));
    expect(found).toMatchObject({ said: '批', ordinals: [1], answer: null, side: null });
    const say = (visitor: typeof finance, side: string, body: object = {}) => visitor.ask('POST', `/api/plans/${its.planId}/answers`, { body: { finding: found?.key, side, reason: '上级任务书尚未下达，数量待定', key: store.newId(), ...body } });
    expect(codeOf(await say(finance, 'unit'))).toBe('answer-finance-only');
    expect(codeOf(await say(finance, 'finance'))).toBe('not-allowed');
    expect(codeOf(await say(performance, 'finance', { reason: '无' }))).toBe('answer-no-reason');
    expect(codeOf(await say(performance, 'finance', { finding: 'gone' }))).toBe('finding-not-found');
    expect((await say(performance, 'finance')).status).toBe(200);
    const lifted = await its.declaration(finance);
    const standing = lifted.findings.find(({ key }) => key === found?.key);
    expect(standing?.answer).toMatchObject({ side: 'finance', by: 'performance', reason: '上级任务书尚未下达，数量待定' });
    expect([lifted.projects[0]?.blocking, lifted.stale]).toEqual([0, []]);

    await its.edit({ kind: 'cell', project: food.id, row, column: 'value', text: '个' });
    const changed = await its.declaration(performance);
    expect(changed.projects[0]?.blocking).toBe(1);
    expect(changed.stale).toMatchObject([{ said: '批', side: 'finance', why: '这一格后来改过，请按现在的内容重新说明' }]);
    const withdraw = (visitor: typeof finance) => visitor.ask('DELETE', `/api/plans/${its.planId}/answers/${standing?.answer?.id}`);
    expect(codeOf(await withdraw(finance))).toBe('not-allowed');
    expect((await withdraw(performance)).status).toBe(200);
    expect(codeOf(await withdraw(performance))).toBe('answer-not-found');
    expect((await its.declaration(performance)).stale).toEqual([]);
  }));

  test('控制数按项目下达，只打开对不上的地方；几个项目一起汇总，汇总不了的逐个说明，其余照办', served(async (its) => {
    await its.passed();
    const [food, measuring] = await its.identities();
    if (food === undefined || measuring === undefined) throw new Error('two projects');
    expect((await its.step('budget', 'give-control', { controls: [{ project: food.id, amount: 50_000_000 }] })).json()).toEqual({ outcome: 'done', state: 'control-given' });
    const { projects } = await its.declaration(await its.as('unitFinance'));
    expect(projects.map(({ control, budget, state, reopened }) => [control, budget, state, reopened?.rows])).toEqual([
      [50_000_000, 59_500_000, 'sent-back', [food.rows[0], food.rows[3]]],
      [12_000_000, 12_000_000, 'accepted', undefined],
    ]);
    await its.edit({ kind: 'cell', project: food.id, row: food.rows[0] ?? '', column: 'value', text: '批' });
    expect(codeOf(await its.projectStep('unitFinance', 'accept', [food.id, measuring.id]))).toBe('step-obstructed');
    expect(codeOf(await its.projectStep('unitFinance', 'send-back', [measuring.id]))).toBe('step-obstructed');
    expect((await its.projectStep('unitFinance', 'send-back', [measuring.id], { reason: '请补台数。' })).status).toBe(200);
    const taken = projectStepsTakenSchema.parse((await its.projectStep('unitFinance', 'accept', [food.id, measuring.id])).json());
    expect(taken).toMatchObject({ taken: [measuring.id], refused: [{ name: '2027年食品抽检经费', why: '现在不能汇总' }] });
    expect(taken.refused[0]?.obstacles[0]).toMatch(/^还有\d+处“阻止”问题/u);
  }));

  test('单位财务把项目交给科室：经办人编辑、送核对，负责人核对', served(async (its, store) => {
    const [food] = await its.identities();
    if (food === undefined) throw new Error('two projects');
    const finance = await its.as('unitFinance');
    const describe = (body: object, as = finance) => as.ask('PUT', `/api/plans/${its.planId}/declaration/projects`, { body: { projects: [food.id], key: store.newId(), ...body } });
    expect((await its.declaration(finance)).sections.map(({ name }) => name).toSorted()).toEqual(['计量科', '食品科'].toSorted());
    expect(codeOf(await describe({ section: its.county.nodes.performanceSection }))).toBe('section-not-own');
    expect(codeOf(await describe({ section: its.county.nodes.food }, await its.as('foodOfficer')))).toBe('not-allowed');
    expect(codeOf(await describe({ projects: [unknownId], continuity: 'new' }))).toBe('project-not-found');
    expect(codeOf(await its.projectStep('foodOfficer', 'hand-in', [food.id]))).toBe('not-here');
    expect(codeOf(await describe({ section: its.county.nodes.food, continuity: 'new' }))).toBe('done');
    const officer = await its.as('foodOfficer');
    expect((await its.declaration(officer)).projects[0]).toMatchObject({ section: '食品科', continuity: 'new', state: 'editing' });
    expect((await its.declaration(officer)).mayDescribe).toBe(false);
    expect(codeOf(await its.projectStep('foodOfficer', 'hand-in', [food.id]))).toBe('done');
    expect(codeOf(await its.projectStep('foodHead', 'confirm', [food.id]))).toBe('done');
    expect((await its.declaration(officer)).projects[0]).toMatchObject({ stateTitle: '待单位财务汇总', section: '食品科' });
  }));

  test('附件只作为下载送出；大的新增项目要有评估报告和合格的评分才报得上来；只有上传的人能撤下', served(async (its, store) => {
    const [food] = await its.identities();
    if (food === undefined) throw new Error('two projects');
    const finance = await its.as('unitFinance');
    await its.edit({ kind: 'field', project: food.id, field: 'budget.total', text: '200' }, { kind: 'field', project: food.id, field: 'budget.fiscal', text: '200' });
    expect((await finance.ask('PUT', `/api/plans/${its.planId}/declaration/projects`, { body: { projects: [food.id], continuity: 'new', key: store.newId() } })).status).toBe(200);
    const missing = async () => (await its.declaration(finance)).steps[0]?.asked.find(({ title }) => title.includes('事前绩效评估'))?.obstacles;
    expect(await missing()).toEqual(['新增项目还没有通过事前绩效评估：“2027年食品抽检经费”。请上传评估报告并评分。']);
    const bytes = new TextEncoder().encode('%PDF-1.7 事前绩效评估报告');
    const page = new TextEncoder().encode('<html><script>alert(1)</script></html>');
    const add = (query: string, as = finance, sent: { readonly bytes: Uint8Array; readonly name: string } = { bytes, name: '评估报告.pdf' }) => as.upload(`/api/plans/${its.planId}/attachments?${query}`, sent.bytes, sent.name);
    expect(codeOf(await add('kind=other', finance, { bytes: page, name: '评估报告.html' }))).toBe('attachment-format');
    expect(codeOf(await add('kind=other', finance, { bytes, name: '评估报告.pdf.exe' }))).toBe('attachment-name');
    expect(codeOf(await add('kind=stamped-scan', finance, { bytes: new TextEncoder().encode('盖章'), name: '扫描件.txt' }))).toBe('attachment-format');
    expect(codeOf(await add('kind=ex-ante-report&score=80'))).toBe('ex-ante-incomplete');
    expect(codeOf(await add(`kind=ex-ante-report&score=101&project=${food.id}`))).toBe('invalid-request');
    expect(codeOf(await add(`kind=other&project=${unknownId}`))).toBe('project-not-found');
    expect(codeOf(await add('kind=other', await its.as('auditor')))).toBe('not-allowed');
    expect((await add(`kind=ex-ante-report&score=59&project=${food.id}`)).status).toBe(201);
    expect(await missing()).toHaveLength(1);
    expect((await add(`kind=ex-ante-report&score=60&project=${food.id}&note=${encodeURIComponent('专家评审')}`)).status).toBe(201);
    expect(await missing()).toEqual([]);
    const { attachments } = await its.declaration(await its.as('auditor'));
    expect(attachments).toMatchObject([{ score: 59 }, { kind: 'ex-ante-report', name: '评估报告.pdf', size: bytes.byteLength, score: 60, note: '专家评审', addedBy: 'unitFinance', boundEvent: null }]);
    const id = attachments[1]?.id ?? '';
    const file = await (await its.as('auditor')).get(`/api/plans/${its.planId}/attachments/${id}/file`);
    expect([file.status, file.headers['content-type'], file.headers['content-disposition']]).toEqual([200, 'application/octet-stream', expect.stringMatching(/^attachment;/u)]);
    expect(new Uint8Array(file.bytes)).toEqual(bytes);
    const withdraw = async (post: 'unitFinance' | 'foodOfficer') => (await its.as(post)).ask('DELETE', `/api/plans/${its.planId}/attachments/${id}`);
    expect(codeOf(await withdraw('foodOfficer'))).toBe('attachment-not-own');
    expect(codeOf(await withdraw('unitFinance'))).toBe('done');
    expect(codeOf(await withdraw('unitFinance'))).toBe('attachment-not-found');
    expect((await (await its.as('auditor')).get(`/api/plans/${its.planId}/attachments/${id}/file`)).status).toBe(404);
  }));
});
