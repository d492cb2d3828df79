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
  ['bas-empty', 9, 9, ''],
  ['bas-generic', 44, 44, 'and one more cell, in which a page number stands behind the same phrase, is told as text that was not read'],
  ['bas-self', 9, 9, ''],
  ['bas-fund-doc', 36, 36, ''],
  ['bas-not-law', 9, 9, ''],
  ['bas-broken-title', 2, 10, 'two places were named by hand; one of them is a column of nine rows'],
  ['bas-docno-format', 4, 8, 'four names, and once for the rows of each of the four projects'],
  ['txt-truncated', 2, 2, ''],
  ['txt-typo', 4, 5, 'the same slip stands in a purpose and in a goal'],
  ['txt-dup-purpose', 2, 2, ''],
  ['txt-wrong-place', 4, 5, 'one more 我省 stands in the goals of a project'],
  ['txt-old-agency', 3, 4, '省局 may be the bureau of today and is let pass; two paragraphs more name abolished bodies'],
  ['txt-word-fields', 18, 0, 'the readers take the field codes of the contents lists out of the text and keep them'],
  ['txt-goal-no-number', 14, 14, ''],
  ['fund-sum', 0, 0, ''],
  ['fund-zero', 0, 0, ''],
  ['fund-vs-narrative', 0, 0, ''],
  ['cost-x-qty', 1, 1, ''],
  ['cost-cap', 0, 0, 'five cars for 60.00 万元 are exactly at the cap of 12.00 万元'],
  ['quota-check', 1, 1, ''],
  ['plan-not-100', 0, 0, ''],
  ['plan-non-monotone', 0, 0, ''],
  ['plan-blank-points', 10, 10, ''],
  ['plan-back-loaded', 7, 0, 'the seven plans state December only; blank checkpoints are unknown, not nought, and are told as blank'],
  ['plan-default-curve', 5, 5, ''],
  ['plan-vs-nature', 2, 2, ''],
  ['plan-vs-deadline', 0, 0, ''],
  ['code-format', 0, 0, ''],
  ['code-dup', 0, 0, ''],
  ['name-year', 0, 0, ''],
  ['name-src-level', 1, 1, ''],
  ['name-content', 2, 2, ''],
  ['wgt-sum', 0, 0, 'the form prints no weights'],
  ['wgt-level', 0, 0, 'the form prints no weights'],
  ['wgt-zero', 0, 0, 'the form prints no weights'],
  ['wgt-concentrated', 0, 0, 'the form prints no weights'],
])('%s: counted by hand %i, told by the rule %i %s', (rule, byHand, told, why) => {
  expect(found.filter((finding) => finding.rule === rule)).toHaveLength(told);
  if (byHand !== told) expect(why).not.toBe('');
});
