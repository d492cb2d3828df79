// Amounts of money that a running text states, with the place of each: `预算35万元` holds 35 万元 at 2–6.
import { parseFen, type Fen, type MoneyUnit } from '../../kernel/money.ts';
import type { Span } from '../../kernel/span.ts';

export interface MoneyInText {
  readonly amount: Fen;
  /** Number and unit. */
  readonly at: Span;
}

/** Every amount with a unit of money behind it, in order. A price (`35元/人`) is none: something follows its unit. */
export function moneyInText(text: string): readonly MoneyInText[] {
  const found: MoneyInText[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, digits = '', unit = ''] = match;
    const end = match.index + whole.length;
    const amount = parseFen(digits.replaceAll('，', ','), moneyUnitOf(unit));
    if (amount !== null && !'/／每'.includes(text.charAt(end) || ' ')) found.push({ amount, at: { start: match.index, end } });
  }
  return found;
}

const pattern = /(?<![\d.])(\d{1,3}(?:[,，]\d{3})+(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?)\s{0,2}(亿元|万元|千元|元)/gu;

/** One of the four that the pattern finds. */
function moneyUnitOf(text: string): MoneyUnit {
  return text === '亿元' ? '亿元' : text === '万元' ? '万元' : text === '千元' ? '千元' : '元';
}
