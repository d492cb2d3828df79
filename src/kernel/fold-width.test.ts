import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldCharacter, foldedKey, foldWithoutBlanks, isBlankCharacter, isBlankText, originOf } from './fold-width.ts';
import { sliceSpan } from './span.ts';

const officeText = fc.string({
  unit: fc.oneof(fc.constantFrom('％', '　', ' ', '\t', '\u200b', '\ufeff', 'Ａ', '≥', '９', '元', '\u00a0', '\n', '（', '𠀀'), fc.string({ unit: 'binary', maxLength: 1 })),
});

describe('folding one character', () => {
  test.each([
    ['％', '%'],
    ['Ａ', 'A'],
    ['～', '~'],
    ['！', '!'],
    ['０', '0'],
    ['，', ','],
    ['\u3000', ' '],
    ['\u00a0', ' '],
    ['\u2002', ' '],
    ['\u2003', ' '],
    ['\u2009', ' '],
    ['\u202f', ' '],
    ['元', '元'],
    ['≥', '≥'],
    ['a', 'a'],
    ['\uff00', '\uff00'],
    ['\uff5f', '\uff5f'],
    ['', ''],
  ])('%j becomes %j', (character, folded) => {
    expect(foldCharacter(character)).toBe(folded);
  });

  test('folding twice changes nothing more', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (text) => foldCharacter(foldCharacter(text[0] ?? '')) === foldCharacter(text[0] ?? '')));
  });
});

describe('a blank character', () => {
  test.each([
    ' ', '\t', '\n', '\r', '\u0000', '\u001f', '\u007f', '\u0085', '\u00a0', '\u1680', '\u2000', '\u200a', '\u200b', '\u200f', '\u2028', '\u202e',
    '\u202f', '\u205f', '\u2060', '\u3000', '\ufeff',
  ])('is %j', (character) => {
    expect(isBlankCharacter(character)).toBe(true);
  });

  test.each(['!', '0', 'a', '元', '·', '\u1fff', '\u2010', '\u2027', '\u2030', '\u2061', '\u3001', ''])('is not %j', (character) => {
    expect(isBlankCharacter(character)).toBe(false);
  });

  test('a text of nothing else is blank, and so is the empty one', () => {
    expect(isBlankText('')).toBe(true);
    expect(isBlankText(' \t　\u200b\ufeff')).toBe(true);
    expect(isBlankText(' 。')).toBe(false);
  });
});

describe('a folded text', () => {
  test('is half-width and without blanks', () => {
    expect(foldWithoutBlanks(' ≥９５ ％ ')).toEqual({ source: ' ≥９５ ％ ', text: '≥95%', origins: [1, 2, 3, 5, 7] });
    expect(foldedKey('单位：　万 元')).toBe('单位:万元');
  });

  test('keeps the origin of each character, ascending, with one more entry for the end', () => {
    fc.assert(
      fc.property(officeText, (source) => {
        const { text, origins } = foldWithoutBlanks(source);
        expect(origins).toHaveLength(text.length + 1);
        expect(origins.at(-1)).toBe(source.length);
        expect(origins.every((origin, index) => index === 0 || origin > (origins[index - 1] ?? -1))).toBe(true);
        Array.from({ length: text.length }, (_, index) => expect(foldCharacter(source[origins[index] ?? -1] ?? '')).toBe(text[index]));
      }),
    );
  });

  test('holds no blank and loses nothing else', () => {
    fc.assert(
      fc.property(officeText, (source) => {
        const { text } = foldWithoutBlanks(source);
        const units = Array.from({ length: source.length }, (_, index) => source[index] ?? '');
        expect(text).toBe(units.filter((character) => !isBlankCharacter(character)).map(foldCharacter).join(''));
        expect(isBlankText(source)).toBe(text === '');
        expect(foldedKey(source)).toBe(text);
        expect(foldedKey(text)).toBe(text);
      }),
    );
  });

  test('leads every stretch back to the source it came from', () => {
    fc.assert(
      fc.property(officeText, fc.nat(40), fc.nat(40), (source, a, b) => {
        const folded = foldWithoutBlanks(source);
        const start = Math.min(a, folded.text.length);
        const end = Math.min(start + b, folded.text.length);
        const at = originOf(folded, start, end);
        expect(at.start).toBeLessThanOrEqual(at.end);
        expect(foldedKey(sliceSpan(source, at))).toBe(folded.text.slice(start, end));
      }),
    );
  });

  test('leads a stretch back without the blanks around it', () => {
    const folded = foldWithoutBlanks('  ≥ 95 ％ 优');
    expect(originOf(folded, 0, 4)).toEqual({ start: 2, end: 8 });
    expect(originOf(folded, 4, 5)).toEqual({ start: 9, end: 10 });
  });

  test('leads an empty stretch to an empty one, and one beyond the end to the end', () => {
    const folded = foldWithoutBlanks('a b ');
    expect(originOf(folded, 1, 1)).toEqual({ start: 2, end: 2 });
    expect(originOf(folded, 2, 2)).toEqual({ start: 4, end: 4 });
    expect(originOf(folded, 1, 9)).toEqual({ start: 2, end: 4 });
    expect(originOf(folded, 8, 9)).toEqual({ start: 4, end: 4 });
  });
});
