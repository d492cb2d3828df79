// Money is a whole number of 分 (1 元 = 100 分). 万元 exists only in readers and writers.
import { multiplyDecimals, parseDecimal, type Decimal } from './decimal.ts';

declare const fenBrand: unique symbol;

/** A whole number of 分, within ±9 007 199 254 740 991 (about 90 万亿元). */
export type Fen = number & { readonly [fenBrand]: true };

/** The units in which a form can print its amounts. */
export type MoneyUnit = '元' | '千元' | '万元' | '亿元';

export const fenPerUnit: Readonly<Record<MoneyUnit, number>> = {
  元: 100,
  千元: 100_000,
  万元: 1_000_000,
  亿元: 10_000_000_000,
};

/** A whole, safe number of 分; null otherwise. */
export function fen(value: number): Fen | null {
  return Number.isSafeInteger(value) ? (value as Fen) : null;
}

/** The exact amount of a decimal number of a unit: 2.975 千元 = 297 500 分; null where it is no whole number of 分. */
export function fenFromDecimal(value: Decimal, unit: MoneyUnit): Fen | null {
  const product = multiplyDecimals(value, { digits: BigInt(fenPerUnit[unit]), scale: 0 });
  const divisor = 10n ** BigInt(product.scale);
  if (product.digits % divisor !== 0n) return null;
  return fen(Number(product.digits / divisor));
}

/**
 * Reads an amount as a form prints it: `21.00`, `1,234.5`, `-3`. Thousands separators may stand only where they belong.
 * Null for blank or anything else: a blank amount is unknown, not zero.
 */
export function parseFen(text: string, unit: MoneyUnit): Fen | null {
  const plain = withoutThousandsSeparators(text.trim());
  const value = plain === null ? null : parseDecimal(plain);
  return value === null ? null : fenFromDecimal(value, unit);
}

/** `4 778 800 00` 分 as `477.88` in 万元: exact, at least `minimumDecimals` places, more only where the amount needs them. */
export function formatFen(amount: Fen, unit: MoneyUnit, minimumDecimals = 2): string {
  const negative = amount < 0;
  const scale = String(fenPerUnit[unit]).length - 1;
  const digits = String(Math.abs(amount)).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  let fraction = digits.slice(digits.length - scale);
  while (fraction.length > minimumDecimals && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** The sum, or null where it would leave the range of exact integers. */
export function sumFen(amounts: readonly Fen[]): Fen | null {
  let total = 0n;
  for (const amount of amounts) total += BigInt(amount);
  return total >= BigInt(Number.MIN_SAFE_INTEGER) && total <= BigInt(Number.MAX_SAFE_INTEGER) ? (Number(total) as Fen) : null;
}

/** The amount times a whole number, or null where it would leave the range of exact integers. */
export function multiplyFen(amount: Fen, times: number): Fen | null {
  return fen(amount * times);
}

export const zeroFen: Fen = 0 as Fen;

/** |a − b|, or null where it would leave the range of exact integers. */
export function distanceFen(a: Fen, b: Fen): Fen | null {
  return fen(Math.abs(a - b));
}

function withoutThousandsSeparators(text: string): string | null {
  const folded = text.replaceAll('，', ',');
  if (!folded.includes(',')) return folded;
  const [whole = '', ...rest] = folded.split('.');
  const sign = whole.startsWith('-') || whole.startsWith('+') ? whole.slice(0, 1) : '';
  const groups = whole.slice(sign.length).split(',');
  const [first = '', ...others] = groups;
  if (first.length < 1 || first.length > 3 || others.some((group) => group.length !== 3)) return null;
  return [sign + groups.join(''), ...rest].join('.');
}
