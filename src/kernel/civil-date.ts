// Civil dates: a day in the calendar, without a time zone and without a clock. `Date` never enters the pure layers, because a
// day read through a time zone can print as the day before.

declare const civilDateBrand: unique symbol;

/** A day as `YYYY-MM-DD`. Only {@link civilDate} and {@link parseCivilDate} make one, so the day always exists. */
export type CivilDate = string & { readonly [civilDateBrand]: true };

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const daysPerMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Number of days of a month (1–12); 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return daysPerMonth[month - 1] ?? 0;
}

/** The day, or null where the calendar has no such day: `civilDate(2021, 2, 29)` is null. Years 1–9999. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CivilDate;
}

/** Reads `YYYY-MM-DD`; null for anything else. */
export function parseCivilDate(text: string): CivilDate | null {
  const parts = text.split('-');
  if (text.length !== 10 || parts.length !== 3) return null;
  const date = civilDate(Number(parts[0]), Number(parts[1]), Number(parts[2]));
  return date === text ? date : null;
}

/** The last day of a month: `lastDayOfMonth(2024, 2)` is `2024-02-29`; null for a month that does not exist. */
export function lastDayOfMonth(year: number, month: number): CivilDate | null {
  return civilDate(year, month, daysInMonth(year, month));
}

/** Negative, zero or positive as `a` lies before, on or after `b`. */
export function compareCivilDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
