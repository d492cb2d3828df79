import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closingOf, unbalancedBrackets } from './index.ts';

describe('a bracket without its other half', () => {
  test.each<readonly [string, readonly string[]]>([
    ['修复河堤（一期）', []],
    ['修复河堤)', [')4 opening']],
    ['修复河堤（一期', ['（4 closing']],
    ['按《办法》、〔2021〕3号和【试行】执行', []],
    ['局关于清淤的通知》和《关于护堤的意见》', ['》8 opening']],
    ['《关于印发〈护堤办法〉的通知', ['《0 closing']],
    ['补助（含【往年结转）', ['【4 closing']],
    ['half (and full）', []],
    ['［2021]与[2022］', []],
    ['（（重复）', ['（0 closing']],
    ['〕清淤〔', ['〕0 opening', '〔3 closing']],
  ])('%j: %j', (text, expected) => {
    expect(unbalancedBrackets(text).map(({ bracket, at, missing }) => `${bracket}${at} ${missing}`)).toEqual(expected);
  });

  test.each(['1）清淤；2）护堤', 'a)清淤 b)护堤', '十二）护堤', '①清淤'])('an item number needs none: %j', (text) => {
    expect(unbalancedBrackets(text)).toEqual([]);
  });

  test.each(['清淤100米）', '清淤2021）', '1】清淤', '。）'])('but this is no item number: %j', (text) => {
    expect(unbalancedBrackets(text)).toHaveLength(1);
  });

  test('never throws, and points at brackets of the text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('（', '）', '《', '》', '[', ']', '1', '甲') }), (text) => unbalancedBrackets(text).every(({ bracket, at }) => text.charAt(at) === bracket)));
  });
});

test('an opening bracket knows its closing one, anything else is its own', () => {
  expect([closingOf('《'), closingOf('('), closingOf('“')]).toEqual(['》', ')', '“']);
});
