import { describe, expect, it } from 'vitest';
import { holdsSignInWords, mergeComparators, scanInclusion, scanSign, scanSuffix, withInclusion } from './comparators.ts';

describe('signs before a number', () => {
  it.each([
    ['≥', ['≥', '≧', '>=', '=>', '≥=', '大于等于', '不低于', '不少于', '不小于', '至少', '达到', '不得低于']],
    ['>', ['>', '大于', '超过', '高于', '多于']],
    ['≤', ['≤', '≦', '<=', '=<', '小于等于', '不超过', '不高于', '不大于', '不多于', '至多', '最多', '未超过', '控制在']],
    ['<', ['<', '小于', '低于', '少于', '不足', '不到']],
    ['=', ['=', '═', '等于']],
  ])('%s has these spellings', (comparator, spellings) => {
    for (const spelling of spellings) expect(scanSign(`${spelling}5`, 0), spelling).toMatchObject({ comparator, end: spelling.length });
  });

  it('may be doubled, and contradict each other when different', () => {
    expect(scanSign('≥≥98', 0)).toMatchObject({ comparator: '≥', count: 2, end: 2 });
    expect(scanSign('≥<98', 0)).toMatchObject({ comparator: null, end: 2 });
    expect(scanSign('≥≥≥≥≥', 0)?.count).toBe(4);
  });

  it('tell their style and whether a closing word is awaited', () => {
    expect(scanSign('>=5', 0)?.styles).toEqual(['unusual']);
    expect(scanSign('控制在5', 0)).toMatchObject({ styles: ['words'], encloses: true });
    expect(scanSign('5', 0)).toBeNull();
  });
});

describe('signs behind a number', () => {
  it.each([
    ['以上', '≥'],
    ['及以上', '≥'],
    ['(含)以上', '≥'],
    ['以内', '≤'],
    ['之内', '≤'],
    ['以下', '≤'],
    ['含以下', '≤'],
    ['(不含)以上', '>'],
    ['不含以内', '<'],
  ])('%s is %s', (text, comparator) => {
    expect(scanSuffix(`5${text}`, 1)).toEqual({ comparator, end: text.length + 1 });
  });

  it('are absent before other words', () => {
    expect(scanSuffix('5批', 1)).toBeNull();
  });
});

describe('a sign before and a sign behind', () => {
  it.each([
    [null, '≥', '≥'],
    ['≥', null, '≥'],
    ['≥', '≥', '≥'],
    ['>', '≥', '>'],
    ['<', '≤', '<'],
    ['≥', '≤', 'conflict'],
    ['=', '≥', 'conflict'],
    [null, null, null],
  ] as const)('%s and %s give %s', (prefix, suffix, merged) => {
    expect(mergeComparators(prefix, suffix)).toBe(merged);
  });
});

describe('whether the number itself counts', () => {
  it('is said by 含 and 不含', () => {
    expect([scanInclusion('(含)', 0)?.included, scanInclusion('不含', 0)?.included, scanInclusion('以上', 0)]).toEqual([true, false, null]);
  });

  it.each([
    ['≥', true, false, '≥'],
    ['>', true, false, 'conflict'],
    ['<', true, false, 'conflict'],
    ['≥', false, true, '>'],
    ['≤', false, true, '<'],
    ['≥', false, false, 'conflict'],
    ['<', false, false, '<'],
  ] as const)('%s, included %s, in words %s: %s', (comparator, included, inWords, result) => {
    expect(withInclusion(comparator, included, inWords)).toBe(result);
  });
});

it.each([
  ['不超过预算', true],
  ['预算不低于', true],
  ['最低工资标准', false],
  ['超声检查', false],
  ['≥预算', false],
])('%s holds a sign in words: %s', (text, holds) => {
  expect(holdsSignInWords(text)).toBe(holds);
});
