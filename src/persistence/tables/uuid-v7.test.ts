import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { uuidV7 } from './uuid-v7.ts';

test('the example of RFC 9562 A.6', () => {
  const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-70cc-b18c-4dc0c0c07398');
});

test('ids are well formed and rise with time', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2 ** 47 }), (time) => {
      expect(uuidV7(time)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(uuidV7(time) < uuidV7(time + 1)).toBe(true);
    }),
  );
});
