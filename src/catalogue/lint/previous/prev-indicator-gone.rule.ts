// Indicators of last year that stated a number and that this year's table does not have any more. Advice: names change, and a better indicator may have taken
// their place.
import { defineComparisonRule } from '../../../domain/lint/index.ts';
import { statesPlainly } from '../../../domain/target/index.ts';
import { targetDemands } from '../../citations.ts';

export const prevIndicatorGone = defineComparisonRule({
  id: 'prev-indicator-gone',
  title: '上年指标没有保留',
  question: '上年有数可考的指标，本年是不是还在？',
  severity: 'advice',
  reviewItem: 'results-reasonable',
  ground: [{ ...targetDemands, clause: '合理可行：同一项目的指标前后年度可比' }],
  oncePerPlan: '项目{projects}（共{of}个项目中的{count}个）有上年写了数的指标，本年没有了。请说明原因，或者补上。',
  messages: {
    gone: '上年写了数的{indicators}，本年没有了。请说明原因（任务取消、改由别的指标考核），或者补上，前后年度才能比较。',
  },
  check({ gone }, report) {
    const stated = gone.filter((row) => statesPlainly(row.target.target));
    if (stated.length === 0) return;
    report({ message: 'gone', data: { indicators: stated.map((row) => `“${row.name.trim()}”（${row.target.source.trim()}）`) }, column: 'name' });
  },
});
