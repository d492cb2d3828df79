// Projects of other texts put into one that stands, over HTTP and on both database homes: what comes with them beside their forms, how it is marked, and who may take what.
import { expect, test } from 'vitest';
import { begunPlanSchema } from '../src/http/contract/begin.ts';
import { copiedSchema } from '../src/http/contract/copied.ts';
import { declarationSchema } from '../src/http/contract/declarations.ts';
import { fillingSchema } from '../src/http/contract/filling.ts';
import { planHistorySchema } from '../src/http/contract/history.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import type { PlanEdit } from '../src/domain/editing/index.ts';
import { amongThese, isBeside, stillStanding, type CopiedCell } from '../src/domain/template/index.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { savePlanImport } from '../src/persistence/repositories/save-plan-import.ts';
import { countyDivision } from './support/declaring-county.ts';
import { declaredPlan } from './support/declared-plan.ts';
import { countyPassword, declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import { sourceFilledIn } from './support/filled-beside.ts';
import { Visitor, type Answer } from './support/http-server.ts';
import { everythingMayChange } from './support/may-change.ts';
import { migrated, must, withStore, type TestStore } from './support/store-factory.ts';
import { takingEdit, textOf } from './support/taken-edits.ts';
import { onEveryEngine } from './support/with-database.ts';

const [food, measuring] = [0, 1];
const codeOf = (answer: Answer): string => (answer.status < 400 ? 'done' : problemSchema.parse(answer.json()).code);

onEveryEngine('新增延续的项目', migrated, (database) => {
  const served = (work: (its: DeclaringServer, store: TestStore) => Promise<void>) => () =>
    withStore(database(), async (store) => {
      const its = await declaringServer(store);
      await sourceFilledIn(its);
      await work(its, store);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    });
  /** The text of 2028, of the first project of 2027, or of one without a word. */
  const begun = async (its: DeclaringServer, kind: 'copy' | 'blank' = 'copy'): Promise<string> => {
    const [first] = await its.identities();
    const beginning = kind === 'copy' ? { kind, plan: its.planId, projects: [first?.id] } : { kind, firstProject: '电梯应急处置经费' };
    return begunPlanSchema.parse((await (await its.as('unitFinance')).ask('POST', '/api/plans', { body: { unit: its.county.nodes.unit, fiscalYear: 2028, beginning } })).json()).planId;
  };
  const send = (visitor: Visitor, planId: string, { baseEvent, edits }: { readonly baseEvent: number; readonly edits: readonly PlanEdit[] }) => visitor.ask('POST', `/api/plans/${planId}/edits`, { body: { baseEvent, edits, title: '新增1个延续项目' } });
  const take = async (visitor: Visitor, { from, into, position = measuring }: { readonly from: string; readonly into: string; readonly position?: number }, store: TestStore) => {
    const [source, target] = [await textOf(visitor, from), await textOf(visitor, into)];
    const edit = takingEdit(source, position, target, store.newId);
    return { edit, base: target.event, answer: await send(visitor, into, { baseEvent: target.event, edits: [edit] }) };
  };
  const fillingOf = async (visitor: Visitor, planId: string) => fillingSchema.parse((await visitor.get(`/api/plans/${planId}/filling`)).json());
  const copiedOf = async (visitor: Visitor, planId: string) => copiedSchema.parse((await visitor.get(`/api/plans/${planId}/copied`)).json());
  /** What of a project is still marked. */
  const marked = async (visitor: Visitor, planId: string, project: string): Promise<readonly CopiedCell[]> => {
    const own = (await copiedOf(visitor, planId)).cells.filter((cell) => cell.project === project);
    return [...stillStanding(own, (await textOf(visitor, planId)).draft), ...own.filter(isBeside)];
  };
  const declarationOf = async (visitor: Visitor, planId: string) => declarationSchema.parse((await visitor.get(`/api/plans/${planId}/declaration`)).json());
  const historyOf = async (visitor: Visitor, planId: string) => planHistorySchema.parse((await visitor.get(`/api/plans/${planId}/history`)).json()).entries;

  test('测算、对应的职责、填报科室、工作活动和指标值的补充一并带来，写为延续，经过写明从哪里来', served(async (its, store) => {
    const visitor = await its.as('unitFinance');
    const planId = await begun(its);
    const { edit, answer } = await take(visitor, { from: its.planId, into: planId }, store);
    expect(answer.json()).toMatchObject({ outcome: 'saved', changed: true });
    const rows = edit.content.rows.map(({ id }) => id);
    const filling = await fillingOf(visitor, planId);
    expect(filling.projects[1]).toMatchObject({ project: edit.project, duties: ['2'], targets: [{ row: rows[0], direction: '正向', accumulation: 'sum', weight: '10', dataSource: '检定台账' }] });
    expect(filling.projects[1]?.costing.map(({ item, price, indicators }) => [item, price, indicators])).toEqual([['检定费', '100', [rows[0], rows[3]]], ['印制证书', '0.5', []]]);
    expect(filling.activities.map(({ name, projects }) => [name, projects.includes(edit.project)])).toEqual([['计量检定', true], ['抽检', false]]);
    expect((await declarationOf(visitor, planId)).projects[1]).toMatchObject({ section: '计量科', continuity: 'continued', disclosure: null, stateTitle: '填报中' });
    expect((await historyOf(visitor, planId))[0]).toMatchObject({ title: '新增延续的项目', changes: true, lines: ['延续自2027年度文本的“2027年计量器具检定经费”，一并带来：2条测算明细、对应的职责、填报科室、归入1项工作活动、1行指标值的补充', '新增1个延续项目', '新增“2028年计量器具检定经费”'] });
    expect((await textOf(visitor, planId)).draft.projects[1]?.project.costing).toMatchObject({ lines: 2, sum: 12_060_000 });
  }));

  test('沿用的每一处标着，和起草时抄来的一样：改了不标，确认过的不再标，报送前一并提醒；同一次保存里已经改写的不标', served(async (its, store) => {
    const visitor = await its.as('unitFinance');
    const planId = await begun(its, 'blank');
    const [source, target] = [await textOf(visitor, its.planId), await textOf(visitor, planId)];
    const edit = takingEdit(source, measuring, target, store.newId);
    const rows = edit.content.rows.map(({ id }) => id);
    const value = (row: number, text: string): PlanEdit => ({ kind: 'cell', project: edit.project, row: rows[row] ?? '', column: 'value', text });
    expect(codeOf(await send(visitor, planId, { baseEvent: target.event, edits: [edit, value(0, '≥1300台')] }))).toBe('done');
    const first = await marked(visitor, planId, edit.project);
    expect(first.filter((cell) => cell.cell === 'value').map(({ text }) => text)).toEqual(['≥99%', '2027年10月31日前', '≤100元/台', '≥95%', '≥90%']);
    // The text has no part one yet: duties of which nobody knows the numbers are not linked.
    expect(first.filter(isBeside).map(({ cell, text }) => [cell, text])).toEqual([
      ['costing', '检定费：1200台 × 100元（冀价行费〔2019〕1号）'], ['costing', '印制证书：1200份 × 0.5元（）'], ['section', its.county.nodes.measuring], ['continuity', 'continued'], ['target-details', '正向；累加：各期之和；权重10；来源：检定台账'],
    ]);
    expect((await copiedOf(visitor, planId)).taken).toEqual([{ project: edit.project, source: source.draft.projects[measuring]?.id, from: '2027年度' }]);
    const [second] = first.filter((cell) => cell.cell === 'value');
    expect(codeOf(await send(visitor, planId, { baseEvent: (await textOf(visitor, planId)).event, edits: [value(1, '≥98%')] }))).toBe('done');
    expect(await marked(visitor, planId, edit.project)).toEqual(first.filter((cell) => cell !== second));
    const advice = async () => (await declarationOf(visitor, planId)).steps.find(({ action }) => action === 'submit')?.asked.find(({ guard }) => guard === 'copies-confirmed')?.advice;
    expect(await advice()).toEqual([expect.stringContaining(`还沿用上年、没有确认：“2028年计量器具检定经费”${first.filter((cell) => !isBeside(cell)).length - 1}格（另有测算、职责等表外内容5处）。`)]);
    const confirm = async (cells: readonly CopiedCell[]) => (await visitor.ask('POST', `/api/plans/${planId}/copied`, { body: { cells, key: store.newId() } })).json();
    expect(await confirm(first)).toEqual({ outcome: 'done', confirmed: first.length - 1 });
    expect([await marked(visitor, planId, edit.project), await advice()]).toEqual([[], []]);
    expect(amongThese(first, (await copiedOf(visitor, planId)).cells)).toEqual([second]);
  }));

  test('撤销新增，一并带来的都不在了；再做一遍又都在，一条也不重复；同样的请求再发一次什么也不变', served(async (its, store) => {
    const visitor = await its.as('unitFinance');
    const planId = await begun(its);
    const before = [await fillingOf(visitor, planId), await declarationOf(visitor, planId).then(({ projects }) => projects)];
    const { edit, base } = await take(visitor, { from: its.planId, into: planId }, store);
    const after = await fillingOf(visitor, planId);
    const events = (await historyOf(visitor, planId)).length;
    expect((await send(visitor, planId, { baseEvent: base, edits: [edit] })).json()).toMatchObject({ outcome: 'saved', changed: false });
    expect([await fillingOf(visitor, planId), (await historyOf(visitor, planId)).length]).toEqual([after, events]);
    const redone = await marked(visitor, planId, edit.project);
    await send(visitor, planId, { baseEvent: (await textOf(visitor, planId)).event, edits: [{ kind: 'project-removed', project: edit.project }] });
    expect([await fillingOf(visitor, planId), (await declarationOf(visitor, planId)).projects]).toEqual(before);
    expect(await marked(visitor, planId, edit.project)).toEqual([]);
    await send(visitor, planId, { baseEvent: (await textOf(visitor, planId)).event, edits: [edit] });
    expect(await fillingOf(visitor, planId)).toEqual(after);
    expect(await marked(visitor, planId, edit.project)).toEqual(redone);
  }));

  test('两个人同时各延续一个项目，两个都在，工作活动里也都在', served(async (its, store) => {
    const [one, other] = [await its.as('unitFinance'), new Visitor(its.server)];
    expect((await other.signIn(countyPassword, its.county.people.unitFinance.account.login)).status).toBe(200);
    const planId = await begun(its);
    const [source, target] = [await textOf(one, its.planId), await textOf(one, planId)];
    const edits = [takingEdit(source, food, target, store.newId), takingEdit(source, measuring, target, store.newId)];
    const answers = await Promise.all([one, other].map((visitor, index) => send(visitor, planId, { baseEvent: target.event, edits: edits.slice(index, index + 1) })));
    expect(answers.map(codeOf)).toEqual(['done', 'done']);
    const { projects, activities } = await fillingOf(one, planId);
    expect(projects.map(({ project }) => project).slice(1).toSorted()).toEqual(edits.map(({ project }) => project).toSorted());
    expect(activities.find(({ name }) => name === '计量检定')?.projects.toSorted()).toEqual(projects.map(({ project }) => project).toSorted());
    expect((await copiedOf(one, planId)).taken.map(({ project }) => project).toSorted()).toEqual(edits.map(({ project }) => project).toSorted());
  }));

  test('科室的人延续的项目归本科室填报，这不算沿用；工作活动由单位财务归入', served(async (its, store) => {
    const officer = await its.as('foodOfficer');
    const planId = await begun(its);
    const { edit, answer } = await take(officer, { from: its.planId, into: planId }, store);
    expect(codeOf(answer)).toBe('done');
    expect((await declarationOf(officer, planId)).projects.find(({ id }) => id === edit.project)).toMatchObject({ section: '食品科', continuity: 'continued' });
    expect((await marked(officer, planId, edit.project)).filter(isBeside).map(({ cell }) => cell)).toEqual(['costing', 'costing', 'duties', 'continuity', 'target-details']);
    expect((await historyOf(officer, planId))[0]?.lines[0]).toBe('延续自2027年度文本的“2027年计量器具检定经费”，一并带来：2条测算明细、对应的职责、1行指标值的补充');
    expect((await fillingOf(officer, planId)).activities.some(({ projects }) => projects.includes(edit.project))).toBe(false);
  }));

  test('看不到的、已放弃的文本和已经删去的项目不能延续，什么也不写；两个单位都管的人照抄别的单位的，不写为延续', served(async (its, store) => {
    const { nodes } = its.county;
    const made = declaredPlan('301001');
    const file = { bytes: new TextEncoder().encode(JSON.stringify(made)), name: made.file, mediaType: 'text/plain' };
    const { planId: foreign } = must(await savePlanImport(store, { division: countyDivision, actor: 'system:test', rules: [], plan: made, format: 'txt', readingRemarks: [], file, demo: false, unitCode: '301001', unit: nodes.financeUnit, fiscalYear: 2028, mayNow: everythingMayChange }));
    const both = await its.county.person('both', [{ role: 'unit-finance', node: nodes.unit }, { role: 'unit-finance', node: nodes.financeUnit }]);
    must(await its.ports.accounts.replacePassword({ accountId: both.account.id, passwordHash: `quick:${countyPassword}`, actor: both.account.id }));
    const [visitor, ofBoth] = [await its.as('unitFinance'), new Visitor(its.server)];
    expect((await ofBoth.signIn(countyPassword, both.account.login)).status).toBe(200);
    const planId = await begun(its);
    const [source, target] = [await textOf(ofBoth, foreign), await textOf(visitor, planId)];
    const edit = takingEdit(source, food, target, store.newId);
    const asked = async (who: Visitor, from: Partial<NonNullable<typeof edit.from>>) => send(who, planId, { baseEvent: target.event, edits: [{ ...edit, from: { plan: foreign, project: source.draft.projects[food]?.id ?? '', rows: [], ...from } }] });
    const refused = await asked(visitor, {});
    expect([refused.status, problemSchema.parse(refused.json())]).toEqual([404, expect.objectContaining({ code: 'project-source-not-found', title: '没有这份可以延续的文本，或者它已放弃、不在您的岗位范围内' })]);
    // Nothing is told of a text that is not there, nor of the text itself; a project that is not there is told to whoever may read.
    expect(codeOf(await asked(visitor, { plan: store.newId() }))).toBe('project-source-not-found');
    expect(codeOf(await asked(visitor, { plan: planId, project: target.draft.projects[0]?.id ?? '' }))).toBe('project-source-not-found');
    expect(problemSchema.parse((await asked(ofBoth, { project: store.newId() })).json()).title).toBe('要延续的项目已经不在那份文本里');
    expect((await textOf(visitor, planId)).event).toBe(target.event);
    expect(codeOf(await send(ofBoth, planId, { baseEvent: target.event, edits: [edit] }))).toBe('done');
    expect((await declarationOf(visitor, planId)).projects[1]).toMatchObject({ section: null, continuity: null });
    expect((await copiedOf(visitor, planId)).taken.map(({ from }) => from)).toEqual(['示例县财政局本级2028年度']);
    expect((await historyOf(visitor, planId))[0]?.lines[0]).toBe('照抄自示例县财政局本级2028年度文本的“2027年食品抽检经费”');
    expect(codeOf(await its.step('unitFinance', 'give-up', { reason: '起草错了' }))).toBe('done');
    expect(codeOf((await take(visitor, { from: its.planId, into: planId }, store)).answer)).toBe('project-source-not-found');
  }));
});
