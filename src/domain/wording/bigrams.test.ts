import { expect, test } from 'vitest';
import { bigramsOf, likenessPercent, sharedCount, shareAny } from './bigrams.ts';

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

test('one shared entry is enough to share any', () => {
  expect(shareAny(bigramsOf(['药品抽检']), bigramsOf(['抽检']))).toBe(true);
  expect(shareAny(bigramsOf(['抽检']), bigramsOf(['药品抽检']))).toBe(true);
  expect(shareAny(bigramsOf(['抽检']), bigramsOf(['道路养护']))).toBe(false);
});

test('likeness is twice what is shared over what both hold, in whole per cent', () => {
  expect(likenessPercent(bigramsOf(['药品抽检']), bigramsOf(['药品抽检']))).toBe(100);
  expect(likenessPercent(bigramsOf(['药品抽检']), bigramsOf(['药品监督抽检']))).toBe(50);
  expect(likenessPercent(bigramsOf(['药品']), bigramsOf(['道路']))).toBe(0);
  expect(likenessPercent(bigramsOf([]), bigramsOf([]))).toBe(0);
});
