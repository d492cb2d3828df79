// When the same words in several projects are boilerplate: how many projects, how different these must be, and how much of two tables must be the same. No paper states
// the numbers: they are our reading of the demand that targets point at their project (指向明确), open to every profile.
import type { BoilerplateBounds, EffectiveDated } from '../../domain/policy/index.ts';
import { firstDay } from './first-day.ts';

export const boilerplate: EffectiveDated<BoilerplateBounds> = {
  id: 'boilerplate',
  title: '指标雷同的界限',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: { projects: 3, unlikePercent: 50, sameRowsPercent: 60 },
      citation: { source: '绩效目标“指向明确”的要求，界限为本系统设定', clause: null, confidence: 'inferred' },
    },
  ],
  describe: ({ projects, unlikePercent, sameRowsPercent }) =>
    `名称和用途的相似度低于${unlikePercent}%算不同项目；同名指标出现在${projects}个以上不同项目里，或者两个不同项目有${sameRowsPercent}%的指标完全相同时提示`,
};
