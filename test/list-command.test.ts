// hengji list: lists written from files in any layout, a bureau's own layout as a file for writing and reading, and what is refused.
import { describe, expect, test } from 'vitest';
import type { StoredData } from '../src/application/local-work.ts';
import { layoutToJson, readLayout } from '../src/application/queries/list-layout-json.ts';
import { listLayouts } from '../src/catalogue/list-layouts/index.ts';
import { readPlanFile } from '../src/documents/index.ts';
import type { ListLayout } from '../src/domain/form/index.ts';
import { ok } from '../src/kernel/result.ts';
import { runCommandLine } from './support/command-line.ts';

const own = JSON.stringify({
  schema: 'hengji.list-layout/1', id: 'own', title: '本局列式', moneyUnit: '元', targets: 'in-three',
  columns: [
    { heading: '代号', holds: '项目编码' }, { heading: '项目全称', holds: '项目名称' }, { heading: '金额（元）', holds: '预算数' }, { heading: '大类', holds: '一级指标' }, { heading: '小类', holds: '二级指标' },
    { heading: '考核内容', holds: '三级指标' }, { heading: '关系', holds: '指标性质' }, { heading: '数值', holds: '指标值' }, { heading: '量纲', holds: '度量单位' }, { heading: '备用', holds: '空' },
  ],
});

test('the founding document becomes a list of 135 rows that reads back', async () => {
  const { code, out, written } = await runCommandLine(['list', 'dingzhou-2021.docx']);
  expect([code, out]).toEqual([0, '已写出：项目绩效指标清单.xlsx\n  1份文本的指标，列式 项目绩效指标清单\n']);
  const read = readPlanFile(written.get('项目绩效指标清单.xlsx') ?? new Uint8Array(), '表.xlsx');
  expect(read.ok && [read.value.plan.projects.length, read.value.plan.projects.flatMap(({ indicators }) => indicators).length]).toEqual([15, 135]);
});

test('a layout that nobody verified says so', async () => {
  const { out } = await runCommandLine(['list', 'dingzhou-2021.docx', '--layout', 'budget-system', '--out', '表.xlsx']);
  expect(out).toContain('注意：列式的依据是预算管理一体化系统的项目绩效指标表（各省系统不同，没有核对过导入模板）（待核实）');
});

test('the bureau’s own layout writes its list, and reads one where the common headings do not', async () => {
  const first = await runCommandLine(['list', 'dingzhou-2021.docx', '--layout', '本局.json', '--out', '系统.xlsx'], { files: { '本局.json': own } });
  expect(first).toMatchObject({ code: 0, out: expect.stringContaining('列式 本局列式') });
  const exported = first.written.get('系统.xlsx') ?? new Uint8Array();
  expect(await runCommandLine(['list', '系统.xlsx', '--out', '清单.xlsx'], { files: { '系统.xlsx': exported } })).toMatchObject({ code: 2, err: expect.stringContaining('--read-as') });
  const { code, written } = await runCommandLine(['list', '系统.xlsx', '--read-as', '本局.json', '--out', '清单.xlsx'], { files: { '系统.xlsx': exported, '本局.json': own } });
  expect(code).toBe(0);
  const read = readPlanFile(written.get('清单.xlsx') ?? new Uint8Array(), '表.xlsx');
  expect(read.ok && read.value.plan.projects[8]).toMatchObject({ code: { value: '13068221HF5194LPGV3RH' }, budget: { total: { value: 59_000_000 } }, indicators: expect.arrayContaining([expect.objectContaining({ name: '药品检验批次数量' })]) });
});

describe('a layout that was saved on the pages', () => {
  const closed: string[] = [];
  const refuse = () => Promise.reject(new Error('not asked for'));
  const dataWith = (layouts: readonly ListLayout[]): StoredData => ({
    open: async () =>
      ok({
        through: 'direct',
        listLayouts: async () => ok(layouts),
        importPlan: refuse, importOrganisation: refuse, exportPlan: refuse, exportPlans: refuse, exportList: refuse, mergeReturned: refuse, verifyAudit: refuse, resetPassword: refuse, backup: refuse,
        close: async () => void closed.push('closed'),
      }),
    backupTo: refuse, restore: refuse, startServer: refuse,
  });
  const layout = readLayout(own, '本局.json');
  if (!layout.ok) throw new Error(layout.fault.what);
  const data = dataWith([layout.value]);

  test('writes and reads lists by its name', async () => {
    const first = await runCommandLine(['list', 'dingzhou-2021.docx', '--layout', 'stored:本局列式', '--out', '系统.xlsx'], { data });
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining('列式 本局列式') });
    const { code, written } = await runCommandLine(['list', '系统.xlsx', '--read-as', 'stored:本局列式', '--out', '清单.xlsx'], { data, files: { '系统.xlsx': first.written.get('系统.xlsx') ?? new Uint8Array() } });
    const read = readPlanFile(written.get('清单.xlsx') ?? new Uint8Array(), '表.xlsx');
    expect([code, read.ok && read.value.plan.projects.length, closed]).toEqual([0, 15, ['closed', 'closed']]);
  });

  test.each([[data, '已保存的有：本局列式。'], [dataWith([]), '还没有保存过列式']])('is refused where there is none of that name, with what there is', async (stored, says) => {
    const { code, err } = await runCommandLine(['list', 'dingzhou-2021.docx', '--layout', 'stored:别的'], { data: stored });
    expect([code, err.includes('没有叫“别的”的列式'), err.includes(says)]).toEqual([2, true, true]);
  });
});

test('a layout is shown as the file to change, and reads back as it was', async () => {
  const { code, out } = await runCommandLine(['list', '--show', 'budget-system']);
  expect(code).toBe(0);
  for (const layout of listLayouts) {
    const read = readLayout(JSON.stringify(layoutToJson(layout)), '列式.json');
    expect(read).toMatchObject({ ok: true, value: { ...layout, ground: [{ confidence: 'inferred' }] } });
  }
  expect(JSON.parse(out)).toMatchObject({ schema: 'hengji.list-layout/1', columns: expect.arrayContaining([{ heading: '指标性质', holds: '指标性质' }]) });
});

test.each<readonly [readonly string[], string]>([
  [['list'], '没有写文件，也没有写年度'],
  [['list', '--year', '21'], '“21”不是年度'],
  [['list', 'dingzhou-2021.docx', '--year', '2021'], '--year 和文件不能同用'],
  [['list', '没有.docx'], '找不到这个文件'],
  [['list', 'dingzhou-2021.docx', '--layout', '没有.json'], '找不到这个文件'],
  [['list', 'dingzhou-2021.docx', '--read-as', '没有.json'], '找不到这个文件'],
  [['list', '--year', '2021'], '这里没有保存的数据'],
])('%j is refused: %s', async (args, says) => {
  const { code, err, written } = await runCommandLine(args);
  expect([code, written.size]).toEqual([2, 0]);
  expect(err).toContain(says);
});

test.each<readonly [unknown, string]>([
  ['{', '不是“hengji.list-layout/1”的列式文件'],
  [{ schema: 'hengji.list-layout/1', id: 'a' }, '有缺项'],
  [{ ...JSON.parse(own), columns: [{ heading: '代号', holds: '车牌' }] }, '不认得“代号”一列的“车牌”'],
  [{ ...JSON.parse(own), columns: [{ heading: '数值', holds: '指标值' }] }, '没有一列是项目编码或项目名称、三级指标'],
])('the layout %j is refused: %s', (file, says) => {
  const read = readLayout(typeof file === 'string' ? file : JSON.stringify(file), '列式.json');
  expect(read).toMatchObject({ ok: false, fault: { what: expect.stringContaining(says) } });
});
