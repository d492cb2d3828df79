// Level four of the target grammar: a quantity that stands without words, as one of the kinds range, frequency, bound and number.
import { compareDecimals, parseDecimal } from '../../kernel/decimal.ts';
import type { DraftNote } from './draft.ts';
import { isZeroAmount } from './numerals.ts';
import type { Quantity } from './quantity.ts';
import type { Target } from './target.ts';
import { headDimension, isTimePer, type UnitReading } from './units.ts';

/** A quantity as a target without words: range, frequency, bound or number. Null for a descending range or a Chinese numeral without unit. */
export function targetOfQuantity(quantity: Quantity): Target | null {
  const { amount, comparator, unit } = quantity;
  if (quantity.script === 'chinese' && unit === null) return null;
  const canonical = unit?.canonical ?? null;
  if (quantity.high !== null) {
    return isAscending(amount, quantity.high) ? { kind: 'range', low: amount, high: quantity.high, unit: canonical } : null;
  }
  const per = unit === null ? null : frequencyPer(unit);
  if (unit !== null && per !== null) return { kind: 'frequency', comparator, amount, unit: headOf(unit), per };
  return comparator === null ? { kind: 'number', amount, unit: canonical } : { kind: 'bound', comparator, amount, unit: canonical };
}

/** The note of a target of nought. */
export function zeroNote(quantity: Quantity, start: number): readonly DraftNote[] {
  return quantity.high === null && isZeroAmount(quantity.amount) ? [{ id: 'zero-target', start, end: quantity.end }] : [];
}

/** 次/月: things counted per one stretch of time. 元/月 and 元/人*月 are rates and stay units. */
function frequencyPer(unit: UnitReading): string | null {
  const [per] = unit.per;
  return per !== undefined && unit.per.length === 1 && isTimePer(per) && headDimension(unit) === 'count' ? per : null;
}

/** 万人次/年 → 万人次 */
function headOf(unit: UnitReading): string {
  return unit.canonical.slice(0, unit.canonical.indexOf('/'));
}

function isAscending(low: string, high: string): boolean {
  const from = parseDecimal(low);
  const to = parseDecimal(high);
  return from !== null && to !== null && compareDecimals(from, to) < 0;
}
