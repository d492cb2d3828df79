// What a password must be. Length and not being easily guessed; no demands on kinds of characters, which make passwords shorter and not better.
// Ground: NIST SP 800-63B §5.1.1.2 (length, known words refused, no composition rules); GB/T 22239-2019 8.1.4.1 asks for complexity and regular change
// without a number (待核实).
import type { Fault } from '../kernel/fault.ts';

export const passwordRules = { shortest: 10, longest: 256, differentCharacters: 5 } as const;

/** The rules as people read them. */
export const passwordRuleTexts: readonly string[] = [
  `至少${passwordRules.shortest}个字符；一句容易记的话比复杂的符号更好`,
  '不含账号名，不与现在的密码相同',
  `不同的字符不少于${passwordRules.differentCharacters}个，不用键盘上的一串或常见的密码`,
];

/** Rows of keys and common beginnings, forwards and backwards; a password that is little else is guessed first. */
const guessedFirst: readonly string[] = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz', '1qaz2wsx3edc', 'password', 'admin', 'hengji', 'iloveyou', 'woaini'];
/** So many characters in a row of one of them count as one. */
const runLength = 4;
/** Characters that are left once the runs are taken out. */
const leastOwn = 5;

/** Null where it is fit. `current` is null where none is to be compared. */
export function whyUnsuitablePassword(login: string, current: string | null, next: string): Fault | null {
  if (next.length < passwordRules.shortest) return unsuitable(`新密码不足${passwordRules.shortest}个字符`);
  if (next === current) return unsuitable('新密码和现在的密码一样');
  if (next.toLowerCase().includes(login.toLowerCase())) return unsuitable('新密码里含有账号名');
  if (new Set(next).size < passwordRules.differentCharacters) return unsuitable('新密码里不同的字符太少');
  if (withoutRuns(next.toLowerCase()).length < leastOwn) return unsuitable('新密码主要是键盘上的一串字符或常见的密码');
  return null;
}

function withoutRuns(text: string): string {
  const sources = guessedFirst.flatMap((run) => [run, [...run].toReversed().join('')]);
  let rest = text;
  for (const source of sources) {
    for (let length = source.length; length >= runLength; length -= 1) {
      for (let start = 0; start + length <= source.length; start += 1) rest = rest.replaceAll(source.slice(start, start + length), '');
    }
  }
  return rest;
}

function unsuitable(what: string): Fault {
  return { code: 'password-unsuitable', what, where: '新密码', remedy: `请换一个不容易猜到的密码，例如几个不相干的词连在一起，至少${passwordRules.shortest}个字符。` };
}
