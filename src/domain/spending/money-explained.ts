// How much of a project's money its own targets explain: Σ quantity × unit price against the budget (the demand that targets and money match,
// 相应匹配). Exact: products are fractions of whole numbers until the amount is rounded to 分. It proves nothing about a right or wrong
// figure; it says which part of the money has a stated quantity and a stated price behind it.
import { parseDecimal } from '../../kernel/decimal.ts';
import { fen, sumFen, type Fen } from '../../kernel/money.ts';
import type { Ratio } from '../../kernel/ratio.ts';
import type { IndicatorClass } from '../indicator/index.ts';
import { headDimension, unitOf, type Target, type UnitReading } from '../target/index.ts';

/** What of an indicator row the arithmetic needs. */
export interface SpendingRow {
  readonly ordinal: number;
  readonly name: string;
  readonly indicatorClass: IndicatorClass | null;
  readonly target: Target;
}

/** A number with its unit, as the target states it: 20 and 批. */
export interface StatedAmount {
  readonly ordinal: number;
  readonly amount: string;
  readonly unit: string;
}

/** One unit price with the quantities that stand in its denominator (元/人*月 needs persons and months), and their product. */
export interface PricedQuantity {
  readonly price: StatedAmount;
  readonly quantities: readonly StatedAmount[];
  readonly product: Fen;
}

export interface MoneyExplained {
  readonly pairs: readonly [PricedQuantity, ...PricedQuantity[]];
  /** Σ of the products. */
  readonly explained: Fen;
  readonly total: Fen;
  /** explained : total */
  readonly share: Ratio;
}

/** Units that count the same thing under two names, such as 批 and 批次. */
export type EqualUnits = readonly (readonly string[])[];

/**
 * Pairs every unit price of a cost row (元/批, 万元/公里, 元/人*月) with the quantity rows that state its denominator. Null where the budget is not
 * positive or no price finds all its quantities: then nothing can be said. `≥20批` and `≤2975元/批` in a budget of 59.00 万元 explain 5.95 万元.
 */
export function explainMoney(rows: readonly SpendingRow[], total: Fen, equalUnits: EqualUnits): MoneyExplained | null {
  if (total <= 0) return null;
  const quantities = rows.flatMap((row) => quantityOf(row) ?? []);
  const [first, ...others] = rows.flatMap((row) => {
    const price = priceOf(row);
    return price === null ? [] : (pairOf(price, quantities, equalUnits) ?? []);
  });
  if (first === undefined) return null;
  const explained = sumFen([first, ...others].map((pair) => pair.product));
  if (explained === null) return null;
  return { pairs: [first, ...others], explained, total, share: { numerator: BigInt(explained), denominator: BigInt(total) } };
}

interface Stated {
  readonly row: SpendingRow;
  readonly stated: StatedAmount;
  readonly unit: UnitReading;
  /** The amount in base units. */
  readonly value: Ratio;
}

function quantityOf(row: SpendingRow): Stated | null {
  const found = row.indicatorClass === 'quantity' ? statedOf(row) : null;
  if (found === null || found.unit.per.length > 0) return null;
  switch (found.unit.dimension) {
    case 'money':
    case 'share':
    case 'score':
    case 'magnitude':
      return null;
    default:
      return found;
  }
}

function priceOf(row: SpendingRow): Stated | null {
  const found = row.indicatorClass === 'cost' ? statedOf(row) : null;
  return found !== null && found.unit.per.length > 0 && headDimension(found.unit) === 'money' && found.unit.base === '元' ? found : null;
}

/** Number and unit of a target that states both; a range or a frequency is no single amount, and zero explains nothing. */
function statedOf(row: SpendingRow): Stated | null {
  const { target } = row;
  switch (target.kind) {
    case 'bound':
    case 'number':
    case 'count-in-words':
    case 'glued': {
      if (target.unit === null) return null;
      const unit = unitOf(target.unit);
      const value = multiplied(exactly(target.amount), exactly(unit.factor));
      return value.numerator > 0n ? { row, stated: { ordinal: row.ordinal, amount: target.amount, unit: target.unit }, unit, value } : null;
    }
    default:
      return null;
  }
}

function pairOf(price: Stated, quantities: readonly Stated[], equalUnits: EqualUnits): PricedQuantity | null {
  const used: StatedAmount[] = [];
  let product = price.value;
  for (const per of price.unit.per) {
    const unit = unitOf(per);
    const quantity = quantityFor(price, unit, quantities, equalUnits);
    if (quantity !== null) {
      const size = exactly(unit.factor);
      used.push(quantity.stated);
      product = multiplied(product, { numerator: quantity.value.numerator * size.denominator, denominator: quantity.value.denominator * size.numerator });
    } else if (per !== onceAYear) return null;
  }
  const amount = used.length === 0 ? null : fen(Number(roundedHalfUp(multiplied(product, fenPerYuan))));
  return amount === null ? null : { price: price.stated, quantities: used, product: amount };
}

/** A budget covers one fiscal year: 元/人*年 needs no row that says “one year”. */
const onceAYear = '年';
const fenPerYuan: Ratio = { numerator: 100n, denominator: 1n };

/** The quantity in a unit of the price's denominator; among several, the one whose name alone shares most with the price's. */
function quantityFor(price: Stated, unit: UnitReading, quantities: readonly Stated[], equalUnits: EqualUnits): Stated | null {
  const candidates = quantities.filter((quantity) => sameUnit(quantity.unit.base, unit.base, equalUnits));
  if (candidates.length <= 1) return candidates[0] ?? null;
  let best: Stated | null = null;
  let longest = 1;
  for (const quantity of candidates) {
    const common = longestCommonRun(quantity.row.name, price.row.name);
    if (common > longest) best = quantity;
    else if (common === longest) best = null;
    longest = Math.max(longest, common);
  }
  return best;
}

function sameUnit(a: string, b: string, equalUnits: EqualUnits): boolean {
  return a === b || equalUnits.some((group) => group.includes(a) && group.includes(b));
}

const comparedCharacters = 60;

/** Length of the longest run of characters that stands in both names (their first sixty characters). */
function longestCommonRun(a: string, b: string): number {
  const left = a.slice(0, comparedCharacters);
  const right = b.slice(0, comparedCharacters);
  let longest = 0;
  for (let start = 0; start < left.length; start += 1) {
    while (start + longest < left.length && right.includes(left.slice(start, start + longest + 1))) longest += 1;
  }
  return longest;
}

/** The number as a fraction; zero where the text is no plain decimal, and zero is no amount. */
function exactly(text: string): Ratio {
  const value = parseDecimal(text) ?? { digits: 0n, scale: 0 };
  return { numerator: value.digits, denominator: 10n ** BigInt(value.scale) };
}

function multiplied(a: Ratio, b: Ratio): Ratio {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

function roundedHalfUp(value: Ratio): bigint {
  return (value.numerator * 2n + value.denominator) / (value.denominator * 2n);
}
