import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sliceSpan } from '../../kernel/span.ts';
import { sharedStretches } from './index.ts';

describe('the longest stretch a text shares with an earlier one', () => {
  test('is found wherever it stands in either', () => {
    const texts = ['为保障防汛安全，对全县河道清淤', '护堤。为保障防汛安全，对全县河道护坡'];
    const [shared] = sharedStretches(texts, 6);
    expect(shared).toMatchObject({ text: 1, earlier: 0 });
    expect(sliceSpan(texts[1] ?? '', shared?.at ?? { start: 0, end: 0 })).toBe('为保障防汛安全，对全县河道');
    expect(sliceSpan(texts[0] ?? '', shared?.earlierAt ?? { start: 0, end: 0 })).toBe('为保障防汛安全，对全县河道');
  });

  test('is one per earlier text, and of several the longest', () => {
    const texts = ['甲乙丙丁戊', '一二三四五六', '甲乙丙丁，一二三四五，甲乙丙丁戊，甲乙丙'];
    expect(sharedStretches(texts, 3).map(({ text, earlier, at }) => [text, earlier, at.end - at.start])).toEqual([[2, 0, 5], [2, 1, 5]]);
  });

  test('of less than asked for is none, and neither is anything in short or blank texts', () => {
    expect(sharedStretches(['甲乙丙丁', '甲乙丙戊'], 4)).toEqual([]);
    expect(sharedStretches(['', '甲', ''], 2)).toEqual([]);
  });

  test('a text that repeats itself shares nothing with itself', () => {
    expect(sharedStretches(['清淤护堤清淤护堤'], 4)).toEqual([]);
  });

  test('of three equal texts the later two share with the first', () => {
    expect(sharedStretches(['清淤护堤', '清淤护堤', '清淤护堤'], 3).map(({ text, earlier }) => [text, earlier])).toEqual([[1, 0], [2, 0]]);
  });

  test('is the same words in both', () => {
    const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 30 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), (texts) => {
        for (const { text, earlier, at, earlierAt } of sharedStretches(texts, 3)) {
          expect(earlier).toBeLessThan(text);
          expect(at.end - at.start).toBeGreaterThanOrEqual(3);
          expect(sliceSpan(texts[text] ?? '', at)).toBe(sliceSpan(texts[earlier] ?? '', earlierAt));
        }
      }),
    );
  });
});
