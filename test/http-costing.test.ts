// The 测算 of a project explains its budget wherever its text is judged, on both database homes: command line, server and the check of the editor say the same; lists,
// declaration and letter follow; a version is judged by the lines of its own moment; who is not signed in sees none of it.
import { expect, test } from 'vitest';
import { checkCatalogue } from '../src/catalogue/check-catalogue.ts';
import { putDemonstration } from '../src/application/commands/put-demonstration.command.ts';
import { refreshFigures } from '../src/application/commands/refresh-figures.command.ts';
import { checkToJson } from '../src/application/queries/check-json.ts';
import { planFigures } from '../src/application/plan-figures.ts';
import { readPlanFile } from '../src/documents/index.ts';
import { reportOn } from '../src/domain/check/index.ts';
import { draftOf } from '../src/domain/editing/index.ts';
import type { DepartmentPlan } from '../src/domain/plan/index.ts';
import { declarationSchema } from '../src/http/contract/declarations.ts';
import { fillingSchema, savedCostingSchema, type CostingLineRecord, type Filling } from '../src/http/contract/filling.ts';
import { planDocumentSchema, planListSchema, type PlanDocument } from '../src/http/contract/plans.ts';
import { readDemonstration } from '../src/main/demonstration.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { savePlanImport } from '../src/persistence/repositories/save-plan-import.ts';
import { costedDraft } from '../src/web/editing/costed-draft.ts';
import { changedSample } from './support/changed-sample.ts';
import { runCommandLine } from './support/command-line.ts';
import { countyDivision } from './support/declaring-county.ts';
import { declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import { linesOf } from './support/docx-text.ts';
import { edition, Visitor } from './support/http-server.ts';
import { everythingMayChange } from './support/may-change.ts';
import { migrated, must, sampleBytes, sampleImport, withStore, type TestStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

/** Twenty batches at their price, and what the rest of project 9's 59 万元 pays for. */
const wholeBudget: readonly CostingLineRecord[] = [line(1, { item: '抽检检验费', factors: [{ amount: '20', unit: '批' }], price: '2975' }), line(2, { item: '快检设备', factors: [{ amount: '5', unit: '台' }], price: '106100' })];

onEveryEngine('测算说明预算', migrated, (database) => {
  const served = (work: (its: DeclaringServer, store: TestStore) => Promise<void>) => () =>
    withStore(database(), async (store) => {
      await work(await declaringServer(store), store);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    });

  test('演示文本：服务器上没有“阻止”，每个项目有对应的职责，预算全部由测算说明；命令行、服务器和编辑时的检查一字不差', served(async (its) => {
    const sample = await readDemonstration();
    must(await putDemonstration(its.ports, sample));
    const finance = await its.as('unitFinance');
    const demo = planListSchema.parse((await finance.get('/api/plans')).json()).plans.find((plan) => plan.demo && plan.fiscalYear === 2027);
    if (demo === undefined) throw new Error('the sample is listed');
    expect(demo.figures).toMatchObject({ projects: 8, bySeverity: { blocks: 0, explain: 0 }, moneyExplained: { projects: 8, explained: 220_800_000, budget: 220_800_000 } });
    const document = await documentOf(finance, demo.id);
    const { projects } = await fillingOf(finance, demo.id);
    expect(projects.map(({ duties }) => duties.length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    expect(document.plan.projects.map(({ costing }) => costing?.sum)).toEqual(document.plan.projects.map(({ budget }) => budget.total?.value));
    const shown = told(document.plan);
    expect(shown).toMatchObject({ findings: [], summary: { byProject: projects.map(() => ({ moneyExplainedPercent: 100 })) } });
    expect(told(edited(document, await fillingOf(finance, demo.id)))).toEqual(shown);
    const { out, err } = await runCommandLine(['check', document.plan.file, '--costing', 'costing.json', '--format', 'json'], { files: { [document.plan.file]: sample.bytes, 'costing.json': JSON.stringify(sample.costing) } });
    expect([err, pickedOf(JSON.parse(out))]).toEqual(['', shown]);
  }));

  test('奠基文本的项目填了测算：三处一字不差，问题随之消除；没有填满的说还差多少', served(async (its, store) => {
    const { planId } = must(await savePlanImport(store, { ...sampleImport(), unitCode: its.county.unitCode }));
    const finance = await its.as('unitFinance');
    const bare = await documentOf(finance, planId);
    expect(moneyOf(bare.plan)).toEqual(['little 10']);
    const costed = async (lines: readonly CostingLineRecord[], before: readonly CostingLineRecord[]): Promise<readonly CostingLineRecord[]> => {
      const saved = await saveLines(finance, bare, 9, { before, lines });
      const document = await documentOf(finance, planId);
      const shown = told(document.plan);
      expect(told(edited(document, await fillingOf(finance, planId)))).toEqual(shown);
      const costing = [{ project: 9, lines: lines.map(({ item, factors, price, standard }) => ({ item, factors, price, standard, indicators: [] })) }];
      const { out, err } = await runCommandLine(['check', document.plan.file, '--costing', 'costing.json', '--format', 'json'], { files: { [document.plan.file]: sampleBytes('dingzhou-2021.docx'), 'costing.json': JSON.stringify(costing) } });
      expect([err, pickedOf(JSON.parse(out))]).toEqual(['', shown]);
      return saved;
    };
    const some = await costed(wholeBudget.slice(0, 1), []);
    expect(moneyOf((await documentOf(finance, planId)).plan)).toEqual(['costedLess 10']);
    await costed([...some, ...wholeBudget.slice(1)], some);
    expect(moneyOf((await documentOf(finance, planId)).plan)).toEqual([]);
  }));

  test('测算改了，文本没有改：清单的数字重新计算，版本和校验码不变，看过的网页也知道变了', served(async (its, store) => {
    const { planId } = must(await savePlanImport(store, { ...sampleImport(), unitCode: its.county.unitCode }));
    const finance = await its.as('unitFinance');
    const listed = async () => planListSchema.parse((await finance.get('/api/plans')).json()).plans.find(({ id }) => id === planId);
    await refresh(its);
    const explainedOf = async () => (await listed())?.figures?.moneyExplained;
    expect(await explainedOf()).toEqual({ projects: 1, explained: 5_950_000, budget: 59_000_000 });
    const first = await finance.get(`/api/plans/${planId}`);
    const bare = planDocumentSchema.parse(first.json());
    const asks = async () => (await finance.ask('GET', `/api/plans/${planId}`, { headers: { 'if-none-match': String(first.headers['etag']) } })).status;
    expect(await asks()).toBe(304);

    await saveLines(finance, bare, 9, { before: [], lines: wholeBudget });
    expect(await asks()).toBe(200);
    expect((await listed())?.figures).toBeNull();
    expect(await refresh(its)).toMatchObject({ computed: 1, waiting: [] });
    expect(await explainedOf()).toEqual({ projects: 1, explained: 59_000_000, budget: 59_000_000 });
    const { plan, checkBasis, ...beside } = await documentOf(finance, planId);
    const { plan: former, checkBasis: basisBefore, ...before } = bare;
    expect(beside).toEqual(before);
    expect([basisBefore === bare.event, checkBasis > bare.event]).toEqual([true, true]);
    expect([beside.working, beside.checkCode]).toEqual([null, expect.stringMatching(/^414002-2021-1-/u)]);
    expect(plan).toEqual({ ...former, projects: former.projects.map((project, index) => (index === 8 ? { ...project, costing: { lines: 2, sum: 59_000_000, open: [] } } : project)) });
    // A file that is imported brings figures of its text, which know nothing of the lines that stand here.
    const bytes = changedSample('≤2975元/批', '≤2800元/批');
    const { plan: imported, format, remarks } = must(readPlanFile(bytes, '文本.docx'));
    const figures = planFigures(imported);
    if (figures === null) throw new Error('the sample can be checked');
    const placed = { actor: 'system:test', demo: false, division: countyDivision, unitCode: '414002', unit: null, rules: [], edition, mayNow: everythingMayChange };
    must(await its.ports.plans.save({ ...placed, plan: imported, format, remarks, bytes, fileName: '文本.docx', figures }));
    expect((await listed())?.figures).toBeNull();
    await refresh(its);
    expect(await explainedOf()).toEqual({ projects: 1, explained: 59_000_000, budget: 59_000_000 });
  }));

  test('各版本按它当时的测算检查，之后写的不算在内；当前内容按现在的测算', served(async (its) => {
    const finance = await its.as('unitFinance');
    const first = await documentOf(finance, its.planId);
    const half = [line(1, { item: '检验费', factors: [{ amount: '200', unit: '批' }], price: '2975' })];
    const saved = await saveLines(finance, first, 1, { before: [], lines: half });
    await its.submitted();
    expect((await its.step('departmentFinance', 'return', { reason: '请把明细分开写。' })).status).toBe(200);
    await saveLines(finance, first, 1, { before: saved, lines: [line(1, { item: '检验费', factors: [{ amount: '200', unit: '批' }], price: '2900' })] });
    const sums = async (version: string) => (await documentOf(finance, its.planId, version)).plan.projects.map(({ costing }) => costing?.sum ?? null);
    expect([await sums('?version=1'), await sums('?version=2'), await sums('?version=3'), await sums('')]).toEqual([[null, null], [59_500_000, null], [59_500_000, null], [58_000_000, null]]);
  }));

  test('放弃调整时，测算也回到批复时的样子，删去的明细回来', served(async (its) => {
    const finance = await its.as('unitFinance');
    const [food] = await its.identities();
    const first = await documentOf(finance, its.planId);
    const row = food?.rows[0] ?? '';
    const approved = await saveLines(finance, first, 1, { before: [], lines: [line(1, { item: '检验费', factors: [{ amount: '200', unit: '批' }], price: '2000', indicators: [row] }), line(2, { item: '样品费', factors: [{ amount: '200', unit: '批' }], price: '975' })] });
    await its.passed();
    await its.openRounds('first-up', 'adjustment');
    for (const [action, more] of [['approve', {}], ['adjust', { projects: [food?.id ?? ''], reason: '任务增加' }]] as const) expect((await its.step(action === 'approve' ? 'budget' : 'unitFinance', action, more)).status).toBe(200);
    const [kept] = approved;
    if (kept === undefined) throw new Error('two lines stand');
    await saveLines(finance, first, 1, { before: approved, lines: [{ ...kept, price: '2100', indicators: [] }] });
    await its.edit({ kind: 'row-removed', project: food?.id ?? '', row });
    // Somebody looks at the adjustment: what is kept of it must not be told of the approved text.
    expect((await documentOf(finance, its.planId)).plan.projects[0]?.costing?.sum).toBe(42_000_000);
    expect((await its.step('unitFinance', 'cancel-adjustment', { reason: '任务未下达' })).status).toBe(200);
    const [now] = (await fillingOf(finance, its.planId)).projects;
    expect(now?.costing.map(({ item, price, indicators }) => [item, price, indicators])).toEqual([['检验费', '2000', [row]], ['样品费', '975', []]]);
    expect((await documentOf(finance, its.planId)).plan.projects[0]?.costing).toEqual({ lines: 2, sum: 59_500_000, open: [] });
  }));

  test('申报的前提、意见书都看测算', served(async (its) => {
    const finance = await its.as('unitFinance');
    const bare = await documentOf(finance, its.planId);
    const [food] = bare.identities.projects;
    await its.edit({ kind: 'cell', project: food?.id ?? '', row: food?.indicators[0] ?? '', column: 'value', text: '≥20批' });
    const asked = async () => declarationSchema.parse((await finance.get(`/api/plans/${its.planId}/declaration`)).json()).findings.filter(({ message }) => message.includes('只占预算数')).map(({ severity, answer }) => [severity, answer]);
    const reviewer = await its.as('firstReview');
    const letter = async () => linesOf((await reviewer.get(`/api/plans/${its.planId}/opinion-letter`)).bytes).join('\n');
    expect(await asked()).toEqual([['explain', null]]);
    expect(await letter()).toContain('只占预算数');
    await saveLines(finance, bare, 1, { before: [], lines: [line(1, { item: '检验费', factors: [{ amount: '200', unit: '批' }], price: '2975' })] });
    expect(await asked()).toEqual([]);
    expect(await letter()).not.toContain('只占预算数');
  }));

  test('没有登录的人看不到测算', served(async (its) => {
    const finance = await its.as('unitFinance');
    await saveLines(finance, await documentOf(finance, its.planId), 1, { before: [], lines: [line(1, { item: '只给自己人看的明细', factors: [{ amount: '200', unit: '批' }], price: '' })] });
    expect((await finance.get(`/api/plans/${its.planId}`)).body).toContain('只给自己人看的明细');
    for (const page of ['', '?version=1', '/filling', '/opinion-letter']) {
      const answer = await new Visitor(its.server).get(`/api/plans/${its.planId}${page}`);
      expect([page, answer.status, answer.body.includes('只给自己人看的明细')]).toEqual([page, 401, false]);
    }
  }));
});

function line(number: number, parts: Partial<CostingLineRecord>): CostingLineRecord {
  return { id: `01900000-0000-7000-8000-00000000000${number}`, item: '', factors: [{ amount: '', unit: '' }], price: '', standard: '2021年抽检采购合同', indicators: [], ...parts };
}

async function documentOf(visitor: Visitor, planId: string, version = ''): Promise<PlanDocument> {
  return planDocumentSchema.parse((await visitor.get(`/api/plans/${planId}${version}`)).json());
}

async function fillingOf(visitor: Visitor, planId: string): Promise<Filling> {
  return fillingSchema.parse((await visitor.get(`/api/plans/${planId}/filling`)).json());
}

async function saveLines(visitor: Visitor, { id, identities }: PlanDocument, project: number, body: { readonly before: readonly CostingLineRecord[]; readonly lines: readonly CostingLineRecord[] }): Promise<readonly CostingLineRecord[]> {
  const answer = await visitor.ask('PUT', `/api/plans/${id}/projects/${identities.projects[project - 1]?.id ?? ''}/costing`, { body });
  if (answer.status !== 200) throw new Error(answer.body);
  return savedCostingSchema.parse(answer.json()).lines;
}

/** What the editor checks while nothing is being typed. */
function edited({ plan, identities }: PlanDocument, filling: Filling): DepartmentPlan {
  const draft = draftOf(plan, identities);
  if (draft === null) throw new Error('the identities fit');
  return costedDraft(draft, filling, null);
}

/** Everything a check tells, as the command line publishes it. */
function told(plan: DepartmentPlan) {
  const report = must(reportOn(plan, checkCatalogue, { profile: null, presentation: 'root-causes' }));
  return pickedOf(JSON.parse(JSON.stringify(checkToJson(report, { sha256: '', remarks: [], proposals: false, followUp: null, answers: null }))));
}

/** All of it but the digest of a file, which the text of a server is not. */
function pickedOf({ findings, summary, tracked, score, profile }: Readonly<Record<string, unknown>>) {
  return { findings, summary, tracked, score, profile };
}

/** What is said about the money of project 9. */
function moneyOf(plan: DepartmentPlan): readonly string[] {
  const { check } = must(reportOn(plan, checkCatalogue, { profile: null, presentation: 'everything' }));
  return check.all.filter(({ rule, project }) => rule === 'cost-x-qty' && project === 9).map(({ messageId, message }) => `${messageId} ${/的(\d+)%/u.exec(message)?.[1] ?? ''}`);
}

function refresh({ ports }: DeclaringServer) {
  return refreshFigures({ plans: ports.plans, edition, breathe: async () => true, isQuiet: () => true }, null);
}
