// 预算数 must equal the sum of the parts the form prints beside it. A blank part is unknown, so the sum is compared only where all are stated;
// parts that alone exceed the total are a certain fault whatever the blank ones say.
import { defineProjectRule } from '../../../domain/lint/index.ts';
import type { Field } from '../../../domain/plan/index.ts';
import { distanceFen, formatFen, sumFen, type Fen } from '../../../kernel/money.ts';
import { foundingForm } from '../../citations.ts';

export const fundSum = defineProjectRule({
  id: 'fund-sum',
  title: '资金合计不符',
  question: '预算数是否等于财政资金与其他资金之和？',
  severity: 'blocks',
  reviewItem: 'form-complete',
  ground: [{ ...foundingForm, clause: '预算数、其中：财政资金、其他资金' }],
  columns: [],
  explains: [],
  messages: {
    differs: '预算数{total}万元，{parts}，合计{sum}万元，相差{difference}万元。请核对这几个数。',
    exceeds: '预算数{total}万元，可是单是{parts}就多出{difference}万元，其余栏目还空着。请核对这几个数。',
  },
  check({ project, policy }, report) {
    const { total, fiscal, other, carryOver } = project.budget;
    const wanted = total?.value ?? null;
    const printed = [part('财政资金', fiscal), part('其他资金', other), ...(carryOver === null ? [] : [part('上年结转', carryOver)])];
    const known = printed.flatMap(({ name, amount }) => (amount === null ? [] : [{ name, amount }]));
    const sum = sumFen(known.map(({ amount }) => amount));
    if (wanted === null || sum === null || known.length === 0) return;
    const difference = distanceFen(sum, wanted);
    const complete = known.length === printed.length;
    if (difference === null || difference <= policy.fundTolerance || (!complete && sum < wanted)) return;
    const data = {
      total: formatFen(wanted, '万元'),
      parts: known.map(({ name, amount }) => `${name}${formatFen(amount, '万元')}万元`).join('、'),
      sum: formatFen(sum, '万元'),
      difference: formatFen(difference, '万元'),
    };
    report({ message: complete ? 'differs' : 'exceeds', data, column: 'budget' });
  },
});

/** A part of the budget as printed; null amount where the cell is blank, unreadable, or the form has no such cell. */
function part(name: string, field: Field<Fen> | null): { readonly name: string; readonly amount: Fen | null } {
  return { name, amount: field?.value ?? null };
}
