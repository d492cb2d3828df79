// From which common stretch on the purposes of two projects count as one text. Shorter stretches are set phrases (为保障……工作顺利开展) that many
// projects share honestly.
import type { EffectiveDated, SharedTextBounds } from '../../domain/policy/index.ts';
import { firstDay } from './first-day.ts';

export const sharedText: EffectiveDated<SharedTextBounds> = {
  id: 'shared-text',
  title: '两个项目的资金用途算作相同的界线',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: { atLeastCharacters: 20, atLeastPercent: 50 },
      citation: { source: '套话一般不到20字；界线为本系统设定', clause: null, confidence: 'inferred' },
    },
  ],
  describe: ({ atLeastCharacters, atLeastPercent }) => `连续${atLeastCharacters}字以上相同，并且占较短一段的${atLeastPercent}%以上`,
};
