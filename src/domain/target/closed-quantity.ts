// Level three of the target grammar: a quantity with which the cell ends, closing words aside; the piece that stands behind words and behind 每X.
import { isClosingPunctuation, type CellText } from './characters.ts';
import { scanSign } from './comparators.ts';
import { skipClosings, type DraftNote } from './draft.ts';
import { scanQuantity, type Quantity } from './quantity.ts';
import type { TargetMode } from './target.ts';
import { closingWords, responseWords, verbsEndingLikeSigns } from './vocabulary.ts';

export interface ClosedQuantity {
  readonly quantity: Quantity;
  /** Index behind the closing words: the length of the cell. */
  readonly closed: number;
}

/** The quantity at `start`, provided that nothing but closing words follows. `isTimeNamed` as in {@link scanQuantity}. */
export function scanClosedQuantity(cell: CellText, start: number, mode: TargetMode, isTimeNamed = false): ClosedQuantity | null {
  const quantity = scanQuantity(cell, start, mode, isTimeNamed);
  if (quantity === null) return null;
  const closed = closingsEnd(cell.text, quantity);
  return closed < cell.text.length ? null : { quantity, closed };
}

/** Index behind the closing words of a quantity. Behind a span of time (24小时内) these include what is done within it: 到场, 响应. */
export function closingsEnd(text: string, quantity: Quantity): number {
  const isTimeLimit = quantity.unit?.dimension === 'time' && quantity.hasSuffix && quantity.comparator === '≤';
  return skipClosings(isTimeLimit ? closingsOfTimeLimit : closingWords, text, quantity.end, isClosingPunctuation);
}

const closingsOfTimeLimit = [...responseWords, ...closingWords];

/** The note of closing words behind the quantity. */
export function trailingNote({ quantity, closed }: ClosedQuantity): readonly DraftNote[] {
  return closed > quantity.end ? [{ id: 'trailing-text', start: quantity.end, end: closed }] : [];
}

/** Where the sign directly before the number begins; the number itself where no sign stands there. 送达5件 holds no sign 达. */
export function signStartBefore(text: string, numberAt: number): number {
  const behindCurrency = '￥¥'.includes(text.charAt(numberAt - 1)) && numberAt > 0 ? numberAt - 1 : numberAt;
  for (let start = Math.max(0, behindCurrency - longestSign); start < behindCurrency; start += 1) {
    const sign = scanSign(text, start);
    if (sign === null || sign.end !== behindCurrency) continue;
    return verbsEndingLikeSigns.some((verb) => text.startsWith(verb, start - 1)) ? behindCurrency : start;
  }
  return text.startsWith('百分之', numberAt - 3) || text.startsWith('千分之', numberAt - 3) ? numberAt - 3 : behindCurrency;
}

const longestSign = 8;
