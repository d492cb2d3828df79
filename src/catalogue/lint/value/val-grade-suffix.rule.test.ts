import { expect, test } from 'vitest';
import { makePlan, type RowInput } from '../../../../test/support/plan-factory.ts';
import type { IndicatorColumn } from '../../../domain/plan/index.ts';
import { runRules, type Repair } from '../../../domain/lint/index.ts';
import { resolveProfile } from '../../../domain/policy/index.ts';
import { firstDay } from '../../policies/first-day.ts';
import { ruleProfiles } from '../../profiles/index.ts';
import { indicatorTrees } from '../../trees/index.ts';
import { valGradeSuffix } from './val-grade-suffix.rule.ts';

test.each([
  ['≥92%优', 'the grade alone'],
  ['≥92公交车准点率大于等于92%为优', 'the number over again'],
])('%s loses nothing when only %s goes, so it may be rewritten without asking', (value) => {
  expect(repairOf({ value })).toEqual({ kind: 'rewrite', cells: [{ indicator: 1, column: 'value', text: '≥92%' }], safe: true });
});

test.each([
  ['≥92优', 'its unit is told by the name only'],
  ['100%按月足额发放公交补贴为优', 'the sentence behind it says something of its own'],
  ['≥92%为优，≥85%为良', 'the other grades would be lost'],
])('%s is asked about, because %s', (value) => {
  expect(repairOf({ value })).toMatchObject({ kind: 'rewrite', safe: false });
});

test.each([
  ['≥92%优', 'gradeExcellent', '≥92%'],
  ['≥92%良好', 'gradeGood', '≥92%'],
  ['≥92%优', 'scoringStandard', '≥92%为优'],
  ['≥92%合格', 'scoringStandard', null],
] as const)('the grade of %s goes into a blank %s: %s', (value, column, text) => {
  const repair = repairOf({ value }, [column]);
  const cells = repair?.kind === 'rewrite' ? repair.cells : [];
  expect(cells.find((cell) => cell.column === column)?.text ?? null).toBe(text);
});

test('a column that is filled keeps what it says', () => {
  expect(repairOf({ value: '≥92%优', further: { scoringStandard: '每低1个百分点扣1分' } }, ['scoringStandard'])).toMatchObject({ cells: [{ column: 'value' }] });
});

test.each([
  ['准点班次占全部班次的比例', '准点班次占全部班次的比例；≥92%为优'],
  ['准点班次占全部班次的比例。', '准点班次占全部班次的比例。≥92%为优'],
  ['', '≥92%为优'],
])('the grade goes behind the description “%s” where the form has no column of its own: %s', (description, text) => {
  expect(repairOf({ value: '≥92%优', description }, ['description'])).toMatchObject({ cells: [{ column: 'value', text: '≥92%' }, { column: 'description', text }], safe: true });
});

test('a second number leaves no repair', () => {
  expect(repairOf({ value: '≥90准点率达到92%以上为优' })).toBeNull();
});

function repairOf(row: RowInput, further: readonly IndicatorColumn[] = []): Repair | null {
  const profile = resolveProfile('national', ruleProfiles, firstDay('2021-01-01'));
  if ('message' in profile) throw new Error(profile.message);
  const plan = makePlan([{ rows: [{ level2: '质量指标', name: '公交车准点率', ...row }], columns: ['level2', 'name', 'value', ...further] }]);
  return runRules(plan, { rules: [valGradeSuffix], trees: indicatorTrees }, profile)[0]?.repair ?? null;
}
