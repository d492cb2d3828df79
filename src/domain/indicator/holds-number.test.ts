import { describe, expect, test } from 'vitest';
import { holdsNumber } from './holds-number.ts';

describe('a text holds a number', () => {
  test.each([
    ['95%', 'a digit'],
    ['第３季度完成', 'a full-width digit'],
    ['百分之九十以上', 'a number word of the list'],
    ['百 分 之九十', 'a number word with white space in it'],
  ])('%s: %s', (text) => {
    expect(holdsNumber(text, ['百分之'])).toBe(true);
  });

  test.each(['', '全覆盖', '不断提高', '九成'])('but not %s', (text) => {
    expect(holdsNumber(text, ['百分之'])).toBe(false);
  });
});
