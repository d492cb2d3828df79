import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forEachModifier } from './property-modifier.ts';

function modifiersOf(list: readonly number[]): readonly (readonly [number, number, number])[] {
  const found: [number, number, number][] = [];
  forEachModifier(Uint8Array.from(list), (code, at, length) => found.push([code, at, length]));
  return found;
}

describe('forEachModifier', () => {
  it('knows the length of every kind of operand', () => {
    expect(modifiersOf([0x16, 0x24, 1, 0x0b, 0x46, 1, 0, 0x49, 0x66, 1, 0, 0, 0, 0x3e, 0xc6, 2, 9, 9, 0x00, 0xf0, 1, 2, 3])).toEqual([
      [0x2416, 2, 1], [0x460b, 5, 2], [0x6649, 9, 4], [0xc63e, 16, 2], [0xf000, 20, 3],
    ]);
  });

  it('reads a table definition with its length of two bytes, and long tab lists by their counts', () => {
    expect(modifiersOf([0x08, 0xd6, 4, 0, 1, 2, 3])).toEqual([[0xd608, 4, 3]]);
    expect(modifiersOf([0x15, 0xc6, 0xff, 1, 9, 9, 9, 9, 1, 8, 8, 8, 0x16, 0x24, 1])).toEqual([[0xc615, 3, 9], [0x2416, 14, 1]]);
    expect(modifiersOf([0x15, 0xc6, 2, 0, 0])).toEqual([[0xc615, 3, 2]]);
  });

  it('stops where a list is cut short', () => {
    expect(modifiersOf([0x16, 0x24, 1, 0x49, 0x66, 1])).toEqual([[0x2416, 2, 1]]);
  });

  it('stays inside any list and always comes to an end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (list) => {
        let last = 0;
        forEachModifier(list, (_, at, length) => {
          expect(at).toBeGreaterThanOrEqual(last + 2);
          last = at + length;
          expect(last).toBeLessThanOrEqual(list.length);
        });
      }),
    );
  });
});
