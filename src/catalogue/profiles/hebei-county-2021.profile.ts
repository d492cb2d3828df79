// County level in Hebei, FY2021: the form prints a spending plan with four checkpoints, so blank ones are asked about.
import type { RuleProfile } from '../../domain/policy/index.ts';
import { spendingCheckpointsHebei } from '../policies/spending-plan.policy.ts';

export const hebeiCounty2021: RuleProfile = {
  id: 'hebei-county-2021',
  title: '河北省县级2021年口径',
  jurisdiction: '河北省县级',
  divisionSegments: ['13'],
  fiscalYears: { from: 2021, to: null },
  base: 'national',
  policies: { spendingCheckpoints: spendingCheckpointsHebei },
  severities: [],
};
