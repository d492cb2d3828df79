// What follows from the grade of a review, as Article 25 of the central rules says it; local rules mostly repeat it.
import type { EffectiveDated, PolicyValues } from '../../domain/policy/index.ts';
import { reviewGrades, reviewGradeTitles } from '../../domain/review-sheet/index.ts';
import { firstDay } from './first-day.ts';

export const reviewConsequences: EffectiveDated<PolicyValues['reviewConsequences']> = {
  id: 'review-consequences',
  title: '审核等级的后果',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: {
        excellent: '可以进入下一步预算安排流程',
        good: '与单位商定、修改完善后，可以进入下一步预算安排流程',
        fair: '由单位修改完善后重新报送审核',
        poor: '不得进入下一步预算安排流程',
      },
      citation: { source: '财预〔2015〕88号《中央部门预算绩效目标管理办法》', clause: '第二十五条', confidence: 'secondary' },
    },
  ],
  describe: (consequences) => reviewGrades.map((grade) => `${reviewGradeTitles[grade]}：${consequences[grade]}`).join('；'),
};
