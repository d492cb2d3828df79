// County level in Hebei, fiscal year 2021: the form of that year was read, so its checkpoints are certain.
import type { RuleProfile } from '../../domain/policy/index.ts';
import { spendingCheckpointsHebei2021 } from '../policies/spending-plan.policy.ts';

export const hebeiCounty2021: RuleProfile = {
  id: 'hebei-county-2021',
  title: '河北省县级2021年口径',
  jurisdiction: '河北省县级',
  divisionSegments: ['13'],
  fiscalYears: { from: 2021, to: 2021 },
  base: 'hebei-county',
  policies: { spendingCheckpoints: spendingCheckpointsHebei2021 },
  severities: [],
};
