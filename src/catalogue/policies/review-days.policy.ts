// Within how many days an office reviews a text that came to it, before the work desk and the progress sheet call it late. No paper that was read states a number for the
// review of targets; ours is two weeks. It binds nobody: a late review is told, and goes on.
import type { EffectiveDated } from '../../domain/policy/index.ts';
import { firstDay } from './first-day.ts';

export const reviewDays: EffectiveDated<number> = {
  id: 'review-days',
  title: '审核办理天数',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: 14,
      citation: { source: '财预〔2015〕88号《中央部门预算绩效目标管理办法》', clause: '绩效目标由主管部门和财政部门逐级审核；每一级几天办完，未见规定，天数为本系统设定', confidence: 'unverified' },
    },
  ],
  describe: (value) => `文本到一级之后${value}天内办完，超过的列为超期；不影响办理`,
};
