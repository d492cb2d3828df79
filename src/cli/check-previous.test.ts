// hengji check … --previous …: this year's text held against last year's, through the command line.
import { describe, expect, test } from 'vitest';
import { readProjectFile } from '../../test/support/corpus.ts';
import { runCommandLine } from '../../test/support/command-line.ts';
import type { StoredData } from '../application/local-work.ts';
import { failed, ok } from '../kernel/result.ts';

const thisYear = new TextDecoder().decode(readProjectFile('data/samples/dingzhou-2021.txt'));
const copied = thisYear.replaceAll('2021', '2020').replaceAll('【2020】', '【2019】').replaceAll('13068221', '13068220');

test('a text that only changed its year is told so, project by project, matched by code', async () => {
  const { code, out, err } = await runCommandLine(['check', 'dingzhou-2021.txt', '--previous', 'last.txt'], { files: { 'last.txt': copied } });
  expect([code, err]).toEqual([1, '']);
  expect(out).toContain('对照上年：last.txt（2020年度）：对上 15 个项目（按编码 15 · 按名称 0 · 按文字相似 0）；本年新增 0 个，上年的 0 个不再列');
  expect(out.replaceAll(/\n +/gu, '')).toContain('项目1–15（共15个项目中的15个）的用途、目标和指标与上年一字不差，只改了年份和文号');
});

test('a project without a common code and name is matched by its words, and a person is asked to confirm it', async () => {
  const renamed = copied.replaceAll(/\t130682204CFUGXEVIE3OY\n/gu, '\t\n').replaceAll('购车经费', '执法车辆购置经费').replace('≥20批', '≥30批');
  const { out } = await runCommandLine(['check', 'dingzhou-2021.txt', '--previous', 'last.txt'], { files: { 'last.txt': renamed } });
  expect(out).toContain('按编码 14 · 按名称 0 · 按文字相似 1');
  expect(out).toMatch(/请核对：项目3“购车经费”按名称和用途相似（\d+%）对上了上年项目3“执法车辆购置经费”/u);
  expect(out).toContain('“药品检验批次数量”上年定的是“≥30批”，本年是“≥20批”');
});

test('the JSON says which project was held against which', async () => {
  const shorter = copied.slice(0, copied.indexOf('14.退役士官人员经费绩效目标表'));
  const { out } = await runCommandLine(['check', 'dingzhou-2021.txt', '--previous', 'last.txt', '--format', 'json'], { files: { 'last.txt': shorter } });
  const { previous }: { readonly previous: { readonly matches: readonly unknown[] } } = JSON.parse(out);
  expect(previous).toMatchObject({ file: 'last.txt', fiscalYear: 2020, added: [14, 15], gone: [] });
  expect(previous.matches).toHaveLength(13);
  expect(previous.matches[0]).toMatchObject({ project: 1, previousProject: 1, matchedBy: 'code' });
  const alone: unknown = JSON.parse((await runCommandLine(['check', 'dingzhou-2021.txt', '--format', 'json'])).out);
  expect(alone).toMatchObject({ previous: null });
});

test('a text that is not of an earlier year, or cannot be read, is refused with what to do', async () => {
  const same = await runCommandLine(['check', 'dingzhou-2021.txt', '--previous', 'dingzhou-2021.docx']);
  expect(same.code).toBe(2);
  expect(same.err).toContain('“dingzhou-2021.docx”是2021年度的，不早于要检查的文本（2021年度）');
  expect(same.err).toContain('请核对两份文本：上年的文本，年度要早于被检查的文本');
  const missing = await runCommandLine(['check', 'dingzhou-2021.txt', '--previous', 'nowhere.txt']);
  expect([missing.code, missing.out]).toEqual([2, '']);
  expect(missing.err).toContain('找不到这个文件');
});

test('a text whose year nobody can tell is compared all the same', async () => {
  const undated = copied.replaceAll(/20\d\d/gu, '').replaceAll('13068220', '');
  const { out } = await runCommandLine(['check', 'dingzhou-2021.txt', '--previous', 'last.txt'], { files: { 'last.txt': undated } });
  expect(out).toContain('对照上年：last.txt（年度未知）');
});

describe('a text of last year that is stored', () => {
  const asked: unknown[] = [];
  const exported = async () => {
    const last = await runCommandLine(['export', '--from', 'last.txt', '--out', 'last.docx'], { files: { 'last.txt': copied } });
    return { name: '定州市市场监督管理局2020年部门预算绩效文本.docx', bytes: last.written.get('last.docx') ?? new Uint8Array(0), projects: 15, pages: 1, remarks: [] };
  };
  const refuse = () => Promise.reject(new Error('not asked for'));
  const data: StoredData = {
    open: async (place) => {
      asked.push(place);
      const plan = await exported();
      return ok({
        through: 'direct',
        exportPlan: (selection) => {
          asked.push(selection);
          return Promise.resolve(selection.fiscalYear === 2020 ? ok(plan) : failed({ code: 'no-plan', what: '没有存入这个单位这一年度的文本', where: '414001/2019', remedy: '请先导入。' }));
        },
        importPlan: refuse, exportPlans: refuse, exportList: refuse, listLayouts: refuse, mergeReturned: refuse, importOrganisation: refuse, verifyAudit: refuse, resetPassword: refuse, backup: refuse,
        close: () => Promise.resolve(void asked.push('closed')),
      });
    },
    backupTo: refuse, restore: refuse, startServer: refuse,
  };

  test('is held against this year’s as a file would be', async () => {
    const stored = await runCommandLine(['check', 'dingzhou-2021.txt', '--previous', 'stored:414001/2020', '--data', '/d', '--format', 'json'], { data });
    expect(asked).toEqual([{ dataFolder: '/d' }, { unit: '414001', fiscalYear: 2020, format: 'docx' }, 'closed']);
    const fromFile = await runCommandLine(['check', 'dingzhou-2021.txt', '--previous', 'last.txt', '--format', 'json'], { files: { 'last.txt': copied } });
    const findings = (out: string): unknown => JSON.parse(out).findings;
    expect(findings(stored.out)).toEqual(findings(fromFile.out));
  });

  test('must be there and be named whole', async () => {
    expect((await runCommandLine(['check', 'dingzhou-2021.txt', '--previous', 'stored:414001/2019'], { data })).err).toContain('没有存入这个单位这一年度的文本');
    expect((await runCommandLine(['check', 'dingzhou-2021.txt', '--previous', 'stored:414001'], { data })).err).toContain('stored:414001/2020');
    expect((await runCommandLine(['check', 'dingzhou-2021.txt', '--previous', 'stored:414001/2020'])).err).toContain('这里没有保存的数据');
    expect((await runCommandLine(['check', 'dingzhou-2021.txt', '--data', '/d'])).err).toContain('--data 只和 --previous stored:');
  });
});
