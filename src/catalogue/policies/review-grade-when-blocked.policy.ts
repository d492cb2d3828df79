// The best grade that targets can get while something blocks them: whoever must repair and submit again is 中, however few faults there are besides.
import type { EffectiveDated } from '../../domain/policy/index.ts';
import { reviewGradeTitles, type ReviewGrade } from '../../domain/review-sheet/index.ts';
import { firstDay } from './first-day.ts';

export const reviewGradeWhenBlocked: EffectiveDated<ReviewGrade> = {
  id: 'review-grade-when-blocked',
  title: '有“阻止”问题时的最高等级',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: 'fair',
      citation: { source: '财预〔2015〕88号第二十五条：中为修改完善后重新报送；“阻止”问题须改完再报，故最高为中', clause: null, confidence: 'inferred' },
    },
  ],
  describe: (grade) => `最高为${reviewGradeTitles[grade]}`,
};
