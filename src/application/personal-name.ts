// A person's name as it is kept: one kind of spelling, no characters that cannot be seen.
import type { Fault } from '../kernel/fault.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { hasHiddenCharacters } from './hidden-characters.ts';

export const longestName = 40;

export function suitableName(given: string): Result<string, Fault> {
  const name = given.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return name === '' || name.length > longestName || hasHiddenCharacters(name) ? failed(unsuitableName) : ok(name);
}

export const unsuitableName: Fault = {
  code: 'name-unsuitable',
  what: `姓名是空的、超过${longestName}个字，或含有看不见的字符`,
  where: '姓名',
  remedy: '请写平时使用的姓名，例如“张三”。',
};
