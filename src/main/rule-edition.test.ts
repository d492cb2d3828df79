import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { batchParts, editionOf, editions, ruleEdition } from './rule-edition.ts';

const sources = fileURLToPath(new URL('..', import.meta.url));
let copy = '';
let edition = '';

beforeAll(async () => {
  copy = mkdtempSync(path.join(tmpdir(), 'hengji-edition-'));
  for (const part of ['kernel', 'domain', 'catalogue', 'application/plan-figures.ts']) cpSync(path.join(sources, part), path.join(copy, part), { recursive: true });
  edition = await editionOf(copy);
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

test('a copy of the program has its edition, wherever it stands', async () => {
  expect(edition).toBe(await ruleEdition());
});

test.each(['catalogue/vocabulary/empty-frames.ts', 'catalogue/policies/fund-tolerance.policy.ts', 'domain/target/units.ts', 'kernel/money.ts', 'application/plan-figures.ts'])(
  'a change in %s is another edition',
  async (file) => {
    appendFileSync(path.join(copy, file), ' ');
    expect(await editionOf(copy)).not.toBe(edition);
    cpSync(path.join(sources, file), path.join(copy, file));
    expect(await editionOf(copy)).toBe(edition);
  },
);

test('what a batch keeps depends on the readers as well: they are part of its edition, and of that of the rules they are not', async () => {
  for (const part of batchParts.folders) cpSync(path.join(sources, part), path.join(copy, part), { recursive: true });
  const [rules, batch] = [await editionOf(copy), await editionOf(copy, batchParts)];
  expect(batch).toBe(await ruleEdition(batchParts));
  appendFileSync(path.join(copy, 'documents', 'read-plan-file.ts'), ' ');
  expect(await editionOf(copy)).toBe(rules);
  expect(await editionOf(copy, batchParts)).not.toBe(batch);
});

test('a rule added is another edition; a test or a page of a rule added is none', async () => {
  const added = path.join(copy, 'catalogue', 'lint', 'added');
  for (const ending of ['.test.ts', '.rule.md']) writeFileSync(added + ending, '');
  expect(await editionOf(copy)).toBe(edition);
  writeFileSync(`${added}.rule.ts`, '');
  expect(await editionOf(copy)).not.toBe(edition);
});

test('each edition has a file of its own beside the bundled program', () => {
  expect(new Set(editions.map(({ file }) => file)).size).toBe(editions.length);
  expect(editions).toContain(batchParts);
});
