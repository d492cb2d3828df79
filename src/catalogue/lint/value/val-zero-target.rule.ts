// Nought as the target of something wanted, and ≥0, which asks for nothing. Scoring has no share of nought. Nought of something unwanted is a target.
import { defineRowRule, type RowFacts } from '../../../domain/lint/index.ts';
import type { IndicatorRow } from '../../../domain/plan/index.ts';
import { targetDemands } from '../../citations.ts';
import { isZeroAmount } from './stated-unit.ts';
import { countsOutput, wantedDirectionOf } from './wanted-direction.ts';

export const valZeroTarget = defineRowRule({
  id: 'val-zero-target',
  title: '目标值是0',
  question: '越多越好的指标，目标值是不是大于0？',
  severity: 'explain',
  reviewItem: 'results-reasonable',
  ground: [
    { source: '公开的省级预算绩效管理系统评分公式', clause: '正向指标的目标值为0时，完成率无法计算', confidence: 'verified', isPractice: true },
    { ...targetDemands, clause: '合理可行' },
  ],
  columns: ['value', 'name'],
  rootCause: 'impossible-amount',
  oncePerProject: null,
  messages: {
    zero: '“{name}”越多越好，指标值却是“{text}”，等于没有目标，完成率也算不出来。请写明本年度要达到的数；本年度确实不做的，先向财政部门确认，再整行删去。',
    noDemand: '“{name}”的指标值“{text}”什么也没有要求：一点不做也算完成。请写明本年度要达到的数；要求一次都不发生的，写“=0”。',
  },
  check({ row, facts }, report) {
    const { target, source, span } = row.target;
    if (!isZeroAmount(target)) return;
    const data = { name: row.name.trim(), text: source.trim() };
    if (target.kind === 'bound' && target.comparator === '≥') report({ message: 'noDemand', data, at: span });
    else if (isWanted(row, facts) && !(target.kind === 'bound' && target.comparator === '>')) report({ message: 'zero', data, at: span });
  },
});

function isWanted(row: IndicatorRow, { quantity, bareName }: RowFacts): boolean {
  return wantedDirectionOf(row) === 'more' || (quantity === 'count' && countsOutput(bareName));
}
