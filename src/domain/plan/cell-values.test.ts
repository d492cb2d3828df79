import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMoneyText, readPercentText, readPlainText, splitLeadingNumber } from './index.ts';

describe('a cell of money', () => {
  test.each([
    ['21.00', 21_000_000],
    ['２１．５', 21_500_000],
    ['1,234.5', 1_234_500_000],
    ['3500元', 350_000],
    ['2千元', 200_000],
    ['0', 0],
    ['', null],
    ['约21', null],
  ])('%s in 万元 is %s 分', (text, fen) => {
    expect(readMoneyText(text, '万元')).toBe(fen);
  });
});

test.each([['25.00%', 25], ['１００', 100], ['12.5 %', 12.5], ['', null], ['四分之一', null]])('a percentage %s is %s', (text, value) => {
  expect(readPercentText(text)).toBe(value);
});

test('a blank text is no text', () => {
  expect([readPlainText(' 甲　乙 '), readPlainText(' 　')]).toEqual(['甲　乙', null]);
});

describe('a leading number', () => {
  test.each([
    ['1、完成抽检', 1, '完成抽检'],
    ['２．完成抽检', 2, '完成抽检'],
    ['（3）完成抽检', 3, '完成抽检'],
    ['4) 完成抽检', 4, '完成抽检'],
    ['12.', 12, ''],
    ['1.5万元', null, '1.5万元'],
    ['(5、完成', null, '(5、完成'],
    ['20210 年', null, '20210 年'],
    ['完成抽检', null, '完成抽检'],
    ['　', null, ''],
  ])('of %s is %s', (text, number, rest) => {
    const split = splitLeadingNumber(text);
    expect([split.number, text.slice(split.rest)]).toEqual([number, rest]);
  });

  test('never lies beyond the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(splitLeadingNumber(text).rest).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
