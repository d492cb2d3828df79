// When texts in the plans of different units are the same. No paper states the numbers: they are our reading of the demand that targets point at their unit and its
// work (指向明确), open to every profile.
import type { EffectiveDated, UnitLikenessBounds } from '../../domain/policy/index.ts';
import { firstDay } from './first-day.ts';

export const unitLikeness: EffectiveDated<UnitLikenessBounds> = {
  id: 'unit-likeness',
  title: '不同单位文字雷同的界限',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: { atLeastCharacters: 20, atLeastPercent: 80 },
      citation: { source: '绩效目标“指向明确”的要求，界限为本系统设定', clause: null, confidence: 'inferred' },
    },
  ],
  describe: ({ atLeastCharacters, atLeastPercent }) => `去掉年份和本地地名后，${atLeastCharacters}字以上、相似${atLeastPercent}%以上算雷同`,
};
