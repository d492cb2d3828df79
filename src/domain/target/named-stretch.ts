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
  const closed = closingEnd(text, stretch.end);
  if (closed === null) return null;
  const { fromMonth, toMonth } = stretch;
  const closings = [...(stretch.isRelative ? [] : missingYear(year, at, stretch.end)), ...trailing(stretch.end, closed)];
  // 当年完成 and 上半年完成 name the end of the stretch, as 年内完成 does.
  if (stretch.by !== null || wordAt(completions, text, stretch.end) !== null) {
    const on = stretch.by === 'month' ? null : lastDayMeant(year, toMonth, null);
    const precision = stretch.by === 'month' || toMonth !== null ? 'month' : 'year';
    const target: DeadlineTarget = { kind: 'deadline', on, year, month: toMonth, day: null, precision };
    return { target, start: at, end: stretch.end, notes: [...notes, ...closings] };
  }
  const from = firstDayMeant(year, fromMonth, null);
  const target: PeriodTarget = { kind: 'period', from, to: lastDayMeant(year, toMonth, null), fromMonth, toMonth };
  return { target, start: at, end: stretch.end, notes: [...notes, ...closings] };
}

/** Verbs that a work ends with; 实施 and 执行 last as long as the stretch does. */
const completions = ['完成', '全部完成', '办结', '到位', '支付', '拨付', '发放', '完毕', '结束', '验收', '竣工', '交付'];

interface Stretch {
  readonly fromMonth: number | null;
  readonly toMonth: number | null;
  /** 全年, 当年, 年内: the year of the plan itself, so none is missing. */
  readonly isRelative: boolean;
  /** Set where the stretch names an end (年底) and not a whole. */
  readonly by: 'year' | 'month' | null;
  readonly end: number;
}

function scanStretch(cell: CellText, at: number, hasYear: boolean): Stretch | null {
  const { text } = cell;
  const yearEnd = wordAt(yearEnds, text, at);
  if (yearEnd !== null) return { fromMonth: null, toMonth: null, isRelative: yearEnd.endsWith('内'), by: 'year', end: at + yearEnd.length };
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
  // 3季度 alone may be a length of time; the third quarter has a year, 第, a Chinese numeral or 末 behind it.
  if (!hasYear && numberAt === at && isDigit(text[at]) && !'末底'.includes(text.charAt(ordinal.end + 2) || ' ')) return null;
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
