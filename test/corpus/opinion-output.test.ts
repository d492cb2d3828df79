// What the unit is handed about the founding document. A change here is a change of the product: read the difference, say why in the change. Of the
// margin the beginning and three projects stand here; the sentences of all findings are in the check beside it.
import { expect, test } from 'vitest';
import { commentsOf } from '../support/docx-comments.ts';
import { runCommandLine } from '../support/command-line.ts';
import { expectGolden } from '../support/golden.ts';

test('the margin reads as corpus/founding-comments.golden.txt', async () => {
  const { code, written } = await runCommandLine(['check', 'dingzhou-2021.docx', '--format', 'docx']);
  const comments = commentsOf([...written.values()][0] ?? new Uint8Array(0));
  expect(code).toBe(1);
  const told = comments.map(({ paragraphs }) => paragraphs.join('\n'));
  const shown = [...told.slice(0, 12), `……（共${comments.length}条批注）`];
  expectGolden('corpus/founding-comments.golden.txt', `${shown.join('\n\n')}\n`);
});
