import { expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { spendingPlanText } from './index.ts';

test.each<readonly [readonly string[] | undefined, string]>([
  [['10%', ' ', '80%', '100%'], '3月底10%，6月底空白，10月底80%，12月底100%'],
  [undefined, ''],
])('the plan %j is told as “%s”', (plan, expected) => {
  const [project] = makePlan([{ name: '村道照明', rows: [], ...(plan === undefined ? {} : { plan }) }]).projects;
  expect(project === undefined ? null : spendingPlanText(project)).toBe(expected);
});
