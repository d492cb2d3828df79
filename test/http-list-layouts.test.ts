// Layouts of lists over HTTP: saved, used by an import without asking, written again by an export, changed by whom they belong to.
import { beforeEach, describe, expect, test } from 'vitest';
import { exportJobSchema, exportListSchema, type ExportRequestBody } from '../src/http/contract/exports.ts';
import { listLayoutsSchema, type SaveListLayout } from '../src/http/contract/list-layouts.ts';
import { importResultSchema, planDocumentSchema } from '../src/http/contract/plans.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { readPlanFile } from '../src/documents/index.ts';
import { settledVisitor, testServer, type Answer, type TestServer, type Visitor } from './support/http-server.ts';

const id = '01900000-0000-7000-8000-000000000001';
const columns = [
  ['财政年度', '年度'], ['部门码', '单位代码'], ['部门', '单位名称'], ['项目号', '项目编码'], ['支出事项', '项目名称'], ['盘子', '预算数'], ['大类', '一级指标'], ['小类', '二级指标'], ['考核点', '三级指标'], ['关系', '指标性质'], ['数', '指标值'],
  ['量纲', '度量单位'], ['备注', '空'],
].map(([heading = '', holds = '']) => ({ heading, holds }));
const system: SaveListLayout = { title: '县一体化', moneyUnit: '元', targets: 'in-three', columns };
const exportedList = [
  columns.map(({ heading }) => heading).join(','),
  '2026,414001,定州市市场监督管理局本级,13068226P0000000001AA,执法办案,5900000,产出指标,数量指标,检查户次,≥,300,户次,甲',
  '2026,414001,定州市市场监督管理局本级,13068226P0000000001AA,执法办案,5900000,产出指标,质量指标,检查结果公示率,=,100,%,',
].join('\n');
const bytes = new TextEncoder().encode(exportedList);

let its: TestServer;
let visitor: Visitor;

beforeEach(async () => {
  its = await testServer();
  visitor = await settledVisitor(its);
});

describe('a layout', () => {
  test('that was saved reads the export of the system the next time without being asked for', async () => {
    expect(problemSchema.parse((await visitor.upload('/api/imports', bytes, '导出.csv')).json()).code).toBe('no-project-table');
    expect((await visitor.ask('PUT', `/api/list-layouts/${id}`, { body: system })).status).toBe(200);
    const imported = importResultSchema.parse((await visitor.upload('/api/imports', bytes, '导出.csv')).json());
    expect(imported).toMatchObject({ outcome: 'created', projects: 1, indicators: 2, totalBudget: 590_000_000, unread: 1, remarks: ['按列式“县一体化”读取。'] });
    const { plan } = planDocumentSchema.parse((await visitor.get(`/api/plans/${imported.planId}`)).json());
    expect([plan.fiscalYear, plan.units[0]?.code, plan.unread[0]?.text]).toEqual([2026, '414001', '备注（这一列没有对应，1格）\n甲']);
  });

  test('writes the list of the system with its headings in their order, and what is written reads back', async () => {
    await visitor.ask('PUT', `/api/list-layouts/${id}`, { body: system });
    const { planId } = importResultSchema.parse((await visitor.upload('/api/imports', bytes, '导出.csv')).json());
    for (const request of [{ kind: 'list', plan: planId, version: null, layout: id }, { kind: 'year-list', fiscalYear: 2026, layout: id }] as const) {
      const { answer, job } = await exported(request);
      expect(job.remarks).toEqual(['“备注”1列在绩效文本里没有对应的内容，留空。']);
      expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain('县一体化.xlsx');
      const again = readPlanFile(answer.bytes, '表.xlsx', { layouts: { layouts: [(await its.ports.layouts.list()).map(({ layout }) => layout)].flat(), fit: 'every-heading' } });
      expect(again).toMatchObject({ ok: true, value: { layout: { title: '县一体化', unreadRows: [] }, plan: { fiscalYear: 2026, units: [{ code: '414001', name: '定州市市场监督管理局本级' }], projects: [{ budget: { total: { value: 590_000_000 } }, indicators: [{ name: '检查户次' }, { name: '检查结果公示率' }] }] } } });
    }
  });

  test('of the program says that it was not held against the system', async () => {
    const planId = importResultSchema.parse((await visitor.upload('/api/imports', new TextEncoder().encode('单位名称,项目编码,项目名称,三级指标,指标值\n414001某局,13068226P0000000001AA,执法办案,检查户次,≥300户次\n'), '表.csv')).json()).planId;
    const { job } = await exported({ kind: 'list', plan: planId, version: 1, layout: 'budget-system' });
    expect(job.remarks[0]).toBe('列式“一体化系统项目绩效指标表”没有与系统的导入表核对过（待核实），导入前请先核对各列。');
    expect(codeOf(await visitor.ask('POST', '/api/exports', { body: { kind: 'list', plan: planId, version: 1, layout: 'nobody' } }))).toBe('layout-not-found');
  });

  test('is listed with who saved it, renamed, removed, and brought back', async () => {
    await visitor.ask('PUT', `/api/list-layouts/${id}`, { body: system });
    await visitor.ask('PUT', `/api/list-layouts/${id}`, { body: { ...system, title: '全县一体化' } });
    const listed = async () => listLayoutsSchema.parse((await visitor.get('/api/list-layouts')).json());
    expect(await listed()).toMatchObject({ maySave: true, builtIn: [{ id: 'indicator-list', unverified: false }, { id: 'budget-system', unverified: true }, { id: 'project-summary', unverified: false }], stored: [{ id, title: '全县一体化', columns, mayChange: true }] });
    expect((await visitor.ask('DELETE', `/api/list-layouts/${id}`)).status).toBe(200);
    expect((await listed()).stored).toEqual([]);
    expect(codeOf(await visitor.ask('DELETE', `/api/list-layouts/${id}`))).toBe('layout-not-found');
    await visitor.ask('PUT', `/api/list-layouts/${id}`, { body: system });
    expect((await listed()).stored).toHaveLength(1);
  });

  test.each<readonly [string, SaveListLayout, string]>([
    ['without a name', { ...system, title: ' ' }, 'invalid-request'],
    ['with a word nobody knows', { ...system, columns: [{ heading: '甲', holds: '车牌' }] }, 'invalid-request'],
    ['without a column for the value', { ...system, columns: columns.filter(({ holds }) => holds !== '指标值') }, 'layout-incomplete'],
    ['with two columns for one thing', { ...system, columns: [...columns, { heading: '别名', holds: '项目名称' }] }, 'layout-twice'],
  ])('%s is refused', async (_, body, code) => {
    expect(codeOf(await visitor.ask('PUT', `/api/list-layouts/${id}`, { body }))).toBe(code);
  });

  test('has a name of its own', async () => {
    await visitor.ask('PUT', `/api/list-layouts/${id}`, { body: system });
    expect(codeOf(await visitor.ask('PUT', '/api/list-layouts/01900000-0000-7000-8000-000000000002', { body: system }))).toBe('layout-name-taken');
  });
});

function codeOf(answer: Answer): string {
  return problemSchema.parse(answer.json()).code;
}

async function exported(request: ExportRequestBody) {
  const begun = exportJobSchema.parse((await visitor.ask('POST', '/api/exports', { body: request })).json());
  for (;;) {
    const job = exportListSchema.parse((await visitor.get('/api/exports')).json()).exports.find((one) => one.id === begun.id);
    if (job === undefined || job.state === 'failed') throw new Error(job?.problem?.title ?? 'gone');
    if (job.state === 'ready') return { job, answer: await visitor.get(`/api/exports/${job.id}/file`) };
    await new Promise(setImmediate);
  }
}
