// Until when the office that has a text reviews it: some days after it came, by the profile of its place and year. A text that waits for its approval, or lies with the unit,
// has days of its own (catalogue/lifecycle/round-days.ts).
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import { declarationGoesOnBy } from '../../catalogue/lifecycle/next-hands.ts';
import type { DeclarationState } from '../../domain/lifecycle/index.ts';
import { resolveProfile, selectProfile } from '../../domain/policy/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { addDays, chinaDayOf, dayNumber } from '../../kernel/day-count.ts';
import { fiscalYear, fiscalYearBounds } from '../../kernel/fiscal-year.ts';

export interface ReviewedText {
  readonly division: string;
  readonly fiscalYear: number | null;
  readonly state: DeclarationState;
}

export interface ReviewDue {
  /** The last day. */
  readonly due: CivilDate;
  /** Days since then; 0 while it is not over. */
  readonly late: number;
}

/** `since`: the moment at which it came to the office; null where no office reviews it, or the days are not known. */
export function reviewDue(text: ReviewedText, since: string | null, today: CivilDate): ReviewDue | null {
  const came = since === null ? null : chinaDayOf(since);
  const days = declarationGoesOnBy[text.state] === 'pass' ? reviewDaysOf(text) : null;
  if (came === null || days === null) return null;
  const due = addDays(came, days);
  return { due, late: Math.max(0, dayNumber(today) - dayNumber(due)) };
}

function reviewDaysOf({ division, fiscalYear: printed }: ReviewedText): number | null {
  const { profiles, dayWithoutYear } = checkCatalogue;
  const year = printed === null ? null : fiscalYear(printed);
  const profile = selectProfile(division, year, profiles);
  const resolved = profile === null ? null : resolveProfile(profile.id, profiles, year === null ? dayWithoutYear : fiscalYearBounds(year).from);
  return resolved === null || 'message' in resolved ? null : resolved.values.reviewDays;
}
