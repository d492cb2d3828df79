import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDecimal } from './decimal.ts';
import { distanceFen, fen, fenFromDecimal, fenPerUnit, formatFen, multiplyFen, parseFen, sumFen, zeroFen, type Fen, type MoneyUnit } from './money.ts';

const units: readonly MoneyUnit[] = ['元', '千元', '万元', '亿元'];
const amounts = fc.maxSafeInteger().map(fenOf);

describe('a whole number of 分', () => {
  test.each([0, 1, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])('%i is one', (value) => {
    expect(fen(value)).toBe(value);
  });

  test.each([0.5, Number.NaN, Infinity, Number.MAX_SAFE_INTEGER + 1, Number.MIN_SAFE_INTEGER - 1])('%s is none', (value) => {
    expect(fen(value)).toBeNull();
  });
});

describe('reading an amount', () => {
  test.each<readonly [string, MoneyUnit, number]>([
    ['21.00', '万元', 21_000_000],
    ['0', '万元', 0],
    ['-3', '元', -300],
    ['+3', '元', 300],
    ['477.88', '万元', 477_880_000],
    ['2.975', '千元', 297_500],
    ['0.01', '元', 1],
    ['0.000001', '万元', 1],
    ['1', '亿元', 10_000_000_000],
    ['  59.00 ', '万元', 59_000_000],
    ['1,234.5', '元', 123_450],
    ['1，234，567', '元', 123_456_700],
    ['-1,000', '元', -100_000],
    ['+12,345,678.90', '元', 1_234_567_890],
    ['999,999', '元', 99_999_900],
  ])('“%s” in %s is %i 分', (text, unit, expected) => {
    expect(parseFen(text, unit)).toBe(expected);
  });

  test.each<readonly [string, MoneyUnit, string]>([
    ['', '万元', 'blank is unknown, not zero'],
    ['   ', '万元', 'white space is blank'],
    ['0.005', '元', 'half a 分 is refused, not rounded'],
    ['0.0000001', '万元', 'a tenth of a 分 is refused, not rounded'],
    ['1/3', '元', 'a fraction is none'],
    ['12,34', '元', 'a separator where none belongs'],
    ['1234,567', '元', 'four digits before a separator'],
    [',123', '元', 'a separator at the start'],
    ['1,234,', '元', 'a separator at the end'],
    ['1,,234', '元', 'two separators in a row'],
    ['1.234,5', '元', 'a separator behind the point'],
    ['1,23a', '元', 'a letter in a group'],
    ['-,123', '元', 'a sign and a separator'],
    ['二十一', '万元', 'words are not read'],
    ['21万元', '万元', 'a unit in the text is the business of the caller'],
    ['90071992547409.92', '元', 'beyond the exact integers'],
    ['9'.repeat(2000), '元', 'two thousand digits'],
  ])('“%s” in %s is none: %s', (text, unit) => {
    expect(parseFen(text, unit)).toBeNull();
  });

  test('the largest exact amount is read', () => {
    expect(parseFen('90071992547409.91', '元')).toBe(Number.MAX_SAFE_INTEGER);
  });

  test('a decimal of a unit converts only where it is whole', () => {
    const half = parseDecimal('0.5');
    if (half === null) throw new Error('no decimal');
    expect(fenFromDecimal(half, '元')).toBe(50);
    expect(fenFromDecimal({ digits: 5n, scale: 3 }, '元')).toBeNull();
    expect(fenFromDecimal({ digits: 5000n, scale: 6 }, '万元')).toBe(5000);
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), fc.constantFrom(...units), (text, unit) => parseFen(text, unit) !== undefined));
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('1', '0', ',', '，', '.', '-', '+') }), (text) => parseFen(text, '元') !== undefined));
  });
});

describe('writing an amount', () => {
  test.each<readonly [number, MoneyUnit, number | undefined, string]>([
    [477_880_000, '万元', undefined, '477.88'],
    [0, '万元', undefined, '0.00'],
    [5_000, '万元', undefined, '0.005'],
    [5_000, '万元', 3, '0.005'],
    [1_000_000, '万元', 0, '1'],
    [1, '万元', undefined, '0.000001'],
    [-1, '元', undefined, '-0.01'],
    [-100, '元', 0, '-1'],
    [123_456, '元', undefined, '1234.56'],
    [297_500, '千元', undefined, '2.975'],
    [15_000_000_000, '亿元', 1, '1.5'],
  ])('%i 分 in %s with %s decimals is %s', (amount, unit, decimals, text) => {
    expect(formatFen(fenOf(amount), unit, decimals)).toBe(text);
  });

  test('is exact: every amount is read back in every unit', () => {
    fc.assert(fc.property(amounts, fc.constantFrom(...units), (amount, unit) => Object.is(parseFen(formatFen(amount, unit), unit), amount === 0 ? 0 : amount)));
  });

  test('thousands separators change nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (yuan) => {
        expect(parseFen(yuan.toLocaleString('en-US'), '元')).toBe(yuan * 100);
      }),
    );
  });
});

describe('sums and differences', () => {
  test('nothing sums to zero', () => {
    expect(sumFen([])).toBe(zeroFen);
  });

  test('parts sum to the whole', () => {
    expect(sumFen([fenOf(21_000_000), fenOf(59_000_000), fenOf(-1)])).toBe(79_999_999);
  });

  test.each([[1], [-1]])('beyond the exact integers there is no sum (%i)', (sign) => {
    expect(sumFen([fenOf(sign * Number.MAX_SAFE_INTEGER), fenOf(sign)])).toBeNull();
    expect(sumFen([fenOf(sign * Number.MAX_SAFE_INTEGER), fenOf(sign), fenOf(-sign)])).toBe(sign * Number.MAX_SAFE_INTEGER);
  });

  test('a multiple is exact or none', () => {
    expect(multiplyFen(fenOf(297_500), 20)).toBe(5_950_000);
    expect(multiplyFen(fenOf(-3), 2)).toBe(-6);
    expect(multiplyFen(fenOf(3), 0.5)).toBeNull();
    expect(multiplyFen(fenOf(Number.MAX_SAFE_INTEGER), 2)).toBeNull();
  });

  test('a distance has no direction and no inexact value', () => {
    expect(distanceFen(fenOf(3), fenOf(5))).toBe(2);
    expect(distanceFen(fenOf(5), fenOf(3))).toBe(2);
    expect(distanceFen(fenOf(Number.MAX_SAFE_INTEGER), fenOf(-1))).toBeNull();
  });
});

test('a unit holds as many 分 as its name says', () => {
  expect(units.map((unit) => fenPerUnit[unit])).toEqual([100, 100_000, 1_000_000, 10_000_000_000]);
});

function fenOf(value: number): Fen {
  const amount = fen(value);
  if (amount === null) throw new Error(`no whole number of 分: ${value}`);
  return amount;
}
