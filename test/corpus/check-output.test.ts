// What a finance officer sees of the founding document. A change here is a change of the product: read the difference, say why in the change.
import { expect, test } from 'vitest';
import { runCommandLine } from '../support/command-line.ts';
import { expectGolden } from '../support/golden.ts';

test.each([
  ['corpus/check-default.golden.txt', []],
  ['corpus/check-all.golden.txt', ['--all']],
])('the check of the founding document reads as %s', async (path, options) => {
  const { code, out, err } = await runCommandLine(['check', 'dingzhou-2021.docx', ...options]);
  expect([code, err]).toEqual([1, '']);
  expectGolden(path, out);
});

test('what is told without asking for more is a list one can work through, each entry with what to do', async () => {
  const { out } = await runCommandLine(['check', 'dingzhou-2021.docx']);
  const lines = out.split('\n');
  const starts = lines.flatMap((line, index) => (/^ {2}(?:阻止|须说明|建议) {2}/u.test(line) ? [index] : []));
  expect(starts.length).toBeGreaterThan(60);
  expect(starts.length).toBeLessThanOrEqual(120);
  expect(Number(/^发现问题 (\d+) 条/mu.exec(out)?.[1])).toBeLessThanOrEqual(120);
  const entries = starts.map((start, index) => lines.slice(start, starts[index + 1]).join('').replaceAll(/\s/gu, ''));
  expect(entries.filter((entry) => !/请|改|不要|可以/u.test(entry))).toEqual([]);
});
