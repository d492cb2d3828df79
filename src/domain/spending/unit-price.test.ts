import { describe, expect, test } from 'vitest';
import { readTarget } from '../target/index.ts';
import { countOf, unitPriceOf } from './index.ts';

describe('a unit price', () => {
  test.each([
    ['≤12.5万元/辆', '12500000 辆'],
    ['400元/人*天', '40000 人 日'],
    ['≤35元/次', '3500 次'],
  ])('%s', (text, expected) => {
    const price = unitPriceOf(readTarget(text, 'cost').target);
    expect(`${price?.price} ${price?.per.join(' ')}`).toBe(expected);
  });

  test.each(['12万元', '5辆', '5公里/辆', '0.001元/件', '不超预算', '≥95', '10-12元/件'])('is not %s', (text) => {
    expect(unitPriceOf(readTarget(text, 'cost').target)).toBeNull();
  });
});

test('an amount that is no plain decimal is no price', () => {
  expect(unitPriceOf({ kind: 'number', amount: '十二', unit: '元/辆' })).toBeNull();
});

describe('a count of things', () => {
  test.each([
    ['5辆', 5],
    ['≥5辆', 5],
    ['购置车辆5辆', 5],
    ['5台', null],
    ['2.5辆', null],
    ['0辆', null],
    ['是', null],
    ['5', null],
  ])('%s: %s', (text, count) => {
    expect(countOf(readTarget(text, 'quantity').target, '辆')).toBe(count);
  });
});
