import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { restoreJson, restoreText, storableJson, storableText } from './storable-text.ts';

const anyText = fc.string({ unit: fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom('\u0000', '\ud800', '\udfff', '\u{F0000}', '衡')) });

test('every text comes back as it was, and the stored form holds nothing that PostgreSQL refuses', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const stored = storableText(text);
      expect(restoreText(stored)).toBe(text);
      expect(stored).not.toContain('\u0000');
      expect(Buffer.from(stored, 'utf8').toString('utf8')).toBe(stored);
    }),
  );
});

test('ordinary text is stored as it is', () => {
  expect(storableText('≥95优😀')).toBe('≥95优😀');
});

test('texts inside JSON come back too', () => {
  const value = { a: ['\u0000', null, 1, true], b: { c: '\ud800' } };
  expect(restoreJson(storableJson(value))).toEqual(value);
});
