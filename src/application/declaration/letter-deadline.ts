// The day that an opinion letter offers for its answer: the end of the round where the term of the policy would go beyond it. Otherwise none: the paper then tells the term itself, in
// working days. Counted by weekdays, since holidays only make the term longer.
import type { CivilDate } from '../../kernel/civil-date.ts';
import { dayNumber } from '../../kernel/day-count.ts';

/** `term`: working days of the policy; `closes`: the last day of the round, null where it is not open. Null: none. */
export function letterDeadline({ today, closes, term }: { readonly today: CivilDate; readonly closes: CivilDate | null; readonly term: number }): CivilDate | null {
  if (closes === null || closes < today) return null;
  return weekdays(dayNumber(today) + 1, dayNumber(closes)) < term ? closes : null;
}

/** Mondays to Fridays from one day to another, both included. */
function weekdays(from: number, to: number): number {
  const days = Math.max(0, to - from + 1);
  const weeks = Math.floor(days / 7);
  let count = weeks * 5;
  for (let day = from + weeks * 7; day <= to; day += 1) if (!isWeekend(day)) count += 1;
  return count;
}

/** 1970-01-01, day 0, was a Thursday. */
function isWeekend(day: number): boolean {
  const weekday = (((day + 3) % 7) + 7) % 7;
  return weekday >= 5;
}
