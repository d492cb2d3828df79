// The writer of target cells, inverse of the reader: what it writes reads back as the same target. A reading that still says what its
// source says is written in the user's own spelling.
import { readTarget } from './read-target.ts';
import { sameTarget } from './same-target.ts';
import type { DeadlineTarget, GluedTarget, Measure, PeriodTarget, Target, TargetMode, TargetReading } from './target.ts';

/** What {@link writeTarget} needs of a reading; a target without a source has `source: ''`. */
export type WritableTarget = Pick<TargetReading, 'target' | 'source'>;

/**
 * The text of a target. The source itself where it still reads (in this mode) as the target, else the plain spelling.
 * `writeTarget({ source: '', target: { kind: 'bound', comparator: '≥', amount: '20', unit: '批' } })` is `'≥20批'`.
 */
export function writeTarget(reading: WritableTarget, mode: TargetMode = 'any'): string {
  if (sameTarget(readTarget(reading.source, mode).target, reading.target)) return reading.source;
  return spellTarget(reading.target, mode);
}

/** The plain spelling of a target: the first of its spellings that reads back as the same target. */
export function spellTarget(target: Target, mode: TargetMode = 'any'): string {
  const spellings = spellingsOf(target);
  return spellings.find((spelling) => sameTarget(readTarget(spelling, mode).target, target)) ?? spellings[0];
}

type Spellings = readonly [string, ...string[]];

function spellingsOf(target: Target): Spellings {
  switch (target.kind) {
    case 'bound':
      return measures(target, target.comparator);
    case 'number':
      return measures(target, '');
    case 'range':
      return ranges(target.low, target.high, target.unit ?? '');
    case 'frequency':
      return [`${target.comparator ?? ''}${target.amount}${target.unit}/${target.per}`];
    case 'count-in-words':
      return measures(target, target.what + (target.comparator ?? ''));
    case 'glued':
      return glued(target);
    case 'deadline':
      return deadlines(target);
    case 'period':
      return periods(target);
    case 'menu':
      return [target.options.join('、'), target.options.join('')];
    case 'verdict':
    case 'trend':
      return [target.word];
    case 'unit-only':
      return [`${target.comparator ?? ''}${target.unit}`];
    case 'dimension-name':
      return [target.names.join('、')];
    case 'placeholder':
      return [target.mark];
    case 'prose':
      return [proseWithoutSource];
    case 'empty':
      return [''];
  }
}

/** Stands for prose whose text was not kept. */
export const proseWithoutSource = '（未写明数值）';

/** 2021年, 12月 and 4季度 name the calendar; as lengths of time they are spelled 2021周年, 12个月 and 4个季度. */
function measures(measure: Measure, before: string): Spellings {
  const unit = measure.unit ?? '';
  const lead = `${before}${measure.amount}`;
  if (unit === '年') return [`${lead}年`, `${lead}周年`];
  return unit === '季度' ? [`${lead}季度`, `${lead}个季度`] : [`${lead}${unit}`];
}

function ranges(low: string, high: string, unit: string): Spellings {
  const years = unit === '年' ? [`${low}-${high}周年`] : [];
  return [`${low}-${high}${unit}`, `${low}${unit}-${high}${unit}`, ...years];
}

/** The unit is written only where the tail does not state it; 12年检… would hide it, 12周年检… does not. */
function glued(target: GluedTarget): Spellings {
  const lead = `${target.comparator ?? ''}${target.amount}`;
  return [`${lead}${target.tail}`, `${lead}${target.unit ?? ''}${target.tail}`, `${lead}周${target.unit ?? ''}${target.tail}`];
}

function deadlines(target: DeadlineTarget): Spellings {
  const year = target.year === null ? '' : `${target.year}年`;
  if (target.day !== null && target.month !== null) return [`${year}${target.month}月${target.day}日`];
  // A year and no last day: 前 left open which day it is.
  const before = target.year !== null && target.on === null ? '前' : '底前';
  if (target.month !== null) return [`${year}${target.month}月${before}`];
  if (target.precision === 'month') return [`${year}月底前`];
  return [year === '' ? '年底前' : `${year}${before}`];
}

function periods(target: PeriodTarget): Spellings {
  const { from, to, fromMonth, toMonth } = target;
  if (from === null || to === null) return [fromMonth === null || toMonth === null ? '全年' : `${fromMonth}-${toMonth}月`];
  return [`${writtenEnd(from, fromMonth)}至${writtenEnd(to, toMonth)}`];
}

/** The end of a period: its day, or the year alone where no month was named. */
function writtenEnd(day: string, month: number | null): string {
  return month === null ? `${Number(day.slice(0, 4))}年` : writtenDay(day);
}

/** 2021-01-31 → 2021年1月31日 */
function writtenDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(year)}年${Number(month)}月${Number(date)}日`;
}
