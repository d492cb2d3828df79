import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantText } from './instant.ts';

test('a moment reads as the machine writes it, and texts compare like moments', () => {
  const moments = fc.integer({ min: -1_000_000_000_000, max: 4_000_000_000_000 });
  fc.assert(
    fc.property(moments, moments, (one, other) => {
      expect(instantText(one)).toBe(new Date(one).toISOString());
      expect(Math.sign(instantText(one) < instantText(other) ? -1 : instantText(one) > instantText(other) ? 1 : 0)).toBe(Math.sign(one - other));
    }),
  );
  expect(instantText(0)).toBe('1970-01-01T00:00:00.000Z');
});
