// Level four of the target grammar: deadlines and periods.
// 全年 and 1月-12月 are periods; a point in the calendar is a deadline: its last day counts. Anything else that merely contains a date is
// not a date: 2021年预算执行率 is no deadline.
import {
  firstDayMeant,
  lastDayMeant,
  plausibleYear,
  scanCalendarPoint,
  scanDigitsOnly,
  scanOrdinal,
  type CalendarPoint,
} from './calendar-point.ts';
import { isClosingPunctuation, isRangeMark, type CellText } from './characters.ts';
import { closingEnd, missingYear, trailing } from './calendar-closing.ts';
import { scanSign } from './comparators.ts';
import { skipClosings, wordAt, type Draft, type DraftNote } from './draft.ts';
import { readNamedStretch } from './named-stretch.ts';
import type { DeadlineTarget, PeriodTarget, TargetMode } from './target.ts';
import { closingWords, dateLabels } from './vocabulary.ts';

/** The cell as a deadline or a period; null where it is none. */
export function readCalendar(cell: CellText, mode: TargetMode): Draft | null {
  const opening = skipOpening(cell.text);
  if (opening === null) return null;
  const at = opening.end;
  return (
    readNamedStretch(cell, at, opening.notes) ??
    readPeriod(cell, at, opening.notes, mode) ??
    readDeadline(cell, at, opening.notes, mode)
  );
}

interface Opening {
  readonly end: number;
  readonly notes: readonly DraftNote[];
}

/** Words and signs before a date that only name it. ≥ and > before a date would set an earliest day: no deadline. */
function skipOpening(text: string): Opening | null {
  let end = 0;
  for (let count = 0; count < 4; count += 1) {
    const label = wordAt(dateLabels, text, end);
    if (label === null) break;
    end += label.length;
  }
  const notes: DraftNote[] = end > 0 ? [{ id: 'leading-text', start: 0, end }] : [];
  const sign = scanSign(text, end);
  if (sign === null) return { end, notes };
  if (sign.comparator === null || sign.comparator === '≥' || sign.comparator === '>') return null;
  return { end: sign.end, notes };
}

function readPeriod(cell: CellText, at: number, notes: readonly DraftNote[], mode: TargetMode): Draft | null {
  const first = periodStart(cell, at, mode);
  if (first === null || !isRangeMark(cell.text[first.end])) return null;
  const secondAt = first.end + 1;
  const second = periodEnd(cell, secondAt, first);
  if (second === null) return null;
  const end = behindMonthEnd(cell.text, second.end);
  const closed = skipClosings(closingWords, cell.text, end, isClosingPunctuation);
  if (closed < cell.text.length) return null;
  const start = firstDayMeant(first.year, first.month, first.day);
  const year = second.year ?? first.year;
  const finish = lastDayMeant(year, second.month, second.day);
  if (!isAscending(first, second, year)) return null;
  const target: PeriodTarget = { kind: 'period', from: start, to: finish, fromMonth: first.month, toMonth: second.month };
  return { target, start: at, end, notes: [...notes, ...missingYear(year, at, end), ...trailing(end, closed)] };
}

/** Start of a period: a point, or the bare first number of 1-12月, 2021-2023年, 2021.1-2021.12. */
function periodStart(cell: CellText, at: number, mode: TargetMode): CalendarPoint | null {
  const { text } = cell;
  const dotted = scanDigitsOnly(cell, at);
  const ordinal = scanOrdinal(cell, at);
  if (dotted !== null && dotted.month !== null && isRangeMark(text[dotted.end])) return dotted;
  if (ordinal !== null && isRangeMark(text[ordinal.end]) && firstUnitBehind(cell, ordinal.end + 1) === '月' && ordinal.value >= 1 && ordinal.value <= 12) {
    return { year: null, month: ordinal.value, day: null, end: ordinal.end, notation: 'digits' };
  }
  const year = ordinal === null ? null : plausibleYear(ordinal.digits);
  if (year !== null && ordinal !== null && isRangeMark(text[ordinal.end])) {
    const other = scanOrdinal(cell, ordinal.end + 1);
    if (other !== null && plausibleYear(other.digits) !== null && (text[other.end] === '年' || mode === 'timeliness' || other.end === text.length)) {
      return { year, month: null, day: null, end: ordinal.end, notation: 'digits' };
    }
  }
  const point = scanCalendarPoint(cell, at);
  if (point === null || point.year === null || point.month !== null || point.notation !== 'characters') return point;
  // 2021年1-12月: the month of the first point has no 月 of its own.
  const month = scanOrdinal(cell, point.end);
  if (month === null || !isRangeMark(text[month.end]) || month.value < 1 || month.value > 12) return point;
  return { ...point, month: month.value, end: month.end };
}

function firstUnitBehind(cell: CellText, at: number): string | undefined {
  const ordinal = scanOrdinal(cell, at);
  return ordinal === null ? undefined : cell.text[ordinal.end];
}

function periodEnd(cell: CellText, at: number, first: CalendarPoint): CalendarPoint | null {
  const point = scanCalendarPoint(cell, at) ?? scanDigitsOnly(cell, at);
  if (point !== null) return point;
  const ordinal = scanOrdinal(cell, at);
  if (ordinal === null) return null;
  if (first.notation === 'characters') return dayOfSameMonth(cell, ordinal, first);
  // 2021.1.1-12.31 and 2021.1-12: the second point has only what changes.
  if (ordinal.value < 1 || ordinal.value > 12) return null;
  if (first.day === null) return { year: first.year, month: ordinal.value, day: null, end: ordinal.end, notation: 'strokes' };
  const stroke = cell.text[ordinal.end];
  if (stroke !== '.' && stroke !== '/' && stroke !== '-') return null;
  const day = scanOrdinal(cell, ordinal.end + 1);
  if (day === null || lastDayMeant(first.year, ordinal.value, day.value) === null) return null;
  return { year: first.year, month: ordinal.value, day: day.value, end: day.end, notation: 'strokes' };
}

/** 6月1日-30日: the second point is a day of the same month. */
function dayOfSameMonth(cell: CellText, ordinal: { readonly value: number; readonly end: number }, first: CalendarPoint): CalendarPoint | null {
  const unit = cell.text[ordinal.end];
  if (first.day === null || (unit !== '日' && unit !== '号')) return null;
  const exists = lastDayMeant(first.year ?? 2000, first.month, ordinal.value) !== null;
  return exists ? { ...first, day: ordinal.value, end: ordinal.end + 1 } : null;
}

function isAscending(first: CalendarPoint, second: CalendarPoint, year: number | null): boolean {
  if (year !== null && first.year === null) return false;
  return placeInTime({ ...first, missing: 0 }) <= placeInTime({ ...second, year, missing: 99 });
}

/** A number that orders points; what a point does not name counts as `missing`. */
function placeInTime(point: Pick<CalendarPoint, 'year' | 'month' | 'day'> & { readonly missing: number }): number {
  return Number(point.year) * 10_000 + (point.month ?? point.missing) * 100 + (point.day ?? point.missing);
}

function readDeadline(cell: CellText, at: number, notes: readonly DraftNote[], mode: TargetMode): Draft | null {
  const { text } = cell;
  const point = scanCalendarPoint(cell, at) ?? digitsOnlyDeadline(cell, at, mode);
  if (point === null) return null;
  const marker = scanMarker(text, point);
  if (marker === null) return null;
  const month = marker.month ?? point.month;
  const day = marker.day ?? point.day;
  const isBareMonth = point.year === null && point.day === null && marker.end === point.end;
  if (isBareMonth && (mode === 'quantity' || mode === 'cost')) return null;
  const closed = closingEnd(text, marker.end);
  if (closed === null) return null;
  const on = marker.isUnclear ? null : lastDayMeant(point.year, month, day);
  const precision = day !== null ? 'day' : month !== null ? 'month' : 'year';
  const target: DeadlineTarget = { kind: 'deadline', on, year: point.year, month, day, precision };
  const unclear: DraftNote[] = marker.isUnclear ? [{ id: 'before-unclear', start: point.end, end: marker.end }] : [];
  return { target, start: at, end: marker.end, notes: [...notes, ...unclear, ...missingYear(point.year, at, marker.end), ...trailing(marker.end, closed)] };
}

/** 2021, 2021.12 and 20211231 are numbers everywhere but in a timeliness row, or with 前 or 完成 behind them. */
function digitsOnlyDeadline(cell: CellText, at: number, mode: TargetMode): CalendarPoint | null {
  const point = scanDigitsOnly(cell, at);
  if (point === null) return null;
  const next = cell.text.slice(point.end);
  const isMarked = next.startsWith('前') || next.startsWith('之前') || next.startsWith('以前') || next.startsWith('底') || next.startsWith('完成');
  return mode === 'timeliness' || isMarked ? point : null;
}

interface Marker {
  readonly end: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly isUnclear: boolean;
}

/** What follows a point: 底, 末, 上旬, 前, 之前, 止. Null where it does not fit the point (12月30日底). */
function scanMarker(text: string, point: CalendarPoint): Marker | null {
  let end = point.end;
  let month: number | null = null;
  let day: number | null = null;
  let namesEnd = point.day !== null;
  const whole = wordAt(wholeEnds, text, end);
  const part = point.month !== null && point.day === null ? wordAt(['上旬', '中旬', '下旬'], text, end) : null;
  if (part !== null) {
    day = part === '上旬' ? 10 : part === '中旬' ? 20 : null;
    end += part.length;
    namesEnd = true;
  } else if (whole !== null) {
    if (point.day !== null) return null;
    if (whole.startsWith('年') && point.month !== null) return null;
    if (whole.startsWith('月') && point.month === null) return null;
    end += whole.length;
    namesEnd = true;
  } else if (point.month === null) {
    const half = wordAt(['上半年', '下半年'], text, end);
    if (half !== null) {
      month = half === '上半年' ? 6 : 12;
      end += half.length;
      namesEnd = true;
    }
  }
  const before = wordAt(['之前', '以前', '前', '内', '以内', '之内', '止', '为止'], text, end);
  if (before !== null) end += before.length;
  const isUnclear = before !== null && before.endsWith('前') && !namesEnd;
  return { end, month, day, isUnclear };
}

const wholeEnds = ['年底', '年末', '年终', '月底', '月末', '底', '末', '终'];

function behindMonthEnd(text: string, at: number): number {
  return text[at] === '底' || text[at] === '末' ? at + 1 : at;
}

