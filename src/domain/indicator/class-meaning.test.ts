import { expect, test } from 'vitest';
import { holdsMeaning } from './class-meaning.ts';

const meaning = { words: ['年', '及时'], except: ['年初预算'] };

test('a text holds a meaning where one of its words stands in it, whatever the width', () => {
  expect(holdsMeaning(['任务 及 时完成'], meaning)).toBe(true);
  expect(holdsMeaning(['验收合格', '每年一次'], meaning)).toBe(true);
  expect(holdsMeaning(['验收合格'], meaning)).toBe(false);
  expect(holdsMeaning([], meaning)).toBe(false);
});

test('a phrase that only looks like a word of it is taken out first', () => {
  expect(holdsMeaning(['严格按照年初预算'], meaning)).toBe(false);
  expect(holdsMeaning(['严格按照年初预算，按年考核'], meaning)).toBe(true);
});
