// The numbers of the shipped base profile, for tests that need some number of every kind and override the one they mean.
import { ruleProfiles } from '../../src/catalogue/profiles/index.ts';
import { resolveProfile, type PolicyValues, type RuleProfile } from '../../src/domain/policy/index.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';

/** The dated policies that the base states. */
export function nationalPolicies(): RuleProfile['policies'] {
  return ruleProfiles.find((profile) => profile.base === null)?.policies ?? {};
}

export function nationalValues(): PolicyValues {
  return valuesOfYear(2021);
}

/** The numbers of the base in force when the year begins. */
export function valuesOfYear(year: number): PolicyValues {
  const day = civilDate(year, 1, 1);
  const resolved = day === null ? { message: 'no such day' } : resolveProfile('national', ruleProfiles, day);
  if ('message' in resolved) throw new Error(resolved.message);
  return resolved.values;
}
