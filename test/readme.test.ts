// What the README shows is what the command prints. `UPDATE_GOLDENS=1` rewrites the excerpt, nothing else.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readTestFile } from './support/golden.ts';
import { readmeExcerpt } from './support/readme-excerpt.ts';

const opening = '<!-- output:check -->\n\n```text\n';
const closing = '\n```\n\n<!-- /output:check -->';

test.each(['README.md', 'README.zh-CN.md'])('%s quotes the real output', (file) => {
  const text = readTestFile(`../${file}`);
  const from = text.indexOf(opening) + opening.length;
  const to = text.indexOf(closing);
  expect(from).toBeGreaterThan(opening.length);
  const excerpt = readmeExcerpt(readTestFile('corpus/check-default.golden.txt'));
  expect(excerpt.split('\n').length).toBeGreaterThan(15);
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), text.slice(0, from) + excerpt + text.slice(to));
  else expect(text.slice(from, to)).toBe(excerpt);
});
