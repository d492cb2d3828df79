// What the text of a single cell says: money, percentages, plain text, a leading number. Readers of files and editors of forms ask here, so that a cell
// typed in the browser means the same as a cell read from Word. A blank cell has no value; its text is kept all the same.
import { parseDecimal } from '../../kernel/decimal.ts';
import { foldCharacter, foldedKey, isBlankCharacter } from '../../kernel/fold-width.ts';
import { parseFen, type Fen, type MoneyUnit } from '../../kernel/money.ts';

/** An amount in the money unit the table prints: `21.00` in 万元; a unit written in the cell itself (`21万元`, `3500元`) is obeyed. Null where it is none. */
export function readMoneyText(text: string, unit: MoneyUnit): Fen | null {
  const key = foldedKey(text);
  const own = (['万元', '千元', '亿元', '元'] as const).find((candidate) => key.endsWith(candidate));
  return own === undefined ? parseFen(key, unit) : parseFen(key.slice(0, -own.length), own);
}

/** A cumulative percentage: `25.00%` or `25` is 25; null where it is none. */
export function readPercentText(text: string): number | null {
  const key = foldedKey(text);
  const decimal = parseDecimal(key.endsWith('%') ? key.slice(0, -1) : key);
  return decimal === null ? null : Number(`${decimal.digits}e-${decimal.scale}`);
}

/** A text without outer white space; null where nothing is left. */
export function readPlainText(text: string): string | null {
  const value = text.trim();
  return value === '' ? null : value;
}

/** The leading number of a text (`1、…`, `2.…`, `（3）…`) and where the text goes on. `1.5万元` has none: a digit follows the point. */
export function splitLeadingNumber(source: string): { readonly number: number | null; readonly rest: number } {
  let index = skipBlanks(source, 0);
  const start = index;
  const bracketed = foldedAt(source, index) === '(';
  if (bracketed) index += 1;
  let digits = '';
  while (isDigit(foldedAt(source, index)) && digits.length < 4) {
    digits += foldedAt(source, index);
    index += 1;
  }
  const mark = foldedAt(source, index);
  const closes = bracketed ? mark === ')' : mark === '、' || mark === ')' || (mark === '.' && !isDigit(foldedAt(source, index + 1)));
  if (digits === '' || !closes) return { number: null, rest: start };
  return { number: Number(digits), rest: skipBlanks(source, index + 1) };
}

/** The folded character at a position; empty behind the end. */
function foldedAt(source: string, index: number): string {
  return foldCharacter(source.charAt(index));
}

function skipBlanks(source: string, from: number): number {
  let index = from;
  while (index < source.length && isBlankCharacter(source.charAt(index))) index += 1;
  return index;
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}
