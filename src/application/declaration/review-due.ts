// Until when the office that has a text reviews it: some days after it came, as its round says, else by the profile of its place and year. A text that waits for its approval, or lies
// with the unit, has days of its own (catalogue/lifecycle/round-days.ts).
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import { declarationGoesOnBy } from '../../catalogue/lifecycle/next-hands.ts';
import type { DeclarationState, Round } from '../../domain/lifecycle/index.ts';
import { resolveProfile, selectProfile } from '../../domain/policy/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { addDays, chinaDayOf, dayNumber } from '../../kernel/day-count.ts';
import { fiscalYear, fiscalYearBounds } from '../../kernel/fiscal-year.ts';
import type { DeclarationStore, YearRounds } from './declaration-store.ts';

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

export interface CameToOffice {
  /** The moment at which it came to the office; null where no office reviews it. */
  readonly since: string | null;
  readonly round: Round;
  readonly today: CivilDate;
}

/** The rounds of the place and year of a text; none where nobody set any. */
export type RoundsOfText = (text: ReviewedText) => YearRounds['windows'];

/** Null where no office reviews it, or the days are not known. */
export function reviewDue(text: ReviewedText, { since, round, today }: CameToOffice, roundsOf: RoundsOfText): ReviewDue | null {
  const came = since === null ? null : chinaDayOf(since);
  if (came === null || !isReviewed(text)) return null;
  const term = reviewTerm(text, round, roundsOf(text));
  if (term === null) return null;
  const due = addDays(came, term.days);
  return { due, late: Math.max(0, dayNumber(today) - dayNumber(due)) };
}

/** The last day for the office to which a text comes on a day, and whether what it was counted by is still to be verified; null where no office reviews it, or the days are not known. */
export function reviewDueFrom(text: ReviewedText, { round, came, windows }: { readonly round: Round; readonly came: CivilDate; readonly windows: YearRounds['windows'] }): { readonly due: CivilDate; readonly isVerified: boolean } | null {
  const term = isReviewed(text) ? reviewTerm(text, round, windows) : null;
  return term === null ? null : { due: addDays(came, term.days), isVerified: term.isVerified };
}

/** What somebody set for the round needs no verification; what the policy says as much as the policy does. */
function reviewTerm(text: ReviewedText, round: Round, windows: YearRounds['windows']): { readonly days: number; readonly isVerified: boolean } | null {
  const set = windows.find((window) => window.round === round)?.reviewDays ?? null;
  if (set !== null) return { days: set, isVerified: true };
  const usual = usualReviewDays(text);
  return usual === null ? null : { days: usual.days, isVerified: usual.confidence !== 'unverified' };
}

/** Reads the rounds of those texts that an office reviews now. */
export async function roundsOfTexts({ declarations }: { readonly declarations: Pick<DeclarationStore, 'rounds'> }, texts: readonly ReviewedText[]): Promise<RoundsOfText> {
  const known = new Map<string, YearRounds['windows']>();
  for (const text of texts.filter(isReviewed)) {
    const year = text.fiscalYear === null ? null : fiscalYear(text.fiscalYear);
    if (year === null || known.has(keyOf(text))) continue;
    known.set(keyOf(text), (await declarations.rounds({ division: text.division, fiscalYear: year })).windows);
  }
  return (text) => known.get(keyOf(text)) ?? [];
}

/** What the policy says, with how sure it is; null where no profile is known. */
export function usualReviewDays({ division, fiscalYear: printed }: Pick<ReviewedText, 'division' | 'fiscalYear'>): { readonly days: number; readonly confidence: string } | null {
  const { profiles, dayWithoutYear } = checkCatalogue;
  const year = printed === null ? null : fiscalYear(printed);
  const profile = selectProfile(division, year, profiles);
  const resolved = profile === null ? null : resolveProfile(profile.id, profiles, year === null ? dayWithoutYear : fiscalYearBounds(year).from);
  if (resolved === null || 'message' in resolved) return null;
  const version = resolved.versions.find(({ key }) => key === 'reviewDays');
  return { days: resolved.values.reviewDays, confidence: version?.citation.confidence ?? 'unverified' };
}

function isReviewed({ state }: ReviewedText): boolean {
  return declarationGoesOnBy[state] === 'pass';
}

function keyOf({ division, fiscalYear: year }: ReviewedText): string {
  return `${division} ${year ?? ''}`;
}
