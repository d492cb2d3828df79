// A satisfaction rate that reviewers take as usual: a hint beside an open blank, never a number that is written for anybody.
import type { EffectiveDated } from '../../domain/policy/index.ts';
import { coreTargets } from '../citations.ts';
import { firstDay } from './first-day.ts';

export const satisfactionNorm: EffectiveDated<number> = {
  id: 'satisfaction-norm',
  title: '满意度指标的参考标准',
  versions: [{ from: firstDay('2015-01-01'), value: 90, citation: { ...coreTargets, clause: '满意度指标赋分示例以90%为满分线' } }],
  describe: (percent) => `${percent}%（填写时的提示，不代填）`,
};
