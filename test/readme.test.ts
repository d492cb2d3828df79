// What the README shows is what the command prints: every line of its excerpt stands, in this order, in the golden of the default output.
import { expect, test } from 'vitest';
import { readTestFile } from './support/golden.ts';

test.each(['README.md', 'README.zh-CN.md'])('%s quotes the real output', (file) => {
  const text = readTestFile(`../${file}`);
  const excerpt = text.slice(text.indexOf('<!-- output:check -->'), text.indexOf('<!-- /output:check -->'));
  const lines = excerpt.split('\n').slice(3, -3).filter((line) => line.trim() !== '' && line.trim() !== '……');
  expect(lines.length).toBeGreaterThan(15);
  const printed = readTestFile('corpus/check-default.golden.txt').split('\n');
  let from = 0;
  for (const line of lines) {
    const at = printed.indexOf(line, from);
    expect(at, `not printed: ${line}`).toBeGreaterThanOrEqual(from);
    from = at + 1;
  }
});
