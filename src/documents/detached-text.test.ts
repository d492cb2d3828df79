import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { detachedText } from './detached-text.ts';

test('a detached text is the same text, whatever its length and characters', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
    expect(detachedText(text)).toBe(text);
    expect(detachedText(`甲${text}乙`.slice(1, -1))).toBe(text);
  }));
});
