// A budget that grew while none of the quantities did. Asked only where quantities can be compared; a price that rose explains it, and is the answer then.
import { defineComparisonRule, listOrdinals } from '../../../domain/lint/index.ts';
import { formatFen } from '../../../kernel/money.ts';
import { compareRatios, formatPercent, ratioOfPercent, type Ratio } from '../../../kernel/ratio.ts';
import { targetDemands } from '../../citations.ts';
import { comparable } from './ambition.ts';

export const prevTargetFlat = defineComparisonRule({
  id: 'prev-target-flat',
  title: '预算增加，目标没有提高',
  question: '预算比上年增加的，数量有没有跟着提高？',
  severity: 'explain',
  reviewItem: 'funds-matched',
  ground: [{ ...targetDemands, clause: '相应匹配：目标与预算资金量相匹配' }],
  messages: {
    flat: '预算由上年的{before}万元增加到{now}万元（增加{growth}%），能比的{count}个数量（第{rows}行）一个都没有提高。请说明增加的钱用在哪里（单价上涨、新增事项），或者提高目标。',
  },
  check({ project, previous, pairs, policy }, report) {
    const now = project.budget.total?.value ?? null;
    const before = previous.budget.total?.value ?? null;
    if (now === null || before === null || before <= 0) return;
    const growth: Ratio = { numerator: BigInt(now) - BigInt(before), denominator: BigInt(before) };
    if (compareRatios(growth, ratioOfPercent(policy.comparison.budgetGrowthPercent)) < 0) return;
    const quantities = pairs.flatMap(({ current, previous: row }) => {
      const amounts = current.indicatorClass === 'quantity' ? comparable(current, row.target.target) : null;
      return amounts === null ? [] : [{ ordinal: current.row.ordinal, rose: compareRatios(amounts.now.value, amounts.before.value) > 0 }];
    });
    if (quantities.length === 0 || quantities.some(({ rose }) => rose)) return;
    const rows = quantities.map(({ ordinal }) => ordinal);
    report({
      message: 'flat',
      data: { before: formatFen(before, '万元'), now: formatFen(now, '万元'), growth: formatPercent(growth), count: rows.length, rows: listOrdinals(rows) },
      column: 'budget',
      indicators: rows,
    });
  },
});
