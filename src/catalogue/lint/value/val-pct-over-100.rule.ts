// A share of a whole above 100 %. Only names whose share cannot pass the whole (合格率, 覆盖率) are asked; 完成率 and 增长率 may, and so may a name that
// speaks of a change.
import { defineRowRule, type RowFacts } from '../../../domain/lint/index.ts';
import type { Target } from '../../../domain/target/index.ts';
import { compareDecimals, decimalFromInteger, parseDecimal, type Decimal } from '../../../kernel/decimal.ts';
import { targetDemands } from '../../citations.ts';
import { changeWords } from '../../vocabulary/share-words.ts';
import { statedUnit } from './stated-unit.ts';
import { shareOfWhole } from './wanted-direction.ts';

export const valPctOver100 = defineRowRule({
  id: 'val-pct-over-100',
  title: '比率超过100%',
  question: '占全体的比率是否没有超过100%？',
  severity: 'explain',
  reviewItem: 'achievable',
  ground: [
    { source: '公开的绩效目标核查程序', clause: '比率不得大于100%', confidence: 'secondary', isPractice: true },
    { ...targetDemands, clause: '合理可行' },
  ],
  columns: ['value', 'name'],
  rootCause: 'impossible-amount',
  oncePerProject: null,
  messages: {
    over: '“{name}”是占全体的比率，最多100%，指标值“{text}”达不到。请核对数值；要考核超额完成的，请把名称改成“……完成率”“……增长率”。',
    above: '“{name}”是占全体的比率，最多100%，指标值“{text}”要求大于100%，达不到。意思是全部的，请写“=100%”。',
  },
  check({ row, facts }, report) {
    const { target, source, span } = row.target;
    const amount = floorOf(target);
    if (amount === null || statedUnit(row) !== '%' || shareOfWhole(row.name) === null || speaksOfChange(facts)) return;
    const order = compareDecimals(amount, decimalFromInteger(100));
    const data = { name: row.name.trim(), text: source.trim() };
    if (order > 0) report({ message: 'over', data, at: span });
    else if (order === 0 && target.kind === 'bound' && target.comparator === '>') report({ message: 'above', data, at: span });
  },
});

/** The amount that must be reached; null where the value sets a ceiling or states no amount. */
function floorOf(target: Target): Decimal | null {
  switch (target.kind) {
    case 'number':
      return parseDecimal(target.amount);
    case 'bound':
      return target.comparator === '≤' || target.comparator === '<' ? null : parseDecimal(target.amount);
    case 'range':
      return parseDecimal(target.high);
    default:
      return null;
  }
}

function speaksOfChange({ name, description, value }: RowFacts): boolean {
  return changeWords.words.some((word) => name.includes(word) || description.includes(word) || value.includes(word));
}
