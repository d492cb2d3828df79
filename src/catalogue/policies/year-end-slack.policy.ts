// From how many days before the end of the fiscal year a deadline cannot be missed any more by work that is done in that year.
import type { EffectiveDated } from '../../domain/policy/index.ts';
import { firstDay } from './first-day.ts';

export const yearEndSlackDays: EffectiveDated<number> = {
  id: 'year-end-slack',
  title: '年末多少天内的期限视为没有约束',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: 7,
      citation: { source: '“合理可行、相应匹配”的要求，天数为本系统设定', clause: null, confidence: 'inferred' },
    },
  ],
  describe: (value) => `最后${value}天`,
};
