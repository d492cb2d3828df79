// Between which shares of the budget Σ quantity × unit price explains the money. No paper states the bounds: they are our reading of
// "相应匹配", open to every profile.
import type { EffectiveDated, MoneyExplainedBounds } from '../../domain/policy/index.ts';
import { firstDay } from './first-day.ts';

export const moneyExplained: EffectiveDated<MoneyExplainedBounds> = {
  id: 'money-explained',
  title: '数量乘单价能解释的预算比例',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: { atLeastPercent: 50, atMostPercent: 150 },
      citation: { source: '绩效目标与预算“相应匹配”的要求，比例为本系统设定', clause: null, confidence: 'inferred' },
    },
  ],
  describe: ({ atLeastPercent, atMostPercent }) => `${atLeastPercent}%～${atMostPercent}%之间不提示`,
};
