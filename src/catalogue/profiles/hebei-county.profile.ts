// County level in Hebei, any year: what of the province's own rules could be read. Its forms of other years than 2021 could not, so the checkpoints
// of 2021 are taken on trust and marked.
import type { RuleProfile } from '../../domain/policy/index.ts';
import { spendingCheckpointsHebei } from '../policies/spending-plan.policy.ts';

export const hebeiCounty: RuleProfile = {
  id: 'hebei-county',
  title: '河北省县级口径',
  jurisdiction: '河北省县级',
  divisionSegments: ['13'],
  fiscalYears: { from: 2015, to: null },
  base: 'national',
  policies: { spendingCheckpoints: spendingCheckpointsHebei },
  severities: [],
};
