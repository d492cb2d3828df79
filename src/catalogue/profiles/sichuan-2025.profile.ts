// Sichuan from 2025: the warning lines of execution of 川财绩〔2025〕10号, read in a digest. Sichuan's forms print no spending plan; where one is printed, its
// points are held against these lines.
import type { RuleProfile } from '../../domain/policy/index.ts';
import { spendingCurveSichuan } from '../policies/spending-pace.policy.ts';

export const sichuan2025: RuleProfile = {
  id: 'sichuan-2025',
  title: '四川省2025年口径',
  jurisdiction: '四川省',
  divisionSegments: ['51'],
  fiscalYears: { from: 2025, to: null },
  base: 'national',
  policies: { spendingCurve: spendingCurveSichuan },
  severities: [],
};
