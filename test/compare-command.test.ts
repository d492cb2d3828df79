// hengji compare on files: the sentence on the screen, what is written under which name, what is refused.
import { expect, test } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { readPlanFile } from '../src/documents/index.ts';
import { changedSample } from './support/changed-sample.ts';
import { runCommandLine } from './support/command-line.ts';

const files = { '新稿.docx': changedSample('≤2975元/批', '≤2800元/批') };

test('two drafts give a revision that says what changed, accepted as the later draft', async () => {
  const { code, out, err, written } = await runCommandLine(['compare', 'dingzhou-2021.docx', '新稿.docx'], { files });
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe('项目由15个变为15个；预算合计477.88万元，没有变化；目标改动0处；指标新增0条、删去0条、改动1条。\n已写出：定州市市场监督管理局2021年部门预算绩效文本（两稿修订稿）.docx\n');
  const bytes = written.get('定州市市场监督管理局2021年部门预算绩效文本（两稿修订稿）.docx') ?? new Uint8Array();
  expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).toMatch(/<w:del w:id="\d+" w:author="衡绩比较"><w:r>.*?<w:delText>2975<\/w:delText>/u);
  const read = readPlanFile(bytes, '修订稿.docx');
  expect(read.ok && read.value.plan.projects.flatMap(({ indicators }) => indicators.map(({ target }) => target.source))).toContain('≤2800元/批');
});

test('a draft of another format is the same text: nothing changed', async () => {
  const { code, out } = await runCommandLine(['compare', 'dingzhou-2021.doc', 'dingzhou-2021.docx', '--as', 'summary', '--out', '摘要.docx']);
  expect([code, out]).toEqual([0, '两稿的资金、目标和指标没有变动。\n已写出：摘要.docx\n']);
});

test.each([
  [['dingzhou-2021.docx'], '比较要写两个文件'],
  [['dingzhou-2021.docx', 'dingzhou-2021.doc', 'a.docx'], '比较要写两个文件'],
  [['dingzhou-2021.docx', '没有.docx'], '找不到这个文件'],
  [['没有.docx', 'dingzhou-2021.docx'], '找不到这个文件'],
  [['dingzhou-2021.docx', '空.txt'], '没有表格'],
])('compare %j is refused: %s', async (words, says) => {
  const { code, err, written } = await runCommandLine(['compare', ...words], { files: { '空.txt': '只有一段' } });
  expect([code, written.size]).toEqual([2, 0]);
  expect(err).toContain(says);
});

test('an existing file is not overwritten unless told to', async () => {
  const existing = { ...files, '修订.docx': 'x' };
  const words = ['compare', 'dingzhou-2021.docx', '新稿.docx', '--out', '修订.docx'];
  expect(await runCommandLine(words, { files: existing })).toMatchObject({ code: 2, err: expect.stringContaining('没有覆盖') });
  expect(await runCommandLine([...words, '--replace'], { files: existing })).toMatchObject({ code: 0 });
});
