// What the unit is handed about the founding document. A change here is a change of the product: read the difference, say why in the change. Of the
// margin the beginning and three projects stand here; the sentences of all findings are in the check beside it.
import { expect, test } from 'vitest';
import { commentsOf } from '../support/docx-comments.ts';
import { runCommandLine } from '../support/command-line.ts';
import { expectGolden } from '../support/golden.ts';
import { linesOf } from '../support/docx-text.ts';

test('the margin reads as corpus/founding-comments.golden.txt', async () => {
  const { code, written } = await runCommandLine(['check', 'dingzhou-2021.docx', '--format', 'docx']);
  const comments = commentsOf([...written.values()][0] ?? new Uint8Array(0));
  expect(code).toBe(1);
  const told = comments.map(({ paragraphs }) => paragraphs.join('\n'));
  const shown = [...told.slice(0, 12), `……（共${comments.length}条批注）`];
  expectGolden('corpus/founding-comments.golden.txt', `${shown.join('\n\n')}\n`);
});

test('the opinion letter reads as corpus/founding-letter.golden.txt', async () => {
  const { code, written } = await runCommandLine(['check', 'dingzhou-2021.docx', '--format', 'letter']);
  const lines = linesOf([...written.values()][0] ?? new Uint8Array(0));
  expect(code).toBe(1);
  const list = lines.findIndex((line) => line === '问题清单');
  const receipt = lines.findIndex((line) => line === '审核意见回执');
  const shown = [...lines.slice(0, list + 30), '……', ...lines.slice(receipt - 1, receipt + 20), '……'];
  expectGolden('corpus/founding-letter.golden.txt', `${shown.join('\n')}\n`);
});
