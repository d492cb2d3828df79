// Up to which difference the total of a budget equals the sum of its parts. A public checker uses 0.1 万元; forms print two decimals of
// 万元, so a rounding of half a unit in the last place, 0.005 万元 = 50 元, is all that honest rounding can produce.
import type { EffectiveDated } from '../../domain/policy/index.ts';
import { fen, formatFen, type Fen } from '../../kernel/money.ts';
import { firstDay } from './first-day.ts';

export const fundTolerance: EffectiveDated<Fen> = {
  id: 'fund-tolerance',
  title: '预算数与分项之和允许的差额',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: wholeFen(5_000),
      citation: { source: '表格以万元列示两位小数，舍入最多相差0.005万元', clause: null, confidence: 'inferred' },
    },
  ],
  describe: (value) => `${formatFen(value, '万元', 3)}万元`,
};

function wholeFen(value: number): Fen {
  const amount = fen(value);
  if (amount === null) throw new Error(`not a whole number of fen: ${value}`);
  return amount;
}
