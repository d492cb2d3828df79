// A unit's plan on its way through the year, on both database homes: handed in by the sections, submitted, returned with comments, repaired, given a control
// figure, approved, adjusted. Every step is one event, judged on what stands at that moment.
import { expect, test } from 'vitest';
import type { Actor } from '../src/application/actor.ts';
import { endException, grantException, setRounds } from '../src/application/commands/set-rounds.command.ts';
import { takeDeclarationStep, type DeclarationPorts, type DeclarationStep } from '../src/application/commands/take-declaration-step.command.ts';
import { takeProjectStep } from '../src/application/commands/take-project-step.command.ts';
import type { DeclarationChange, DeclarationEventKind, DeclarationPicture, ProjectRecord } from '../src/application/declaration/declaration-store.ts';
import { mayEdit } from '../src/application/declaration/edit-permission.ts';
import { organisationToday } from '../src/application/organisation-store.ts';
import { noDetails } from '../src/domain/target-details/index.ts';
import { indicatorTrees } from '../src/catalogue/trees/index.ts';
import type { CostingLine } from '../src/domain/costing/index.ts';
import { textsOfProject, type PlanEdit } from '../src/domain/editing/index.ts';
import type { DeclarationAction, ProjectAction, Round } from '../src/domain/lifecycle/index.ts';
import type { Fault } from '../src/kernel/fault.ts';
import { fiscalYear } from '../src/kernel/fiscal-year.ts';
import { fen, type Fen } from '../src/kernel/money.ts';
import { databaseAccountStore } from '../src/main/adapters/database-account-store.ts';
import type { Result } from '../src/kernel/result.ts';
import { databaseDeclarationStore } from '../src/main/adapters/database-declaration-store.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { savePlanEdits } from '../src/persistence/repositories/save-plan-edits.ts';
import { savePlanImport } from '../src/persistence/repositories/save-plan-import.ts';
import { countyDay, countyDivision, countyNoon, day, openCounty, type County, type CountyOptions } from './support/declaring-county.ts';
import { declaredPlan } from './support/declared-plan.ts';
import { everythingMayChange, unasked } from './support/may-change.ts';
import { migrated, must, withStore, type TestStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const year = fiscalYear(2027);
if (year === null) throw new Error('no such year');

onEveryEngine('申报', migrated, (database) => {
  const inCounty = (work: (scene: Scene) => Promise<void>, options: CountyOptions = { departmentReview: true }) => () =>
    withStore(database(), async (store) => {
      const scene = await openScene(store, options);
      await work(scene);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    });

  test('没有设定轮次、项目没有汇总的，一次说清所有没办好的事；办好之后报送是一个事件', inCounty(async (scene) => {
    const { people } = scene.county;
    expect(await scene.step(people.unitFinance, 'submit')).toMatchObject({
      ok: false,
      fault: {
        code: 'step-obstructed',
        what: '现在不能报送，还有3件事没有办好',
        remedy: '还有2个项目没有汇总：“2027年食品抽检经费”、“2027年计量器具检定经费”。',
        further: [{ remedy: '还没有写明新增还是延续：“2027年食品抽检经费”、“2027年计量器具检定经费”。请在申报页的项目列表里写明；达到标准的新增项目须有事前绩效评估。' }, { remedy: '“一上”还没有设定起止日期，请联系财政绩效股。' }],
      },
    });
    await scene.openRounds('first-up');
    await scene.acceptAll();
    const before = (await scene.picture()).event;
    expect(must(await scene.step(people.unitFinance, 'submit'))).toMatchObject({ kind: 'done', value: { state: 'with-department' }, event: before + 1 });
    const picture = await scene.picture();
    expect(picture.declaration).toMatchObject({ state: 'with-department', round: 'first-up' });
    expect(picture.declaration.declaredBy).toContain(people.unitFinance.account.id);
    expect(picture.steps).toMatchObject([{ action: 'submit', actor: people.unitFinance.account.id, event: before + 1 }]);
  }));

  test('本级的文本不经本部门，直接到财政；连点两次报送只是一次', inCounty(async (scene) => {
    const { people } = scene.county;
    await scene.openRounds('first-up');
    await scene.acceptAll();
    const key = '01900000-0000-7000-8000-0000000000aa';
    const both = await Promise.all([scene.step(people.unitFinance, 'submit', { key }), scene.step(people.unitFinance, 'submit', { key })]);
    expect(both.map((one) => must(one).kind).toSorted()).toEqual(['done', 'repeated']);
    expect((await scene.picture()).steps.map(({ action, to }) => [action, to])).toEqual([['submit', 'with-first-review']]);
    expect(await scene.step(people.firstReview, 'pass', { key })).toMatchObject({ fault: { code: 'request-key-taken' } });
    expect(await scene.step(people.unitFinance, 'submit')).toMatchObject({ fault: { code: 'not-at-this-stage' } });
  }, { departmentReview: false }));

  test('科室送负责人，负责人核对，单位财务汇总；有“阻止”问题的送不出去，别的照送', inCounty(async (scene) => {
    const { people, nodes } = scene.county;
    const [food, measuring] = await scene.projectIds();
    await scene.assign(food, nodes.food);
    await scene.assign(measuring, nodes.measuring);
    must(await scene.edit([{ kind: 'cell', project: measuring, row: (await scene.rowsOf(measuring))[0] ?? '', column: 'value', text: '台' }]));
    expect(await scene.project(people.foodOfficer, 'hand-in', [measuring])).toMatchObject({ fault: { code: 'not-here' } });
    expect(await scene.project(people.measuringOfficer, 'hand-in', [measuring])).toMatchObject({ fault: { code: 'step-obstructed', what: '现在不能送负责人核对' } });
    expect(must(await scene.project(people.foodOfficer, 'hand-in', [food]))).toMatchObject({ ids: [food] });
    expect(await scene.project(people.foodOfficer, 'confirm', [food])).toMatchObject({ fault: { code: 'not-allowed' } });
    must(await scene.project(people.foodHead, 'confirm', [food]));
    const accepted = must(await scene.project(people.unitFinance, 'accept', [food, measuring]));
    expect(accepted).toMatchObject({ kind: 'done', ids: [food], value: { taken: [food], refused: [{ project: measuring, name: '2027年计量器具检定经费', fault: { code: 'step-obstructed' } }] } });
    expect([...(await scene.picture()).projects.values()].map(({ state }) => state)).toEqual(['accepted', 'editing']);
  }));

  test('报送之后不能改，也不能再导入；退回之后只能改意见指到的行', inCounty(async (scene) => {
    const { people } = scene.county;
    const [food, measuring] = await scene.projectIds();
    await scene.submitted();
    const [foodRow] = await scene.rowsOf(food);
    const [, , measuringRow] = await scene.rowsOf(measuring);
    const change: PlanEdit = { kind: 'cell', project: food, row: foodRow ?? '', column: 'value', text: '≥220批' };
    expect(await scene.edit([change], people.unitFinance)).toMatchObject({ fault: { code: 'not-at-this-stage', what: '绩效文本现在是“主管部门审核”，不能修改' } });
    await scene.comment({ project: measuring, row: measuringRow ?? '', field: 'value' }, '检定计划写的是11月底前。');
    expect(await scene.step(people.departmentFinance, 'return')).toMatchObject({ fault: { code: 'step-obstructed', remedy: '请写明退回的理由。' } });
    must(await scene.step(people.departmentFinance, 'return', { reason: '请按意见修改。' }));

    const returned = await scene.picture();
    expect([returned.declaration.state, returned.comments.map(({ state }) => state)]).toEqual(['returned', ['sent']]);
    expect([...returned.projects.values()].map(({ state }) => state)).toEqual(['accepted', 'sent-back']);
    expect(await scene.edit([change], people.unitFinance)).toMatchObject({ fault: { code: 'part-not-reopened', what: '退回后只能改审核意见指到的地方，这些地方没有开放：项目“2027年食品抽检经费”的第1行' } });
    must(await scene.project(people.unitFinance, 'accept', [measuring]));
    expect(await scene.step(people.unitFinance, 'submit')).toMatchObject({ fault: { remedy: '退回的意见还有1处既没有修改也没有答复。' } });
    must(await scene.edit([{ kind: 'cell', project: measuring, row: measuringRow ?? '', column: 'value', text: '2027年11月30日前' }], people.unitFinance));
    must(await scene.step(people.unitFinance, 'submit'));
    const again = await scene.picture();
    expect([again.declaration.state, again.comments.map(({ state }) => state)]).toEqual(['with-department', ['settled']]);
  }));

  test('谁申报的谁不能审核，替别人代办也一样', inCounty(async (scene) => {
    const { people, nodes, person } = scene.county;
    const both = await person('both', [{ role: 'unit-finance', node: nodes.unit }, { role: 'department-finance', node: nodes.department }]);
    await scene.openRounds('first-up');
    await scene.acceptAll();
    must(await scene.step(both, 'submit'));
    expect(await scene.step(both, 'pass')).toMatchObject({ fault: { code: 'own-declaration' } });
    const standIn = { ...people.auditor, posts: both.posts.map((post) => ({ ...post, onBehalfOf: both.account.id })) };
    expect(await scene.step(standIn, 'pass')).toMatchObject({ fault: { code: 'own-declaration' } });
    must(await scene.step(people.departmentFinance, 'pass'));
  }));

  test('控制数砍到低于数量乘单价的，只打开那些行和预算数；与控制数不一致的报不上来', inCounty(async (scene) => {
    const { people } = scene.county;
    const [food, measuring] = await scene.projectIds();
    await scene.passed();
    must(await scene.step(people.budget, 'give-control', { controls: new Map([[food, amount(50_000_000)], [measuring, amount(12_000_000)]]) }));
    const picture = await scene.picture();
    const rows = await scene.rowsOf(food);
    expect(picture.declaration).toMatchObject({ state: 'control-given', round: 'second-up' });
    expect(picture.projects.get(food)).toMatchObject({ control: 50_000_000, state: 'sent-back', reopened: { whole: false, parts: ['budget', 'purpose', 'spendingPlan', 'goals'], rows: [rows[0], rows[3]] } });
    expect(picture.projects.get(measuring)).toMatchObject({ control: 12_000_000, state: 'accepted', reopened: { parts: [], rows: [] } });
    expect(await scene.edit([{ kind: 'cell', project: food, row: rows[1] ?? '', column: 'value', text: '≥99%' }], people.unitFinance)).toMatchObject({ fault: { code: 'part-not-reopened' } });

    await scene.openRounds('first-up', 'second-up');
    must(await scene.project(people.unitFinance, 'accept', [food]));
    expect(await scene.step(people.unitFinance, 'submit')).toMatchObject({ fault: { code: 'step-obstructed', remedy: '预算数与下达的控制数不一致：“2027年食品抽检经费”。' } });
    must(await scene.toControl(food));
    must(await scene.step(people.unitFinance, 'submit'));
    expect((await scene.picture()).declaration).toMatchObject({ state: 'with-department', round: 'second-up' });
  }));

  test('二上退回后仍受控制数约束，仍经主管部门；控制数打开的地方还开着，别的改不了，也不能增删项目', inCounty(async (scene) => {
    const { people } = scene.county;
    const [food, measuring] = await scene.projectIds();
    await scene.passed();
    must(await scene.step(people.budget, 'give-control', { controls: new Map([[food, amount(50_000_000)]]) }));
    await scene.openRounds('first-up', 'second-up');
    must(await scene.project(people.unitFinance, 'accept', [food]));
    must(await scene.toControl(food));
    must(await scene.step(people.unitFinance, 'submit'));
    await scene.comment({ project: measuring, row: null, field: 'purpose' }, '用途太笼统。');
    must(await scene.step(people.departmentFinance, 'return', { reason: '请修改。' }));

    const rows = await scene.rowsOf(food);
    const edit = (edits: readonly PlanEdit[]) => scene.edit(edits, people.unitFinance);
    expect(await edit([{ kind: 'project-removed', project: measuring }])).toMatchObject({ fault: { code: 'part-not-reopened' } });
    expect(await edit([{ kind: 'cell', project: food, row: rows[1] ?? '', column: 'value', text: '≥99%' }])).toMatchObject({ fault: { code: 'part-not-reopened' } });
    must(await edit([{ kind: 'field', project: measuring, field: 'purpose', text: '用于计量器具检定，支付检定费。' }, { kind: 'goals', project: food, texts: ['完成食品抽检200批次。'] }]));
    must(await edit([{ kind: 'field', project: food, field: 'budget.total', text: '99' }, { kind: 'field', project: food, field: 'budget.fiscal', text: '99' }]));
    must(await scene.project(people.unitFinance, 'accept', [measuring]));
    expect(await scene.step(people.unitFinance, 'submit')).toMatchObject({ fault: { code: 'step-obstructed', remedy: '预算数与下达的控制数不一致：“2027年食品抽检经费”。' } });
    must(await scene.toControl(food));
    must(await scene.step(people.unitFinance, 'submit'));
    expect((await scene.picture()).declaration).toMatchObject({ state: 'with-department', round: 'second-up' });
  }));

  test('控制数写0的项目不予安排：移出文本才报得上来，移出前的内容读得出；全部写0的下达不了', inCounty(async (scene) => {
    const { people } = scene.county;
    const [food, measuring] = await scene.projectIds();
    await scene.passed();
    const none = amount(0);
    expect(await scene.step(people.budget, 'give-control', { controls: new Map([[food, none], [measuring, none]]) })).toMatchObject({ fault: { code: 'control-all-zero' } });
    must(await scene.step(people.budget, 'give-control', { controls: new Map([[measuring, none]]) }));
    const given = await scene.picture();
    expect(given.projects.get(measuring)).toMatchObject({ control: 0, state: 'accepted', reopened: { whole: false, parts: [], rows: [], removal: true } });
    await scene.openRounds('first-up', 'second-up');
    expect(await scene.step(people.unitFinance, 'submit')).toMatchObject({ fault: { remedy: '控制数为0（不予安排）的项目还在文本里：“2027年计量器具检定经费”。请在申报页的项目列表里点“移出”；移出前的内容留在版本里。' } });
    expect(await scene.edit([{ kind: 'field', project: measuring, field: 'budget.total', text: '0' }], people.unitFinance)).toMatchObject({ fault: { code: 'part-not-reopened' } });
    expect(await scene.edit([{ kind: 'project-removed', project: food }], people.unitFinance)).toMatchObject({ fault: { code: 'part-not-reopened' } });
    must(await scene.edit([{ kind: 'project-removed', project: measuring }], people.unitFinance));
    must(await scene.step(people.unitFinance, 'submit'));
    for (const reviewer of [people.departmentFinance, people.firstReview, people.performance]) must(await scene.step(reviewer, 'pass'));
    must(await scene.step(people.budget, 'approve'));
    const approved = await scene.picture();
    expect(approved.draft.projects.map(({ id }) => id)).toEqual([food]);
    expect((await approved.draftAt(given.event))?.projects.map(({ id }) => id)).toEqual([food, measuring]);
  }));

  test('过了截止日期，报不上来；准予延期到今天，只有这个单位报得上来', inCounty(async (scene) => {
    const { people, nodes } = scene.county;
    must(await setRounds(scene.ports, { actor: people.performance, division: countyDivision, fiscalYear: year, windows: [window('first-up', '2026-09-01', '2026-09-10')] }));
    await scene.acceptAll();
    expect(await scene.step(people.unitFinance, 'submit')).toMatchObject({ fault: { remedy: '“一上”已于2026-09-10截止。确需补报的，请财政绩效股按单位、项目或个人准予延期。' } });
    const exception = { round: 'first-up', fiscalYear: year, unit: nodes.unit, account: null, projects: null, until: day('2026-09-15'), reason: '系统迁移' } as const;
    expect(await grantException(scene.ports, { ...exception, actor: people.unitFinance })).toMatchObject({ fault: { code: 'not-allowed' } });
    expect(await grantException(scene.ports, { ...exception, actor: people.performance, reason: ' ' })).toMatchObject({ fault: { code: 'reason-missing' } });
    expect(await grantException(scene.ports, { ...exception, actor: people.performance, until: day('2026-09-14') })).toMatchObject({ fault: { code: 'day-past' } });
    expect(await grantException(scene.ports, { ...exception, actor: people.performance, account: people.budget.account.id })).toMatchObject({ fault: { code: 'person-not-of-unit' } });
    must(await grantException(scene.ports, { ...exception, actor: people.performance, unit: nodes.financeUnit }));
    expect(await scene.step(people.unitFinance, 'submit')).toMatchObject({ ok: false });
    must(await grantException(scene.ports, { ...exception, actor: people.performance }));
    must(await scene.step(people.unitFinance, 'submit'));
  }));

  test('只准部分项目延期：其余项目、部门整体部分和增删项目都须与截止时一致，改回才报得上来；收回后照截止办理', inCounty(async (scene) => {
    const { people, nodes } = scene.county;
    const [food, measuring] = await scene.projectIds();
    must(await setRounds(scene.ports, { actor: people.performance, division: countyDivision, fiscalYear: year, windows: [window('first-up', '2026-09-01', '2026-09-10')] }));
    await scene.acceptAll();
    const exception = { actor: people.performance, round: 'first-up', fiscalYear: year, unit: nodes.unit, account: null, until: day('2026-09-18'), reason: '上级任务书晚到' } as const;
    expect(await grantException(scene.ports, { ...exception, projects: [scene.planId] })).toMatchObject({ fault: { code: 'project-not-found' } });
    expect(await grantException(scene.ports, { ...exception, unit: nodes.financeUnit, projects: [food] })).toMatchObject({ fault: { code: 'project-not-found' } });
    const id = must(await grantException(scene.ports, { ...exception, projects: [food] }));
    expect(must(await grantException(scene.ports, { ...exception, projects: [food] }))).toBe(id);

    const late = (edits: readonly PlanEdit[]) => scene.edit(edits, people.unitFinance, Date.parse('2026-09-12T03:00:00Z'));
    const purpose = (project: string, text: string): PlanEdit => ({ kind: 'field', project, field: 'purpose', text });
    const before = (await scene.picture()).draft;
    const stood = before.projects.find((one) => one.id === measuring)?.project.purpose?.text ?? '';
    const outside = [purpose(measuring, '用于检定。'), { kind: 'paragraphs', part: 'safeguards', texts: ['截止后写的。'] }] as const;
    must(await late([purpose(food, '用于食品抽样检验，支付检验费和样品费。')]));
    expect(await late(outside)).toMatchObject({ fault: { code: 'part-not-extended', what: '“一上”已于2026-09-10截止，只准部分项目延至2026-09-18，这些地方不能改：工作保障措施；项目“2027年计量器具检定经费”的资金用途' } });
    // As it was written before the extension was granted.
    must(await scene.edit(outside, undefined, Date.parse('2026-09-12T03:00:00Z')));
    expect(await scene.step(people.unitFinance, 'submit')).toMatchObject({ fault: { remedy: '截止后只准予部分项目延期，别处也改了：工作保障措施；项目“2027年计量器具检定经费”的资金用途。请改回截止时的内容（“版本”里可以对照），或者请财政绩效股准予整份文本延期。' } });
    must(await late([purpose(measuring, stood), { kind: 'paragraphs', part: 'safeguards', texts: before.frame.overall.safeguards.map(({ source }) => source) }]));
    must(await endException(scene.ports, { actor: people.performance, division: countyDivision, id, reason: '准予错了' }));
    expect(await scene.step(people.unitFinance, 'submit')).toMatchObject({ fault: { remedy: /^“一上”已于2026-09-10截止/u } });
    must(await grantException(scene.ports, { ...exception, projects: [food], reason: '任务书又晚到' }));
    must(await scene.step(people.unitFinance, 'submit'));
  }));

  test('只准部分项目延期：其余项目的测算、职责、新增或延续、指标值的补充和工作活动也须与截止时一致；准予的项目可以写', inCounty(async (scene) => {
    const { people, nodes } = scene.county;
    const [food, measuring] = await scene.projectIds();
    const [row = ''] = await scene.rowsOf(measuring);
    const details = { direction: '正向', accumulation: 'sum', weight: '10', dataSource: '台账' } as const;
    const [rent, tests, shared] = [{ name: '租用场地', duty: '2', projects: [] }, { name: '食品抽检', duty: '1', projects: [food] }, { name: '监督检查', duty: '1', projects: [food, measuring] }];
    must(await setRounds(scene.ports, { actor: people.performance, division: countyDivision, fiscalYear: year, windows: [window('first-up', '2026-09-01', '2026-09-10')] }));
    await scene.acceptAll();
    await scene.beside('activities.changed', { activities: [rent, tests, shared] });
    must(await grantException(scene.ports, { actor: people.performance, round: 'first-up', fiscalYear: year, unit: nodes.unit, account: null, projects: [food], until: day('2026-09-18'), reason: '上级任务书晚到' }));
    const late = (kind: Parameters<Scene['beside']>[0], change: Parameters<Scene['beside']>[1]) => scene.beside(kind, change, Date.parse('2026-09-12T03:00:00Z'));

    await late('costing.changed', { costing: new Map([[food, [costingLine('抽检费')]], [measuring, [{ ...costingLine('检定费'), factors: [{ amount: '1200', unit: '台' }], price: '100' }]]]) });
    await late('target-details.changed', { targetDetails: new Map([[row, details]]) });
    await late('project.described', { projects: new Map([[food, { continuity: 'new', duties: ['1'] }], [measuring, { continuity: 'new', duties: ['2'] }]]) });
    await late('activities.changed', { activities: [tests, { ...shared, projects: [measuring] }, { name: '新写的', duty: '1', projects: [] }] });
    expect(await scene.step(people.unitFinance, 'submit')).toMatchObject({ fault: { remedy: expect.stringContaining('别处也改了：工作活动；项目“2027年计量器具检定经费”的测算、对应的职责、新增或延续、指标值的补充。请改回') } });

    await late('costing.changed', { costing: new Map([[measuring, []]]) });
    await late('target-details.changed', { targetDetails: new Map([[row, noDetails]]) });
    await late('project.described', { projects: new Map([[measuring, { continuity: 'continued', duties: [] }], [food, { continuity: 'continued' }]]) });
    await late('activities.changed', { activities: [rent, { ...shared, projects: [measuring] }, { name: '复检', duty: '1', projects: [food] }] });
    must(await scene.step(people.unitFinance, 'submit'));
  }));

  test('截止时还没有这份文本的，只准部分项目延期报不上来，写明无从对照、请准予整份文本', inCounty(async (scene) => {
    const { people, nodes } = scene.county;
    const [food] = await scene.projectIds();
    must(await setRounds(scene.ports, { actor: people.performance, division: countyDivision, fiscalYear: year, windows: [window('first-up', '2020-09-01', '2020-09-10')] }));
    await scene.acceptAll();
    must(await grantException(scene.ports, { actor: people.performance, round: 'first-up', fiscalYear: year, unit: nodes.unit, account: null, projects: [food], until: day('2026-09-18'), reason: '任务书晚到' }));
    expect(await scene.step(people.unitFinance, 'submit')).toMatchObject({ fault: { remedy: '只准予部分项目延期，而2020-09-10截止时还没有这份文本，其余内容无从对照。请财政绩效股准予整份文本延期。' } });
  }));

  test('调整截止后只准部分项目延期的，申请调整只能选这些项目', inCounty(async (scene) => {
    const { people, nodes } = scene.county;
    const [food, measuring] = await scene.projectIds();
    await scene.approved();
    must(await setRounds(scene.ports, { actor: people.performance, division: countyDivision, fiscalYear: year, windows: [window('first-up', '2026-09-01', '2026-09-10'), window('adjustment', '2026-09-01', '2026-09-12')] }));
    must(await grantException(scene.ports, { actor: people.performance, round: 'adjustment', fiscalYear: year, unit: nodes.unit, account: null, projects: [food], until: day('2026-09-18'), reason: '任务晚到' }));
    expect(await scene.step(people.unitFinance, 'adjust', { reason: '任务增加', projects: [food, measuring] })).toMatchObject({ fault: { code: 'project-not-extended' } });
    must(await scene.step(people.unitFinance, 'adjust', { reason: '任务增加', projects: [food] }));
  }));

  test('退回时写明期限的，过了本轮的截止日期也能报回', inCounty(async (scene) => {
    const { people } = scene.county;
    await scene.submitted();
    must(await scene.step(people.departmentFinance, 'return', { reason: '请补充。', until: day('2026-10-20') }));
    const picture = await scene.picture();
    expect(picture.steps.at(-1)).toMatchObject({ action: 'return', until: '2026-10-20' });
    const late = { ...scene.ports, clock: { now: () => countyNoon + 30 * 24 * 3_600_000 } };
    const [food] = await scene.projectIds();
    must(await scene.edit([{ kind: 'field', project: food, field: 'purpose', text: '用于食品抽样检验，支付检验费和样品费。' }], people.unitFinance));
    must(await takeDeclarationStep(late, { actor: people.unitFinance, planId: scene.planId, action: 'submit', reason: '', key: null, ...nothingElse }));
  }));

  test('退回时写明的期限早于本轮截止日期的，按早的算；过了的期限不收', inCounty(async (scene) => {
    const { people } = scene.county;
    await scene.submitted();
    expect(await scene.step(people.departmentFinance, 'return', { reason: '请补充。', until: day('2026-09-14') })).toMatchObject({ fault: { code: 'day-past' } });
    must(await scene.step(people.departmentFinance, 'return', { reason: '请补充。', until: day('2026-09-18') }));
    const [food] = await scene.projectIds();
    must(await scene.edit([{ kind: 'field', project: food, field: 'purpose', text: '用于食品抽样检验，支付检验费和样品费。' }], people.unitFinance));
    const late = { ...scene.ports, clock: { now: () => countyNoon + 4 * 24 * 3_600_000 } };
    const submit = { actor: people.unitFinance, planId: scene.planId, action: 'submit', reason: '', key: null, ...nothingElse } as const;
    expect(await takeDeclarationStep(late, submit)).toMatchObject({ fault: { remedy: '“一上”已于2026-09-18截止。确需补报的，请财政绩效股按单位、项目或个人准予延期。' } });
    must(await takeDeclarationStep(scene.ports, submit));
  }));

  test('批复之后调整：旧版本原样读得出；撤销调整回到批复的内容和职责、工作活动的对应，申请调整的项目之外改不了', inCounty(async (scene) => {
    const { people } = scene.county;
    const [food, measuring] = await scene.projectIds();
    const [foodRow, otherRow = ''] = await scene.rowsOf(food);
    const details = { direction: '正向', accumulation: 'sum', weight: '10', dataSource: '台账' } as const;
    await scene.linked([food], { duty: '1', activity: '食品抽检' });
    await scene.beside('target-details.changed', { targetDetails: new Map([[foodRow ?? '', details]]) });
    await scene.approved();
    const approved = await scene.picture();
    const event = approved.steps.at(-1)?.event ?? 0;
    expect(await scene.step(people.unitFinance, 'adjust', { reason: '抽检任务增加', projects: [food] })).toMatchObject({ fault: { remedy: '“调整”还没有设定起止日期，请联系财政绩效股。' } });
    await scene.openRounds('first-up', 'adjustment');
    expect(await scene.step(people.unitFinance, 'adjust', { reason: '抽检任务增加' })).toMatchObject({ fault: { code: 'adjustment-without-project' } });
    must(await scene.step(people.unitFinance, 'adjust', { reason: '抽检任务增加', projects: [food] }));
    const [measuringRow] = await scene.rowsOf(measuring);
    expect(await scene.edit([{ kind: 'cell', project: measuring, row: measuringRow ?? '', column: 'value', text: '≥1300台' }], people.unitFinance)).toMatchObject({ fault: { code: 'part-not-reopened' } });
    must(await scene.edit([{ kind: 'cell', project: food, row: foodRow ?? '', column: 'value', text: '≥220批' }], people.unitFinance));
    await scene.linked([food, measuring], { duty: '2', activity: '检定和抽检一起办' });
    await scene.beside('target-details.changed', { targetDetails: new Map([[foodRow ?? '', { ...details, weight: '20' }], [otherRow, details]]) });
    expect((await scene.picture()).activities).not.toEqual(approved.activities);
    expect(await approved.draftAt(event)).toEqual(approved.draft);
    expect((await scene.picture()).draft).not.toEqual(approved.draft);

    must(await scene.step(people.unitFinance, 'cancel-adjustment', { reason: '任务未下达' }));
    const back = await scene.picture();
    expect([back.declaration.state, back.declaration.round]).toEqual(['approved', 'approval']);
    expect(back.draft).toEqual(approved.draft);
    expect(back.activities).toEqual([{ name: '食品抽检', duty: '1', projects: [food] }]);
    expect([food, measuring].map((id) => back.projects.get(id)?.duties)).toEqual([['1'], []]);
    expect([foodRow ?? '', otherRow].map((row) => back.targetDetails.get(row))).toEqual([details, noDetails]);
    expect(back.lastChange).toBe(back.steps.at(-1)?.event);
  }));

  test('已公开的申请调整：经主管部门，退回后还只能改调整的项目，可并入别的项目、追加新项目；撤销调整回到已公开，测算也恢复', inCounty(async (scene) => {
    const { people } = scene.county;
    const [food, measuring] = await scene.projectIds();
    await scene.approved();
    await scene.describe({ disclosure: 'public' });
    must(await scene.step(people.unitFinance, 'publish'));
    const published = await scene.picture();
    await scene.openRounds('first-up', 'adjustment');
    must(await scene.step(people.unitFinance, 'adjust', { reason: '抽检任务增加', projects: [food] }));
    const edit = (edits: readonly PlanEdit[]) => scene.edit(edits, people.unitFinance);
    const removed: PlanEdit = { kind: 'project-removed', project: measuring };
    const otherPurpose: PlanEdit = { kind: 'field', project: measuring, field: 'purpose', text: '用于计量器具检定，支付检定费。' };
    const [foodRow] = await scene.rowsOf(food);
    must(await edit([{ kind: 'cell', project: food, row: foodRow ?? '', column: 'value', text: '≥210批' }]));
    must(await scene.project(people.unitFinance, 'accept', [food]));
    must(await scene.step(people.unitFinance, 'submit', { reason: '任务增加' }));
    must(await scene.step(people.departmentFinance, 'return', { reason: '请写明依据。' }));
    for (const outside of [removed, otherPurpose]) expect(await edit([outside])).toMatchObject({ fault: { code: 'part-not-reopened' } });
    must(await edit([{ kind: 'cell', project: food, row: foodRow ?? '', column: 'value', text: '≥200批' }]));
    expect(await scene.step(people.unitFinance, 'submit')).toMatchObject({ fault: { remedy: '与批复的内容相比没有任何改动，没有需要调整的内容。' } });
    must(await edit([{ kind: 'cell', project: food, row: foodRow ?? '', column: 'value', text: '≥210批' }]));
    must(await scene.step(people.unitFinance, 'submit'));
    must(await scene.step(people.unitFinance, 'withdraw', { reason: '还要再改' }));
    expect((await scene.picture()).declaration).toMatchObject({ state: 'returned', round: 'adjustment' });
    must(await scene.step(people.unitFinance, 'cancel-adjustment', { reason: '任务未下达' }));

    const back = await scene.picture();
    expect(back.declaration).toMatchObject({ state: 'published', round: 'publication' });
    expect(back.draft).toEqual(published.draft);

    must(await scene.step(people.unitFinance, 'adjust', { reason: '抽检任务增加', projects: [food] }));
    expect(await edit([otherPurpose])).toMatchObject({ fault: { code: 'part-not-reopened', remedy: '另有项目要调整的，请在申报页再点“申请调整”，选上它并写明理由。没有写入任何内容。' } });
    must(await scene.step(people.unitFinance, 'adjust', { reason: '检定任务也增加', projects: [measuring] }));
    must(await edit([otherPurpose]));
    expect(await edit([removed])).toMatchObject({ fault: { code: 'part-not-reopened' } });
    const standing = (await scene.picture()).draft.projects[0];
    if (standing === undefined) throw new Error('the plan has projects');
    const extra = '01900000-0000-7000-8000-0000000000bb';
    must(await edit([{ kind: 'project-added', project: extra, at: 2, content: { ...textsOfProject(standing), rows: [] } }]));
    must(await scene.costed(food, '检验费'));
    must(await scene.step(people.unitFinance, 'cancel-adjustment', { reason: '任务未下达' }));
    const again = await scene.picture();
    expect(again.draft).toEqual(published.draft);
    expect(again.costing.get(food) ?? []).toEqual([]);
    expect(again.steps.map(({ action, to }) => [action, to]).slice(-3)).toEqual([['adjust', 'adjusting'], ['adjust', 'adjusting'], ['cancel-adjustment', 'published']]);
  }));

  test('批错了的，财政预算股写明理由撤销批复；公开之后、调整之中撤销不了', inCounty(async (scene) => {
    const { people } = scene.county;
    const [food] = await scene.projectIds();
    await scene.approved();
    expect(await scene.step(people.performance, 'revoke-approval', { reason: '批错了' })).toMatchObject({ fault: { code: 'not-allowed' } });
    expect(await scene.step(people.budget, 'revoke-approval')).toMatchObject({ fault: { remedy: '请写明撤销批复的理由。' } });
    must(await scene.step(people.budget, 'revoke-approval', { reason: '批错了单位' }));
    expect((await scene.picture()).declaration).toMatchObject({ state: 'passed', round: 'first-up' });
    must(await scene.step(people.budget, 'approve'));
    await scene.openRounds('first-up', 'adjustment');
    must(await scene.step(people.unitFinance, 'adjust', { reason: '任务增加', projects: [food] }));
    expect(await scene.step(people.budget, 'revoke-approval', { reason: '批错了' })).toMatchObject({ fault: { code: 'not-at-this-stage' } });
    must(await scene.step(people.unitFinance, 'cancel-adjustment', { reason: '任务未下达' }));
    await scene.describe({ disclosure: 'public' });
    must(await scene.step(people.unitFinance, 'publish'));
    expect(await scene.step(people.budget, 'revoke-approval', { reason: '批错了' })).toMatchObject({ fault: { code: 'not-at-this-stage' } });
  }));

  test('撤回之后回到报送之前的状态，意见重新等着处理', inCounty(async (scene) => {
    const { people } = scene.county;
    const [food] = await scene.projectIds();
    await scene.submitted();
    await scene.comment({ project: food, row: null, field: 'purpose' }, '用途太笼统。');
    must(await scene.step(people.departmentFinance, 'return', { reason: '请修改。' }));
    must(await scene.edit([{ kind: 'field', project: food, field: 'purpose', text: '用于食品抽样检验，支付检验费和样品费。' }], people.unitFinance));
    must(await scene.project(people.unitFinance, 'accept', [food]));
    must(await scene.step(people.unitFinance, 'submit'));
    expect((await scene.picture()).comments.map(({ state }) => state)).toEqual(['settled']);
    must(await scene.step(people.unitFinance, 'withdraw', { reason: '还要再改' }));
    const picture = await scene.picture();
    expect([picture.declaration.state, picture.comments.map(({ state }) => state)]).toEqual(['returned', ['sent']]);
  }));

  test('报送与同时保存的修改，不会一个审一个改：先写入的算数，后一个重新判断', inCounty(async (scene) => {
    const { people } = scene.county;
    const [food] = await scene.projectIds();
    await scene.openRounds('first-up');
    await scene.acceptAll();
    const [row] = await scene.rowsOf(food);
    for (let round = 0; round < 4; round += 1) {
      const [submitted, edited] = await Promise.all([
        scene.step(people.unitFinance, 'submit'),
        scene.edit([{ kind: 'cell', project: food, row: row ?? '', column: 'value', text: `≥${210 + round}批` }], people.unitFinance),
      ]);
      must(submitted);
      const picture = await scene.picture();
      const submission = picture.steps.at(-1)?.event ?? 0;
      if (edited.ok) expect(picture.lastChange).toBeLessThan(submission);
      else expect(edited.fault.code).toBe('not-at-this-stage');
      must(await scene.step(people.unitFinance, 'withdraw', { reason: '再试一次' }));
    }
  }));
});

const nothingElse = { controls: new Map<string, Fen>(), projects: [], until: null, dropComments: false };

interface Scene {
  readonly county: County;
  readonly ports: DeclarationPorts;
  readonly planId: string;
  picture(): Promise<DeclarationPicture>;
  projectIds(): Promise<readonly [string, string]>;
  rowsOf(project: string): Promise<readonly string[]>;
  step(actor: Actor, action: DeclarationAction, parts?: Partial<DeclarationStep>): ReturnType<typeof takeDeclarationStep>;
  project(actor: Actor, action: ProjectAction, projects: readonly string[], reason?: string): ReturnType<typeof takeProjectStep>;
  /** By somebody who may, unless told otherwise. */
  edit(edits: readonly PlanEdit[], actor?: Actor, at?: number): ReturnType<typeof savePlanEdits>;
  assign(project: string, section: string): Promise<void>;
  /** Said of both projects. */
  describe(said: Partial<ProjectRecord>): Promise<void>;
  /** The food project brought down to 50万元. */
  toControl(food: string): ReturnType<typeof savePlanEdits>;
  /** One line of 测算. */
  /** What stands beside the forms, by the program itself, at that time or now. */
  beside(kind: DeclarationEventKind, change: Partial<DeclarationChange>, at?: number): Promise<void>;
  costed(project: string, item: string): Promise<Result<unknown, Fault>>;
  /** These projects serve a duty and are carried out by one work activity, in place of what stood. */
  linked(projects: readonly string[], to: { readonly duty: string; readonly activity: string }): Promise<void>;
  comment(place: { readonly project: string | null; readonly row: string | null; readonly field: string | null }, text: string): Promise<void>;
  openRounds(...rounds: readonly Round[]): Promise<void>;
  acceptAll(): Promise<void>;
  submitted(): Promise<void>;
  passed(): Promise<void>;
  approved(): Promise<void>;
}

async function openScene(store: TestStore, options: CountyOptions): Promise<Scene> {
  const county = await openCounty(store, options);
  const { people, organisation } = county;
  const declarations = databaseDeclarationStore(store);
  const ports: DeclarationPorts = { declarations, organisation, accounts: databaseAccountStore(store, countyDivision), clock: { now: () => countyNoon } };
  const plan = declaredPlan(county.unitCode);
  const bytes = new TextEncoder().encode(JSON.stringify(plan));
  const { planId } = must(
    await savePlanImport(store, {
      division: countyDivision, actor: people.foodOfficer.account.id, rules: [], plan, format: 'txt', readingRemarks: [], file: { bytes, name: plan.file, mediaType: 'text/plain' }, demo: false, unitCode: county.unitCode, unit: county.nodes.unit, fiscalYear: 2027,
      mayNow: everythingMayChange,
    }),
  );
  const tree = await organisationToday(ports);
  const picture = async (): Promise<DeclarationPicture> => {
    const standing = await declarations.picture(planId);
    if (standing === null) throw new Error('the plan stands');
    return standing;
  };
  const scene: Scene = {
    county,
    ports,
    planId,
    picture,
    async projectIds() {
      const [first, second] = (await picture()).draft.projects;
      if (first === undefined || second === undefined) throw new Error('the plan has two projects');
      return [first.id, second.id];
    },
    rowsOf: async (project) => (await picture()).draft.projects.find(({ id }) => id === project)?.rows ?? [],
    step: (actor, action, parts = {}) => takeDeclarationStep(ports, { actor, planId, action, reason: '', key: null, ...nothingElse, ...parts }),
    project: (actor, action, projects, reason = '') => takeProjectStep(ports, { actor, planId, projects, action, reason, key: null }),
    async edit(edits, actor, at) {
      const mayNow = actor === undefined ? everythingMayChange : (before: Parameters<typeof mayEdit>[0], touched: Parameters<typeof mayEdit>[1]['touched']) => mayEdit(before, { actor, touched, tree, today: countyDay });
      const by = actor?.kind === 'account' ? actor.account.id : 'system:test';
      return savePlanEdits(at === undefined ? store : { ...store, now: () => at }, { division: countyDivision, planId, actor: by, baseEvent: (await picture()).event, edits, title: '编辑', trees: indicatorTrees, ...unasked, mayNow });
    },
    async assign(project, section) {
      must(await declarations.change({ planId, actor: 'system:test', kind: 'project.described', key: null }, async () => ({ ok: true, value: { value: null, ids: [], change: { detail: {}, rules: [], under: [], projects: new Map([[project, { section }]]) } } })));
    },
    async describe(said) {
      const projects = new Map((await scene.projectIds()).map((id) => [id, said]));
      must(await declarations.change({ planId, actor: 'system:test', kind: 'project.described', key: null }, async () => ({ ok: true, value: { value: null, ids: [], change: { detail: {}, rules: [], under: [], projects } } })));
    },
    async toControl(food) {
      const rows = await scene.rowsOf(food);
      return scene.edit([
        { kind: 'cell', project: food, row: rows[3] ?? '', column: 'value', text: '≤2500元/批' },
        { kind: 'field', project: food, field: 'budget.total', text: '50' },
        { kind: 'field', project: food, field: 'budget.fiscal', text: '50' },
      ], people.unitFinance);
    },
    async beside(kind, change, at) {
      const then = at === undefined ? declarations : databaseDeclarationStore({ ...store, now: () => at });
      must(await then.change({ planId, actor: 'system:test', kind, key: null }, async () => ({ ok: true, value: { value: null, ids: [], change: { detail: {}, rules: [], under: [], ...change } } })));
    },
    async costed(project, item) {
      const line = costingLine(item, declarations.newId());
      return declarations.change({ planId, actor: 'system:test', kind: 'costing.changed', key: null }, async () => ({ ok: true, value: { value: null, ids: [], change: { detail: {}, rules: [], under: [], costing: new Map([[project, [line]]]) } } }));
    },
    async linked(projects, { duty, activity }) {
      const change = { detail: {}, rules: [], under: [], projects: new Map(projects.map((id) => [id, { duties: [duty] }])), activities: [{ name: activity, duty, projects }] };
      must(await declarations.change({ planId, actor: 'system:test', kind: 'activities.changed', key: null }, async () => ({ ok: true, value: { value: null, ids: [], change } })));
    },
    async comment(place, text) {
      const id = declarations.newId();
      must(await declarations.change({ planId, actor: people.departmentFinance.account.id, kind: 'comment.written', key: null }, async () => ({ ok: true, value: { value: null, ids: [id], change: { detail: {}, rules: [], under: [], newComments: [{ id, ...place, also: [], text, finding: null }] } } })));
    },
    async openRounds(...rounds) {
      must(await setRounds(ports, { actor: people.performance, division: countyDivision, fiscalYear: year ?? failYear(), windows: rounds.map((round) => window(round, '2026-09-01', '2026-09-30')) }));
    },
    async acceptAll() {
      await scene.describe({ continuity: 'continued' });
      must(await scene.project(people.unitFinance, 'accept', await scene.projectIds()));
    },
    async submitted() {
      await scene.openRounds('first-up');
      await scene.acceptAll();
      must(await scene.step(people.unitFinance, 'submit'));
    },
    async passed() {
      await scene.submitted();
      for (const reviewer of [people.departmentFinance, people.firstReview, people.performance]) must(await scene.step(reviewer, 'pass'));
    },
    async approved() {
      await scene.passed();
      must(await scene.step(people.budget, 'approve'));
    },
  };
  return scene;
}

function window(round: Round, opens: string, closes: string) {
  return { round, fiscalYear: year ?? failYear(), opens: day(opens), closes: day(closes) };
}

function costingLine(item: string, id: string = crypto.randomUUID()): CostingLine {
  return { id, item, factors: [{ amount: '200', unit: '批' }], price: '2975', standard: '', indicators: [1] };
}

function failYear(): never {
  throw new Error('no such year');
}

function amount(value: number): Fen {
  const known = fen(value);
  if (known === null) throw new Error('no amount');
  return known;
}
