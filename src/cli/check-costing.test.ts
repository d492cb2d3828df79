// hengji check … --costing …: the money explained by the 测算 of the projects, through the command line.
import { expect, test } from 'vitest';
import { readProjectFile } from '../../test/support/corpus.ts';
import { runCommandLine, type Outcome } from '../../test/support/command-line.ts';

const decoder = new TextDecoder();
const costing = decoder.decode(readProjectFile('data/samples/demonstration-2027.costing.json'));
const text = decoder.decode(readProjectFile('data/samples/demonstration-2027.txt'));
/** The same text, whose cost rows name no unit price any more. */
const unpriced = text.replaceAll(/≤[\d.]+元\/[^\t\n]+/gu, '按合同执行');

test('the demonstration text is explained whole by its costing, also where its targets state no price', async () => {
  const files = { 'text.txt': unpriced, 'costing.json': costing };
  expect(unpriced).not.toBe(text);
  expect(await sharesOf(['text.txt'], files)).toContain(null);
  const costed = await sharesOf(['text.txt', '--costing', 'costing.json'], files);
  expect(costed).toEqual([100, 100, 100, 100, 100, 100, 100, 100]);
  const { out } = await runCommandLine(['check', 'text.txt', '--costing', 'costing.json'], { files });
  expect(out).toContain('有测算的项目，金额可解释按测算明细的合计。');
  expect(out).not.toMatch(/测算明细\d/u);
});

test('a costing that misses the budget is told by how much, in the opinion letter as well', async () => {
  const less = costing.replace('"price": "1050"', '"price": "1000"');
  const files = { 'text.txt': text, 'costing.json': less };
  const { out } = await runCommandLine(['check', 'text.txt', '--costing', 'costing.json'], { files });
  expect(out.replaceAll(/\n +/gu, '')).toContain('测算明细2条合计69.00万元，只占预算数72.00万元的96%，还差3.00万元没有明细');
  const letter = await runCommandLine(['check', 'text.txt', '--costing', 'costing.json', '--format', 'letter', '--out', 'letter.docx'], { files });
  expect([letter.code, letter.err]).toEqual([0, '']);
  expect(letter.out).toContain('须说明 1');
});

test('a costing file that nobody named is not read', async () => {
  expect((await runCommandLine(['check', 'text.txt'], { files: { 'text.txt': text, 'text.costing.json': 'no JSON' } })).err).toBe('');
});

test.each<readonly [string, string, readonly string[], string]>([
  ['is no JSON', 'no JSON', [], '不是测算文件'],
  ['has a line without a price', '[{"project":1,"lines":[{"item":"x","factors":[],"standard":"","indicators":[]}]}]', [], '不是测算文件'],
  ['has a line without a quantity', '[{"project":1,"lines":[{"item":"x","factors":[],"price":"1","standard":"","indicators":[]}]}]', [], '第1个项目有一条明细没有数量'],
  ['speaks of a project that is not there', '[{"project":9,"lines":[]}]', [], '文本里没有第9个项目，共8个'],
  ['counts projects from nought', '[{"project":0,"lines":[]}]', [], '文本里没有第0个项目'],
  ['names a project twice', '[{"project":1,"lines":[]},{"project":1,"lines":[]}]', [], '第1个项目写了两次'],
  ['stands beside --against', costing, ['--against', 'text.txt'], '--costing 不和 --against 同用'],
])('a costing that %s is refused', async (_what, file, further, told) => {
  const { code, out, err } = await runCommandLine(['check', 'text.txt', '--costing', 'costing.json', ...further], { files: { 'text.txt': text, 'costing.json': file } });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(told);
});

test('a costing that cannot be found is refused', async () => {
  expect((await runCommandLine(['check', 'text.txt', '--costing', 'nowhere.json'], { files: { 'text.txt': text } })).err).toContain('找不到这个文件');
});

async function sharesOf(args: readonly string[], files: Readonly<Record<string, string>>): Promise<readonly (number | null)[]> {
  const { out }: Outcome = await runCommandLine(['check', ...args, '--format', 'json'], { files });
  const check: { readonly summary: { readonly byProject: readonly { readonly moneyExplainedPercent: number | null }[] } } = JSON.parse(out);
  return check.summary.byProject.map(({ moneyExplainedPercent }) => moneyExplainedPercent);
}
