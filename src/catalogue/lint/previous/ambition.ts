// Which way a target is better, and whether this year's asks less than another amount. Cost is left to the money rules: a higher ceiling follows prices. Amounts in
// different units cannot be compared, and nothing is said of them.
import type { IndicatorClass } from '../../../domain/indicator/index.ts';
import type { RowSubject } from '../../../domain/lint/index.ts';
import { measuredAmount, type MeasuredAmount, type Target } from '../../../domain/target/index.ts';
import { holdsOneOf } from '../../../domain/wording/index.ts';
import { compareRatios } from '../../../kernel/ratio.ts';
import { undesiredEvents } from '../../vocabulary/decisive-results.ts';

export interface Amounts {
  readonly now: MeasuredAmount;
  readonly before: MeasuredAmount;
}

/** This year's amount and another one that it can be compared with; null where they cannot. */
export function comparable(subject: RowSubject, other: Target): Amounts | null {
  if (!isComparedClass(subject.indicatorClass)) return null;
  const now = measuredAmount(subject.row.target.target);
  const before = measuredAmount(other);
  return now === null || before === null || now.unit !== before.unit ? null : { now, before };
}

/** Whether this year's target asks less: a lower floor, or a higher ceiling on what should not happen. */
export function asksLess(subject: RowSubject, { now, before }: Amounts): boolean {
  const difference = compareRatios(now.value, before.value);
  return isCeiling(subject, now) ? difference > 0 : difference < 0;
}

function isCeiling({ facts }: RowSubject, { comparator }: MeasuredAmount): boolean {
  if (comparator === '≤' || comparator === '<') return true;
  return comparator !== '≥' && comparator !== '>' && holdsOneOf(facts.bareName, undesiredEvents.words);
}

function isComparedClass(indicatorClass: IndicatorClass | null): boolean {
  return indicatorClass !== null && indicatorClass !== 'cost' && indicatorClass !== 'timeliness';
}
