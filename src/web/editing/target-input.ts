// A target as it is filled in part by part: sign, number, unit, or a day. It becomes the one text of the cell by the writer of the grammar, and only where that
// text reads back as the same target.
import { parseCivilDate } from '../../kernel/civil-date.ts';
import { readTarget, sameTarget, spellTarget, type Comparator, type Target, type TargetMode } from '../../domain/target/index.ts';

export type TargetShape = 'number' | 'range' | 'frequency' | 'deadline';

export const shapeTitles: Readonly<Record<TargetShape, string>> = { number: '一个数', range: '区间', frequency: '次数（每月、每年几次）', deadline: '完成日期' };

export const comparatorTitles: Readonly<Record<Comparator, string>> = { '≥': '≥ 不低于', '>': '> 大于', '≤': '≤ 不超过', '<': '< 小于', '=': '= 等于' };

export interface TargetInput {
  readonly shape: TargetShape;
  /** '' states the number alone. */
  readonly comparator: Comparator | '';
  readonly amount: string;
  /** Upper end of a range. */
  readonly high: string;
  readonly unit: string;
  /** Of a frequency: 年, 月. */
  readonly per: string;
  /** `2027-11-30` */
  readonly day: string;
}

const blank: TargetInput = { shape: 'number', comparator: '≥', amount: '', high: '', unit: '', per: '年', day: '' };

/** What is filled in already; where the cell says something else, the form begins with a number under ≥. */
export function inputOf(target: Target): TargetInput {
  switch (target.kind) {
    case 'bound':
      return { ...blank, comparator: target.comparator, amount: target.amount, unit: target.unit ?? '' };
    case 'number':
      return { ...blank, comparator: '', amount: target.amount, unit: target.unit ?? '' };
    case 'glued':
    case 'count-in-words':
      return { ...blank, comparator: target.comparator ?? '', amount: target.amount, unit: target.unit ?? '' };
    case 'range':
      return { ...blank, shape: 'range', amount: target.low, high: target.high, unit: target.unit ?? '' };
    case 'frequency':
      return { ...blank, shape: 'frequency', comparator: target.comparator ?? '', amount: target.amount, unit: target.unit, per: target.per };
    case 'deadline':
      return { ...blank, shape: 'deadline', day: target.precision === 'day' && target.on !== null ? target.on : '' };
    case 'unit-only':
      return { ...blank, comparator: target.comparator ?? '≥', unit: target.unit };
    default:
      return blank;
  }
}

export type WrittenTarget =
  | { readonly kind: 'text'; readonly text: string; readonly target: Target }
  /** What is missing or cannot be read. */
  | { readonly kind: 'open'; readonly why: string };

/** The text of the cell. */
export function writtenTarget(input: TargetInput, mode: TargetMode): WrittenTarget {
  const target = targetOf(input);
  if (typeof target === 'string') return { kind: 'open', why: target };
  const text = spellTarget(target, mode);
  // An unknown unit, or 2021年 as a length of time: what cannot be read back is not offered.
  if (!sameTarget(readTarget(text, mode).target, target)) return { kind: 'open', why: `“${text}”读回来不是这个意思，请换一个单位或写法。` };
  return { kind: 'text', text, target };
}

function targetOf({ shape, comparator, amount, high, unit, per, day }: TargetInput): Target | string {
  switch (shape) {
    case 'number': {
      if (!isAmount(amount)) return '请填数值，只写数字。';
      const measure = { amount: plain(amount), unit: unit === '' ? null : unit };
      return comparator === '' ? { kind: 'number', ...measure } : { kind: 'bound', comparator, ...measure };
    }
    case 'range':
      if (!isAmount(amount) || !isAmount(high)) return '请填区间的两端，只写数字。';
      return Number(amount) > Number(high) ? '区间的下端比上端大。' : { kind: 'range', low: plain(amount), high: plain(high), unit: unit === '' ? null : unit };
    case 'frequency':
      if (!isAmount(amount)) return '请填次数，只写数字。';
      return unit === '' ? '请选单位，例如“次”。' : { kind: 'frequency', comparator: comparator === '' ? null : comparator, amount: plain(amount), unit, per };
    case 'deadline': {
      const on = parseCivilDate(day);
      if (on === null) return '请填日期。';
      const [year, month, date] = day.split('-').map(Number);
      return { kind: 'deadline', on, year: year ?? null, month: month ?? null, day: date ?? null, precision: 'day' };
    }
  }
}

function isAmount(text: string): boolean {
  return /^\d{1,15}(?:\.\d{1,6})?$/u.test(text.trim());
}

function plain(text: string): string {
  return text.trim();
}
