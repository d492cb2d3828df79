import { describe, expect, it } from 'vitest';
import {
  cellText,
  isBlankMark,
  isClosingPunctuation,
  isDigit,
  isHan,
  isLatinLetter,
  isOptionSeparator,
  isRangeMark,
  sourceSpan,
  touchesNext,
  withoutWrapping,
} from './characters.ts';

describe('the text of a cell', () => {
  it('is half-width, without blanks, and simplified where units and signs are concerned', () => {
    expect(cellText('＝ 230 畝')).toMatchObject({ text: '=230亩', printed: '=230畝' });
  });

  it('keeps one character per place, so every place has an origin', () => {
    const cell = cellText(' ≥　９５ ％ ');
    expect(cell.text).toBe('≥95%');
    expect(sourceSpan(cell, 0, 4)).toEqual({ start: 1, end: 7 });
  });

  it('knows where a blank stood', () => {
    const cell = cellText('20 30');
    expect([0, 1, 2, 3].map((index) => touchesNext(cell, index))).toEqual([true, false, true, true]);
    expect(touchesNext(cell, 9)).toBe(false);
  });
});

describe('marks around the whole cell', () => {
  it.each([
    ['“≥95%”', '≥95%'],
    ['(95%)', '95%'],
    ['(元)', '(元)'],
    ['“好”“坏”', '“好”“坏”'],
    ['(1)检查(2)', '(1)检查(2)'],
    ['""', '""'],
    ['95%', '95%'],
  ])('%s is read as %s', (source, text) => {
    expect(withoutWrapping(cellText(source)).text).toBe(text);
  });

  it('leave the places of the source', () => {
    expect(sourceSpan(withoutWrapping(cellText(' “ 95% ”')), 0, 3)).toEqual({ start: 3, end: 6 });
  });
});

describe('the sets of characters', () => {
  it.each([
    ['a digit', isDigit, '7', 'x'],
    ['a Latin letter', isLatinLetter, 'm', '米'],
    ['a capital letter', isLatinLetter, 'M', '1'],
    ['a Chinese character', isHan, '批', 'a'],
    ['a range mark', isRangeMark, '至', '的'],
    ['closing punctuation', isClosingPunctuation, '。', '批'],
    ['a mark of a missing number', isBlankMark, '*', '5'],
  ])('tell %s from others and from nothing', (_name, belongs, member, other) => {
    expect([belongs(member), belongs(other), belongs(undefined), belongs('')]).toEqual([true, false, false, false]);
  });

  it('separate options by 、 and by empty tick boxes', () => {
    expect(Array.from('、/□').every(isOptionSeparator)).toBe(true);
    expect(isOptionSeparator('好')).toBe(false);
  });
});
