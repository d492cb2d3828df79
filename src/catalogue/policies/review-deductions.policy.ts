// What a finding takes of its item. No paper says it: reviewers judge the whole, a machine can only count. The rows of a project share an item equally, so
// that the size of a document does not decide, and a bad document still ranks among others.
import type { EffectiveDated, ReviewDeductions } from '../../domain/policy/index.ts';
import { reviewItemTitles } from '../../domain/review-sheet/index.ts';
import { severitiesWorstFirst, severityTitles } from '../../kernel/severity.ts';
import { firstDay } from './first-day.ts';

export const reviewDeductions: EffectiveDated<ReviewDeductions> = {
  id: 'review-deductions',
  title: '一条问题扣去所属审核项的多少',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: { row: { blocks: 100, explain: 50, advice: 10 }, whole: { blocks: 50, explain: 25, advice: 5 }, unjudgedWithoutValue: ['indicators-sound', 'results-reasonable', 'achievable'] },
      citation: { source: '审核表只列审核要点，不列每条问题扣几分；扣减比例为本系统设定', clause: null, confidence: 'inferred' },
    },
  ],
  describe: ({ row, whole, unjudgedWithoutValue }) => {
    const items = unjudgedWithoutValue.map((item) => reviewItemTitles[item]).join('、');
    return `一行的问题扣这一行份额的${percents(row)}；整个项目的问题扣该项的${percents(whole)}；指标值被阻止的行，${items}也无从判断，这一行的份额不得分`;
  },
};

function percents(shares: ReviewDeductions['row']): string {
  return severitiesWorstFirst.map((severity) => `${severityTitles[severity]}${shares[severity]}%`).join('、');
}
