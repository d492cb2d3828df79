// A target in the officer's words: one short Chinese phrase per kind, used on the command line and on pages.
import type { CivilDate } from '../../kernel/civil-date.ts';
import { foldWithoutBlanks } from '../../kernel/fold-width.ts';
import { isZeroAmount } from './numerals.ts';
import type { Comparator, DeadlineTarget, PeriodTarget, Target, TargetNoteId, TargetReading } from './target.ts';

/**
 * A reading as a phrase. Tells more than {@link describeTarget}, because the notes know what the fields do not: for what each number holds
 * (`每亩300` is `每亩 300（没有写单位）`) and whether prose holds numbers.
 */
export function describeReading(reading: TargetReading): string {
  const { target } = reading;
  switch (target.kind) {
    case 'bound':
    case 'number':
    case 'range': {
      const each = noted(reading, 'distributive');
      // 每公里5万元 is 5 万元/公里: the unit tells it already.
      return each === null || (each !== '各' && target.unit?.includes('/')) ? describeTarget(target) : `${each} ${describeTarget(target)}`;
    }
    case 'deadline':
      return noted(reading, 'before-unclear') === null ? describeTarget(target) : describeUnclear(target);
    case 'period':
      return target.from === null && target.fromMonth !== null ? `${foldedSpan(reading, reading.span)}（没有写年份）` : describeTarget(target);
    case 'prose':
      if (noted(reading, 'several-numbers') !== null) return '文字里有几个数，分不清以哪个为准';
      return noted(reading, 'unread-number') === null ? describeTarget(target) : '文字里有数，但不能确定就是目标值';
    default:
      return describeTarget(target);
  }
}

function noted(reading: TargetReading, id: TargetNoteId): string | null {
  const note = reading.notes.find((candidate) => candidate.id === id);
  return note === undefined ? null : foldedSpan(reading, note.at);
}

function foldedSpan({ source }: TargetReading, at: { readonly start: number; readonly end: number }): string {
  return foldWithoutBlanks(source.slice(at.start, at.end)).text;
}

/** A target as a phrase, from its fields alone. `describeTarget(readTarget('≥20批').target)` is `'不低于 20 批'`. */
export function describeTarget(target: Target): string {
  switch (target.kind) {
    case 'bound':
      return `${comparatorWords[target.comparator]} ${amountWithUnit(target.amount, target.unit)}`;
    case 'number':
      return amountWithUnit(target.amount, target.unit);
    case 'range':
      return `${amount(target.low, target.unit)} 到 ${amountWithUnit(target.high, target.unit)}`;
    case 'frequency':
      return `每${target.per}${target.comparator === null ? '' : comparatorWords[target.comparator]} ${amount(target.amount, target.unit)}`;
    case 'count-in-words':
      return `${target.what}：${target.comparator === null ? '' : `${comparatorWords[target.comparator]} `}${amount(target.amount, target.unit)}`;
    case 'glued':
      return `${target.comparator === null ? '' : `${comparatorWords[target.comparator]} `}${amountWithUnit(target.amount, target.unit)}，后面连着文字“${target.tail}”`;
    case 'deadline':
      return describeDeadline(target);
    case 'period':
      return describePeriod(target);
    case 'menu':
      return `只列出选项“${target.options.join('、')}”，没有选定`;
    case 'verdict':
      return `只有结论“${target.word}”`;
    case 'trend':
      return `只有方向“${target.word}”（${directionWords[target.direction]}），没有数量`;
    case 'unit-only':
      return target.comparator === null ? `只有计量单位“${target.unit}”` : `只有符号和计量单位“${target.comparator}${target.unit}”，没有数`;
    case 'dimension-name':
      return `只有名称“${target.names.join('、')}”，没有数`;
    case 'placeholder':
      return `只有占位符号“${target.mark}”`;
    case 'prose':
      return '文字说明，没有明确的数或日期';
    case 'empty':
      return '空白';
  }
}

/** Each sign as words. */
export const comparatorWords: Readonly<Record<Comparator, string>> = { '≥': '不低于', '>': '大于', '≤': '不超过', '<': '小于', '=': '等于' };

const directionWords: Readonly<Record<'up' | 'down' | 'steady', string>> = { up: '向上', down: '向下', steady: '保持' };

/** Nought needs no unit. */
function amountWithUnit(value: string, unit: string | null): string {
  return unit === null && !isZeroAmount(value) ? `${value}（没有写单位）` : amount(value, unit);
}

/** Shares stand close to their number (90%, 9/10万), other units one blank behind (20 批). */
function amount(value: string, unit: string | null): string {
  if (unit === null) return value;
  return unit === '%' || unit === '‰' || unit.startsWith('/') ? `${value}${unit}` : `${value} ${unit}`;
}

function describeDeadline(target: DeadlineTarget): string {
  if (target.on !== null) return `最迟 ${writtenDay(target.on)}`;
  if (target.year !== null) return describeUnclear(target);
  if (target.month !== null && target.day !== null) return `最迟 ${target.month}月${target.day}日（没有写年份）`;
  if (target.month !== null) return `最迟 ${target.month}月底（没有写年份）`;
  return target.precision === 'month' ? '最迟月底（没有写年份和月份）' : '最迟年底（没有写年份）';
}

/** 9月前, 2021年前: before it begins or by its end. */
function describeUnclear({ year, month }: DeadlineTarget): string {
  const writtenYear = year === null ? '' : `${year}年`;
  if (month === null) return `${writtenYear}前（没有写清是年初前还是年底前）`;
  return `${writtenYear}${month}月前（没有写清是月初前还是月底前${year === null ? '，也没有写年份' : ''}）`;
}

function describePeriod({ from, to, fromMonth, toMonth }: PeriodTarget): string {
  if (from !== null && to !== null) return `${writtenDay(from)}至${writtenDay(to)}`;
  if (fromMonth === null || toMonth === null) return '全年';
  return fromMonth === toMonth ? `${fromMonth}月（没有写年份）` : `${fromMonth}月至${toMonth}月（没有写年份）`;
}

/** 2021-01-31 → 2021年1月31日 */
function writtenDay(day: CivilDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
