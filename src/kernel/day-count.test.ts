import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCivilDate, type CivilDate } from './civil-date.ts';
import { addDays, chinaDay, chinaDayOf, dayNumber, dayOfNumber } from './day-count.ts';

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-02-29', 11_016],
  ['2000-03-01', 11_017],
  ['0001-01-01', -719_162],
  ['9999-12-31', 2_932_896],
])('%s has the number %i, and the number the day', (text, count) => {
  expect(dayNumber(day(text))).toBe(count);
  expect(dayOfNumber(count)).toBe(text);
});

test('numbers and days agree with the calendar of the machine, and numbers go up by one', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_162, max: 2_932_895 }), (count) => {
      const date = dayOfNumber(count);
      expect(date).toBe(new Date(count * 86_400_000).toISOString().slice(0, 10));
      expect(dayNumber(date)).toBe(count);
      expect(dayNumber(addDays(date, 1))).toBe(count + 1);
    }),
  );
});

test.each([
  ['2021-02-28', 1, '2021-03-01'],
  ['2020-02-28', 1, '2020-02-29'],
  ['2022-01-01', -1, '2021-12-31'],
  ['2021-06-30', 0, '2021-06-30'],
])('%s and %i days is %s', (from, days, to) => {
  expect(addDays(day(from), days)).toBe(to);
});

test('the day in China begins eight hours before that of Greenwich', () => {
  expect([chinaDay(Date.parse('2021-12-31T15:59:59.999Z')), chinaDay(Date.parse('2021-12-31T16:00:00Z'))]).toEqual(['2021-12-31', '2022-01-01']);
});

test('the same of a moment as events write it', () => {
  expect(['2021-12-31T15:59:59.999999Z', '2021-12-31T16:00:00.000Z', '2021-03-03', 'never'].map(chinaDayOf)).toEqual(['2021-12-31', '2022-01-01', '2021-03-03', null]);
});

test.each([-719_163, 2_932_897])('outside the calendar there is no day: %i', (count) => {
  expect(() => dayOfNumber(count)).toThrow(RangeError);
});

function day(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (parsed === null) throw new Error(`no such day: ${text}`);
  return parsed;
}
