// The edition of the rules of this program: one digest over the code that decides about findings, by name and content. Programs of one edition
// count the same; where a single word of a vocabulary differs, the edition does.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RuleEdition } from '../application/plan-figures.ts';

/** Beside the bundled program, whose layers are no files any more: the edition of what went into it. */
export const editionFile = 'rule-edition.txt';

const ownFolder = new URL('.', import.meta.url);
/** `.js` in a compiled program, `.ts` where a test runs the sources. */
const suffix = path.extname(fileURLToPath(import.meta.url));
/** The layers of a check. */
const folders = ['kernel', 'domain', 'catalogue'];
/** What makes figures of its result. */
const figures = path.join('application', `plan-figures${suffix}`);

/** Of the program that runs. */
export async function ruleEdition(): Promise<RuleEdition> {
  try {
    return (await readFile(new URL(editionFile, ownFolder), 'utf8')).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return editionOf(fileURLToPath(new URL('..', ownFolder)));
    throw error;
  }
}

/** Of the layers in a folder. */
export async function editionOf(program: string): Promise<RuleEdition> {
  const files = [...(await Promise.all(folders.map((folder) => codeUnder(program, folder)))).flat(), figures].toSorted();
  const contents = await Promise.all(files.map((file) => readFile(path.join(program, file))));
  const digest = createHash('sha256');
  contents.forEach((content, index) => digest.update(`${files[index] ?? ''}\n${content.byteLength}\n`).update(content));
  return digest.digest('hex');
}

async function codeUnder(program: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(program, folder), { recursive: true });
  return entries.filter((name) => path.extname(name) === suffix && !/\.(?:test|d)\.ts$/u.test(name)).map((name) => path.join(folder, name));
}
