import { expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { formatDecimal } from '../../kernel/decimal.ts';
import { monthOf, statedPoints } from './index.ts';

test('the stated points of a plan are those that hold a number', () => {
  const [project] = makePlan([{ plan: ['', '12.5', '按进度', '100%'], rows: [] }]).projects;
  if (project === undefined) throw new Error('no project');
  expect(statedPoints(project).map(({ checkpoint, percent }) => `${checkpoint} ${formatDecimal(percent)}`)).toEqual(['06-30 12.5', '12-31 100']);
  const huge = { ...project, spendingPlan: project.spendingPlan.map((point) => ({ ...point, cumulative: { ...point.cumulative, value: 1e300 } })) };
  expect(statedPoints(huge)).toEqual([]);
});

test.each([['03-31', 3], ['12-31', 12], ['13-31', null], ['00-10', null], ['Q1', null], ['', null]])('the month of %j is %s', (checkpoint, month) => {
  expect(monthOf(checkpoint)).toBe(month);
});
