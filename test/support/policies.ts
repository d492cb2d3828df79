// The numbers of the shipped base profile, for tests that need some number of every kind and override the one they mean.
import { ruleProfiles } from '../../src/catalogue/profiles/index.ts';
import { resolveProfile, type PolicyValues, type RuleProfile } from '../../src/domain/policy/index.ts';
import { parseCivilDate } from '../../src/kernel/civil-date.ts';

/** The dated policies that the base states. */
export function nationalPolicies(): RuleProfile['policies'] {
  return ruleProfiles.find((profile) => profile.base === null)?.policies ?? {};
}

export function nationalValues(): PolicyValues {
  const day = parseCivilDate('2021-01-01');
  const resolved = day === null ? { message: 'no such day' } : resolveProfile('national', ruleProfiles, day);
  if ('message' in resolved) throw new Error(resolved.message);
  return resolved.values;
}
