// How this year's plan is held against last year's. No paper states the numbers: they are our reading of the demand that targets and money match (相应匹配), open to
// every profile.
import type { ComparisonBounds, EffectiveDated } from '../../domain/policy/index.ts';
import { firstDay } from './first-day.ts';

export const comparison: EffectiveDated<ComparisonBounds> = {
  id: 'comparison',
  title: '与上年对照的界限',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: { sameProjectPercent: 60, budgetGrowthPercent: 10 },
      citation: { source: '绩效目标与预算“相应匹配”的要求，界限为本系统设定', clause: null, confidence: 'inferred' },
    },
  ],
  describe: ({ sameProjectPercent, budgetGrowthPercent }) => `编码和名称对不上时，名称和用途相似${sameProjectPercent}%以上算同一项目；预算增加${budgetGrowthPercent}%以上而数量一个都没有提高时提示`,
};
