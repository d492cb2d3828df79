// 预算数 must equal the sum of the parts the form prints beside it. Only printed and readable parts are added: a blank part is unknown.
import { defineProjectRule } from '../../../domain/lint/index.ts';
import { distanceFen, formatFen, sumFen, zeroFen } from '../../../kernel/money.ts';
import { foundingForm } from '../../citations.ts';

export const fundSum = defineProjectRule({
  id: 'fund-sum',
  title: '资金合计不符',
  question: '预算数是否等于财政资金与其他资金之和？',
  severity: 'blocks',
  dimension: 'completeness',
  ground: [{ ...foundingForm, clause: '预算数、其中：财政资金、其他资金' }],
  columns: [],
  explains: [],
  messages: {
    differs: '预算数{total}万元，财政资金{fiscal}万元与其他资金{other}万元{carryOver}合计{sum}万元，相差{difference}万元。请核对三个数。',
  },
  check({ project, policy }, report) {
    const { total, fiscal, other, carryOver } = project.budget;
    const wanted = total?.value ?? null;
    const ofFiscal = fiscal?.value ?? null;
    const ofOther = other?.value ?? null;
    const ofCarryOver = carryOver === null ? zeroFen : carryOver.value;
    if (wanted === null || ofFiscal === null || ofOther === null || ofCarryOver === null) return;
    const sum = sumFen([ofFiscal, ofOther, ofCarryOver]);
    const difference = sum === null ? null : distanceFen(sum, wanted);
    if (sum === null || difference === null || difference <= policy.fundTolerance) return;
    const data = {
      total: formatFen(wanted, '万元'),
      fiscal: formatFen(ofFiscal, '万元'),
      other: formatFen(ofOther, '万元'),
      carryOver: carryOver === null ? '' : `、上年结转${formatFen(ofCarryOver, '万元')}万元`,
      sum: formatFen(sum, '万元'),
      difference: formatFen(difference, '万元'),
    };
    report({ message: 'differs', data, column: 'budget' });
  },
});
