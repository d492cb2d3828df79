import { expect, test } from 'vitest';
import { makeWordIndex, wordAt } from './word-index.ts';

const index = makeWordIndex(['合格', '合格率', '', '抽检', '合格']);

test('the longest declared word at a place is found', () => {
  expect(wordAt('抽检合格率', 2, index)).toBe('合格率');
  expect(wordAt('抽检合格证', 2, index)).toBe('合格');
  expect(wordAt('抽检合格证', 0, index)).toBe('抽检');
});

test('where no declared word stands there is none', () => {
  expect(wordAt('抽检合格率', 1, index)).toBeNull();
  expect(wordAt('合不合格', 0, index)).toBeNull();
  expect(wordAt('', 0, index)).toBeNull();
});
