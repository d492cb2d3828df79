// Weights must add up to the total of the score. Asked only where every row states one; either total of the profile is right, because forms differ in
// whether they count the ten points for the execution of the budget.
import { defineProjectRule } from '../../../domain/lint/index.ts';
import { statedWeights, sumOfWeights } from '../../../domain/weight/index.ts';
import { addDecimals, compareDecimals, decimalFromInteger, formatDecimal, parseDecimal, type Decimal } from '../../../kernel/decimal.ts';
import { weightGround } from './weight-ground.ts';

export const wgtSum = defineProjectRule({
  id: 'wgt-sum',
  title: '权重合计不对',
  question: '各指标的权重加起来是不是总分？',
  severity: 'blocks',
  reviewItem: 'form-complete',
  ground: [weightGround],
  columns: ['weight'],
  explains: [],
  messages: {
    sum: '{count}个指标的权重合计{sum}，应为{totals}。请核对每一行的权重。',
  },
  check({ project, policy }, report) {
    const rows = statedWeights(project);
    if (rows === null) return;
    const sum = sumOfWeights(rows);
    const { totals, tolerance } = policy.weightTotals;
    const borne = parseDecimal(String(tolerance)) ?? decimalFromInteger(0);
    if (totals.some((total) => isNear(sum, decimalFromInteger(total), borne))) return;
    report({ message: 'sum', data: { count: rows.length, sum: formatDecimal(sum), totals: totals.join('（预算执行率另计）或') }, column: 'weight', indicators: rows.map(({ row }) => row.ordinal) });
  },
});

function isNear(sum: Decimal, total: Decimal, borne: Decimal): boolean {
  const difference = addDecimals(sum, { ...total, digits: -total.digits });
  const distance = { ...difference, digits: difference.digits < 0n ? -difference.digits : difference.digits };
  return compareDecimals(distance, borne) <= 0;
}
