import { expect, test } from 'vitest';
import type { ClassVocabulary } from './class-fit.ts';
import { clearClassOf } from './clear-class.ts';

const vocabulary: ClassVocabulary = {
  words: [
    { indicatorClass: 'quality', points: 4, words: ['合格'] },
    { indicatorClass: 'quantity', points: 4, words: ['批次'] },
    { indicatorClass: 'timeliness', points: 6, words: ['及时'] },
  ],
  kinds: { count: [], share: [{ indicatorClass: 'quality', points: 3 }], score: [], measure: [], progress: [], time: [], timely: [], money: [] },
  values: { share: [], amount: [], money: [], time: [], calendar: [] },
  descriptionDivisor: 2,
};

test('a name speaks for the class with the most points, where these are enough', () => {
  expect(clearClassOf('设备验收合格情况', ['quantity', 'quality'], vocabulary, 4)).toBe('quality');
  expect(clearClassOf('验收及时合格', ['quality', 'timeliness'], vocabulary, 4)).toBe('timeliness');
  expect(clearClassOf('任务完成率', ['quantity', 'quality'], vocabulary, 4)).toBeNull();
});

test('a name that speaks for two classes alike, or for none that is asked about, is not clear', () => {
  expect(clearClassOf('合格批次', ['quantity', 'quality'], vocabulary, 4)).toBeNull();
  expect(clearClassOf('合格批次', ['quality'], vocabulary, 4)).toBe('quality');
  expect(clearClassOf('合格批次', ['cost'], vocabulary, 4)).toBeNull();
  expect(clearClassOf('合格批次', [], vocabulary, 4)).toBeNull();
});
