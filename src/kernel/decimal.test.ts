import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDecimals, compareDecimals, decimalFromInteger, formatDecimal, isZero, multiplyDecimals, parseDecimal, roundHalfUp, type Decimal,
} from './decimal.ts';

const decimals = fc.record({ digits: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), scale: fc.integer({ min: 0, max: 12 }) });

describe('reading a decimal', () => {
  test.each([
    ['0', 0n, 0],
    ['20000', 20000n, 0],
    ['0.36', 36n, 2],
    ['-12.50', -1250n, 2],
    ['+7', 7n, 0],
    ['007', 7n, 0],
    ['-0', 0n, 0],
    ['0.000000000000000000000000000001', 1n, 30],
    ['9007199254740993', 9007199254740993n, 0],
  ])('%s is exact', (text, digits, scale) => {
    expect(parseDecimal(text)).toEqual({ digits, scale });
  });

  test.each(['', '-', '+', '.', '.5', '5.', '1.2.3', '1,000', '1e3', ' 1', '1 ', '--1', '１', '1%', 'NaN', 'Infinity', '0x10', '-.5'])(
    '“%s” is none',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
    },
  );

  test('a thousand digits are read, more are not: no cell holds such a number, and its arithmetic would cost time', () => {
    expect(parseDecimal('9'.repeat(1000))).toEqual({ digits: BigInt('9'.repeat(1000)), scale: 0 });
    expect(parseDecimal('9'.repeat(1001))).toBeNull();
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => parseDecimal(text) !== undefined));
  });
});

describe('arithmetic', () => {
  test('adds tenths without a binary error', () => {
    expect(formatDecimal(addDecimals(decimalOf('0.1'), decimalOf('0.2')))).toBe('0.3');
  });

  test('multiplies a quantity and a unit price exactly', () => {
    expect(formatDecimal(multiplyDecimals(decimalOf('2975'), decimalOf('20')))).toBe('59500');
    expect(formatDecimal(multiplyDecimals(decimalOf('-0.07'), decimalOf('0.3')))).toBe('-0.021');
  });

  test('adds with either scale the greater one', () => {
    expect(addDecimals(decimalOf('1.25'), decimalOf('3'))).toEqual({ digits: 425n, scale: 2 });
    expect(addDecimals(decimalOf('3'), decimalOf('1.25'))).toEqual({ digits: 425n, scale: 2 });
  });

  test('a sum and a product do not depend on the order', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(compareDecimals(addDecimals(a, b), addDecimals(b, a))).toBe(0);
        expect(compareDecimals(multiplyDecimals(a, b), multiplyDecimals(b, a))).toBe(0);
      }),
    );
  });

  test('an integer is a decimal without a fraction', () => {
    expect(decimalFromInteger(-42)).toEqual({ digits: -42n, scale: 0 });
  });
});

describe('comparison', () => {
  test.each([
    ['1.0', '1', 0],
    ['0.99', '1', -1],
    ['1', '0.99', 1],
    ['-1', '-1.01', 1],
    ['-0.001', '0', -1],
  ])('%s against %s is %i', (a, b, order) => {
    expect(compareDecimals(decimalOf(a), decimalOf(b))).toBe(order);
  });

  test('zero is zero in every scale, and nothing else is', () => {
    expect(isZero(decimalOf('0.000'))).toBe(true);
    expect(isZero(decimalOf('-0'))).toBe(true);
    expect(isZero(decimalOf('0.001'))).toBe(false);
  });
});

describe('rounding halves away from zero', () => {
  test.each([
    ['2.5', 3n],
    ['-2.5', -3n],
    ['2.4999', 2n],
    ['-2.4999', -2n],
    ['2.50001', 3n],
    ['0.5', 1n],
    ['-0.5', -1n],
    ['0.49', 0n],
    ['7', 7n],
  ])('%s → %s', (text, rounded) => {
    expect(roundHalfUp(decimalOf(text))).toBe(rounded);
  });

  test('never moves a value by more than a half', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        const away = addDecimals({ digits: roundHalfUp(value), scale: 0 }, { digits: -value.digits, scale: value.scale });
        const distance = { ...away, digits: away.digits < 0n ? -away.digits : away.digits };
        expect(compareDecimals(distance, decimalOf('0.5'))).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('plain notation', () => {
  test.each<readonly [Decimal, string]>([
    [{ digits: 59500n, scale: 4 }, '5.95'],
    [{ digits: 0n, scale: 3 }, '0'],
    [{ digits: -5n, scale: 1 }, '-0.5'],
    [{ digits: 5n, scale: 3 }, '0.005'],
    [{ digits: 100n, scale: 0 }, '100'],
    [{ digits: 100n, scale: 2 }, '1'],
    [{ digits: -1n, scale: 0 }, '-1'],
  ])('%o is written %s', (value, text) => {
    expect(formatDecimal(value)).toBe(text);
  });

  test('is read back as the same number', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(compareDecimals(decimalOf(formatDecimal(value)), value)).toBe(0);
      }),
    );
  });
});

function decimalOf(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`no decimal: ${text}`);
  return value;
}
