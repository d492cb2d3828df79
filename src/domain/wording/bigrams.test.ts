import { expect, test } from 'vitest';
import { bigramsOf, sharedCount } from './bigrams.ts';

test('runs are compared by their pairs of neighbouring characters', () => {
  expect([...bigramsOf(['药品抽检', '车', '药品'])]).toEqual(['药品', '品抽', '抽检']);
  expect(bigramsOf([]).size).toBe(0);
});

test('what two sets share is counted, whichever is the larger', () => {
  const few = bigramsOf(['药品抽检']);
  const many = bigramsOf(['药品监督抽检工作']);
  expect(sharedCount(few, many)).toBe(2);
  expect(sharedCount(many, few)).toBe(2);
  expect(sharedCount(few, bigramsOf(['道路养护']))).toBe(0);
});
