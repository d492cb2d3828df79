import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsOneOf } from './holds-one-of.ts';

test('finds a word wherever it stands', () => {
  const words = ['抽检', '检验'];
  expect(['药品抽检批次', '检验', '抽 检', ''].map((text) => holdsOneOf(text, words))).toEqual([true, true, false, false]);
});

test('takes every sign for itself', () => {
  const words = ['(%)', 'a.b', '[x]', '\\', '^', '$', 'a|b', '{2}', 'x-y', '/'];
  for (const word of words) expect([word, holdsOneOf(`在${word}内`, [word])]).toEqual([word, true]);
  expect(holdsOneOf('acb', ['a.b'])).toBe(false);
  expect(holdsOneOf('a', ['a|b'])).toBe(false);
});

test('no list stands in no text', () => {
  expect([holdsOneOf('', []), holdsOneOf('一', [])]).toEqual([false, false]);
});

test('says what asking for each word says', () => {
  const part = fc.string({ unit: fc.constantFrom('一', '二', '三', '(', '.', '|', '\\', '𠀀', 'a'), maxLength: 4 });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), fc.string({ unit: fc.constantFrom('一', '二', '三', '(', '.', '|', '\\', '𠀀', 'a'), maxLength: 12 }), (words, text) => {
      expect(holdsOneOf(text, words)).toBe(words.some((word) => text.includes(word)));
    }),
  );
});
