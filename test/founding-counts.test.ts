// How often each fault stands in the founding document, as a reviewer counted it by hand. Where a rule counts otherwise, the last column says why.
import { expect, test } from 'vitest';
import { lintRules } from '../src/catalogue/lint/index.ts';
import { ruleProfiles } from '../src/catalogue/profiles/index.ts';
import { indicatorTrees } from '../src/catalogue/trees/index.ts';
import { runRules } from '../src/domain/lint/index.ts';
import { resolveProfile } from '../src/domain/policy/index.ts';
import { firstDay } from '../src/catalogue/policies/first-day.ts';
import { foundingPlan } from './support/corpus.ts';

const profile = resolveProfile('hebei-county-2021', ruleProfiles, firstDay('2021-01-01'));
if ('message' in profile) throw new Error(profile.message);
const found = runRules(foundingPlan(), { rules: lintRules, trees: indicatorTrees }, profile);

test.each([
  ['val-unit-only', 24, 24, ''],
  ['val-dimension-name', 2, 2, ''],
  ['val-option-menu-yn', 41, 41, ''],
  ['val-option-menu-grade', 5, 5, ''],
  ['val-menu-order', 3, 3, ''],
  ['val-grade-suffix', 17, 17, ''],
  ['val-no-unit', 17, 9, 'in eight of the glued cells the sentence behind the number states the unit'],
  ['val-tautology', 17, 17, ''],
  ['val-vague', 7, 7, ''],
  ['val-bare-yes', 1, 1, ''],
  ['val-placeholder', 2, 2, ''],
  ['val-pct-over-100', 0, 0, ''],
  ['val-pct-for-count', 1, 1, ''],
  ['val-rate-unit-wrong', 1, 1, ''],
  ['val-time-as-rate', 1, 1, ''],
  ['val-deadline-trivial', 2, 2, ''],
  ['val-deadline-outside', 0, 0, ''],
  ['val-zero-target', 0, 0, ''],
  ['val-strict-sign', 1, 1, ''],
  ['rate-ref', 1, 1, ''],
  ['ind-cost-empty-promise', 10, 10, ''],
  ['ind-cost-lower-bound', 0, 0, ''],
  ['ind-sat-not-numeric', 11, 11, ''],
  ['ind-sat-no-group', 7, 7, 'counted by name: of the seven 服务对象满意度 one names 群众 in its description, and one more is spelled 服务对象的满意度'],
  ['ind-sat-insider', 3, 3, ''],
  ['ind-desc-eq-name', 96, 96, ''],
  ['ind-desc-contradicts', 2, 2, ''],
  ['ind-symptom-up', 2, 2, ''],
  ['ind-upstream-template', 1, 1, ''],
])('%s: counted by hand %i, told by the rule %i %s', (rule, byHand, told, why) => {
  expect(found.filter((finding) => finding.rule === rule)).toHaveLength(told);
  if (byHand !== told) expect(why).not.toBe('');
});
