// The edition of the rules of this program: one digest over the code that decides about findings, by name and content. Programs of one edition
// count the same; where a single word of a vocabulary differs, the edition does.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RuleEdition } from '../application/plan-figures.ts';

const ownProgram = fileURLToPath(new URL('..', import.meta.url));
/** `.js` in a compiled program, `.ts` where a test runs the sources. */
const suffix = path.extname(fileURLToPath(import.meta.url));
/** The layers of a check. */
const folders = ['kernel', 'domain', 'catalogue'];
/** What makes figures of its result. */
const figures = path.join('application', `plan-figures${suffix}`);

/** `program` is the folder of the layers. */
export async function ruleEdition(program = ownProgram): Promise<RuleEdition> {
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
