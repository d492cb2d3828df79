import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { besideEachOther } from './beside.ts';

const told = (before: string, after: string, partners: Readonly<Record<string, string>> = {}) =>
  besideEachOther([...before], [...after], (item) => partners[item] ?? (before.includes(item) ? item : null)).map(({ before: old, after: now }) => `${old ?? '-'}${now ?? '-'}`).join(' ');

test('what goes together stands side by side, the rest alone and in its place', () => {
  expect(told('abc', 'abc')).toBe('aa bb cc');
  expect(told('abc', 'axc')).toBe('aa -x b- cc');
  expect(told('ab', 'abcd')).toBe('aa bb -c -d');
  expect(told('abc', 'c')).toBe('a- b- cc');
  expect(told('', 'ab')).toBe('-a -b');
  expect(told('ab', '')).toBe('a- b-');
  expect(told('a', 'x', { x: 'a' })).toBe('ax');
});

test('of those that changed places the most stay together', () => {
  expect(told('abcd', 'bcda')).toBe('a- bb cc dd -a');
  expect(told('ab', 'ba')).toBe('a- bb -a');
});

test('a partner that does not stand before is none', () => {
  expect(told('a', 'x', { x: 'z' })).toBe('-x a-');
});

test('each sequence keeps its own order and loses nothing', () => {
  const items = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 10 });
  fc.assert(
    fc.property(items, items, (before, after) => {
      const result = besideEachOther(before, after, (item) => item);
      expect(result.flatMap(({ before: old }) => (old === null ? [] : [old]))).toEqual(before);
      expect(result.flatMap(({ after: now }) => (now === null ? [] : [now]))).toEqual(after);
      for (const { before: old, after: now } of result) expect(old === null || now === null || old === now).toBe(true);
    }),
  );
});
