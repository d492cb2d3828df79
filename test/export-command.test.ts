// hengji export on files: what is written, under which name, and what is refused. Export of stored data has suites of its own (export-plan, http-local, up-command).
import { describe, expect, test } from 'vitest';
import { readPlanFile } from '../src/documents/index.ts';
import { runCommandLine } from './support/command-line.ts';

describe('export of a file', () => {
  test('writes the text under the name of its office and year', async () => {
    const { code, out, err, written } = await runCommandLine(['export', '--from', 'dingzhou-2021.docx']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe('已写出：定州市市场监督管理局2021年部门预算绩效文本.docx\n  15个项目，正文22页\n');
    expect([...written.keys()]).toEqual(['定州市市场监督管理局2021年部门预算绩效文本.docx']);
  });

  test('writes a workbook with a sheet per project', async () => {
    const { code, out, written } = await runCommandLine(['export', '--from', 'dingzhou-2021.docx', '--format', 'xlsx']);
    expect([code, out]).toEqual([0, '已写出：定州市市场监督管理局2021年部门预算绩效文本.xlsx\n  15个项目\n']);
    const read = readPlanFile(written.get('定州市市场监督管理局2021年部门预算绩效文本.xlsx') ?? new Uint8Array(), '表.xlsx');
    expect(read.ok && read.value.plan.projects.flatMap(({ indicators }) => indicators)).toHaveLength(135);
  });

  test.each(['dingzhou-2021.doc', 'dingzhou-2021.txt'])('takes %s as well', async (from) => {
    const { code, written } = await runCommandLine(['export', '--from', from, '--out', '文本.docx', '--format', 'docx']);
    expect(code).toBe(0);
    const read = readPlanFile(written.get('文本.docx') ?? new Uint8Array(), '文本.docx');
    expect(read).toMatchObject({ ok: true, value: { plan: { fiscalYear: 2021, units: [{ code: '414001' }] } } });
    expect(read.ok && read.value.plan.projects.flatMap(({ indicators }) => indicators)).toHaveLength(135);
  });

  test('does not overwrite a file unless told to', async () => {
    const files = { '文本.docx': 'x' };
    expect(await runCommandLine(['export', '--from', 'dingzhou-2021.docx', '--out', '文本.docx'], { files })).toMatchObject({ code: 2, err: expect.stringContaining('没有覆盖') });
    const { code, written } = await runCommandLine(['export', '--from', 'dingzhou-2021.docx', '--out', '文本.docx', '--replace'], { files });
    expect([code, written.size]).toEqual([0, 1]);
  });

  test('of a file that cannot be read says why', async () => {
    expect(await runCommandLine(['export', '--from', '没有.docx'])).toMatchObject({ code: 2, err: expect.stringContaining('找不到这个文件') });
    expect(await runCommandLine(['export', '--from', 'a.txt'], { files: { 'a.txt': '只有一段' } })).toMatchObject({ code: 2, err: expect.stringContaining('没有表格') });
  });
});

test.each([
  [[], '没有写从哪里导出'],
  [['--unit', '414001'], '没有写从哪里导出'],
  [['--year', '2021'], '没有写从哪里导出'],
  [['--unit', '414001', '--year', '21'], '“21”不是年度'],
  [['--from', 'a.docx', '--year', '2021'], '--from 不能和 --unit、--all、--year 同用'],
  [['--all'], '没有写从哪里导出'],
  [['--all', '--unit', '414001', '--year', '2021'], '--unit 和 --all 只能用一个'],
  [['a.docx'], '多出“a.docx”'],
  [['--from', 'a.docx', '--format', 'pdf'], '“--format”不能是“pdf”'],
  [['--unit', '414001', '--year', '2021'], '这里没有保存的数据'],
])('export %j is refused: %s', async (args, says) => {
  const { code, err, written } = await runCommandLine(['export', ...args]);
  expect([code, written.size]).toEqual([2, 0]);
  expect(err).toContain(says);
});
