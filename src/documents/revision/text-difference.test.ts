import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textDifference } from './text-difference.ts';

describe('what changed between two texts', () => {
  test('equal stretches stay, the rest is removed and added', () => {
    expect(textDifference('≥40检验批次数', '≥40批次')).toEqual([
      { kind: 'same', text: '≥40' },
      { kind: 'removed', text: '检验' },
      { kind: 'same', text: '批次' },
      { kind: 'removed', text: '数' },
    ]);
  });

  test('the kept and removed runs make the old text, the kept and added runs the new one', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('万', '元', '1', '≥', '𠮷'), maxLength: 30 }), fc.string({ unit: fc.constantFrom('万', '元', '2', '≥', '𠮷'), maxLength: 30 }), (before, after) => {
        const runs = textDifference(before, after);
        const without = (kind: string): string => runs.filter((run) => run.kind !== kind).map((run) => run.text).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });

  test('very long texts are told as removed and added whole', () => {
    const before = '甲'.repeat(1100);
    const after = '乙'.repeat(1100);
    expect(textDifference(before, after).map((run) => run.kind)).toEqual(['removed', 'added']);
  });
});
