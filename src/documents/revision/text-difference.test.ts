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

  test('a number is one piece', () => {
    expect(textDifference('全年抽检食品12批次以上', '全年抽检食品1200批次以上')).toEqual([
      { kind: 'same', text: '全年抽检食品' },
      { kind: 'removed', text: '12' },
      { kind: 'added', text: '1200' },
      { kind: 'same', text: '批次以上' },
    ]);
  });

  test.each([
    ['≥12类', '≥120批次'],
    ['抽查计划列入12类产品', '2025年完成110批次；《示例县2027年产品质量监督抽查计划》安排120批次'],
  ])('texts with little in common are told as wholes: %s', (before, after) => {
    expect(textDifference(before, after)).toEqual([{ kind: 'removed', text: before }, { kind: 'added', text: after }]);
  });

  test('what is only written on is never told as a whole', () => {
    expect(textDifference('共用', '共用一台检验设备，全年出具检验报告三百份')).toEqual([{ kind: 'same', text: '共用' }, { kind: 'added', text: '一台检验设备，全年出具检验报告三百份' }]);
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
