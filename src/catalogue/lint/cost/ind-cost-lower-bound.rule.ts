// A price or cost with a floor instead of a ceiling: ≥500元/台 rewards spending. Speaks only where the value is money and the name is a cost for
// certain: what people are to receive (补助标准), save (节约) or raise (投入) may well have a floor, and so may what schools must spend per pupil.
import { defineRowRule, type RowFacts } from '../../../domain/lint/index.ts';
import { headDimension, unitOf, type Target } from '../../../domain/target/index.ts';
import { holdsOneOf } from '../../../domain/wording/index.ts';
import { targetDemands } from '../../citations.ts';
import { costNouns, notOwnCost } from '../../vocabulary/cost-nouns.ts';
import { statedUnit } from '../value/stated-unit.ts';
import { withSign } from '../value/with-sign.ts';

export const indCostLowerBound = defineRowRule({
  id: 'ind-cost-lower-bound',
  title: '成本写成了下限',
  question: '成本指标是否规定了上限，而不是“不低于”？',
  severity: 'blocks',
  reviewItem: 'achievable',
  ground: [
    { source: '公开的绩效目标核查程序', clause: '成本指标不使用“≥”“＞”', confidence: 'secondary', isPractice: true },
    { ...targetDemands, clause: '合理可行' },
  ],
  columns: ['value', 'name'],
  rootCause: 'impossible-amount',
  oncePerProject: null,
  messages: {
    floor: '“{name}”是成本，指标值“{text}”却规定了下限，花得越多越算完成。请改为上限，例如“{capped}”；本意是发放标准或投入数的，请把名称写成“……补助标准”“……投入”，不列在成本指标下。',
  },
  check({ row, facts, indicatorClass }, report) {
    const { target, source, span } = row.target;
    const unit = statedUnit(row);
    if (indicatorClass !== 'cost' || !isFloor(target) || unit === null || headDimension(unitOf(unit)) !== 'money' || !isOwnCost(facts)) return;
    const capped = withSign(row, '≤');
    const data = { name: row.name.trim(), text: source.trim(), capped: capped?.rewrite ?? '≤' };
    const pointed = capped?.column === 'sign' ? { column: capped.column } : { at: span };
    report({ message: 'floor', data, ...pointed, ...(capped === null ? {} : { rewrite: capped.rewrite }) });
  },
});

function isFloor(target: Target): boolean {
  return (target.kind === 'bound' || target.kind === 'glued') && (target.comparator === '≥' || target.comparator === '>');
}

function isOwnCost({ bareName }: RowFacts): boolean {
  return costNouns.words.some((word) => bareName.endsWith(word)) && !holdsOneOf(bareName, notOwnCost.words);
}
