// A deadline in the last days of the fiscal year, or the whole year as the time of a work that ends (项目实施时间 1月-12月): whatever is done in the year is
// in time. How many days count is a policy. A service that runs all year (物业服务期限 全年) is no such work.
import { defineRowRule, type RowFacts } from '../../../domain/lint/index.ts';
import type { DeadlineTarget, Target } from '../../../domain/target/index.ts';
import { yearOf } from '../../../kernel/civil-date.ts';
import { targetDemands } from '../../citations.ts';
import { timesOfWorks } from '../../vocabulary/time-points.ts';

const lastMonth = 12;
const daysOfLastMonth = 31;

export const valDeadlineTrivial = defineRowRule({
  id: 'val-deadline-trivial',
  title: '期限定在年底',
  question: '完成期限是不是按工作计划定的，而不只是年底？',
  severity: 'advice',
  reviewItem: 'results-reasonable',
  ground: [{ ...targetDemands, clause: '合理可行' }],
  columns: ['value'],
  rootCause: 'loose',
  oncePerProject: null,
  messages: {
    yearEnd: '“{name}”的期限“{text}”已是年度最后几天，只要当年做完就不会超期，起不到约束作用。计划提前完成的，请写计划的月份；分批完成的，写明各批的时间。',
  },
  check({ row, facts, fiscalYear, policy }, report) {
    const { target, source, span, notes } = row.target;
    if (notes.some(({ id }) => id === 'before-unclear')) return;
    const year = yearOfTarget(target);
    if (year !== null && fiscalYear !== null && year !== fiscalYear) return;
    const isTrivial = target.kind === 'deadline' ? isLastDays(target, policy.yearEndSlackDays) : endsWithTheYear(facts) && isWholeYear(target);
    if (isTrivial) report({ message: 'yearEnd', data: { name: row.name.trim(), text: source.trim() }, at: span });
  },
});

/** 12月30日, 12月底前, 年底前; a month end without its month (月底前) is none. */
function isLastDays({ month, day, precision }: DeadlineTarget, slack: number): boolean {
  if (month === null) return precision === 'year';
  return month === lastMonth && (day ?? daysOfLastMonth) > daysOfLastMonth - slack;
}

/** The one year that the value names; null where it names none, or several. */
function yearOfTarget(target: Target): number | null {
  if (target.kind === 'deadline') return target.year;
  if (target.kind !== 'period' || target.from === null || target.to === null) return null;
  return yearOf(target.from) === yearOf(target.to) ? yearOf(target.from) : null;
}

function isWholeYear(target: Target): boolean {
  if (target.kind !== 'period' || (target.from !== null && yearOfTarget(target) === null)) return false;
  const { fromMonth, toMonth } = target;
  return (fromMonth === null && toMonth === null) || (fromMonth === 1 && toMonth === lastMonth);
}

function endsWithTheYear({ bareName }: RowFacts): boolean {
  return timesOfWorks.words.some((ending) => bareName.endsWith(ending));
}
