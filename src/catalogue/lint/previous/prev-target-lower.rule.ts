// A target below what last year came to, or where nobody knows that, below last year's. Where the budget fell as well, a quantity may fall in proportion.
import { defineComparisonRule, type ComparedRow, type ComparisonSubject } from '../../../domain/lint/index.ts';
import { compareRatios, ratio } from '../../../kernel/ratio.ts';
import { targetDemands } from '../../citations.ts';
import { asksLess, comparable, type Amounts } from './ambition.ts';

export const prevTargetLower = defineComparisonRule({
  id: 'prev-target-lower',
  title: '目标低于上年',
  question: '目标值有没有低于上年的目标或者上年实际完成的？',
  severity: 'explain',
  reviewItem: 'results-reasonable',
  ground: [{ ...targetDemands, clause: '合理可行：目标按本年度的任务和上年完成情况设定' }],
  messages: {
    'below-target': '“{name}”上年定的是“{before}”，本年是“{now}”，要求降低了。请说明原因（任务调减、口径变化、资金减少）；没有原因的，不低于上年。',
    'below-actual': '“{name}”上年实际做到“{actual}”，本年只定“{now}”，比已经做到的还低。请说明原因；没有原因的，不低于上年实际。',
  },
  check(subject, report) {
    for (const { current, previous, actual } of subject.pairs) {
      const data = { name: current.row.name.trim(), now: current.row.target.source.trim() };
      const told = { column: 'value', indicators: [current.row.ordinal] } as const;
      // What was reached counts for more than what was planned: where it is known and can be compared, the plan is not asked.
      const reached = actual === null ? null : comparable(current, actual.target);
      const amounts = reached ?? comparable(current, previous.target.target);
      if (amounts === null || !asksLess(current, amounts) || followsBudget(current, amounts, subject)) continue;
      if (actual !== null && reached !== null) report({ message: 'below-actual', data: { ...data, actual: actual.source.trim() }, ...told });
      else report({ message: 'below-target', data: { ...data, before: previous.target.source.trim() }, ...told });
    }
  },
});

/** A quantity that fell no more than the budget did. */
function followsBudget({ indicatorClass }: ComparedRow['current'], { now, before }: Amounts, { project, previous }: ComparisonSubject): boolean {
  const money = project.budget.total?.value ?? null;
  const moneyBefore = previous.budget.total?.value ?? null;
  if (indicatorClass !== 'quantity' || money === null || moneyBefore === null || moneyBefore <= 0) return false;
  const left = ratio(now.value.numerator * before.value.denominator, now.value.denominator * before.value.numerator);
  return left !== null && compareRatios(left, { numerator: BigInt(money), denominator: BigInt(moneyBefore) }) >= 0;
}
