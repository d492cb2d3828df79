// Where one grade ends and the next begins, on 100 points: [90,100] 优, [80,90) 良, [60,80) 中, below 差.
import type { EffectiveDated, PolicyValues } from '../../domain/policy/index.ts';
import { reviewSheet } from '../citations.ts';
import { firstDay } from './first-day.ts';

export const reviewCuts: EffectiveDated<PolicyValues['reviewCuts']> = {
  id: 'review-cuts',
  title: '审核等级的分数线',
  versions: [{ from: firstDay('2015-01-01'), value: { excellent: 90, good: 80, fair: 60 }, citation: { ...reviewSheet, clause: '审核结果分优、良、中、差；分数线' } }],
  describe: ({ excellent, good, fair }) => `优${excellent}分及以上，良${good}分及以上，中${fair}分及以上，其余为差`,
};
