// Editions of this program: one digest over the code that decides about something, by name and content. Programs of one edition count the same; where a
// single word of a vocabulary differs, the edition does.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RuleEdition } from '../application/plan-figures.ts';

const ownFolder = new URL('.', import.meta.url);
/** `.js` in a compiled program, `.ts` where a test runs the sources. */
const suffix = path.extname(fileURLToPath(import.meta.url));
/** What an edition is of. */
export interface EditionParts {
  /** Beside the bundled program, whose layers are no files any more: the edition of what went into it. */
  readonly file: string;
  readonly folders: readonly string[];
  /** Single files, without their ending. */
  readonly files: readonly string[];
}

/** The layers of a check, and what makes figures of its result. */
const ruleParts: EditionParts = { file: 'rule-edition.txt', folders: ['kernel', 'domain', 'catalogue'], files: ['application/plan-figures'] };

/** What a batch keeps of a document: from its bytes on. */
export const batchParts: EditionParts = { file: 'batch-edition.txt', folders: ['kernel', 'domain', 'catalogue', 'documents', 'application/batch'], files: [] };

/** Those that are worked out when the program is bundled. */
export const editions: readonly EditionParts[] = [ruleParts, batchParts];

/** Of the program that runs. */
export async function ruleEdition(parts: EditionParts = ruleParts): Promise<RuleEdition> {
  try {
    return (await readFile(new URL(parts.file, ownFolder), 'utf8')).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return editionOf(fileURLToPath(new URL('..', ownFolder)), parts);
    throw error;
  }
}

/** Of the layers in a folder. */
export async function editionOf(program: string, parts: EditionParts = ruleParts): Promise<RuleEdition> {
  const code = (await Promise.all(parts.folders.map((folder) => codeUnder(program, folder)))).flat();
  const files = [...code, ...parts.files.map((file) => path.join(...file.split('/')) + suffix)].toSorted();
  const contents = await Promise.all(files.map((file) => readFile(path.join(program, file))));
  const digest = createHash('sha256');
  contents.forEach((content, index) => digest.update(`${files[index] ?? ''}\n${content.byteLength}\n`).update(content));
  return digest.digest('hex');
}

async function codeUnder(program: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(program, folder), { recursive: true });
  return entries.filter((name) => path.extname(name) === suffix && !/\.(?:test|d)\.ts$/u.test(name)).map((name) => path.join(folder, name));
}
