// Whether the page for everybody says that there are projects it does not show. What was read asks for neither a number nor a remark: the rule is to publish, and what
// is secret is left out. A remark would itself tell that something secret exists, so nothing is said unless a place says otherwise.
import type { EffectiveDated, WithheldTold } from '../../domain/policy/index.ts';
import { firstDay } from './first-day.ts';

export const withheldTold: EffectiveDated<WithheldTold> = {
  id: 'withheld-told',
  title: '公开的文本是否说明另有不公开的项目',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: 'nothing',
      citation: { source: '《预算法》（2014年修正）第十四条，财预〔2016〕143号《地方预决算公开操作规程》第三条', clause: '公开为常态、不公开为例外，涉及国家秘密的除外；不公开的要不要另作说明，未见规定', confidence: 'unverified' },
    },
  ],
  describe: (value) => (value === 'nothing' ? '不说明' : '说明“另有不公开项目，金额不在内”'),
};
