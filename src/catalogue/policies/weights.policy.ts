// Weights of indicators: what they add up to, how they are shared among the heads, and when one of them carries too much. Provinces differ on all
// of it, so the shares are advice until a profile of the place states them.
import type { ClassWeights, EffectiveDated, HeadWeights, WeightConcentration, WeightTotals } from '../../domain/policy/index.ts';
import { firstDay } from './first-day.ts';

export const weightTotals: EffectiveDated<WeightTotals> = {
  id: 'weight-totals',
  title: '指标权重合计',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: { totals: [90, 100], tolerance: 0.005 },
      citation: { source: '公开的自评表、目标表：指标90分、预算执行率10分，或者合计100分（池州2022、奉节2023、中江2022）', clause: null, confidence: 'secondary' },
    },
  ],
  describe: ({ totals, tolerance }) => `${totals.join('或')}分（允许相差${tolerance}）`,
};

const withoutCost: HeadWeights = { cost: null, output: 50, benefit: 30, satisfaction: 10 };

export const classWeights: EffectiveDated<ClassWeights> = {
  id: 'class-weights',
  title: '各类指标的权重（指标共90分，预算执行率另计10分）',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: { withoutCost, withCost: null },
      citation: { source: '财预〔2020〕10号《项目支出绩效评价管理办法》；公开自评表印有50、30、10', clause: '产出50分（含成本）、效益30分、满意度10分', confidence: 'unverified' },
    },
    {
      from: firstDay('2021-08-18'),
      value: { withoutCost, withCost: { cost: 20, output: 40, benefit: 20, satisfaction: 10 } },
      citation: { source: '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》', clause: '设成本指标的：成本20分、产出40分、效益20分、满意度10分', confidence: 'unverified' },
    },
  ],
  describe: ({ withoutCost: without, withCost }) => `${describeHeads(without)}${withCost === null ? '' : `；成本单列的：${describeHeads(withCost)}`}；不设满意度的，满意度分值并入效益`,
};

export const weightConcentration: EffectiveDated<WeightConcentration> = {
  id: 'weight-concentration',
  title: '单个指标权重的上限',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: { atMostPoints: 30, atMostPercentOfHead: 50 },
      citation: { source: '一个指标决定成败，其余指标形同虚设；界线为本系统设定', clause: null, confidence: 'inferred' },
    },
  ],
  describe: ({ atMostPoints, atMostPercentOfHead }) => `不超过${atMostPoints}分；同一类有三个以上指标的，不超过该类的${atMostPercentOfHead}%`,
};

function describeHeads({ cost, output, benefit, satisfaction }: HeadWeights): string {
  return `${cost === null ? '' : `成本${cost}、`}产出${output}、效益${benefit}、满意度${satisfaction}`;
}
