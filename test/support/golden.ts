// Golden files: reviewed text beside the tests. `UPDATE_GOLDENS=1 npx vitest run test/corpus` writes them anew; the diff is what is reviewed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const testFolder = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The text of a file in the test folder. `readTestFile('corpus/target-expressions.csv')`. */
export function readTestFile(path: string): string {
  return readFileSync(join(testFolder, path), 'utf8');
}

/** Expects a text to equal the golden file at `path` (relative to the test folder); with UPDATE_GOLDENS=1 writes it instead. */
export function expectGolden(path: string, text: string): void {
  if (process.env['UPDATE_GOLDENS'] === '1') {
    mkdirSync(dirname(join(testFolder, path)), { recursive: true });
    writeFileSync(join(testFolder, path), text);
    return;
  }
  expect(text, `${path} differs; review the change, then run with UPDATE_GOLDENS=1`).toBe(readTestFile(path));
}
