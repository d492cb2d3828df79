import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { serialMoment } from './serial-date.ts';

/** Independent of the code under test: the calendar of the platform. */
function platformDay(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

test('days are those of the calendar', () => {
  fc.assert(fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
    const moment = serialMoment(serial, false);
    const [year, month, day] = platformDay(serial).split('-').map(Number);
    expect(moment).toEqual({ year, month, day, seconds: 0 });
  }));
});

test('the first days of 1900 stand one day later, and the day that never was stands between', () => {
  expect(serialMoment(0, false)).toMatchObject({ year: 1899, month: 12, day: 31 });
  expect(serialMoment(59, false)).toMatchObject({ year: 1900, month: 2, day: 28 });
  expect(serialMoment(60, false)).toMatchObject({ year: 1900, month: 2, day: 29 });
});

test('what lies outside of the calendar is no date', () => {
  for (const serial of [-1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY]) expect(serialMoment(serial, false)).toBeNull();
});
