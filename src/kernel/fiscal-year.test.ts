import { describe, expect, test } from 'vitest';
import { fiscalYear, fiscalYearBounds, type FiscalYear } from './fiscal-year.ts';

describe('a fiscal year', () => {
  test.each([1994, 2021, 2199])('%i is one, from January to December', (year) => {
    const known = fiscalYear(year);
    expect(known).toBe(year);
    if (known !== null) expect(fiscalYearBounds(known)).toEqual({ from: `${year}-01-01`, to: `${year}-12-31` });
  });

  test.each([1993, 2200, 2021.5, Number.NaN, 21])('%s is none', (year) => {
    expect(fiscalYear(year)).toBeNull();
  });

  test('bounds of a year that no calendar has mean a broken program', () => {
    expect(() => fiscalYearBounds(10_000 as FiscalYear)).toThrow('fiscal year out of range: 10000');
  });
});
