// How many times the national level a ceiling may be before it is asked about. Places differ, and small ones from year to year, so only a multiple counts.
import type { EffectiveDated } from '../../domain/policy/index.ts';
import { firstDay } from './first-day.ts';

export const referenceAtMostTimes: EffectiveDated<number> = {
  id: 'reference-distance',
  title: '上限超过全国水平多少倍时提示',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: 3,
      citation: { source: '“合理可行”的要求，倍数为本系统设定', clause: null, confidence: 'inferred' },
    },
  ],
  describe: (value) => `${value}倍`,
};
