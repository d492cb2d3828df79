import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutDisplay, displayWidth, padDisplay, wrapDisplay } from './display-width.ts';

const mixed = fc.string({ unit: fc.constantFrom('绩', 'a', '，', '。', '”', '）', '≥', '５', '𠀀', 'é', '\u0301', ' ', '…', '😀') });

describe('columns on a terminal', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['绩效', 4],
    ['绩效ab', 6],
    ['≥95%', 4],
    ['１００％', 8],
    ['（一）、。', 10],
    ['《办法》〔2015〕', 16],
    ['e\u0301', 1],
    ['a\u200b\u20dd\ufe0fb', 2],
    ['𠀀', 2],
    ['😀🚀🤖', 6],
    ['ｱｲ', 2],
    ['한글', 4],
    ['“”—…·', 5],
    ['￥', 2],
    ['𝄞', 1],
  ])('“%s” takes %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test('a text takes as many as its parts', () => {
    fc.assert(fc.property(mixed, mixed, (a, b) => displayWidth(a + b) === displayWidth(a) + displayWidth(b)));
  });
});

describe('padding', () => {
  test('fills up on the side asked for', () => {
    expect(padDisplay('绩效', 6)).toBe('绩效  ');
    expect(padDisplay('绩效', 6, 'right')).toBe('  绩效');
  });

  test('leaves a longer text as it is', () => {
    expect(padDisplay('绩效', 3)).toBe('绩效');
  });

  test('gives the width exactly where the text is not wider', () => {
    fc.assert(fc.property(mixed, fc.nat(80), (text, width) => displayWidth(padDisplay(text, width)) === Math.max(width, displayWidth(text))));
  });
});

describe('cutting', () => {
  test.each([
    ['绩效目标', 8, '绩效目标'],
    ['绩效目标', 7, '绩效目…'],
    ['绩效目标', 6, '绩效…'],
    ['abcdef', 4, 'abc…'],
    ['绩', 1, '…'],
    ['', 5, ''],
  ])('“%s” to %i columns is “%s”', (text, width, cut) => {
    expect(cutDisplay(text, width)).toBe(cut);
  });

  test('never exceeds the width and never breaks a character', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 1, max: 40 }), (text, width) => {
        const cut = cutDisplay(text, width);
        expect(displayWidth(cut)).toBeLessThanOrEqual(width);
        expect(text.startsWith(cut.replace(/…$/u, '')) || cut === text).toBe(true);
      }),
    );
  });
});

describe('wrapping', () => {
  test('breaks at the width', () => {
    expect(wrapDisplay('绩效目标管理', 8)).toEqual(['绩效目标', '管理']);
    expect(wrapDisplay('abcdef', 4)).toEqual(['abcd', 'ef']);
  });

  test('begins no line with closing punctuation and ends none with opening punctuation', () => {
    expect(wrapDisplay('绩效目标。管理', 8)).toEqual(['绩效目', '标。管理']);
    expect(wrapDisplay('绩效目（标）', 8)).toEqual(['绩效目', '（标）']);
  });

  test('cuts no number and no Latin word that fits on a line', () => {
    expect(wrapDisplay('预算477.88万元', 10)).toEqual(['预算477.88', '万元']);
    expect(wrapDisplay('合计预算477.88万元', 10)).toEqual(['合计预算', '477.88万元']);
    expect(wrapDisplay('绩效≥95%的', 8)).toEqual(['绩效≥95%', '的']);
  });

  test('cuts what is longer than a line', () => {
    expect(wrapDisplay('a'.repeat(25), 10).join('')).toBe('a'.repeat(25));
    expect(wrapDisplay('）'.repeat(25), 10).every((line) => displayWidth(line) <= 10)).toBe(true);
  });

  test('an empty text is one empty line', () => {
    expect(wrapDisplay('', 10)).toEqual(['']);
  });

  test('loses nothing and exceeds the width nowhere', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 4, max: 40 }), (text, width) => {
        const lines = wrapDisplay(text, width);
        expect(lines.join('')).toBe(text);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
