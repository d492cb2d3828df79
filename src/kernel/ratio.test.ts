import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRatios, formatPercent, ratio, ratioOfPercent, type Ratio } from './ratio.ts';

const positive = fc.bigInt({ min: 1n, max: 10n ** 18n });
const any = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });

describe('a ratio', () => {
  test('of nothing is no number', () => {
    expect(ratio(1n, 0n)).toBeNull();
    expect(ratio(0n, 0n)).toBeNull();
  });

  test('keeps its denominator positive', () => {
    expect(ratio(1n, -2n)).toEqual({ numerator: -1n, denominator: 2n });
    expect(ratio(-1n, -2n)).toEqual({ numerator: 1n, denominator: 2n });
    expect(ratio(3n, 4n)).toEqual({ numerator: 3n, denominator: 4n });
  });
});

describe('comparing ratios', () => {
  test.each<readonly [Ratio, Ratio, number]>([
    [ratioOf(1n, 2n), ratioOf(2n, 4n), 0],
    [ratioOf(1n, 3n), ratioOf(1n, 2n), -1],
    [ratioOf(-1n, 3n), ratioOf(-1n, 2n), 1],
    [ratioOf(59500n, 590000n), ratioOfPercent(50), -1],
  ])('%o against %o is %i', (a, b, order) => {
    expect(compareRatios(a, b)).toBe(order);
  });

  test('turns round when the sides change places', () => {
    fc.assert(fc.property(any, positive, any, positive, (a, b, c, d) => compareRatios(ratioOf(a, b), ratioOf(c, d)) === 0 - compareRatios(ratioOf(c, d), ratioOf(a, b))));
  });
});

describe('a share in per cent, halves up', () => {
  test.each<readonly [bigint, bigint, number | undefined, string]>([
    [595n, 5900n, 1, '10.1'],
    [595n, 5900n, undefined, '10'],
    [1n, 200n, 0, '1'],
    [1n, 201n, 0, '0'],
    [-1n, 200n, 0, '-1'],
    [-1n, 1000n, 0, '0'],
    [1n, 2000n, 1, '0.1'],
    [1n, 2001n, 1, '0.0'],
    [2n, 3n, 2, '66.67'],
    [1n, 1n, 0, '100'],
    [1n, 1n, 3, '100.000'],
    [0n, 7n, 1, '0.0'],
    [-2n, 3n, 2, '-66.67'],
    [5n, 1n, 0, '500'],
    [1n, 100_000n, 2, '0.00'],
  ])('%s/%s with %s decimals is %s', (numerator, denominator, decimals, text) => {
    expect(formatPercent(ratioOf(numerator, denominator), decimals)).toBe(text);
  });

  test('a whole percentage is shown as it was given', () => {
    fc.assert(fc.property(fc.integer({ min: -1000, max: 1000 }), (percent) => formatPercent(ratioOfPercent(percent)) === String(percent)));
  });

  test('tenths of a percent are exact too', () => {
    expect(ratioOfPercent(12.5)).toEqual({ numerator: 12_500n, denominator: 100_000n });
    expect(formatPercent(ratioOfPercent(0.1), 1)).toBe('0.1');
  });
});

function ratioOf(numerator: bigint, denominator: bigint): Ratio {
  const value = ratio(numerator, denominator);
  if (value === null) throw new Error('a ratio needs a denominator');
  return value;
}
