// Level four of the target grammar: stretches and ends of the calendar that have a name: 年底前, 全年, 上半年, 第一季度.
import { closingEnd, missingYear, trailing } from './calendar-closing.ts';
import { firstDayMeant, lastDayMeant, scanCalendarPoint, scanOrdinal } from './calendar-point.ts';
import { isDigit, type CellText } from './characters.ts';
import { wordAt, type Draft, type DraftNote } from './draft.ts';
import type { DeadlineTarget, PeriodTarget } from './target.ts';

/** 年底前, 月底, 全年, 当年, 上半年, 第一季度, each with or without a year before it. */
export function readNamedStretch(cell: CellText, at: number, notes: readonly DraftNote[]): Draft | null {
  const { text } = cell;
  const dated = scanCalendarPoint(cell, at);
  const hasYear = dated !== null && dated.year !== null && dated.month === null && dated.notation === 'characters';
  const year = hasYear ? dated.year : null;
  const nameAt = hasYear ? dated.end : at;
  const stretch = scanStretch(cell, nameAt, hasYear);
  if (stretch === null) return null;
  const isDeadline = stretch.by !== null;
  const closed = closingEnd(text, stretch.end);
  if (closed === null) return null;
  const closings = trailing(stretch.end, closed);
  if (isDeadline) {
    const month = stretch.toMonth;
    const on = stretch.by === 'month' ? null : lastDayMeant(year, month, null);
    const precision = stretch.by === 'month' || month !== null ? 'month' : 'year';
    const target: DeadlineTarget = { kind: 'deadline', on, year, month, day: null, precision };
    return { target, start: at, end: stretch.end, notes: [...notes, ...missingYear(on, at, stretch.end), ...closings] };
  }
  const to = lastDayMeant(year, stretch.toMonth, null);
  const target: PeriodTarget = { kind: 'period', from: firstDayMeant(year, stretch.fromMonth, null), to };
  return { target, start: at, end: stretch.end, notes: [...notes, ...(stretch.isRelative ? [] : missingYear(to, at, stretch.end)), ...closings] };
}

interface Stretch {
  readonly fromMonth: number | null;
  readonly toMonth: number | null;
  /** 全年, 当年: the year of the plan itself, so none is missing. */
  readonly isRelative: boolean;
  /** Set where the stretch names an end (年底) and not a whole. */
  readonly by: 'year' | 'month' | null;
  readonly end: number;
}

function scanStretch(cell: CellText, at: number, hasYear: boolean): Stretch | null {
  const { text } = cell;
  const yearEnd = wordAt(yearEnds, text, at);
  if (yearEnd !== null) return { fromMonth: null, toMonth: null, isRelative: false, by: 'year', end: at + yearEnd.length };
  const monthEnd = wordAt(monthEnds, text, at);
  if (monthEnd !== null) return { fromMonth: null, toMonth: null, isRelative: false, by: 'month', end: at + monthEnd.length };
  const part = scanHalfOrQuarter(cell, at, hasYear);
  if (part !== null) {
    const before = wordAt(['末前', '底前', '结束前', '末', '底'], text, part.end);
    return before === null ? { ...part, isRelative: false, by: null } : { ...part, isRelative: false, by: 'year', end: part.end + before.length };
  }
  const whole = wordAt(wholeYears, text, at);
  return whole === null ? null : { fromMonth: null, toMonth: null, isRelative: true, by: null, end: at + whole.length };
}

function scanHalfOrQuarter(cell: CellText, at: number, hasYear: boolean): Omit<Stretch, 'by' | 'isRelative'> | null {
  const { text } = cell;
  if (text.startsWith('上半年', at)) return { fromMonth: 1, toMonth: 6, end: at + 3 };
  if (text.startsWith('下半年', at)) return { fromMonth: 7, toMonth: 12, end: at + 3 };
  const numberAt = text[at] === '第' ? at + 1 : at;
  const ordinal = scanOrdinal(cell, numberAt);
  if (ordinal === null || !text.startsWith('季度', ordinal.end) || ordinal.value < 1 || ordinal.value > 4) return null;
  // 3季度 alone may be a length of time; the third quarter has a year, 第 or a Chinese numeral.
  if (!hasYear && numberAt === at && isDigit(text[at])) return null;
  return { fromMonth: ordinal.value * 3 - 2, toMonth: ordinal.value * 3, end: ordinal.end + 2 };
}

const yearEnds = [
  '本年度底前', '年底之前', '年底以前', '年末之前', '本年底前', '当年底前', '当年年底前', '本年年底前', '年度内', '年底前', '年末前', '年终前', '当年年底', '本年年底', '当年年内', '本年底', '当年底', '当年内',
  '本年内', '本年度内', '年底', '年末', '年终', '年内',
];
const monthEnds = ['月底之前', '月底以前', '月底前', '月末前', '月底', '月末'];
const wholeYears = [
  '当年的所有时间', '全年的所有时间', '当年所有时间', '全年所有时间', '当年全年', '全年度', '本年度', '当年度', '当年', '本年', '全年', '整年',
];
