import { expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { comparePlans, previousPlan } from './compare-plans.ts';

test('a comparison tells which projects go on, which are new and which are gone', () => {
  const plan = makePlan([{ name: '路灯改造', rows: [] }, { name: '教师培训', rows: [] }]);
  const previous = previousPlan(makePlan([{ name: '植树造林', rows: [{ value: '1' }] }, { name: '路灯改造', rows: [] }], 2020));
  const { matches, added, gone } = comparePlans(plan, previous, { codeShape: { divisionDigits: 6, yearDigits: 2, tailLength: 13 }, likenessPercent: 60 });
  expect(matches.map((match) => [match.current.number, match.previous.number])).toEqual([[1, 2]]);
  expect(added.map(({ number }) => number)).toEqual([2]);
  expect(gone.map(({ number }) => number)).toEqual([1]);
});

test('nothing is known of what a plan read from a file came to', () => {
  const plan = makePlan([{ rows: [{ value: '≥5件' }] }]);
  const previous = previousPlan(plan);
  expect(plan.projects.flatMap(({ indicators }) => indicators.map((row) => previous.actualOf(row)))).toEqual([null]);
});
