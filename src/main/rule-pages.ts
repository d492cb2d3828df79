// Pages of the lint rules, read from the folder of the catalogue that lies beside the compiled program.
import { readdir, readFile } from 'node:fs/promises';
import type { RulePages } from '../application/ports.ts';
import { programFiles } from './program-files.ts';

export const rulePages: RulePages = {
  async page(rule) {
    const files = await readdir(programFiles.rulePages, { recursive: true });
    const file = files.find((name) => name.endsWith(`/${rule}.rule.md`) || name.endsWith(`\\${rule}.rule.md`));
    return file === undefined ? null : readFile(new URL(file.replaceAll('\\', '/'), programFiles.rulePages), 'utf8');
  },
};
