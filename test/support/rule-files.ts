// Where the files of the lint catalogue are: one declaration and one page per rule, side by side.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../src/catalogue/lint', import.meta.url));

/** Paths of all files below the catalogue's lint folder that end in a suffix, sorted. */
export function lintFiles(suffix: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(suffix))
    .map((name) => join(folder, name))
    .toSorted();
}

/** The page of a rule; a missing one is an error that names it. */
export function rulePageFile(id: string): string {
  const file = lintFiles(`/${id}.rule.md`)[0];
  if (file === undefined) throw new Error(`rule ${id} has no page ${id}.rule.md beside its declaration`);
  return file;
}
