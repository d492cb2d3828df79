// 测算: how a project's budget comes about, line by line: 数量 × 单价 = 金额. Factors and price keep the text that was typed; amounts are exact and
// rounded to 分 once, at the end of a line. A line without an amount is unknown, not nought.
import { multiplyDecimals, parseDecimal, roundHalfUp, type Decimal } from '../../kernel/decimal.ts';
import { fen, formatFen, sumFen, type Fen } from '../../kernel/money.ts';

/** One factor of a line: 45人, 12月. */
export interface CostingFactor {
  /** Plain decimal as typed. */
  readonly amount: string;
  readonly unit: string;
}

export interface CostingLine {
  readonly id: string;
  /** 明细: what is paid for. */
  readonly item: string;
  /** Quantities that are multiplied; at least one. */
  readonly factors: readonly [CostingFactor, ...CostingFactor[]];
  /** 单价 in 元 per the factors' units, plain decimal as typed. */
  readonly price: string;
  /** 支出标准 and the paper it rests on; blank where there is none. */
  readonly standard: string;
  /** Ordinals of the indicator rows whose quantity or unit price the line speaks of. */
  readonly indicators: readonly number[];
}

export interface CostingFault {
  readonly line: string;
  readonly column: 'item' | 'factor' | 'price';
  /** One Chinese sentence. */
  readonly message: string;
}

export interface CostingSum {
  /** Amount of each line by id; null where factors or price cannot be read. */
  readonly amounts: ReadonlyMap<string, Fen | null>;
  /** Σ of the lines; null where one of them is unknown, and for no lines at all. */
  readonly total: Fen | null;
  readonly faults: readonly CostingFault[];
}

/** Amounts, sum and faults of a project's lines. */
export function sumCosting(lines: readonly CostingLine[]): CostingSum {
  const amounts = new Map<string, Fen | null>();
  const faults: CostingFault[] = [];
  for (const line of lines) {
    if (line.item.trim() === '') faults.push({ line: line.id, column: 'item', message: '没有写明是什么支出。' });
    for (const factor of line.factors) {
      if (!isAmount(factor.amount)) faults.push({ line: line.id, column: 'factor', message: `数量“${factor.amount.trim()}”不是数，或小于0。` });
    }
    if (!isAmount(line.price)) faults.push({ line: line.id, column: 'price', message: `单价“${line.price.trim()}”不是以元为单位的数，或小于0。` });
    amounts.set(line.id, amountOf(line));
  }
  const known = [...amounts.values()].filter((amount) => amount !== null);
  return { amounts, total: lines.length > 0 && known.length === lines.length ? sumFen(known) : null, faults };
}

/** 45 × 12 × 600 元 = 32.4 万元; null where a factor or the price is no amount, or the product leaves the range of exact money. */
export function amountOf({ factors, price }: Pick<CostingLine, 'factors' | 'price'>): Fen | null {
  let product: Decimal = { digits: 100n, scale: 0 };
  for (const text of [...factors.map(({ amount }) => amount), price]) {
    const value = parseDecimal(text.trim());
    if (value === null || value.digits < 0n) return null;
    product = multiplyDecimals(product, value);
  }
  return fen(Number(roundHalfUp(product)));
}

/** `45人×12月×600元=32.4万元`; without the result where it is unknown. */
export function describeCostingLine(line: CostingLine): string {
  const amount = amountOf(line);
  const factors = line.factors.map((factor) => `${factor.amount.trim()}${factor.unit.trim()}`);
  const product = [...factors, `${line.price.trim()}元`].join('×');
  return amount === null ? product : `${product}=${formatFen(amount, '万元', 0)}万元`;
}

function isAmount(text: string): boolean {
  const value = parseDecimal(text.trim());
  return value !== null && value.digits >= 0n;
}
