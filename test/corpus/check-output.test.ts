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
