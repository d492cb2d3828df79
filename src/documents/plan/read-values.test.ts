import { describe, expect, test } from 'vitest';
import { placeInFile } from '../../kernel/place.ts';
import { readMoneyUnit, readUnit } from './read-values.ts';

describe('a unit', () => {
  test.each<readonly [string, string | null, string]>([
    ['414001定州市市场监督管理局本级', '414001', '定州市市场监督管理局本级'],
    ['414001-示例县市场监督管理局', '414001', '示例县市场监督管理局'],
    ['４１４００１－示例县市场监督管理局', '414001', '示例县市场监督管理局'],
    ['324001 — 示例州市场监督管理局机关', '324001', '示例州市场监督管理局机关'],
    ['[066]示例市市场监督管理局', '066', '示例市市场监督管理局'],
    ['【066002】 示例市计量检定所', '066002', '示例市计量检定所'],
    [' 示例县市场监督管理局 ', null, '示例县市场监督管理局'],
    ['[示例]局', null, '[示例]局'],
  ])('%j has the code %j and the name %s', (text, code, name) => {
    expect(readUnit({ text, place: placeInFile('a') })).toMatchObject({ code, name });
  });

  test('is not told by a blank text', () => {
    expect(readUnit({ text: ' ', place: placeInFile('a') })).toBeNull();
  });
});

test.each([['单位：万元', '万元'], ['金额单位：元', '元'], ['（单位：亿元）', '亿元'], ['预算数（千元）', '千元'], ['单位：美金', null]])('%s prints the money unit %s', (text, unit) => {
  expect(readMoneyUnit(text)).toBe(unit);
});
