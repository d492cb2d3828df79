// How much of a project's money its own targets explain: Σ quantity × unit price against the budget (the demand that targets and money match,
// 相应匹配). Exact: products are fractions of whole numbers until the amount is rounded to 分. It proves nothing about a right or wrong
// figure; it says which part of the money has a stated quantity and a stated price behind it.
import { parseDecimal } from '../../kernel/decimal.ts';
import { fen, sumFen, type Fen } from '../../kernel/money.ts';
import type { Ratio } from '../../kernel/ratio.ts';
import type { IndicatorClass } from '../indicator/index.ts';
import { headDimension, unitOf, type Target, type UnitReading } from '../target/index.ts';
import { longestSharedRun } from '../wording/index.ts';

/** What of an indicator row the arithmetic needs. */
export interface SpendingRow {
  readonly ordinal: number;
  readonly name: string;
  readonly indicatorClass: IndicatorClass | null;
  readonly target: Target;
  /** The text of the value cell. */
  readonly source: string;
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
  /** True where no row states the months of a monthly price and the twelve months of the year are taken. */
  readonly wholeYear: boolean;
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

/** What the arithmetic must know of words; declared by the caller. */
export interface SpendingWords {
  /** Units that count the same thing under two names, such as 批 and 批次. */
  readonly equalUnits: readonly (readonly string[])[];
  /** Words that say only who or what is counted (企业, 人员): sharing them ties no price to a quantity. */
  readonly generic: readonly string[];
  /** Units so special that a price and the only quantity in them belong together whatever their names: 批. */
  readonly tying: readonly string[];
}

/**
 * Pairs every unit price of a cost row (元/批, 万元/公里, 元/人*月) with the quantity rows that state its denominator and share a word with its name.
 * `≥20批` and `≤2975元/批` in a budget of 59.00 万元 explain 5.95 万元. Null where nothing can be said for certain: no budget, no pair, a cost row
 * that cannot be read or states a part of the money as a lump sum, a quantity that fits a price by its unit but not by its name.
 */
export function explainMoney(rows: readonly SpendingRow[], total: Fen, words: SpendingWords): MoneyExplained | null {
  if (total <= 0) return null;
  const costs = rows.filter((row) => row.indicatorClass === 'cost');
  if (costs.some((row) => statesOtherMoney(row, total))) return null;
  const quantities = rows.flatMap((row) => quantityOf(row) ?? []);
  const pairs: PricedQuantity[] = [];
  for (const price of costs.flatMap((row) => priceOf(row) ?? [])) {
    const found = pairOf(price, quantities, words);
    if (found === 'unclear') return null;
    if (found !== null) pairs.push(found);
  }
  const [first, ...others] = pairs;
  const explained = sumFen(pairs.map((pair) => pair.product));
  if (first === undefined || explained === null) return null;
  // Twelve months are the most a year can have: where they overshoot the budget, fewer are meant and nobody knows how many.
  if (explained > total && pairs.some((pair) => pair.wholeYear)) return null;
  return { pairs: [first, ...others], explained, total, share: { numerator: BigInt(explained), denominator: BigInt(total) } };
}

/**
 * Whether a cost row speaks of money that the arithmetic cannot place: a lump sum below the budget, an amount without a unit, or a text with money
 * that is no single amount (`500-600元/批`). A cap on the whole budget takes no part.
 */
function statesOtherMoney(row: SpendingRow, total: Fen): boolean {
  const { target } = row;
  switch (target.kind) {
    case 'bound':
    case 'number':
    case 'count-in-words':
    case 'glued': {
      if (target.unit === null) return true;
      const unit = unitOf(target.unit);
      if (unit.dimension !== 'money') return unit.dimension === 'magnitude';
      const lump = fenOf(multiplied(exactly(target.amount), exactly(unit.factor)));
      return lump === null || (lump > 0 && lump < total);
    }
    default:
      return row.source.includes('元') && /\d/u.test(row.source);
  }
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
  const found = statedOf(row);
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

/** The price with its quantities; null where no row states one of its units, `unclear` where rows do but none surely belongs to it. */
function pairOf(price: Stated, quantities: readonly Stated[], words: SpendingWords): PricedQuantity | 'unclear' | null {
  const used: StatedAmount[] = [];
  let product = price.value;
  let wholeYear = false;
  for (const per of price.unit.per) {
    const unit = unitOf(per);
    const candidates = quantities.filter((quantity) => sameUnit(quantity.unit.base, unit.base, words.equalUnits));
    if (candidates.length === 0) {
      if (per === month) {
        wholeYear = true;
        product = multiplied(product, monthsOfYear);
      } else if (per !== year) return null;
      continue;
    }
    const quantity = belongingTo(price, candidates, unit, words);
    if (quantity === null) return 'unclear';
    const size = exactly(unit.factor);
    used.push(quantity.stated);
    product = multiplied(product, { numerator: quantity.value.numerator * size.denominator, denominator: quantity.value.denominator * size.numerator });
  }
  // 5万元/月 alone is a lump sum told by the month.
  const amount = used.length === 0 ? null : fenOf(product);
  return amount === null ? 'unclear' : { price: price.stated, quantities: used, wholeYear, product: amount };
}

/** A budget covers one fiscal year: 元/人*年 needs no row that says “one year”, 元/人*月 none that says “twelve months”. */
const year = '年';
const month = '月';
const monthsOfYear: Ratio = { numerator: 12n, denominator: 1n };
const fenPerYuan: Ratio = { numerator: 100n, denominator: 1n };

function fenOf(yuan: Ratio): Fen | null {
  return fen(Number(roundedHalfUp(multiplied(yuan, fenPerYuan))));
}

/**
 * The quantity whose name shares most with the price's, at least a word of two characters; null where none does, or several as much. A stretch of
 * time may be tied by any word: 补助发放月数 belongs to 护林员补助标准.
 */
function belongingTo(price: Stated, candidates: readonly Stated[], unit: UnitReading, words: SpendingWords): Stated | null {
  const [only, ...others] = candidates;
  if (only !== undefined && others.length === 0 && words.tying.includes(unit.base)) return only;
  const generic = unit.dimension === 'time' ? [] : words.generic;
  const priced = withoutWords(price.row.name, generic, '\u0001');
  let best: Stated | null = null;
  let longest = 1;
  for (const quantity of candidates) {
    const common = longestSharedRun(withoutWords(quantity.row.name, generic, '\u0002'), priced);
    if (common > longest) best = quantity;
    else if (common === longest) best = null;
    longest = Math.max(longest, common);
  }
  return best;
}

/** The name with a mark in place of every word that ties nothing. */
function withoutWords(name: string, words: readonly string[], mark: string): string {
  return words.reduce((left, word) => left.replaceAll(word, mark), name);
}

function sameUnit(a: string, b: string, equalUnits: SpendingWords['equalUnits']): boolean {
  return a === b || equalUnits.some((group) => group.includes(a) && group.includes(b));
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
