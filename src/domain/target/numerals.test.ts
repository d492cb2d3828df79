import { describe, expect, it } from 'vitest';
import { cellText } from './characters.ts';
import { firstDigitFrom, isZeroAmount, scanArabicNumeral, scanChineseNumeral, scanNumeral } from './numerals.ts';

const arabic = (text: string): string | undefined => scanArabicNumeral(cellText(text), 0)?.amount;
const chinese = (text: string): string | undefined => scanChineseNumeral(text, 0)?.amount;

describe('Arabic numbers', () => {
  it.each([
    ['20', '20'],
    ['0.00%', '0.00'],
    ['1346.0088万', '1346.0088'],
    ['1,234.5', '1234.5'],
    ['12,345,678', '12345678'],
    ['1,23', '1'],
    ['1234,567', '1234'],
    ['1,2345', '1'],
    ['95.', '95'],
    ['1.5.2', '1.5'],
    ['９５', '95'],
    ['20 30', '20'],
    ['1. 5', '1'],
    ['1 .5', '1'],
    ['1, 234', '1'],
    ['1 ,234', '1'],
  ])('%s starts with %s', (text, amount) => {
    expect(arabic(text)).toBe(amount);
  });

  it('do not start with a point, a letter or nothing, and have at most 30 digits', () => {
    expect(['.5', 'x1', '', '1'.repeat(31)].map(arabic)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('Chinese numbers', () => {
  it.each([
    ['三次', '3'],
    ['两批', '2'],
    ['零', '0'],
    ['十', '10'],
    ['十二', '12'],
    ['二十五', '25'],
    ['一百', '100'],
    ['百', '100'],
    ['一百零五', '105'],
    ['一百五十', '150'],
    ['一千零二十', '1020'],
    ['二〇二一年', '2021'],
  ])('%s is %s', (text, amount) => {
    expect(chinese(text)).toBe(amount);
  });

  it.each(['三五', '十五六', '二三十', '一百五', '十百', '一百百', '零五', '五零', '一百零零百', '一十十', '次', ''])('%s is no number for certain', (text) => {
    expect(chinese(text)).toBeUndefined();
  });

  it('are tried where no Arabic number stands', () => {
    expect(scanNumeral(cellText('三次'), 0)).toEqual({ amount: '3', end: 1, script: 'chinese' });
    expect(scanNumeral(cellText('3次'), 0)?.script).toBe('arabic');
  });
});

describe('amounts', () => {
  it('are nought whatever their number of places', () => {
    expect(['0', '0.00', '-0', '0.01', '10'].map(isZeroAmount)).toEqual([true, true, true, false, false]);
  });

  it('are found from a place on', () => {
    expect(firstDigitFrom('共5批6次', 2)).toBe(3);
    expect(firstDigitFrom('没有', 0)).toBe(2);
  });
});
