import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planTypography } from '../../../../catalogue/typography/plan-text.typography.ts';
import { characterWidths } from './character-widths.ts';
import type { Estimate } from './estimate.ts';
import { paragraph } from '../building-blocks.ts';
import { lineCount, lineMeasure } from './line-count.ts';
import { measurerOf } from './measure-paragraph.ts';

const measure = lineMeasure(planTypography);

/** Lines of a text in columns of so many ems. */
const lines = (text: string, ems: number, estimate: Estimate = 'upper'): number =>
  lineCount(text, measure, { size: 180, firstLine: ems * 180, width: ems * 180 }, estimate);

describe('a text fills', () => {
  test.each([
    ['one line where it is empty', '', 5, 1],
    ['one line where it just fits', '绩效目标表', 5, 1],
    ['two lines where one character is too many', '绩效目标表一', 5, 2],
    ['one line of ten digits where it is five ems wide', '2021123015', 5, 1],
    ['a line more where a gap stands between Chinese and digits', '共20批次样', 5, 2],
    ['a line for every line feed', '甲\n\n乙', 5, 3],
    ['no line for blanks at its end', '绩效目标表   ', 5, 1],
    ['lines of its own where a word is longer than one', 'A'.repeat(30), 5, 5],
    ['one character per line where it is narrower than one', '绩效', 0, 2],
  ])('%s', (_, text, ems, expected) => {
    expect(lines(text, ems)).toBe(expected);
  });

  test('no line that begins with a closing mark', () => {
    // 标 moves down with the comma: four characters, then five.
    expect(lines('绩效目标，绩效目标', 4)).toBe(3);
    expect(lines('绩效目标绩效目标', 4)).toBe(2);
  });

  test('no line that ends with an opening mark or a sign of comparison', () => {
    expect(lines('绩效目（标表样', 4)).toBe(2);
    expect(lines('抽检率≥90%以上', 4)).toBe(3);
  });

  test('lines that break behind a hyphen, and nowhere else in a word', () => {
    expect(lines('ISO9001-2015', 4)).toBe(2);
    expect(lines('一二三ISO', 4)).toBe(2);
  });

  test('a shorter first line where it is indented', () => {
    expect(lineCount('绩效目标', measure, { size: 180, firstLine: 2 * 180, width: 4 * 180 }, 'upper')).toBe(2);
  });
});

describe('the estimates', () => {
  const text = fc.array(fc.oneof(fc.constantFrom('监管', '，', '（', '“', '≥90%', '12315', ' ', '——', 'ISO-9001', '\n', '\t'), fc.string({ unit: 'binary', maxLength: 3 }))).map((parts) => parts.join(''));

  test('of any paragraph are in order, and none is less than its lines by line feeds', () => {
    const measurer = measurerOf(planTypography);
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 50 }), (content, ems) => {
        const { lower, likely, upper } = measurer.paragraph(paragraph('cellText', content), ems * 180).lines;
        expect([lower, likely, upper].toSorted((a, b) => a - b)).toEqual([lower, likely, upper]);
        if (!/[0-9A-Za-z]/.test(content)) expect(lower).toBeGreaterThanOrEqual(content.split('\n').length);
      }),
      { numRuns: 2000 },
    );
  });

  test('agree where only Chinese characters and common marks stand', () => {
    const plain = fc.array(fc.constantFrom('监', '管', '，', '。', '（', '）'), { maxLength: 200 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(plain, fc.integer({ min: 3, max: 30 }), (content, ems) => {
        expect(lines(content, ems, 'lower')).toBe(lines(content, ems, 'upper'));
      }),
    );
  });
});

describe('the width of a character', () => {
  const { lower, upper } = characterWidths('times');
  const both = (character: string) => [lower[character.charCodeAt(0)], upper[character.charCodeAt(0)]];

  test.each([
    ['监', 1000, 1000], ['，', 1000, 1000], ['５', 1000, 1000], ['5', 500, 500], ['W', 944, 944], ['“', 444, 1000], ['≥', 549, 1000], ['①', 250, 1000], ['\u200b', 0, 0], ['~', 541, 541],
  ])('%s lies between %i and %i thousandths', (character, least, most) => {
    expect(both(character)).toEqual([least, most]);
  });

  test('of a rare character is that of one, though it takes two code units', () => {
    const [first, second] = ['𠮷'.charAt(0), '𠮷'.charAt(1)] as const;
    expect([both(first), both(second)]).toEqual([[1000, 1000], [0, 0]]);
  });

  test('is never larger in the lower estimate', () => {
    for (let unit = 0; unit < 0x10000; unit += 1) expect(lower[unit]).toBeLessThanOrEqual(upper[unit] ?? 0);
  });

  test('of letters and digits is half an em where the declaration says so', () => {
    expect(characterWidths('half-em').upper['W'.charCodeAt(0)]).toBe(500);
  });
});
