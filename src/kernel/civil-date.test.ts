import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate, compareCivilDates, daysInMonth, isLeapYear, lastDayOfMonth, parseCivilDate, yearOf, type CivilDate } from './civil-date.ts';

const someDay = fc
  .record({ year: fc.integer({ min: 1, max: 9999 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  .map(({ year, month, day }) => dayOf(year, month, day));

describe('a leap year', () => {
  test.each([
    [2020, true, 'is one that four divides'],
    [2021, false, 'is none that four does not divide'],
    [2022, false, 'is none that only two divides'],
    [1900, false, 'is none that a hundred divides'],
    [2100, false, 'is none that a hundred divides, in the future too'],
    [2000, true, 'is one that four hundred divides'],
  ])('%i: %s, because it %s', (year, leap) => {
    expect(isLeapYear(year)).toBe(leap);
  });
});

describe('the days of a month', () => {
  test.each([
    [2021, 1, 31], [2021, 2, 28], [2021, 3, 31], [2021, 4, 30], [2021, 5, 31], [2021, 6, 30],
    [2021, 7, 31], [2021, 8, 31], [2021, 9, 30], [2021, 10, 31], [2021, 11, 30], [2021, 12, 31],
    [2020, 2, 29], [2000, 2, 29], [1900, 2, 28],
  ])('%i-%i has %i', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });

  test.each([0, 13, -1, 1.5])('month %s does not exist and has none', (month) => {
    expect(daysInMonth(2021, month)).toBe(0);
    expect(lastDayOfMonth(2021, month)).toBeNull();
  });

  test.each([
    [2021, 2, '2021-02-28'],
    [2024, 2, '2024-02-29'],
    [2021, 12, '2021-12-31'],
    [2021, 6, '2021-06-30'],
  ])('the last day of %i-%i is %s', (year, month, day) => {
    expect(lastDayOfMonth(year, month)).toBe(day);
  });
});

describe('a civil date', () => {
  test.each([
    [1, 1, 1, '0001-01-01'],
    [9999, 12, 31, '9999-12-31'],
    [2024, 2, 29, '2024-02-29'],
    [2021, 12, 30, '2021-12-30'],
  ])('%i, %i, %i is %s', (year, month, day, text) => {
    expect(civilDate(year, month, day)).toBe(text);
  });

  test.each([
    [2021, 2, 29, 'no leap year'],
    [2021, 2, 30, 'February'],
    [2021, 4, 31, 'April has 30 days'],
    [2021, 13, 1, 'month 13'],
    [2021, 0, 1, 'month 0'],
    [2021, 1, 0, 'day 0'],
    [2021, 1, 32, 'day 32'],
    [0, 1, 1, 'year 0'],
    [10000, 1, 1, 'a year of five digits'],
    [-1, 1, 1, 'a negative year'],
    [2021.5, 1, 1, 'half a year'],
    [2021, 1, 1.5, 'half a day'],
    [2021, 1.5, 1, 'half a month'],
    [Number.NaN, 1, 1, 'no number'],
  ])('%s, %s, %s is none: %s', (year, month, day) => {
    expect(civilDate(year, month, day)).toBeNull();
  });
});

describe('reading a civil date', () => {
  test.each(['2021-12-31', '2024-02-29', '0001-01-01'])('%s is read as it stands', (text) => {
    expect(parseCivilDate(text)).toBe(text);
  });

  test.each([
    '', '2021', '2021-1-1', '2021-02-29', '2021-13-01', '2021-00-10', '2021-12-32', '2021/12/31', '2021-12-31 ', ' 2021-12-3', '20211-2-31',
    '2021-12-3１', '-021-12-31', '2021--2-31', '1e03-01-01', '+021-01-01', '2021-0x-01', '2021-12-31T00:00',
  ])('“%s” is none', (text) => {
    expect(parseCivilDate(text)).toBeNull();
  });

  test('it never throws, and what it reads is spelled exactly as the text', () => {
    fc.assert(fc.property(fc.string(), (text) => [null, text].includes(parseCivilDate(text))));
  });

  test('every day that exists is read back', () => {
    fc.assert(fc.property(someDay, (day) => parseCivilDate(day) === day));
  });
});

test('dates compare as days do', () => {
  expect(compareCivilDates(dayOf(2021, 1, 31), dayOf(2021, 2, 1))).toBe(-1);
  expect(compareCivilDates(dayOf(2021, 2, 1), dayOf(2021, 1, 31))).toBe(1);
  expect(compareCivilDates(dayOf(2021, 2, 1), dayOf(2021, 2, 1))).toBe(0);
  expect(compareCivilDates(dayOf(999, 12, 31), dayOf(1000, 1, 1))).toBe(-1);
});

test('a date knows its year', () => {
  fc.assert(fc.property(someDay, (day) => civilDate(yearOf(day), Number(day.slice(5, 7)), Number(day.slice(8))) === day));
  expect(yearOf(dayOf(794, 1, 1))).toBe(794);
});

function dayOf(year: number, month: number, day: number): CivilDate {
  const date = civilDate(year, month, day);
  if (date === null) throw new Error(`no such day: ${year}-${month}-${day}`);
  return date;
}
