import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeNotes } from './place-notes.ts';

const gap = 8;

describe('notes beside the form', () => {
  test('notes with room stand where they want to', () => {
    expect(placeNotes([{ wanted: 0, height: 50 }, { wanted: 100, height: 50 }], null, gap)).toEqual([0, 100]);
  });

  test('a note without room is pushed below the one before', () => {
    expect(placeNotes([{ wanted: 10, height: 50 }, { wanted: 20, height: 50 }], null, gap)).toEqual([10, 68]);
  });

  test('the note looked at keeps its place and those above make room', () => {
    expect(placeNotes([{ wanted: 100, height: 50 }, { wanted: 110, height: 50 }], 1, gap)).toEqual([52, 110]);
  });

  test('where those above have no room, the note looked at stands right below them', () => {
    expect(placeNotes([{ wanted: 0, height: 50 }, { wanted: 10, height: 50 }], 1, gap)).toEqual([0, 58]);
  });

  test('notes never overlap, never leave the column at the top and never move up past their order', () => {
    const boxes = fc.array(fc.record({ wanted: fc.integer({ min: 0, max: 1000 }), height: fc.integer({ min: 1, max: 200 }) }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(boxes, fc.nat(), (unsorted, pick) => {
        const sorted = unsorted.toSorted((a, b) => a.wanted - b.wanted);
        const tops = placeNotes(sorted, pick % 2 === 0 ? null : pick % sorted.length, gap);
        expect(tops).toHaveLength(sorted.length);
        tops.forEach((top, index) => {
          expect(top).toBeGreaterThanOrEqual(0);
          if (index > 0) expect(top).toBeGreaterThanOrEqual((tops[index - 1] ?? 0) + (sorted[index - 1]?.height ?? 0) + gap);
        });
      }),
    );
  });
});
