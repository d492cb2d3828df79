// The amount of a target in base units, so that targets of two years can be compared: 1.2万亩 and 12000亩 are equal.
import { parseDecimal } from '../../kernel/decimal.ts';
import type { Ratio } from '../../kernel/ratio.ts';
import type { Comparator, Target } from './target.ts';
import { unitOf } from './units.ts';

export interface MeasuredAmount {
  readonly value: Ratio;
  /** Base unit with its denominators; blank where the cell states none. */
  readonly unit: string;
  readonly comparator: Comparator | null;
}

/** Number and base unit of a target that states one amount; null for a range, a date, a frequency and everything without a number. */
export function measuredAmount(target: Target): MeasuredAmount | null {
  switch (target.kind) {
    case 'bound':
    case 'number':
    case 'count-in-words':
    case 'glued': {
      const comparator = target.kind === 'number' ? null : target.comparator;
      const { factor, base, per } = target.unit === null ? withoutUnit : unitOf(target.unit);
      const amount = exactly(target.amount);
      const scale = exactly(factor);
      if (amount === null || scale === null) return null;
      return { value: { numerator: amount.numerator * scale.numerator, denominator: amount.denominator * scale.denominator }, unit: [base, ...per].join('/'), comparator };
    }
    default:
      return null;
  }
}

const withoutUnit = { factor: '1', base: '', per: [] } as const;

function exactly(text: string): Ratio | null {
  const decimal = parseDecimal(text);
  return decimal === null ? null : { numerator: decimal.digits, denominator: 10n ** BigInt(decimal.scale) };
}
