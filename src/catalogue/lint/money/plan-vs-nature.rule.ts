// Pay that is due every month cannot stay behind the months gone by. Asked of projects whose own words speak of wages and the like, and only
// downwards: paying earlier has many good reasons.
import { defineProjectRule } from '../../../domain/lint/index.ts';
import { monthOf, statedPoints, type StatedPoint } from '../../../domain/spending/index.ts';
import { addDecimals, compareDecimals, decimalFromInteger, formatDecimal, multiplyDecimals } from '../../../kernel/decimal.ts';
import { formatPercent } from '../../../kernel/ratio.ts';
import { foundingForm } from '../../citations.ts';
import { monthlyPayments, payInOneSum } from '../../vocabulary/payment-words.ts';
import { pointTitle } from '../../vocabulary/point-title.ts';
import { firstOf, ownWords } from './payment-texts.ts';

export const planVsNature = defineProjectRule({
  id: 'plan-vs-nature',
  title: '支出计划与支付方式不符',
  question: '按月支付的开支，支出计划是不是按月份安排的？',
  severity: 'explain',
  reviewItem: 'conditions-sufficient',
  ground: [{ ...foundingForm, clause: '资金支出计划（%）与资金用途应当一致', confidence: 'inferred' }],
  columns: [],
  explains: [],
  messages: {
    behind: '项目写明用于“{what}”，按月支付到{point}应当支出约{expected}%，计划只有{percent}%。请按发放月份重新计算；不是按月支付的，在资金用途里写明怎么支付。',
  },
  check({ project, policy }, report) {
    const words = ownWords(project);
    const what = firstOf(words, monthlyPayments.words);
    if (what === null || firstOf(words, payInOneSum.words) !== null) return;
    const behind = statedPoints(project).find((point) => isBehind(point, policy.evenSpendingTolerance));
    if (behind === undefined) return;
    const expected = formatPercent({ numerator: BigInt(monthOf(behind.checkpoint) ?? 0), denominator: 12n });
    report({ message: 'behind', data: { what, point: pointTitle(behind.checkpoint), expected, percent: formatDecimal(behind.percent) }, column: 'spendingPlan', place: behind.place });
  },
});

/** percent + tolerance < month / 12 × 100, exactly: (percent + tolerance) × 12 < month × 100. */
function isBehind({ checkpoint, percent }: StatedPoint, tolerance: number): boolean {
  const month = monthOf(checkpoint);
  if (month === null) return false;
  const borne = multiplyDecimals(addDecimals(percent, decimalFromInteger(tolerance)), decimalFromInteger(12));
  return compareDecimals(borne, decimalFromInteger(month * 100)) < 0;
}
