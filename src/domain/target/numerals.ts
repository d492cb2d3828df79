// Level two of the target grammar: numbers. Arabic numerals with a point and thousands separators where they belong, and Chinese
// numerals (三次, 一百二十户, 百分之九十五). An amount stays text: exact, as printed, without separators.
import { isDigit, touchesNext, type CellText } from './characters.ts';

export interface NumeralReading {
  /** Plain decimal, as printed but without separators: `1346.0088`, `0.00`, `-5`. */
  readonly amount: string;
  readonly end: number;
  readonly script: 'arabic' | 'chinese';
}

/** More digits than this are no amount of anything. */
export const longestNumeral = 30;

/** The Arabic number that starts at `at`; null where none does. A blank inside ends it; `1,23` is not a number with separators. */
export function scanArabicNumeral(cell: CellText, at: number): NumeralReading | null {
  const { text } = cell;
  const wholeEnd = digitsEnd(cell, at);
  if (wholeEnd === at) return null;
  let amount = text.slice(at, wholeEnd);
  let end = wholeEnd;
  if (amount.length <= 3) {
    while (text[end] === ',' && touchesNext(cell, end - 1) && touchesNext(cell, end) && digitsEnd(cell, end + 1) === end + 4) {
      amount += text.slice(end + 1, end + 4);
      end += 4;
    }
  }
  if (text[end] === '.' && touchesNext(cell, end - 1) && touchesNext(cell, end)) {
    const fractionEnd = digitsEnd(cell, end + 1);
    if (fractionEnd > end + 1) {
      amount += text.slice(end, fractionEnd);
      end = fractionEnd;
    }
  }
  if (amount.length > longestNumeral) return null;
  return { amount, end, script: 'arabic' };
}

/**
 * The Chinese number that starts at `at`: `三`, `十二`, `一百零五`, `二〇二一`. Magnitudes 万 and 亿 belong to the unit.
 * Null where none starts or where it is not one number for certain: 三五 (three to five), 十五六, 一百五.
 */
export function scanChineseNumeral(text: string, at: number): NumeralReading | null {
  let end = at;
  while (end - at < longestNumeral && (chineseDigits.has(text[end] ?? '') || chinesePlaces.has(text[end] ?? ''))) end += 1;
  const numeral = text.slice(at, end);
  const amount = numeral === '' ? null : (positionalAmount(numeral) ?? placedAmount(numeral));
  return amount === null ? null : { amount, end, script: 'chinese' };
}

/** One digit, or a year digit by digit: 二〇二一. */
function positionalAmount(numeral: string): string | null {
  if (numeral.length !== 1 && numeral.length !== 4) return null;
  let digits = '';
  for (const character of numeral) digits += chineseDigits.get(character) ?? '?';
  return digits.includes('?') ? null : digits;
}

/** Digits before falling places; a gap needs its 零. */
function placedAmount(numeral: string): string | null {
  let total = 0;
  let pending: number | null = null;
  let lastPlace = 10_000;
  let hasGap = true;
  for (const character of numeral) {
    const digit = chineseDigits.get(character);
    const place = chinesePlaces.get(character) ?? 0;
    if (digit === 0) {
      if (pending !== null || total === 0) return null;
      hasGap = true;
    } else if (digit !== undefined) {
      if (pending !== null) return null;
      pending = digit;
    } else {
      if (place >= lastPlace || (pending === null && total > 0)) return null;
      total += (pending ?? 1) * place;
      pending = null;
      lastPlace = place;
      hasGap = place === 10;
    }
  }
  if (pending !== null && !hasGap) return null;
  return String(total + (pending ?? 0));
}

/** The number that starts at `at`, in either script. */
export function scanNumeral(cell: CellText, at: number): NumeralReading | null {
  return scanArabicNumeral(cell, at) ?? scanChineseNumeral(cell.text, at);
}

/** Whether an amount is nought: `0`, `0.00`. */
export function isZeroAmount(amount: string): boolean {
  for (const character of amount) if (character >= '1' && character <= '9') return false;
  return true;
}

/** Index of the first Arabic digit at or behind `at`; the length of the text where none follows. */
export function firstDigitFrom(text: string, at: number): number {
  let index = at;
  while (index < text.length && !isDigit(text[index])) index += 1;
  return index;
}

/** Index behind the run of touching digits that starts at `at`. */
function digitsEnd(cell: CellText, at: number): number {
  let end = at;
  while (isDigit(cell.text[end]) && (end === at || touchesNext(cell, end - 1))) end += 1;
  return end;
}

const chineseDigits: ReadonlyMap<string, number> = new Map([
  ['〇', 0], ['零', 0], ['一', 1], ['二', 2], ['两', 2], ['三', 3], ['四', 4], ['五', 5], ['六', 6], ['七', 7], ['八', 8], ['九', 9],
]);

const chinesePlaces: ReadonlyMap<string, number> = new Map([['十', 10], ['百', 100], ['千', 1000]]);
