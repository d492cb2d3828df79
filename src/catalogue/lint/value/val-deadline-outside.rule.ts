// A date outside the year whose targets these are. Forms with the dates of the project would be held against those; this form prints none, so the
// fiscal year is what a yearly target can be judged in. Silent where the year of the plan is unknown.
import { defineRowRule } from '../../../domain/lint/index.ts';
import type { Target } from '../../../domain/target/index.ts';
import { yearOf } from '../../../kernel/civil-date.ts';
import { targetDemands } from '../../citations.ts';

export const valDeadlineOutside = defineRowRule({
  id: 'val-deadline-outside',
  title: '期限不在本年度',
  question: '完成期限是否在本年度之内？',
  severity: 'explain',
  reviewItem: 'achievable',
  ground: [
    { source: '公开的绩效目标核查程序', clause: '时效指标的日期须在项目起止时间内', confidence: 'secondary', isPractice: true },
    { ...targetDemands, clause: '合理可行' },
  ],
  columns: ['value'],
  rootCause: 'impossible-amount',
  oncePerProject: null,
  messages: {
    past: '“{name}”写的是{year}年（“{text}”），这是{fiscalYear}年度的目标，期限已经过去。多半是照抄了往年的文本，请改成{fiscalYear}年的时间；结算往年工程的，请写本年度支付的时间。',
    future: '“{name}”写的是{year}年（“{text}”），{fiscalYear}年底还看不到结果。跨年的项目请写明本年度要做到哪一步，例如“{fiscalYear}年（　）月底前完成（　）%”。',
  },
  check({ row, fiscalYear }, report) {
    const { target, source, span } = row.target;
    const years = fiscalYear === null ? null : yearsOf(target);
    if (years === null || fiscalYear === null) return;
    const data = { name: row.name.trim(), text: source.trim(), fiscalYear };
    if (years.last < fiscalYear) report({ message: 'past', data: { ...data, year: years.last }, at: span });
    else if (years.first > fiscalYear) report({ message: 'future', data: { ...data, year: years.first }, at: span });
  },
});

/** First and last year that the value names; null where it names none. */
function yearsOf(target: Target): { readonly first: number; readonly last: number } | null {
  if (target.kind === 'deadline') return target.year === null ? null : { first: target.year, last: target.year };
  if (target.kind !== 'period' || target.from === null || target.to === null) return null;
  return { first: yearOf(target.from), last: yearOf(target.to) };
}
