// A unit price as a target states it: so much money per something.
import { multiplyDecimals, parseDecimal } from '../../kernel/decimal.ts';
import { fenFromDecimal, type Fen } from '../../kernel/money.ts';
import { headDimension, unitOf, type Target } from '../target/index.ts';

export interface UnitPrice {
  readonly price: Fen;
  /** What it is the price of: `['辆']`, `['人', '天']`. */
  readonly per: readonly string[];
}

/** `≤12.5万元/辆` is 12.5 万元 per 辆; null where the target states no single price, or one that is no whole number of 分. */
export function unitPriceOf(target: Target): UnitPrice | null {
  const stated = statedNumber(target);
  if (stated === null) return null;
  const unit = unitOf(stated.unit);
  if (unit.per.length === 0 || headDimension(unit) !== 'money' || unit.base !== '元') return null;
  const [amount, factor] = [stated.amount, unit.factor].flatMap((text) => parseDecimal(text) ?? []);
  if (amount === undefined || factor === undefined) return null;
  const price = fenFromDecimal(multiplyDecimals(amount, factor), '元');
  return price === null ? null : { price, per: unit.per };
}

/** `5辆` and `购置5辆` are five of 辆; null where the target counts another thing, or no whole number of it. */
export function countOf(target: Target, counted: string): number | null {
  const stated = statedNumber(target);
  if (stated === null || stated.unit !== counted) return null;
  const count = Number(stated.amount);
  return Number.isSafeInteger(count) && count > 0 ? count : null;
}

function statedNumber(target: Target): { readonly amount: string; readonly unit: string } | null {
  switch (target.kind) {
    case 'bound':
    case 'number':
    case 'count-in-words':
    case 'glued':
      return target.unit === null ? null : { amount: target.amount, unit: target.unit };
    default:
      return null;
  }
}
