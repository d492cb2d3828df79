// Level two of the target grammar: every spelling of a sign. Before the number (≥, >=, 不低于, 控制在) or behind it (以上, 以内).
// 以上, 以下 and 以内 include the number, 超过 and 不满 do not: 民法典 第一千二百五十九条.
import type { Comparator } from './target.ts';

/** `plain` ≥ > ≤ < = as printed in the forms; `unusual` another spelling of the sign; `words` a sign in words. */
export type SignStyle = 'plain' | 'unusual' | 'words';

export interface SignReading {
  /** Null where signs of different meaning stand side by side. */
  readonly comparator: Comparator | null;
  readonly styles: readonly SignStyle[];
  /** Number of signs read, one behind the other: 2 for `≥≥`. */
  readonly count: number;
  /** Opens a bracket that 以内, 之内 or 内 closes: 控制在5次以内. */
  readonly encloses: boolean;
  readonly end: number;
}

/** The sign, or the row of signs, that starts at `at`; null where none does. */
export function scanSign(text: string, at: number): SignReading | null {
  let end = at;
  let comparator: Comparator | null = null;
  let conflict = false;
  let encloses = false;
  const styles: SignStyle[] = [];
  while (styles.length < 4) {
    const next = longestSpelling(prefixSpellings, text, end);
    if (next === null) break;
    if (comparator !== null && comparator !== next.comparator) conflict = true;
    comparator = next.comparator;
    encloses = encloses || next.text.startsWith('控制');
    styles.push(next.style);
    end += next.text.length;
  }
  if (styles.length === 0) return null;
  return { comparator: conflict ? null : comparator, styles, count: styles.length, encloses, end };
}

export interface SuffixReading {
  readonly comparator: Comparator;
  readonly end: number;
}

/** The sign in words behind a number: 以上, （含）以上, 及以上, 以内, 以下, and strictly （不含）以上; null where none stands there. */
export function scanSuffix(text: string, at: number): SuffixReading | null {
  const before = scanInclusion(text, at);
  const found = longestSpelling(suffixSpellings, text, before?.end ?? at);
  if (found === null) return null;
  const isStrict = before !== null && !before.included;
  return { comparator: isStrict ? strictly(found.comparator) : found.comparator, end: (before?.end ?? at) + found.text.length };
}

export interface InclusionReading {
  readonly included: boolean;
  readonly end: number;
}

/** Whether the number itself counts, as a word says it: (含), 含, (不含本数); null where no such word stands at `at`. */
export function scanInclusion(text: string, at: number): InclusionReading | null {
  for (const [word, included] of inclusions) if (text.startsWith(word, at)) return { included, end: at + word.length };
  return null;
}

/** The sign after （含） or （不含） behind it: 95%以上（不含） is > 95 %. `conflict` where the two contradict each other (>95%（含）, ≥95%（不含）). */
export function withInclusion(comparator: Comparator, included: boolean, inWords: boolean): Comparator | 'conflict' {
  const isStrict = comparator === '>' || comparator === '<';
  if (included) return isStrict ? 'conflict' : comparator;
  if (isStrict) return comparator;
  return inWords ? strictly(comparator) : 'conflict';
}

function strictly(comparator: Comparator): Comparator {
  return comparator === '≥' ? '>' : '<';
}

const inclusions: readonly (readonly [string, boolean])[] = [
  ['(不含本数)', false], ['(不含)', false], ['不含', false], ['(含本数)', true], ['(含)', true], ['含', true],
];

/** Whether a sign in words of two characters or more stands anywhere in the text: 不超过预算 holds one. 最低工资 is a name. */
export function holdsSignInWords(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const found = longestSpelling(prefixSpellings, text, at);
    if (found !== null && found.style === 'words' && found.text.length > 1 && !namesWithSigns.some((name) => text.startsWith(name, at))) return true;
  }
  return false;
}

/** Names that begin like a sign. */
const namesWithSigns = ['最低工资', '最低生活', '最低收购', '最低价', '最低标准', '最高人民', '最高价'];

/** Two signs about one number: the same side agrees (不低于95%以上), opposite sides do not (≥90%以下). */
export function mergeComparators(prefix: Comparator | null, suffix: Comparator | null): Comparator | 'conflict' | null {
  if (prefix === null) return suffix;
  if (suffix === null || side(prefix) === side(suffix)) return prefix;
  return 'conflict';
}

function side(comparator: Comparator): 'up' | 'down' | 'exact' {
  switch (comparator) {
    case '≥':
    case '>':
      return 'up';
    case '≤':
    case '<':
      return 'down';
    case '=':
      return 'exact';
  }
}

interface Spelling {
  readonly text: string;
  readonly comparator: Comparator;
  readonly style: SignStyle;
}

interface SpellingTable {
  readonly byText: ReadonlyMap<string, Spelling>;
  readonly longest: number;
}

function spellingTable(groups: readonly (readonly [Comparator, SignStyle, readonly string[]])[]): SpellingTable {
  const byText = new Map<string, Spelling>();
  let longest = 0;
  for (const [comparator, style, texts] of groups) {
    for (const text of texts) {
      byText.set(text, { text, comparator, style });
      longest = Math.max(longest, text.length);
    }
  }
  return { byText, longest };
}

function longestSpelling(table: SpellingTable, text: string, at: number): Spelling | null {
  for (let length = table.longest; length > 0; length -= 1) {
    const found = table.byText.get(text.slice(at, at + length));
    if (found !== undefined && found.text.length === length) return found;
  }
  return null;
}

const prefixSpellings = spellingTable([
  ['≥', 'plain', ['≥']],
  ['>', 'plain', ['>']],
  ['≤', 'plain', ['≤']],
  ['<', 'plain', ['<']],
  ['=', 'plain', ['=']],
  ['≥', 'unusual', ['≧', '⩾', '≮', '>=', '=>', '≥=', '=≥', '≧=', '﹥=']],
  ['>', 'unusual', ['﹥']],
  ['≤', 'unusual', ['≦', '⩽', '≯', '<=', '=<', '≤=', '=≤', '≦=', '﹤=']],
  ['<', 'unusual', ['﹤']],
  ['=', 'unusual', ['═', '﹦', '〓']],
  [
    '≥',
    'words',
    [
      '大于等于', '大于或等于', '大于或者等于', '高于或等于', '高于等于', '多于等于', '超过或等于', '等于或大于', '不低于', '不少于', '不小于',
      '不得低于', '不得少于', '不得小于', '不能低于', '不能少于', '未低于', '未少于', '至少', '最少', '最低', '达到', '应达到', '达', '下限', '下限为',
    ],
  ],
  ['>', 'words', ['大于', '超过', '高于', '多于', '超出', '超', '逾']],
  [
    '≤',
    'words',
    [
      '小于等于', '小于或等于', '小于或者等于', '低于或等于', '低于等于', '少于等于', '等于或小于', '不超过', '不超出', '不超', '不高于', '不大于',
      '不多于', '不得超过', '不得高于', '不得大于', '不得多于', '不能超过', '未超过', '未超出', '未高于', '至多', '最多', '最高', '不突破', '未突破', '不得突破', '上限', '上限为', '控制在', '控制到', '控制于',
    ],
  ],
  ['<', 'words', ['小于', '低于', '少于', '不足', '不到', '不满']],
  ['=', 'words', ['等于']],
]);

const suffixSpellings = spellingTable([
  ['≥', 'words', ['以上', '及以上', '或以上', '(及)以上', '(及以上)', '(以上)', '及其以上']],
  ['≤', 'words', ['以内', '之内', '以下', '及以下', '或以下', '及以内', '(以内)', '(及以下)', '(以下)']],
]);
