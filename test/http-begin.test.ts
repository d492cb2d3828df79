// A unit's text of a year begun without a file, over HTTP and on both database homes: copied from the year before or from a blank form, declared from then on like every other.
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { begunPlanSchema } from '../src/http/contract/begin.ts';
import { copiedSchema } from '../src/http/contract/copied.ts';
import { declarationSchema } from '../src/http/contract/declarations.ts';
import { planHistorySchema } from '../src/http/contract/history.ts';
import { fillingSchema } from '../src/http/contract/filling.ts';
import type { PlanParser } from '../src/application/ports.ts';
import { draftOf } from '../src/domain/editing/index.ts';
import { isBeside, stillStanding, type CopiedCell } from '../src/domain/template/index.ts';
import { planDocumentSchema } from '../src/http/contract/plans.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { readBackup } from '../src/persistence/backup/read-backup.ts';
import { writeBackup } from '../src/persistence/backup/write-backup.ts';
import type { Database } from '../src/persistence/engine/database.ts';
import { ownParser, Visitor, type Answer } from './support/http-server.ts';
import { countyDivision } from './support/declaring-county.ts';
import { countyPassword, declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import { sourceFilledIn } from './support/filled-beside.ts';
import { migrated, must, withStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const unknownId = '01890000-0000-7000-8000-000000000000';
const codeOf = (answer: Answer): string => (answer.status < 400 ? 'done' : problemSchema.parse(answer.json()).code);

onEveryEngine('起草新年度的文本', migrated, (database) => {
  const served = (work: (its: DeclaringServer) => Promise<void>) => () =>
    withStore(database(), async (store) => {
      await work(await declaringServer(store));
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    });
  const begin = async (its: DeclaringServer, body: object, post: 'unitFinance' | 'foodOfficer' | 'performance' = 'unitFinance') => (await its.as(post)).ask('POST', '/api/plans', { body: { unit: its.county.nodes.unit, fiscalYear: 2028, ...body } });
  const documentOf = async (its: DeclaringServer, answer: Answer) => planDocumentSchema.parse((await (await its.as('unitFinance')).get(`/api/plans/${begunPlanSchema.parse(answer.json()).planId}`)).json());

  test('选中的项目逐字照抄，年度词不改，要核对的写明；各项目都在填报中', served(async (its) => {
    const [, measuring] = await its.identities();
    const answer = await begin(its, { beginning: { kind: 'copy', plan: its.planId, projects: [measuring?.id] } });
    expect(answer.status).toBe(201);
    const begun = await documentOf(its, answer);
    expect([begun.plan.fiscalYear, begun.plan.units.map(({ code }) => code), begun.state, begun.versions.length]).toEqual([2028, ['414002'], 'drafting', 1]);
    const [project, ...others] = begun.plan.projects;
    expect([others, project?.ordinal, project?.name?.text, project?.code?.text, project?.budget.total?.text]).toEqual([[], 1, '2027年计量器具检定经费', '13068227B1B2C3D4E5F6H', '12']);
    expect(project?.indicators.map(({ target }) => target.source)).toEqual(['≥1200台', '≥99%', '2027年10月31日前', '≤100元/台', '≥95%', '≥90%']);
    expect(begun.plan.overall.dutyGoals.map(({ text }) => text)).toEqual(['食品安全监管：完成食品抽检200批次', '计量监管：检定计量器具1200台']);
    expect(begun.remarks).toEqual(['“2027年计量器具检定经费”照抄自2027年度文本，都写为延续。沿用的每一处标着“沿用上年，未确认”，改过或确认过就不再标；名称、编码和日期里的年度没有改动，见各处的问题和修改建议。']);
    const declaration = (await (await its.as('unitFinance')).get(`/api/plans/${begun.id}/declaration`)).json() as { readonly findings: readonly { readonly id: string }[] };
    expect(declaration.findings.map(({ id }) => id.split('.')[0])).toContain('name-year');
  }));

  test('从空表写起：一个项目，每类指标一行空行', served(async (its) => {
    const begun = await documentOf(its, await begin(its, { beginning: { kind: 'blank', firstProject: ' 电梯应急处置经费 ' } }));
    expect(begun.plan.projects.map(({ name, unitCode, indicators }) => [name?.text, unitCode, indicators.length])).toEqual([['电梯应急处置经费', '414002', 9]]);
    expect([begun.plan.units.map(({ name }) => name), begun.plan.overall.goals, begun.plan.unread]).toEqual([['示例县市场监管综合执法队'], [], []]);
    expect(begun.remarks).toEqual(['这份文本由空表起草，第一部分和各项目都待填写。']);
  }));

  test('已经有的年度、别的单位、没有的项目和不管导入的岗位都不能起草，什么也不写', served(async (its) => {
    const blank = { kind: 'blank', firstProject: '某项目' };
    const copy = (rest: object) => ({ kind: 'copy', plan: its.planId, projects: [unknownId], ...rest });
    const [food] = await its.identities();
    expect(codeOf(await begin(its, { fiscalYear: 2027, beginning: blank }))).toBe('plan-exists');
    expect(codeOf(await begin(its, { fiscalYear: 2026, beginning: copy({ projects: [food?.id] }) }))).toBe('previous-year');
    expect(codeOf(await begin(its, { beginning: copy({}) }))).toBe('project-not-found');
    expect(codeOf(await begin(its, { beginning: copy({ plan: unknownId }) }))).toBe('plan-not-found');
    expect(codeOf(await begin(its, { beginning: { kind: 'blank', firstProject: ' ' } }))).toBe('invalid-request');
    expect(codeOf(await begin(its, { unit: its.county.nodes.financeUnit, beginning: blank }))).toBe('not-here');
    expect(codeOf(await begin(its, { beginning: blank }, 'foodOfficer'))).toBe('not-allowed');
    expect(codeOf(await begin(its, { beginning: blank }, 'performance'))).toBe('not-allowed');
    const { plans } = (await (await its.as('unitFinance')).get('/api/plans')).json() as { readonly plans: readonly unknown[] };
    expect(plans).toHaveLength(1);
  }));

  test('起草过的年度不能再起草一遍', served(async (its) => {
    const blank = { beginning: { kind: 'blank', firstProject: '某项目' } };
    expect(codeOf(await begin(its, blank))).toBe('done');
    expect(codeOf(await begin(its, blank))).toBe('plan-exists');
  }));

  test('照抄写出的文本读回来，项目少了或者不是选中的，不起草：测算和职责不会对到别的项目上', () =>
    withStore(database(), async (store) => {
      let loses = true;
      const parser: PlanParser = {
        parse: async (...asked) => {
          const read = await ownParser.parse(...asked);
          return read.ok && loses ? { ok: true, value: { ...read.value, plan: { ...read.value.plan, projects: read.value.plan.projects.slice(1) } } } : read;
        },
      };
      const its = await declaringServer(store, {}, { parser });
      const beginning = { kind: 'copy', plan: its.planId, projects: (await its.identities()).map(({ id }) => id) };
      expect(codeOf(await begin(its, { beginning }))).toBe('projects-differ');
      loses = false;
      expect(codeOf(await begin(its, { beginning }))).toBe('done');
    }));

  const copied = async (its: DeclaringServer, planId: string) => copiedSchema.parse((await (await its.as('unitFinance')).get(`/api/plans/${planId}/copied`)).json());
  const standing = async (its: DeclaringServer, planId: string): Promise<readonly CopiedCell[]> => {
    const { cells } = await copied(its, planId);
    const document = planDocumentSchema.parse((await (await its.as('unitFinance')).get(`/api/plans/${planId}`)).json());
    const draft = draftOf(document.plan, document.identities);
    if (draft === null) throw new Error('the identities fit');
    return stillStanding(cells, draft);
  };
  const historyOf = async (its: DeclaringServer, planId: string) => planHistorySchema.parse((await (await its.as('unitFinance')).get(`/api/plans/${planId}/history`)).json()).entries;

  test('经过写明由哪一年的文本起草、延续和没有延续哪些项目；版本记作“起草”；往后的导入另记', served(async (its) => {
    const [, measuring] = await its.identities();
    const begun = await documentOf(its, await begin(its, { beginning: { kind: 'copy', plan: its.planId, projects: [measuring?.id] } }));
    expect(begun.versions.map(({ number, origin }) => [number, origin])).toEqual([[1, 'begin']]);
    expect((await historyOf(its, begun.id)).map(({ title, by, lines, changes }) => [title, by, lines, changes])).toEqual([
      ['起草绩效文本', 'unitFinance', ['由2027年度文本起草，延续的项目：“2027年计量器具检定经费”', '没有延续的项目：“2027年食品抽检经费”'], true],
    ]);
    const blank = await documentOf(its, await begin(its, { fiscalYear: 2029, beginning: { kind: 'blank', firstProject: '某项目' } }));
    expect((await historyOf(its, blank.id)).map(({ title, lines }) => [title, lines])).toEqual([['起草绩效文本', ['由空表起草，第一个项目：“某项目”']]]);
    expect(await copied(its, blank.id)).toEqual({ fromYear: null, taken: [], cells: [] });
  }));

  test('照抄的格一格一格标着，改了就不标，改回去又标；确认过的不再标，内容变了的不算确认', served(async (its) => {
    const [, measuring] = await its.identities();
    const { id: planId, identities, event } = await documentOf(its, await begin(its, { beginning: { kind: 'copy', plan: its.planId, projects: [measuring?.id] } }));
    const [project] = identities.projects;
    const visitor = await its.as('unitFinance');
    const all = await standing(its, planId);
    expect([(await copied(its, planId)).fromYear, all.filter(({ project: of }) => of === null).map(({ cell }) => cell)]).toEqual([2027, ['goals', 'dutyGoals', 'dutyGoals', 'safeguards']]);
    const valueOfRow = (row: number) => all.find((cell) => cell.row === project?.indicators[row] && cell.cell === 'value');
    const [first, second] = [valueOfRow(0), valueOfRow(1)];
    expect([first?.text, second?.text]).toEqual(['≥1200台', '≥99%']);
    const write = (baseEvent: number, text: string) => visitor.ask('POST', `/api/plans/${planId}/edits`, { body: { baseEvent, edits: [{ kind: 'cell', project: project?.id, row: first?.row, column: 'value', text }], title: '改写指标值' } });
    expect((await write(event, '≥1300台')).status).toBe(200);
    expect(await standing(its, planId)).toEqual(all.filter((cell) => cell !== first));
    const confirm = (cells: readonly unknown[], key = unknownId) => visitor.ask('POST', `/api/plans/${planId}/copied`, { body: { cells, key } });
    expect((await confirm([first, second])).json()).toEqual({ outcome: 'done', confirmed: 1 });
    expect((await confirm([first, second])).json()).toEqual({ outcome: 'repeated', confirmed: 0 });
    expect(await standing(its, planId)).toEqual(all.filter((cell) => cell !== first && cell !== second));
    expect((await historyOf(its, planId))[0]).toMatchObject({ title: '确认沿用的内容', by: 'unitFinance', lines: ['照用沿用的内容：“2027年计量器具检定经费”1格'], changes: false });
  }));

  test('只有填这个项目的人能确认；别的科室的项目不行，报送之后不行', served(async (its) => {
    const [food] = await its.identities();
    const { id: planId } = await documentOf(its, await begin(its, { beginning: { kind: 'copy', plan: its.planId, projects: [food?.id] } }));
    const cells = (await standing(its, planId)).slice(-1);
    const confirm = async (post: 'foodOfficer' | 'performance', of = cells) => codeOf(await (await its.as(post)).ask('POST', `/api/plans/${planId}/copied`, { body: { cells: of, key: unknownId } }));
    expect(await confirm('performance')).toBe('not-allowed');
    expect(await confirm('foodOfficer')).toBe('not-here');
    const partOne = (await standing(its, planId)).filter(({ project }) => project === null);
    expect(codeOf(await (await its.as('unitFinance')).ask('POST', `/api/plans/${planId}/copied`, { body: { cells: partOne, key: unknownId } }))).toBe('done');
    expect((await standing(its, planId)).filter(({ project }) => project === null)).toEqual([]);
  }));

  test('报送时列明还沿用上年、没有确认的，不阻止；报送的记录里写着', served(async (its) => {
    const [, measuring] = await its.identities();
    const { id: planId } = await documentOf(its, await begin(its, { beginning: { kind: 'copy', plan: its.planId, projects: [measuring?.id] } }));
    const declaration = declarationSchema.parse((await (await its.as('unitFinance')).get(`/api/plans/${planId}/declaration`)).json());
    const asked = declaration.steps.find(({ action }) => action === 'submit')?.asked.find(({ title }) => title === '沿用上年的内容都已修改或确认');
    const left = (await standing(its, planId)).filter(({ project }) => project !== null).length;
    expect(asked).toEqual({ guard: 'copies-confirmed', title: '沿用上年的内容都已修改或确认', obstacles: [], advice: [`还沿用上年、没有确认：第一部分4处、“2027年计量器具检定经费”${left}格（另有测算、职责等表外内容1处）。请逐处修改或确认：表格、测算和职责在“编辑”里，填报科室和延续在“申报”的“各项目”里。`] });
    const visitor = await its.as('unitFinance');
    const document = planDocumentSchema.parse((await visitor.get(`/api/plans/${planId}`)).json());
    const [project] = document.identities.projects;
    const field = (name: string, text: string) => ({ kind: 'field', project: project?.id, field: name, text });
    const edits = [field('name', '2028年计量器具检定经费'), field('code', '13068228B1B2C3D4E5F6H'), { kind: 'cell', project: project?.id, row: project?.indicators[2], column: 'value', text: '2028年10月31日前' }];
    expect((await visitor.ask('POST', `/api/plans/${planId}/edits`, { body: { baseEvent: document.event, edits, title: '改年度' } })).status).toBe(200);
    expect((await (await its.as('performance')).ask('PUT', '/api/rounds', { body: { division: countyDivision, year: 2028, windows: [{ round: 'first-up', opens: '2026-09-01', closes: '2026-09-30' }] } })).status).toBe(200);
    const step = async (what: 'steps' | 'project-steps', body: object) => (await visitor.ask('POST', `/api/plans/${planId}/declaration/${what}`, { body: { reason: '', ...body } })).body;
    expect((await visitor.ask('PUT', `/api/plans/${planId}/declaration/projects`, { body: { projects: [project?.id], continuity: 'continued', key: '01890000-0000-7000-8000-000000000003' } })).status).toBe(200);
    expect(await step('project-steps', { projects: [project?.id], action: 'accept', key: '01890000-0000-7000-8000-000000000001' })).toContain('done');
    expect(await step('steps', { action: 'submit', key: '01890000-0000-7000-8000-000000000002' })).toContain('done');
    expect((await historyOf(its, planId))[0]).toMatchObject({ title: '报送绩效文本', lines: ['填报中 → 主管部门审核', `报送时还沿用上年、没有确认：第一部分4处、“2028年计量器具检定经费”${left - 3}格（另有测算、职责等表外内容1处）`] });
  }));

  const fillingOf = async (its: DeclaringServer, planId: string) => fillingSchema.parse((await (await its.as('unitFinance')).get(`/api/plans/${planId}/filling`)).json());
  const besideOf = async (its: DeclaringServer, planId: string) => (await copied(its, planId)).cells.filter(isBeside);

  test('测算、对应的职责、工作活动和填报科室一并带来，都写为延续；每一处标着，改了不标，确认过的不再标', served(async (its) => {
    await sourceFilledIn(its);
    const [, measuring] = await its.identities();
    const begun = await documentOf(its, await begin(its, { beginning: { kind: 'copy', plan: its.planId, projects: [measuring?.id] } }));
    const [own] = begun.identities.projects;
    expect(begun.plan.projects[0]?.costing).toMatchObject({ lines: 2, sum: 12_060_000 });
    const filling = await fillingOf(its, begun.id);
    expect(filling.projects.map(({ project, duties, costing }) => [project, duties, costing.map(({ item, price, indicators }) => [item, price, indicators])])).toEqual([
      [own?.id, ['2'], [['检定费', '100', [own?.indicators[0], own?.indicators[3]]], ['印制证书', '0.5', []]]],
    ]);
    expect(filling.activities).toEqual([{ name: '计量检定', duty: '2', projects: [own?.id] }, { name: '抽检', duty: '1', projects: [] }]);
    const declaration = declarationSchema.parse((await (await its.as('unitFinance')).get(`/api/plans/${begun.id}/declaration`)).json());
    expect(declaration.projects.map(({ section, continuity, disclosure, stateTitle }) => [section, continuity, disclosure, stateTitle])).toEqual([['计量科', 'continued', null, '填报中']]);
    expect(begun.remarks).toEqual([
      expect.stringContaining('照抄自2027年度文本，连同测算、对应的职责、填报科室、工作活动、指标值的补充，都写为延续。'),
      '工作活动“抽检”上年由没有延续的项目落实，请在“职责、活动和项目”里重新选择。',
    ]);
    expect((await historyOf(its, begun.id))[0]?.lines.at(-1)).toBe('一并带来：2条测算明细、1个项目对应的职责、1个项目的填报科室、2项工作活动、1行指标值的补充');
    // The list tells the figures of the text together with its 测算 at once, as they would be counted anew.
    const { plans } = (await (await its.as('unitFinance')).get('/api/plans')).json() as { readonly plans: readonly { readonly id: string; readonly figures: { readonly moneyExplained: { readonly explained: number } | null } | null }[] };
    expect(plans.find(({ id }) => id === begun.id)?.figures?.moneyExplained?.explained).toBe(12_060_000);

    const all = await besideOf(its, begun.id);
    expect(all.map(({ project, cell, text }) => [project === null, cell, text])).toEqual([
      [true, 'activities', '职责2：计量检定'],
      [true, 'activities', '职责1：抽检'],
      [false, 'costing', '检定费：1200台 × 100元（冀价行费〔2019〕1号）'],
      [false, 'costing', '印制证书：1200份 × 0.5元（）'],
      [false, 'duties', '2'],
      [false, 'section', its.county.nodes.measuring],
      [false, 'continuity', 'continued'],
      [false, 'target-details', '正向；累加：各期之和；权重10；来源：检定台账'],
    ]);
    expect(filling.projects[0]?.targets).toEqual([{ row: own?.indicators[0], direction: '正向', accumulation: 'sum', weight: '10', dataSource: '检定台账' }]);
    const visitor = await its.as('unitFinance');
    const costing = filling.projects[0]?.costing ?? [];
    expect((await visitor.ask('PUT', `/api/plans/${begun.id}/projects/${own?.id}/costing`, { body: { before: costing, lines: costing.map((line, index) => (index === 1 ? { ...line, price: '0.6' } : line)) } })).status).toBe(200);
    expect((await besideOf(its, begun.id)).map(({ text }) => text)).not.toContain('印制证书：1200份 × 0.5元（）');
    const confirm = async (post: 'unitFinance' | 'measuringOfficer' | 'foodOfficer', cells: readonly CopiedCell[], key = unknownId) => (await its.as(post)).ask('POST', `/api/plans/${begun.id}/copied`, { body: { cells, key } });
    const named = (...cells: readonly string[]) => all.filter(({ cell }) => cells.includes(cell));
    // Who fills the project in says it of its 测算 and duties; of its section and 延续 the unit's finance does.
    expect([codeOf(await confirm('foodOfficer', named('costing'))), codeOf(await confirm('measuringOfficer', named('continuity')))]).toEqual(['not-here', 'not-allowed']);
    expect((await confirm('measuringOfficer', named('costing', 'duties', 'target-details'))).json()).toEqual({ outcome: 'done', confirmed: 3 });
    expect((await confirm('unitFinance', named('section', 'continuity', 'activities'), '01890000-0000-7000-8000-000000000007')).json()).toEqual({ outcome: 'done', confirmed: 4 });
    expect(await besideOf(its, begun.id)).toEqual([]);
    expect((await historyOf(its, begun.id)).slice(0, 2).map(({ title, lines }) => [title, lines])).toEqual([
      ['确认沿用的内容', ['照用沿用的内容：第一部分2处、“2027年计量器具检定经费”的测算、职责等表外内容2处']],
      ['确认沿用的内容', ['照用沿用的内容：“2027年计量器具检定经费”的测算、职责等表外内容3处']],
    ]);
  }));

  test('备份恢复之后，一并带来的和没有确认的都在', served(async (its) => {
    await sourceFilledIn(its);
    const [, measuring] = await its.identities();
    const begun = await documentOf(its, await begin(its, { beginning: { kind: 'copy', plan: its.planId, projects: [measuring?.id] } }));
    const before = [await fillingOf(its, begun.id), await copied(its, begun.id)];
    await restored(database());
    const visitor = new Visitor(its.server);
    expect((await visitor.signIn(countyPassword, its.county.people.unitFinance.account.login)).status).toBe(200);
    const again: DeclaringServer = { ...its, as: async () => visitor };
    expect([await fillingOf(again, begun.id), await copied(again, begun.id)]).toEqual(before);
  }));

  test('备份恢复之后，起草的经过和确认都在；导入的文本（从前起草的也记作导入）没有沿用标记', served(async (its) => {
    const [, measuring] = await its.identities();
    const { id: planId } = await documentOf(its, await begin(its, { beginning: { kind: 'copy', plan: its.planId, projects: [measuring?.id] } }));
    const cells = (await standing(its, planId)).slice(0, 3);
    await (await its.as('unitFinance')).ask('POST', `/api/plans/${planId}/copied`, { body: { cells, key: unknownId } });
    const left = await standing(its, planId);
    await restored(database());
    // Sessions are in no backup.
    const visitor = new Visitor(its.server);
    expect((await visitor.signIn(countyPassword, its.county.people.unitFinance.account.login)).status).toBe(200);
    const again: DeclaringServer = { ...its, as: async () => visitor };
    expect(await standing(again, planId)).toEqual(left);
    expect((await historyOf(again, planId)).map(({ title }) => title)).toEqual(['确认沿用的内容', '起草绩效文本']);
    expect(await copied(again, its.planId)).toEqual({ fromYear: null, taken: [], cells: [] });
  }));
});

/** The database emptied and filled from its own backup. */
async function restored(database: Database): Promise<void> {
  const chunks: Buffer[] = [];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await writeBackup(database, output, { createdAt: '2026-09-01T00:00:00Z' });
  const { rows } = await database.query<{ name: string }>(`select tablename::text as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migration'`);
  await database.query(`truncate ${rows.map(({ name }) => name).join(', ')}`);
  must(await readBackup(database, async function* () {
    yield Buffer.concat(chunks);
  }));
}
