// The rule and policy versions that hold for a plan, as events name them: what was in force is part of what happened.
import { checkCatalogue } from '../catalogue/check-catalogue.ts';
import { resolveProfile, selectProfile } from '../domain/policy/index.ts';
import { fiscalYear, fiscalYearBounds } from '../kernel/fiscal-year.ts';
import type { PlacedPlan } from './plan-store.ts';

/** Ids of the versions; none where no profile can be told. */
export function rulesInForce({ division, fiscalYear: printed }: Pick<PlacedPlan, 'division' | 'fiscalYear'>): readonly string[] {
  const { profiles, dayWithoutYear } = checkCatalogue;
  const year = printed === null ? null : fiscalYear(printed);
  const day = year === null ? dayWithoutYear : fiscalYearBounds(year).from;
  const resolved = resolveProfile(selectProfile(division, year, profiles)?.id ?? 'national', profiles, day);
  return 'message' in resolved ? [] : [...new Set(resolved.versions.map(({ versionId }) => versionId))];
}
