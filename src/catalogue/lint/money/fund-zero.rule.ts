// A budget that is blank, unreadable or nought: every share of it would divide by zero, and nobody could say how much is asked for. Where the parts
// alone hold money, fund-sum tells it with the difference.
import { defineProjectRule } from '../../../domain/lint/index.ts';
import { formatFen, sumFen } from '../../../kernel/money.ts';
import { isBlankText } from '../../../kernel/fold-width.ts';
import { foundingForm, reviewDimensions } from '../../citations.ts';

export const fundZero = defineProjectRule({
  id: 'fund-zero',
  title: '预算数空白或为零',
  question: '每个项目是不是都写了预算数？',
  severity: 'blocks',
  reviewItem: 'form-complete',
  ground: [{ ...foundingForm, clause: '预算数' }, reviewDimensions],
  columns: [],
  explains: [],
  messages: {
    blank: '预算数空白。没有预算数，执行率、自评得分都无法计算。请填写预算数。',
    blankWithParts: '预算数空白，可是{parts}合计{sum}万元。没有预算数，执行率、自评得分都无法计算。请填写预算数，并核对分项。',
    unreadable: '预算数“{text}”读不出金额。这一格只填数，单位用表上的万元（元），请改写。',
    zero: '预算数是0。执行率、自评得分都无法计算。请核对；本年确实不安排资金的项目，不列入本年预算文本。',
  },
  check({ project: { budget } }, report) {
    const { total } = budget;
    if (total === null) return;
    const parts = [['财政资金', budget.fiscal] as const, ['其他资金', budget.other] as const, ['上年结转', budget.carryOver] as const];
    const known = parts.flatMap(([name, field]) => (field === null || field.value === null || field.value === 0 ? [] : [{ name, amount: field.value }]));
    const sum = sumFen(known.map(({ amount }) => amount));
    if (isBlankText(total.text)) {
      if (known.length === 0 || sum === null) report({ message: 'blank', column: 'budget' });
      else report({ message: 'blankWithParts', data: { parts: known.map(({ name, amount }) => `${name}${formatFen(amount, '万元')}万元`).join('、'), sum: formatFen(sum, '万元') }, column: 'budget' });
    } else if (total.value === null) report({ message: 'unreadable', data: { text: total.text.trim() }, column: 'budget' });
    else if (total.value === 0 && known.length === 0) report({ message: 'zero', column: 'budget' });
  },
});
