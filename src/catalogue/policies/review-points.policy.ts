// Points of the items of the review sheet: 完整性 20, 相关性 30, 适当性 30, 可行性 20.
import type { EffectiveDated, PolicyValues } from '../../domain/policy/index.ts';
import { reviewItems, reviewItemTitles } from '../../domain/review-sheet/index.ts';
import { reviewSheet } from '../citations.ts';
import { firstDay } from './first-day.ts';

export const reviewPoints: EffectiveDated<PolicyValues['reviewPoints']> = {
  id: 'review-points',
  title: '审核表各项的分值',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: {
        'form-complete': 10,
        'clearly-stated': 10,
        'goals-relevant': 15,
        'indicators-sound': 15,
        'results-reasonable': 15,
        'funds-matched': 15,
        achievable: 10,
        'conditions-sufficient': 10,
      },
      citation: { ...reviewSheet, clause: '完整性20、相关性30、适当性30、可行性20，各分两项' },
    },
  ],
  describe: (points) => reviewItems.map((item) => `${reviewItemTitles[item]}${points[item]}`).join('、'),
};
