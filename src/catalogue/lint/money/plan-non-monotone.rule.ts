// Cumulative percentages cannot fall. Shares of single periods that happen to add up to 100 are told as what they are, with the sums to write.
import { defineProjectRule } from '../../../domain/lint/index.ts';
import { statedPoints, type StatedPoint } from '../../../domain/spending/index.ts';
import { addDecimals, compareDecimals, decimalFromInteger, formatDecimal, type Decimal } from '../../../kernel/decimal.ts';
import { foundingForm } from '../../citations.ts';
import { pointTitle } from '../../vocabulary/point-title.ts';

const nothing = decimalFromInteger(0);

export const planNonMonotone = defineProjectRule({
  id: 'plan-non-monotone',
  title: '支出计划累计比例下降',
  question: '资金支出计划的累计比例有没有越往后越小？',
  severity: 'blocks',
  reviewItem: 'form-complete',
  ground: [{ ...foundingForm, clause: '资金支出计划（%）为累计比例' }],
  columns: [],
  explains: [],
  messages: {
    falls: '资金支出计划{earlier}累计{before}%，{later}反而是{after}%。这里填的是累计比例，只会增加。请核对这两个数。',
    perPeriod: '资金支出计划各时点是{points}，加起来正好{full}%，像是各时点的当期比例。这里填的是累计比例，请改为{cumulated}。',
    negative: '资金支出计划{point}填了{percent}%。累计比例在0到100之间，请核对。',
  },
  check({ project, policy }, report) {
    const points = statedPoints(project);
    const below = points.find(({ percent }) => compareDecimals(percent, nothing) < 0);
    if (below !== undefined) {
      report({ message: 'negative', data: { point: pointTitle(below.checkpoint), percent: formatDecimal(below.percent) }, column: 'spendingPlan', place: below.place });
      return;
    }
    const fall = points.findIndex((point, index) => index > 0 && compareDecimals(point.percent, points[index - 1]?.percent ?? nothing) < 0);
    const [earlier, later] = [points[fall - 1], points[fall]];
    if (earlier === undefined || later === undefined) return;
    const complete = points.length === project.spendingPlan.length;
    const sums = runningSums(points);
    if (complete && isFull(sums.at(-1), policy.spendingFinalPercent)) {
      const data = { points: list(points.map(({ percent }) => percent)), full: policy.spendingFinalPercent, cumulated: list(sums) };
      report({ message: 'perPeriod', data, column: 'spendingPlan', place: later.place });
      return;
    }
    const data = { earlier: pointTitle(earlier.checkpoint), before: formatDecimal(earlier.percent), later: pointTitle(later.checkpoint), after: formatDecimal(later.percent) };
    report({ message: 'falls', data, column: 'spendingPlan', place: later.place });
  },
});

function runningSums(points: readonly StatedPoint[]): readonly Decimal[] {
  const sums: Decimal[] = [];
  for (const { percent } of points) sums.push(addDecimals(sums.at(-1) ?? nothing, percent));
  return sums;
}

function isFull(sum: Decimal | undefined, full: number): boolean {
  return sum !== undefined && compareDecimals(sum, decimalFromInteger(full)) === 0;
}

function list(percents: readonly Decimal[]): string {
  return percents.map((percent) => `${formatDecimal(percent)}%`).join('、');
}
