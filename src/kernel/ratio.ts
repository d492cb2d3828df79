// A share keeps numerator and denominator until the last step; percentages exist only when shown.
import { roundHalfUp } from './decimal.ts';

export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A ratio with a positive denominator; null where the denominator is zero (a share of nothing is not a number). */
export function ratio(numerator: bigint, denominator: bigint): Ratio | null {
  if (denominator === 0n) return null;
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The share in percent with a fixed number of decimals, halves up: 5.95/59 with 1 decimal is `10.1`. */
export function formatPercent(value: Ratio, decimals = 0): string {
  const scaled = value.numerator * 100n * 10n ** BigInt(decimals);
  const negative = scaled < 0n;
  const magnitude = negative ? -scaled : scaled;
  const rounded = (magnitude * 2n + value.denominator) / (value.denominator * 2n);
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return negative && rounded !== 0n ? `-${text}` : text;
}

/** A percentage such as 50 or 12.5 as an exact ratio. */
export function ratioOfPercent(percent: number): Ratio {
  const thousandths = roundHalfUp({ digits: BigInt(Math.round(percent * 1000)), scale: 0 });
  return { numerator: thousandths, denominator: 100_000n };
}
