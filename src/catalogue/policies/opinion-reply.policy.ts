// How long a unit has to answer an opinion on its targets. No paper at hand sets a term for the review itself; the one for answers to warnings of execution
// is taken over, and whoever sends the letter can name another day.
import type { EffectiveDated } from '../../domain/policy/index.ts';
import { firstDay } from './first-day.ts';

export const opinionReply: EffectiveDated<number> = {
  id: 'opinion-reply',
  title: '收到审核意见后多少个工作日内改正、答复',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: 10,
      citation: { source: '参照川财绩〔2025〕10号对执行预警的答复期限（10个工作日，据第三方摘要）', clause: '审核意见的答复期限为本系统设定，可用 --deadline 另定', confidence: 'inferred' },
    },
  ],
  describe: (value) => `${value}个工作日`,
};
