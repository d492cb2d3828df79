// Which reminder of a deadline is due: the nearest step ahead that has been reached, so that a day on which nobody looked is made up for and no step is told twice.
import type { CivilDate } from '../../kernel/civil-date.ts';
import { dayNumber } from '../../kernel/day-count.ts';

export type DeadlineStep =
  /** `step` is one of the declared days before the end; `daysLeft` how many there really are, 0 on the last day. */
  | { readonly kind: 'near'; readonly step: number; readonly daysLeft: number }
  | { readonly kind: 'over'; readonly daysLate: number };

export interface DeadlineSteps {
  /** Days before the end. */
  readonly before: readonly number[];
  /** An end that lies farther back is not told any more. */
  readonly longestLate: number;
}

/** Null where nothing is due. */
export function deadlineStep(closes: CivilDate, today: CivilDate, { before, longestLate }: DeadlineSteps): DeadlineStep | null {
  const daysLeft = dayNumber(closes) - dayNumber(today);
  if (daysLeft < 0) return -daysLeft > longestLate ? null : { kind: 'over', daysLate: -daysLeft };
  const reached = before.filter((step) => daysLeft <= step);
  return reached.length === 0 ? null : { kind: 'near', step: Math.min(...reached), daysLeft };
}
