// Exports through the server: begun, watched, fetched under a Chinese name, cancelled, refused; and a printed sheet found again by its check code.
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { codedVersionSchema, exportJobSchema, exportListSchema, type ExportJob, type ExportRequestBody } from '../src/http/contract/exports.ts';
import { importResultSchema } from '../src/http/contract/plans.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { readPlanFile } from '../src/documents/index.ts';
import { changedSample } from './support/changed-sample.ts';
import { sample, settledVisitor, testServer, Visitor, type Answer, type TestServer } from './support/http-server.ts';

let its: TestServer;
let visitor: Visitor;
let planId = '';

beforeAll(async () => {
  its = await testServer({ demo: true });
  visitor = await settledVisitor(its);
  const imported = await visitor.upload('/api/imports', sample(), '文本.docx');
  planId = importResultSchema.parse(imported.json()).planId;
  await visitor.upload('/api/imports', changedSample('≤2975元/批', '≤2800元/批'), '文本二.docx');
});

describe('an export through the server', () => {
  test('of a version is a Word file under its name, with that version in it', async () => {
    const { job, answer } = await exported({ kind: 'version', plan: planId, version: 1, format: 'docx' });
    expect(job).toMatchObject({ title: '定州市市场监督管理局本级2021年部门预算绩效文本第1版', state: 'ready', steps: 2, done: 2, remarks: [], problem: null });
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('2021年部门预算绩效文本第1版.docx'));
    expect(answer.headers['content-length']).toBe(String(job.size));
    expect(targetsIn(answer.bytes, '文.docx')).toContain('≤2975元/批');
  });

  test('of the text as it stands is a workbook that comes back with its identities', async () => {
    const { answer } = await exported({ kind: 'version', plan: planId, version: null, format: 'xlsx' });
    expect(targetsIn(answer.bytes, '表.xlsx')).toContain('≤2800元/批');
    const read = readPlanFile(answer.bytes, '表.xlsx');
    expect(read.ok && read.value.identities?.plan).toBe(planId);
  });

  test('of a unit and of all texts of a year', async () => {
    const unit = await exported({ kind: 'unit', unit: '414001', fiscalYear: 2021, format: 'docx' });
    expect(targetsIn(unit.answer.bytes, '文.docx')).toHaveLength(135);
    const year = await exported({ kind: 'year', fiscalYear: 2021, format: 'docx' });
    expect(year.job).toMatchObject({ fileName: '2021年部门预算绩效文本.zip', steps: 1 });
    expect(Object.keys(unzipSync(year.answer.bytes))).toEqual(['414001 定州市市场监督管理局2021年部门预算绩效文本.docx']);
  });

  test('is the own one: nobody else sees, fetches or cancels it', async () => {
    const job = await begun({ kind: 'version', plan: planId, version: 1, format: 'docx' });
    const guest = await new Visitor(its.server).arrive();
    expect((await guest.get(`/api/exports/${job.id}/file`)).status).toBe(401);
    expect((await guest.ask('DELETE', `/api/exports/${job.id}`)).status).toBe(401);
    expect((await guest.ask('POST', '/api/exports', { body: { kind: 'year', fiscalYear: 2021, format: 'docx' } })).status).toBe(401);
    expect((await visitor.ask('DELETE', `/api/exports/${job.id}`)).status).toBe(200);
    expect(problemSchema.parse((await visitor.get(`/api/exports/${job.id}/file`)).json())).toMatchObject({ code: 'export-not-found' });
    expect((await visitor.ask('DELETE', `/api/exports/${job.id}`)).status).toBe(404);
  });

  test.each<[string, unknown, number, string]>([
    ['of a text that does not stand', { kind: 'version', plan: '01890000-0000-7000-8000-000000000000', version: null, format: 'docx' }, 404, 'plan-not-found'],
    ['of a unit that does not stand', { kind: 'unit', unit: '999', fiscalYear: 2021, format: 'docx' }, 404, 'plan-not-found'],
    ['of a year without texts', { kind: 'year', fiscalYear: 2030, format: 'docx' }, 404, 'plan-not-found'],
    ['as a PDF where nothing prints', { kind: 'unit', unit: '414001', fiscalYear: 2021, format: 'pdf' }, 503, 'no-office-program'],
    ['of everything as a PDF', { kind: 'year', fiscalYear: 2021, format: 'pdf' }, 400, 'invalid-request'],
    ['of a code with letters', { kind: 'unit', unit: '41a', fiscalYear: 2021, format: 'docx' }, 400, 'invalid-request'],
  ])('%s is refused', async (_what, body, status, code) => {
    const answer = await visitor.ask('POST', '/api/exports', { body });
    expect([answer.status, problemSchema.parse(answer.json()).code]).toEqual([status, code]);
  });
});

describe('a printed sheet', () => {
  const codeOn = async (version: number): Promise<string> => {
    const { answer } = await exported({ kind: 'version', plan: planId, version, format: 'docx' });
    return /校验码 ([\dA-Z-]+)/u.exec(strFromU8(unzipSync(answer.bytes)['word/footer1.xml'] ?? new Uint8Array(0)))?.[1] ?? '';
  };
  const looked = (typed: string, who = visitor) => who.get(`/api/check-codes?code=${encodeURIComponent(typed)}`);

  test('is found by its check code, also an older one', async () => {
    const [older, latest] = [await codeOn(1), await codeOn(2)];
    expect(older.slice(-14)).not.toBe(latest.slice(-14));
    expect(codedVersionSchema.parse((await looked(older)).json())).toMatchObject({ outcome: 'same', plan: planId, fiscalYear: 2021, demo: false, version: { number: 1 }, isLatest: false });
    expect(codedVersionSchema.parse((await looked(latest.toLowerCase())).json())).toMatchObject({ outcome: 'same', version: { number: 2 }, isLatest: true });
  });

  test('whose version number was altered, or whose letters were, is not the version it names', async () => {
    const code = await codeOn(1);
    for (const altered of [code.replace('-1-', '-2-'), `${code.slice(0, -4)}0000`]) expect(codedVersionSchema.parse((await looked(altered)).json())).toMatchObject({ outcome: 'different' });
  });

  test('of a department leads by the code of its set to the texts in it', async () => {
    const { answer } = await exported({ kind: 'unit', unit: '414', fiscalYear: 2021, format: 'docx' });
    const set = /整套校验码 ([\dA-Z.-]+)/u.exec(strFromU8(unzipSync(answer.bytes)['word/footer3.xml'] ?? new Uint8Array(0)))?.[1] ?? '';
    const member = { plan: planId, unitCode: '414001', demo: false, version: { number: 2 }, isLatest: true, checkCode: await codeOn(2) };
    expect(codedVersionSchema.parse((await looked(set)).json())).toMatchObject({ kind: 'set', outcome: 'same', unit: '414', fiscalYear: 2021, members: [member] });
    expect(codedVersionSchema.parse((await looked(`${set.slice(0, -1)}${set.endsWith('0') ? '1' : '0'}`)).json())).toMatchObject({ kind: 'set', outcome: 'different' });
    expect(problemSchema.parse((await looked('414-2021-2.1-7KQF-M2XP-9TWD')).json())).toMatchObject({ code: 'check-code-unknown' });
  });

  test('is nobody’s business who is not signed in, and what is no code is said to be none', async () => {
    expect((await looked(await codeOn(1), await new Visitor(its.server).arrive())).status).toBe(401);
    expect(problemSchema.parse((await looked('414001')).json()).code).toBe('check-code-unreadable');
    expect([(await looked('414001-2021-9-7KQF-M2XP-9TWD')).status, (await looked('999001-2021-1-7KQF-M2XP-9TWD')).status]).toEqual([404, 404]);
  });
});

async function begun(body: ExportRequestBody): Promise<ExportJob> {
  const answer = await visitor.ask('POST', '/api/exports', { body });
  expect(answer.status).toBe(201);
  return exportJobSchema.parse(answer.json());
}

async function exported(body: ExportRequestBody): Promise<{ readonly job: ExportJob; readonly answer: Answer }> {
  const { id } = await begun(body);
  for (let look = 0; look < 1_000; look += 1) {
    const job = exportListSchema.parse((await visitor.get('/api/exports')).json()).exports.find((one) => one.id === id);
    if (job?.state === 'ready') return { job, answer: await visitor.get(`/api/exports/${id}/file`) };
    if (job?.state !== 'running') throw new Error(job?.problem?.title ?? 'it is gone');
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  throw new Error('it never ended');
}

function targetsIn(bytes: Uint8Array, name: string): readonly string[] {
  const read = readPlanFile(new Uint8Array(bytes), name);
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.plan.projects.flatMap(({ indicators }) => indicators.map(({ target }) => target.source));
}
