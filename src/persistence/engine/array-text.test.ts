import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArrayText } from './array-text.ts';

test.each([
  ['{}', []],
  ['{1,2}', ['1', '2']],
  ['{NULL,"NULL",null}', [null, 'NULL', 'null']],
  ['{{1,2},{3,4}}', [['1', '2'], ['3', '4']]],
  ['[0:1]={1,2}', ['1', '2']],
  ['{"a\\"b","c\\\\d","e,}f"}', ['a"b', 'c\\d', 'e,}f']],
])('%s is read', (text, expected) => {
  expect(readArrayText(text, (element) => element)).toEqual(expected);
});

test.each(['', '1', '{1', '{"1', '{1}2', '{{1}2}'])('“%s” is no array', (text) => {
  expect(() => readArrayText(text, (element) => element)).toThrow(SyntaxError);
});

test('what is written with quotes is read back, whatever it holds', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (elements) => {
      const text = `{${elements.map((element) => `"${element.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
      expect(readArrayText(text, (element) => element)).toEqual(elements);
    }),
  );
});
