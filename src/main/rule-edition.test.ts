import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ruleEdition } from './rule-edition.ts';

const sources = fileURLToPath(new URL('..', import.meta.url));
let copy = '';

beforeEach(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'hengji-edition-'));
  for (const part of ['kernel', 'domain', 'catalogue', 'application/plan-figures.ts']) cpSync(path.join(sources, part), path.join(copy, part), { recursive: true });
});

afterEach(() => {
  rmSync(copy, { recursive: true, force: true });
});

test('a copy of the program has its edition, wherever it stands', async () => {
  expect(await ruleEdition(copy)).toBe(await ruleEdition());
});

test.each(['catalogue/vocabulary/empty-frames.ts', 'catalogue/policies/fund-tolerance.policy.ts', 'domain/target/units.ts', 'kernel/money.ts', 'application/plan-figures.ts'])(
  'a change in %s is another edition',
  async (file) => {
    const before = await ruleEdition(copy);
    appendFileSync(path.join(copy, file), ' ');
    expect(await ruleEdition(copy)).not.toBe(before);
  },
);

test('a rule added is another edition; a test or a page of a rule added is none', async () => {
  const before = await ruleEdition(copy);
  writeFileSync(path.join(copy, 'catalogue', 'lint', 'added.test.ts'), '');
  writeFileSync(path.join(copy, 'catalogue', 'lint', 'added.rule.md'), '');
  expect(await ruleEdition(copy)).toBe(before);
  writeFileSync(path.join(copy, 'catalogue', 'lint', 'added.rule.ts'), '');
  expect(await ruleEdition(copy)).not.toBe(before);
});
