// A workbook that went out and came back, over HTTP: its changes beside what stands now, and accepting them through the door of the editor.
import { expect, test } from 'vitest';
import { indicatorTrees } from '../src/catalogue/trees/index.ts';
import { writePlanWorkbook } from '../src/documents/index.ts';
import { acceptedEdits, draftOf } from '../src/domain/editing/index.ts';
import { savedEditsSchema } from '../src/http/contract/edits.ts';
import { importResultSchema, planDocumentSchema, type PlanDocument } from '../src/http/contract/plans.ts';
import { returnedComparisonSchema, type ReturnedComparison } from '../src/http/contract/returned.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { changedWorkbook } from './support/changed-workbook.ts';
import { makeAccount, makeCounty, type ownPlaces } from './support/county.ts';
import { sample, settledVisitor, testServer, Visitor, type Answer, type TestServer } from './support/http-server.ts';

interface Opened {
  readonly visitor: Visitor;
  readonly document: PlanDocument;
  /** As it went out. */
  readonly workbook: Uint8Array;
}

async function opened(given: TestServer | null = null): Promise<Opened> {
  const its = given ?? (await testServer());
  const visitor = await settledVisitor(its);
  const { planId } = importResultSchema.parse((await visitor.upload('/api/imports', sample())).json());
  const document = await documentOf(visitor, planId);
  const { bytes } = writePlanWorkbook(document.plan, { identities: { plan: document.id, event: document.event, projects: document.identities.projects }, foot: '' });
  return { visitor, document, workbook: bytes };
}

async function documentOf(visitor: Visitor, planId: string): Promise<PlanDocument> {
  return planDocumentSchema.parse((await visitor.get(`/api/plans/${planId}`)).json());
}

async function compared(visitor: Visitor, workbook: Uint8Array): Promise<ReturnedComparison> {
  return returnedComparisonSchema.parse((await visitor.upload('/api/returned', workbook, '表.xlsx')).json());
}

/** As the page does it. */
async function accept(visitor: Visitor, document: PlanDocument, comparison: ReturnedComparison, keys: readonly string[]): Promise<Answer> {
  const now = draftOf(document.plan, document.identities);
  if (now === null) throw new Error('the identities fit');
  const edits = acceptedEdits(now, comparison.changes, new Set(keys), indicatorTrees);
  return visitor.ask('POST', `/api/plans/${comparison.planId}/edits`, { body: { baseEvent: comparison.event, title: `导回工作簿${edits.length}处`, edits } });
}

const codeOf = (answer: Answer): string => problemSchema.parse(answer.json()).code;

test('a workbook nobody touched has no changes; what was written is told cell by cell and stored only where it is accepted', async () => {
  const { visitor, document, workbook } = await opened();
  expect(await compared(visitor, workbook)).toMatchObject({ planId: document.id, wentOut: document.event, event: document.event, changes: [], remarks: [] });
  const purpose = document.plan.projects[8]?.purpose?.text ?? '';
  const changed = changedWorkbook(workbook, { '≥20批': '≥25批', [purpose]: '用于抽检', '≤2975元/批': '≤2800元/批' });
  const comparison = await compared(visitor, changed);
  expect(comparison.changes.map(({ kind, project, row, title, now, returned, conflict }) => [kind, project?.number, row?.ordinal ?? null, title, now, returned, conflict])).toEqual([
    ['changed', 9, null, '资金用途', purpose, '用于抽检', null],
    ['changed', 9, 1, '指标值', '≥20批', '≥25批', null],
    ['changed', 9, 4, '指标值', '≤2975元/批', '≤2800元/批', null],
  ]);
  expect((await documentOf(visitor, document.id)).event).toBe(document.event);

  const taken = comparison.changes.filter(({ title }) => title === '指标值').map(({ key }) => key);
  expect(savedEditsSchema.parse((await accept(visitor, document, comparison, taken)).json())).toMatchObject({ outcome: 'saved', changed: true, others: false });
  const { plan } = await documentOf(visitor, document.id);
  expect([plan.projects[8]?.purpose?.text, plan.projects[8]?.indicators[0]?.target, plan.projects[8]?.indicators[3]?.target.source]).toMatchObject([purpose, { source: '≥25批', target: { kind: 'bound', amount: '25' } }, '≤2800元/批']);
  expect((await compared(visitor, changed)).changes.map(({ title }) => title)).toEqual(['资金用途']);
});

test('what somebody else wrote meanwhile is a conflict with three texts; accepting it puts the workbook over it', async () => {
  const { visitor, document, workbook } = await opened();
  const [project] = document.identities.projects.slice(8);
  await visitor.ask('POST', `/api/plans/${document.id}/edits`, { body: { baseEvent: document.event, title: '编辑', edits: [{ kind: 'cell', project: project?.id, row: project?.indicators[0], column: 'value', text: '≥30批' }] } });
  const now = await documentOf(visitor, document.id);
  const comparison = await compared(visitor, changedWorkbook(workbook, { '≥20批': '≥25批' }));
  expect(comparison.changes).toMatchObject([{ conflict: 'both-wrote', before: '≥20批', now: '≥30批', returned: '≥25批' }]);
  expect([comparison.wentOut, comparison.event]).toEqual([document.event, now.event]);
  expect(savedEditsSchema.parse((await accept(visitor, now, comparison, comparison.changes.map(({ key }) => key))).json())).toMatchObject({ outcome: 'saved', changed: true });
  expect((await documentOf(visitor, document.id)).plan.projects[8]?.indicators[0]?.target.source).toBe('≥25批');
});

test('what somebody writes while the changes are being looked at is not written over', async () => {
  const { visitor, document, workbook } = await opened();
  const comparison = await compared(visitor, changedWorkbook(workbook, { '≥20批': '≥25批' }));
  const [project] = document.identities.projects.slice(8);
  await visitor.ask('POST', `/api/plans/${document.id}/edits`, { body: { baseEvent: document.event, title: '编辑', edits: [{ kind: 'cell', project: project?.id, row: project?.indicators[0], column: 'value', text: '≥30批' }] } });
  const refused = await accept(visitor, document, comparison, comparison.changes.map(({ key }) => key));
  expect([refused.status, savedEditsSchema.parse(refused.json())]).toMatchObject([409, { outcome: 'conflict', conflicts: [{ before: '≥20批', theirs: '≥30批', mine: '≥25批' }] }]);
});

test('a workbook of nobody, of another plan, of another time and with a cell too long is refused with what to do', async () => {
  const { visitor, document, workbook } = await opened();
  const bare = writePlanWorkbook(document.plan, { identities: null, foot: '' }).bytes;
  expect(codeOf(await visitor.upload('/api/returned', bare, '表.xlsx'))).toBe('returned-without-identities');
  expect(codeOf(await visitor.upload('/api/returned', sample(), '文.docx'))).toBe('returned-without-identities');
  const of = (plan: string, event: number) => writePlanWorkbook(document.plan, { identities: { plan, event, projects: document.identities.projects }, foot: '' }).bytes;
  expect(codeOf(await visitor.upload('/api/returned', of('01890000-0000-7000-8000-000000000000', 1), '表.xlsx'))).toBe('plan-not-found');
  expect(codeOf(await visitor.upload('/api/returned', of(document.id, document.event + 100), '表.xlsx'))).toBe('returned-unknown-moment');
  expect(codeOf(await visitor.upload('/api/returned', changedWorkbook(workbook, { '≥20批': '很'.repeat(20_001) }), '表.xlsx'))).toBe('returned-too-large');
  expect(codeOf(await visitor.upload('/api/returned', new TextEncoder().encode('没有表格'), '表.txt'))).toBe('no-table');
});

test('nobody compares without signing in, or where they may not read the plan; whoever only reads it compares and accepts nothing', async () => {
  const its = await testServer();
  const now = its.ports.clock.now();
  const county = await makeCounty(its.ports.organisation, now);
  const { document, workbook } = await opened(its);
  const guest = new Visitor(its.server);
  await guest.arrive();
  expect((await guest.upload('/api/returned', workbook, '表.xlsx')).status).toBe(401);
  const enter = async (login: string, role: keyof typeof ownPlaces, place: keyof typeof county): Promise<Visitor> => {
    await makeAccount(its.ports, login, { posts: [{ role, node: county[place] }], password: 'a quiet harbour', now });
    const entered = new Visitor(its.server);
    await entered.signIn('a quiet harbour', login);
    return entered;
  };
  const other = await enter('other', 'unit-finance', 'otherUnit');
  expect((await other.upload('/api/returned', workbook, '表.xlsx')).status).toBe(403);
  const reader = await enter('reader', 'treasury', 'treasury');
  const comparison = await compared(reader, changedWorkbook(workbook, { '≥20批': '≥25批' }));
  expect(comparison.changes).toHaveLength(1);
  expect((await accept(reader, document, comparison, comparison.changes.map(({ key }) => key))).status).toBe(403);
  expect((await documentOf(reader, document.id)).event).toBe(document.event);
});
