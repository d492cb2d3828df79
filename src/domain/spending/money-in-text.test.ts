import { describe, expect, test } from 'vitest';
import { sliceSpan } from '../../kernel/span.ts';
import { moneyInText } from './index.ts';

describe('the money in a text', () => {
  test.each<readonly [string, readonly string[]]>([
    ['预算35万元，其中设备20.5 万元', ['35万元 35000000', '20.5 万元 20500000']],
    ['共1,250.00万元', ['1,250.00万元 1250000000']],
    ['共1，250元', ['1，250元 125000']],
    ['投资1.2亿元、3千元', ['1.2亿元 12000000000', '3千元 300000']],
    ['每人35元/月，按400元每人', []],
    ['35辆车、2021年', []],
    ['0.001元', []],
    ['', []],
  ])('%j: %j', (text, expected) => {
    expect(moneyInText(text).map(({ amount, at }) => `${sliceSpan(text, at)} ${amount}`)).toEqual(expected);
  });
});
