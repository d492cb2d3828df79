import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonValue } from '../tables/column.ts';
import { canonicalJson } from './canonical-json.ts';

test('keys stand in code-unit order, without white space', () => {
  expect(canonicalJson({ b: 1, a: [null, true, 'x"'], 衡: { z: 1.5, y: -0 } })).toBe('{"a":[null,true,"x\\""],"b":1,"衡":{"y":0,"z":1.5}}');
});

test('the text means the value: reading it gives the value, and writing that gives the text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value as JsonValue);
      expect(canonicalJson(JSON.parse(text) as JsonValue)).toBe(text);
    }),
  );
});
