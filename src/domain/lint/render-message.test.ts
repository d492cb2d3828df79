import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holesOf, renderMessage } from './render-message.ts';

describe('a sentence', () => {
  test.each([
    ['“{text}”不是数。', { text: '是、否' }, '“是、否”不是数。'],
    ['{count}行中{of}行', { count: 3, of: 9 }, '3行中9行'],
    ['{a}{a}', { a: 'x' }, 'xx'],
    ['没有空格', {}, '没有空格'],
    ['', { a: 1 }, ''],
    ['{missing}仍可见', { other: 1 }, '{missing}仍可见'],
    ['左括号{不闭合', { 不闭合: 1 }, '左括号{不闭合'],
    ['右括号}在前{a}', { a: 0 }, '右括号}在前0'],
    ['{a}', { a: '{b}', b: 'x' }, '{b}'],
    ['{a}', { a: '$&' }, '$&'],
  ])('%s with %o reads %s', (template, data, sentence) => {
    expect(renderMessage(template, data)).toBe(sentence);
  });

  test('shows a text of sixty characters whole and a longer one by its beginning and its end', () => {
    const sixty = '长'.repeat(60);
    expect(renderMessage('{text}', { text: sixty })).toBe(sixty);
    expect(renderMessage('{text}', { text: `始${sixty}终` })).toBe(`始${'长'.repeat(38)}……${'长'.repeat(19)}终`);
  });

  test('cuts between characters, never inside one', () => {
    expect(renderMessage('{text}', { text: '𠀀'.repeat(60) })).toBe('𠀀'.repeat(60));
    const shortened = renderMessage('{text}', { text: '𠀀'.repeat(80) });
    expect(Array.from(shortened)).toEqual([...'𠀀'.repeat(39), '…', '…', ...'𠀀'.repeat(20)]);
  });

  test('tells a list entry by entry, each shortened by itself', () => {
    expect(renderMessage('{list}', { list: ['甲', '乙'] })).toBe('甲，乙');
    expect(renderMessage('{list}', { list: [] })).toBe('');
    expect(renderMessage('{list}', { list: ['长'.repeat(100), '乙'] })).toMatch(/^长+……长+，乙$/u);
  });

  test('stops after twelve entries of a list and says how many there are', () => {
    const twelve = Array.from({ length: 12 }, (_, index) => String(index + 1));
    expect(renderMessage('{list}', { list: twelve })).toBe(twelve.join('，'));
    expect(renderMessage('{list}', { list: [...twelve, '13'] })).toBe(`${twelve.join('，')}，等13项`);
  });

  test('is never flooded by one cell, however long', () => {
    fc.assert(fc.property(fc.string({ minLength: 61, maxLength: 5_000 }), (text) => renderMessage('{text}', { text }).length <= 122));
    expect(renderMessage('{text}', { text: '长'.repeat(1_000_000) })).toHaveLength(61);
  });
});

describe('the holes of a template', () => {
  test.each<readonly [string, readonly string[]]>([
    ['{rows}行（{count}/{of}）', ['rows', 'count', 'of']],
    ['没有', []],
    ['{a}{', ['a']],
    ['{a', []],
    ['}{a}', ['a']],
  ])('%s has %j', (template, names) => {
    expect(holesOf(template)).toEqual(names);
  });
});
