import { describe, expect, it } from 'vitest';
import { formatOrdinal, isUnnumberedFormat } from './ordinal-format.ts';

describe('formatOrdinal', () => {
  it.each<[string, number, readonly (readonly [number, string])[]]>([
    ['decimal', 0, [[0, '0'], [12, '12']]],
    ['upper Roman', 1, [[4, 'IV'], [1999, 'MCMXCIX'], [0, '0'], [4000, '4000']]],
    ['lower Roman', 2, [[9, 'ix']]],
    ['upper letters', 3, [[1, 'A'], [27, 'AA'], [0, '0']]],
    ['lower letters', 4, [[26, 'z'], [53, 'aaa']]],
    ['ordinal', 5, [[1, '1st'], [2, '2nd'], [3, '3rd'], [4, '4th'], [11, '11th'], [113, '113th'], [21, '21st']]],
    ['ideographic digits', 10, [[20, '二〇']]],
    ['full width', 14, [[105, '１０５']]],
    ['circled', 18, [[0, '⓪'], [1, '①'], [20, '⑳'], [21, '㉑'], [35, '㉟'], [36, '㊱'], [50, '㊿'], [51, '51']]],
    ['with zero', 22, [[9, '09'], [10, '10']]],
    ['with full stop', 26, [[1, '⒈'], [21, '21.']]],
    ['in parentheses', 27, [[20, '⒇'], [21, '(21)']]],
    ['ideograph in parentheses', 29, [[1, '㈠'], [10, '㈩'], [11, '(十一)']]],
    ['stems', 30, [[1, '甲'], [11, '甲'], [0, '0']]],
    ['branches', 31, [[12, '亥']]],
    ['Chinese counting', 37, [[10, '十'], [11, '十一'], [20, '二十'], [99, '九十九'], [105, '一〇五']]],
    ['Chinese legal', 38, [[12, '壹拾贰'], [1003, '壹仟零叁']]],
    ['Chinese counting with thousands', 39, [[0, '零'], [10, '十'], [110, '一百一十'], [105, '一百零五'], [1010, '一千零一十'], [10_000, '10000']]],
    ['in dashes', 57, [[3, '- 3 -']]],
  ])('writes %s', (_, format, rows) => {
    expect(rows.map(([value]) => formatOrdinal(format, value))).toEqual(rows.map(([, text]) => text));
  });

  it('answers null for a format it does not work out, and knows formats without a number', () => {
    expect(formatOrdinal(53, 1)).toBeNull();
    expect([23, 255, 0].map(isUnnumberedFormat)).toEqual([true, true, false]);
  });
});
