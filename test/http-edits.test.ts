// Saving edits over HTTP: what is written, what meets what others wrote, and who may not.
import { expect, test } from 'vitest';
import type { PlanEdit } from '../src/domain/editing/index.ts';
import { mostCellCharacters, savedEditsSchema, type SavedEdits } from '../src/http/contract/edits.ts';
import { importResultSchema, planDocumentSchema, type PlanDocument } from '../src/http/contract/plans.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { makeAccount, makeCounty, type ownPlaces } from './support/county.ts';
import { sample, settledVisitor, testServer, Visitor, type Answer } from './support/http-server.ts';

const unknownId = '01890000-0000-7000-8000-000000000000';
const codeOf = (answer: Answer): string => problemSchema.parse(answer.json()).code;

interface Opened {
  readonly visitor: Visitor;
  readonly planId: string;
  readonly document: PlanDocument;
}

async function opened(): Promise<Opened> {
  const visitor = await settledVisitor(await testServer());
  const { planId } = importResultSchema.parse((await visitor.upload('/api/imports', sample())).json());
  return { visitor, planId, document: await documentOf(visitor, planId) };
}

async function documentOf(visitor: Visitor, planId: string): Promise<PlanDocument> {
  return planDocumentSchema.parse((await visitor.get(`/api/plans/${planId}`)).json());
}

function cell({ identities }: PlanDocument, [project, row]: readonly [number, number], text: string): PlanEdit {
  const identity = identities.projects[project];
  return { kind: 'cell', project: identity?.id ?? '', row: identity?.indicators[row] ?? '', column: 'value', text };
}

function save({ visitor, planId }: Pick<Opened, 'visitor' | 'planId'>, baseEvent: number, edits: readonly unknown[], title = '编辑'): Promise<Answer> {
  return visitor.ask('POST', `/api/plans/${planId}/edits`, { body: { baseEvent, edits, title } });
}

const savedIn = (answer: Answer): SavedEdits => savedEditsSchema.parse(answer.json());

test('an edit is saved, stands in the plan as it is now with its reading, and in no version yet', async () => {
  const its = await opened();
  const answer = await save(its, its.document.event, [cell(its.document, [8, 0], '≥25批')], '改写1格');
  expect([answer.status, savedIn(answer)]).toMatchObject([200, { outcome: 'saved', changed: true, others: false }]);
  const now = await documentOf(its.visitor, its.planId);
  expect(now.plan.projects[8]?.indicators[0]).toMatchObject({ columns: { value: { text: '≥25批' } }, target: { source: '≥25批', target: { amount: '25', unit: '批' } } });
  expect([now.event, now.version.number, now.working?.by]).toEqual([savedIn(answer).event, 1, '系统管理员']);
});

test('the same edits sent again, as after a lost answer, change nothing', async () => {
  const its = await opened();
  const edits: readonly PlanEdit[] = [
    { kind: 'row-added', project: its.document.identities.projects[0]?.id ?? '', row: '01900000-0000-7000-8000-000000000001', at: 1, texts: { level1: '产出指标', level2: '数量指标', name: '检查家次', value: '≥120家次' } },
    { kind: 'paragraphs', part: 'safeguards', texts: ['一、加强领导'] },
  ];
  const first = savedIn(await save(its, its.document.event, edits));
  const again = savedIn(await save(its, its.document.event, edits));
  expect([first, again]).toMatchObject([{ changed: true, others: false }, { outcome: 'saved', changed: false, others: true, event: first.event }]);
  const { plan } = await documentOf(its.visitor, its.planId);
  expect([plan.projects[0]?.indicators.length, plan.overall.safeguards.map(({ source }) => source)]).toEqual([10, ['一、加强领导']]);
});

test('two people in different cells: both stand; in one cell: the later one sees three texts and nothing of theirs is lost', async () => {
  const its = await opened();
  const { event } = its.document;
  await save(its, event, [cell(its.document, [8, 0], '≥25批')]);
  expect(savedIn(await save(its, event, [cell(its.document, [8, 3], '≤2000元/批')]))).toMatchObject({ outcome: 'saved', changed: true, others: true });
  const met = await save(its, event, [cell(its.document, [8, 3], '≤2000元/批'), cell(its.document, [8, 0], '≥30批')]);
  expect(met.status).toBe(409);
  expect(savedIn(met)).toMatchObject({ outcome: 'conflict', conflicts: [{ edit: 1, why: 'both-wrote', before: '≥20批', theirs: '≥25批', mine: '≥30批' }] });
  const { plan } = await documentOf(its.visitor, its.planId);
  expect(plan.projects[8]?.indicators.map(({ target }) => target.source)).toMatchObject({ 0: '≥25批', 3: '≤2000元/批' });
});

test('a project comes as its texts, and every value is read from them on the server', async () => {
  const its = await opened();
  const content = {
    numbered: true, unitCode: null, form: 'project-targets-hebei-2021', columns: ['level1', 'level2', 'name', 'value'], goals: ['1、检定计量器具'],
    fields: [{ field: 'title', text: '计量检定绩效目标表' }, { field: 'budget.total', text: '12.50' }, { field: 'spending.03-31', text: '25%' }],
    rows: [{ id: '01900000-0000-7000-8000-000000000002', texts: { level1: '产出指标', level2: '数量指标', name: '检定台数', value: '≥1200台' } }],
  };
  const added = { kind: 'project-added', project: '01900000-0000-7000-8000-000000000003', at: 0, content };
  expect(savedIn(await save(its, its.document.event, [added]))).toMatchObject({ outcome: 'saved', changed: true });
  const { plan } = await documentOf(its.visitor, its.planId);
  expect([plan.projects.length, plan.projects[0]]).toMatchObject([16, { title: '计量检定绩效目标表', budget: { total: { value: 12_500_000 } }, indicators: [{ target: { target: { amount: '1200', unit: '台' } } }] }]);
});

test.each<readonly [string, unknown]>([
  ['no edit', []],
  ['a column that no form has', [{ kind: 'cell', project: unknownId, row: unknownId, column: 'secret', text: '' }]],
  ['a field that no form has', [{ kind: 'field', project: unknownId, field: 'place', text: '' }]],
  ['a text longer than any cell', [{ kind: 'field', project: unknownId, field: 'purpose', text: '长'.repeat(mostCellCharacters + 1) }]],
  ['an identity of another shape', [{ kind: 'row-removed', project: '1', row: '1.1' }]],
  ['something that is no edit', [{ kind: 'plan-removed' }]],
])('%s is refused as a request', async (_what, edits) => {
  const its = await opened();
  const answer = await its.visitor.ask('POST', `/api/plans/${its.planId}/edits`, { body: { baseEvent: 1, title: '编辑', edits } });
  expect([answer.status, codeOf(answer)]).toEqual([400, 'invalid-request']);
});

test('a plan that is not there, and a base that nobody has, are told as such', async () => {
  const its = await opened();
  const edits = [{ kind: 'paragraphs', part: 'safeguards', texts: [] }];
  const gone = await save({ ...its, planId: unknownId }, its.document.event, edits);
  const unknown = await save(its, its.document.event + 1_000, edits);
  expect([[gone.status, codeOf(gone)], [unknown.status, codeOf(unknown)]]).toEqual([[404, 'plan-not-found'], [409, 'edit-base-unknown']]);
});

test('finance of the unit edits its plan; whoever only reads it, and finance of another unit, do not', async () => {
  const its = await testServer();
  const now = its.ports.clock.now();
  const county = await makeCounty(its.ports.organisation, now);
  const visitor = await settledVisitor(its);
  const { planId } = importResultSchema.parse((await visitor.upload('/api/imports', sample())).json());
  const document = await documentOf(visitor, planId);
  const enter = async (login: string, role: keyof typeof ownPlaces, place: keyof typeof county): Promise<Visitor> => {
    await makeAccount(its.ports, login, { posts: [{ role, node: county[place] }], password: 'a quiet harbour', now });
    const entered = new Visitor(its.server);
    await entered.signIn('a quiet harbour', login);
    return entered;
  };
  const edits = [cell(document, [8, 0], '≥25批')];
  const answers = [
    await save({ visitor: await enter('own', 'unit-finance', 'unit'), planId }, document.event, edits),
    await save({ visitor: await enter('reader', 'treasury', 'treasury'), planId }, document.event, edits),
    await save({ visitor: await enter('other', 'unit-finance', 'otherUnit'), planId }, document.event, edits),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 403, 403]);
  expect(answers.slice(1).map(codeOf)).toEqual(['not-allowed', 'not-here']);
});
