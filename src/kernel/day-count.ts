// Counting with civil dates: the number of a day in a row of days, days before and after, and the day on which a moment falls in China. Everything by
// whole numbers; no clock and no time zone table.
import { civilDate, parseCivilDate, type CivilDate } from './civil-date.ts';

const dayMilliseconds = 86_400_000;
/** 北京时间 is UTC+8 the whole year round (no summer time since 1991). */
const chinaOffset = 8 * 3_600_000;
/** Days of 400 years, after which the calendar repeats. */
const eraDays = 146_097;
/** From 0000-03-01 to 1970-01-01. */
const daysBeforeEpoch = 719_468;

/** Days since 1970-01-01: that day is 0, the day before it -1. */
export function dayNumber(date: CivilDate): number {
  const month = Number(date.slice(5, 7));
  // A year that begins in March has its leap day at its end.
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  return era * eraDays + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - daysBeforeEpoch;
}

/** The day of a number; throws outside the years 1 to 9999. */
export function dayOfNumber(count: number): CivilDate {
  const days = count + daysBeforeEpoch;
  const era = Math.floor(days / eraDays);
  const dayOfEra = days - era * eraDays;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((shifted + 2) % 12) + 1;
  const date = civilDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1);
  if (date === null) throw new RangeError(`no day of the calendar has the number ${count}`);
  return date;
}

/** `addDays(2021-02-28, 1)` is `2021-03-01`; negative counts go back. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dayOfNumber(dayNumber(date) + days);
}

/** The day in China at a moment (milliseconds since 1970, UTC): 2021-12-31T16:00Z is already 2022-01-01. */
export function chinaDay(milliseconds: number): CivilDate {
  return dayOfNumber(Math.floor((milliseconds + chinaOffset) / dayMilliseconds));
}

/** The day in China at a moment written in UTC (`2021-12-31T16:00:00.000Z` is already 2022-01-01); null for a text that begins with no day. */
export function chinaDayOf(moment: string): CivilDate | null {
  const day = parseCivilDate(moment.slice(0, 10));
  if (day === null) return null;
  return Number(moment.slice(11, 13)) >= 16 ? addDays(day, 1) : day;
}
