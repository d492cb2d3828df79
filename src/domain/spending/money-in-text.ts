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
    const amount = isMoneyUnit(unit) ? parseFen(digits.replaceAll('，', ','), unit) : null;
    if (amount !== null && !'/／每'.includes(text.charAt(end) || ' ')) found.push({ amount, at: { start: match.index, end } });
  }
  return found;
}

const pattern = /(?<![\d.])(\d{1,3}(?:[,，]\d{3})+(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?)\s{0,2}(亿元|万元|千元|元)/gu;

function isMoneyUnit(text: string): text is MoneyUnit {
  return text === '元' || text === '千元' || text === '万元' || text === '亿元';
}
