// Which share of the targets must state a number or a date. Papers ask for numbers first and words only where numbers cannot be had (以定量为主); the
// number is our reading, open to every profile.
import type { EffectiveDated } from '../../domain/policy/index.ts';
import { firstDay } from './first-day.ts';

export const numericShare: EffectiveDated<number> = {
  id: 'numeric-share',
  title: '写成数的指标至少占多少',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: 50,
      citation: { source: '绩效指标“以定量为主”的通行要求，比例为本系统设定', clause: null, confidence: 'unverified' },
    },
  ],
  describe: (percent) => `低于${percent}%时提示`,
};
