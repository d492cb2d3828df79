// Level three of the target grammar: one point of the calendar as a cell writes it: 2021年12月30日, 2021.1.1, 12月底, 2023年.
import { civilDate, daysInMonth, lastDayOfMonth, type CivilDate } from '../../kernel/civil-date.ts';
import { isDigit, touchesNext, type CellText } from './characters.ts';
import { scanArabicNumeral, scanChineseNumeral } from './numerals.ts';

export interface CalendarPoint {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly end: number;
  /** `characters` 2021年1月; `strokes` 2021.1.1, 2021-1, 2021/1/1; `digits` 20211231 or a bare 2021. */
  readonly notation: 'characters' | 'strokes' | 'digits';
}

/** First and last year that a number of four digits is taken for. */
export const plausibleYears = { first: 1949, last: 2099 } as const;

/** The point that starts at `at`, written with 年, 月, 日 or with strokes; null where none does or the calendar has no such day. */
export function scanCalendarPoint(cell: CellText, at: number): CalendarPoint | null {
  return scanWithCharacters(cell, at) ?? scanWithStrokes(cell, at);
}

/** A bare year, month of a year (2021.12) or day (20211231) in digits only; read as such only where time is expected. */
export function scanDigitsOnly(cell: CellText, at: number): CalendarPoint | null {
  const numeral = scanArabicNumeral(cell, at);
  if (numeral === null) return null;
  const digits = numeral.amount;
  if (digits.length === 8 && !digits.includes('.')) {
    const year = plausibleYear(digits.slice(0, 4));
    if (year === null) return null;
    return checkedPoint(year, Number(digits.slice(4, 6)), Number(digits.slice(6)), numeral.end, 'digits');
  }
  const [whole = '', fraction] = digits.split('.');
  const year = plausibleYear(whole);
  if (year === null) return null;
  if (fraction === undefined) return checkedPoint(year, null, null, numeral.end, 'digits');
  return fraction.length > 2 ? null : checkedPoint(year, Number(fraction), null, numeral.end, 'digits');
}

/** The last day that a point means: the day, the end of its month, the end of its year. Null without a year. */
export function lastDayMeant(year: number | null, month: number | null, day: number | null): CivilDate | null {
  if (year === null) return null;
  if (month === null) return civilDate(year, 12, 31);
  return day === null ? lastDayOfMonth(year, month) : civilDate(year, month, day);
}

/** The first day that a point means. */
export function firstDayMeant(year: number | null, month: number | null, day: number | null): CivilDate | null {
  return year === null ? null : civilDate(year, month ?? 1, day ?? 1);
}

/** Four digits that can be a year, as a number. */
export function plausibleYear(digits: string): number | null {
  if (digits.length !== 4 || digits.includes('.')) return null;
  const year = Number(digits);
  return year >= plausibleYears.first && year <= plausibleYears.last ? year : null;
}

/** A whole number in either script and where it ends; the amounts of dates have at most four digits. */
export function scanOrdinal(cell: CellText, at: number): { readonly value: number; readonly digits: string; readonly end: number } | null {
  let end = at;
  while (isDigit(cell.text[end]) && end - at < 5 && (end === at || touchesNext(cell, end - 1))) end += 1;
  if (end > at) {
    const digits = cell.text.slice(at, end);
    return digits.length > 4 ? null : { value: Number(digits), digits, end };
  }
  const numeral = scanChineseNumeral(cell.text, at);
  return numeral === null || numeral.amount.length > 4 ? null : { value: Number(numeral.amount), digits: numeral.amount, end: numeral.end };
}

function scanWithCharacters(cell: CellText, at: number): CalendarPoint | null {
  const { text } = cell;
  const first = scanOrdinal(cell, at);
  if (first === null) return null;
  if (text[first.end] === '月') return monthAndDay(cell, null, first, first.end + 1);
  if (text[first.end] !== '年') return null;
  const year = plausibleYear(first.digits);
  if (year === null) return null;
  const behindYear = text[first.end + 1] === '度' ? first.end + 2 : first.end + 1;
  const month = scanOrdinal(cell, behindYear);
  if (month !== null && text[month.end] === '月') return monthAndDay(cell, year, month, month.end + 1);
  return checkedPoint(year, null, null, behindYear, 'characters');
}

function monthAndDay(cell: CellText, year: number | null, month: { readonly value: number }, at: number): CalendarPoint | null {
  if (cell.text[at] === '份') return checkedPoint(year, month.value, null, at + 1, 'characters');
  const day = scanOrdinal(cell, at);
  const unit = day === null ? undefined : cell.text[day.end];
  if (day !== null && (unit === '日' || unit === '号')) return checkedPoint(year, month.value, day.value, day.end + 1, 'characters');
  return checkedPoint(year, month.value, null, at, 'characters');
}

function scanWithStrokes(cell: CellText, at: number): CalendarPoint | null {
  const { text } = cell;
  const first = scanOrdinal(cell, at);
  if (first === null) return null;
  const year = plausibleYear(first.digits);
  const stroke = text[first.end];
  if (year === null || stroke === undefined || !'.-/'.includes(stroke)) return null;
  const month = scanOrdinal(cell, first.end + 1);
  if (month === null || month.digits.length > 2) return null;
  if (text[month.end] === stroke) {
    const day = scanOrdinal(cell, month.end + 1);
    if (day !== null && day.digits.length <= 2) {
      const end = text[day.end] === '日' ? day.end + 1 : day.end;
      return checkedPoint(year, month.value, day.value, end, 'strokes');
    }
  }
  return stroke === '.' ? null : checkedPoint(year, month.value, null, month.end, 'strokes');
}

function checkedPoint(
  year: number | null,
  month: number | null,
  day: number | null,
  end: number,
  notation: CalendarPoint['notation'],
): CalendarPoint | null {
  if (month !== null && (month < 1 || month > 12)) return null;
  // Without a year, 29 February may exist.
  if (month !== null && day !== null && (day < 1 || day > daysInMonth(year ?? 2000, month))) return null;
  return { year, month, day, end, notation };
}
