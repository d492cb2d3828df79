// How much of the budget the stated quantities and unit prices explain. Speaks only where at least one price finds its quantity; it states the
// share and what is left, and claims no wrong figure. A cap on the whole cost (项目总成本≤90万元) is no unit price; where a cost row states a part
// of the money in another way, nothing is said. A project with a 测算 is explained by that: the rule then says by how much it misses the budget, and of the
// targets only where they ask for far more than the budget.
import { defineProjectRule } from '../../../domain/lint/index.ts';
import { describeProduct, explainByCosting, explainedPercent, explainMoney, spendingRowOf } from '../../../domain/spending/index.ts';
import { distanceFen, formatFen } from '../../../kernel/money.ts';
import { compareRatios, ratioOfPercent } from '../../../kernel/ratio.ts';
import { targetDemands } from '../../citations.ts';
import { spendingWords } from '../../vocabulary/spending-words.ts';

export const costXQty = defineProjectRule({
  id: 'cost-x-qty',
  title: '数量乘单价与预算不符',
  question: '数量指标乘以单位成本，能不能说明预算从哪里来？',
  severity: 'explain',
  reviewItem: 'funds-matched',
  ground: [{ ...targetDemands, clause: '相应匹配：目标与预算资金量相匹配' }],
  columns: ['value', 'level2'],
  explains: [],
  messages: {
    little: '按目标值计算，{products}，只占预算数{total}万元的{share}%，其余{rest}万元没有对应的数量和单价。请补列其余支出的数量指标和单位成本，或说明其余资金的用途。',
    much: '按目标值计算，{products}，合计为预算数{total}万元的{share}%，多出{rest}万元。请核对数量、单价与预算数，或说明差额由什么资金承担。',
    costedLess: '测算明细{lines}条合计{sum}万元，只占预算数{total}万元的{share}%，还差{rest}万元没有明细。请补列其余支出的明细，或核对预算数。',
    costedMore: '测算明细{lines}条合计{sum}万元，比预算数{total}万元多{rest}万元。请核对明细的数量、单价与预算数。',
    costedOpen: '测算明细{lines}条中有{open}条的数量或单价没有写全，写全的合计{sum}万元，占预算数{total}万元的{share}%。请把数量和单价补全。',
  },
  check({ project, rows, policy }, report) {
    const total = project.budget.total?.value ?? null;
    if (total === null) return;
    const costed = explainByCosting(project);
    const open = project.costing?.open.length ?? 0;
    const missing = costed === null ? null : distanceFen(costed.explained, total);
    if (costed !== null && missing !== null && (missing > 0 || open > 0)) {
      const data = { lines: project.costing?.lines ?? 0, open, sum: formatFen(costed.explained, '万元'), total: formatFen(total, '万元'), share: explainedPercent(costed.share), rest: formatFen(missing, '万元') };
      const told = costed.explained > total ? 'costedMore' : open > 0 ? 'costedOpen' : 'costedLess';
      report({ message: told, data, column: 'budget' });
    }
    const spending = rows.map(({ row, indicatorClass }) => spendingRowOf(row, indicatorClass));
    const money = explainMoney(spending, total, spendingWords);
    const rest = money === null ? null : distanceFen(money.explained, total);
    if (money === null || rest === null) return;
    const { atLeastPercent, atMostPercent } = policy.moneyExplained;
    const little = compareRatios(money.share, ratioOfPercent(atLeastPercent)) < 0;
    if (little && costed !== null) return;
    if (!little && compareRatios(money.share, ratioOfPercent(atMostPercent)) <= 0) return;
    const ordinals = new Set(money.pairs.flatMap((pair) => [...pair.quantities, pair.price].map((stated) => stated.ordinal)));
    report({
      message: little ? 'little' : 'much',
      data: { products: money.pairs.map(describeProduct), total: formatFen(total, '万元'), share: explainedPercent(money.share), rest: formatFen(rest, '万元') },
      column: 'budget',
      indicators: [...ordinals].toSorted((a, b) => a - b),
    });
  },
});
