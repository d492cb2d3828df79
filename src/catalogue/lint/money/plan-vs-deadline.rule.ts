// Money against the last deadline of the outputs: most of it planned long after everything is done, or all of it spent long before. Advice, because
// a table need not state every deadline.
import { defineProjectRule } from '../../../domain/lint/index.ts';
import type { Project } from '../../../domain/plan/index.ts';
import type { SpendingAgainstDeadline } from '../../../domain/policy/index.ts';
import { monthOf, statedPoints, type StatedPoint } from '../../../domain/spending/index.ts';
import { compareDecimals, decimalFromInteger, formatDecimal } from '../../../kernel/decimal.ts';
import type { FiscalYear } from '../../../kernel/fiscal-year.ts';
import { foundingForm } from '../../citations.ts';
import { reasonsToPayLate } from '../../vocabulary/payment-words.ts';
import { pointTitle } from '../../vocabulary/point-title.ts';
import { firstOf, ownWords } from './payment-texts.ts';

export const planVsDeadline = defineProjectRule({
  id: 'plan-vs-deadline',
  title: '支出时间与完成期限不配合',
  question: '钱是不是在事情做完很久以后才付，或者很早就付完了？',
  severity: 'advice',
  reviewItem: 'conditions-sufficient',
  ground: [{ ...foundingForm, clause: '资金支出计划（%）与时效指标应当一致', confidence: 'inferred' }],
  columns: ['value'],
  explains: [],
  messages: {
    late: '时效指标写明{month}月完成，支出计划到{point}才累计{percent}%，大部分钱在完成{months}个月以后支付。请核对完成期限和支出计划。',
    ahead: '支出计划到{point}已经支出{percent}%，时效指标却到{month}月才完成。钱先付完，后面就没有约束。请核对；确需预付的，说明依据。',
  },
  check({ project, plan, policy }, report) {
    const deadline = lastDeadline(project, plan.fiscalYear);
    if (deadline === null) return;
    const { payWithinMonths, laterAtMostPercent, aheadMonths } = policy.spendingAgainstDeadline;
    const points = statedPoints(project);
    const late = points.find((point) => liesAfter(point, deadline.month, policy.spendingAgainstDeadline));
    const isLate = late !== undefined && compareDecimals(late.percent, decimalFromInteger(100 - laterAtMostPercent)) < 0;
    if (late !== undefined && isLate && firstOf(ownWords(project), reasonsToPayLate.words) === null) {
      const data = { month: deadline.month, point: pointTitle(late.checkpoint), percent: formatDecimal(late.percent), months: payWithinMonths };
      report({ message: 'late', data, column: 'spendingPlan', place: late.place, indicators: [deadline.ordinal] });
    }
    const full = points.find(({ percent }) => compareDecimals(percent, decimalFromInteger(100)) >= 0);
    const fullMonth = full === undefined ? null : monthOf(full.checkpoint);
    if (full !== undefined && fullMonth !== null && deadline.month - fullMonth >= aheadMonths) {
      const data = { month: deadline.month, point: pointTitle(full.checkpoint), percent: formatDecimal(full.percent) };
      report({ message: 'ahead', data, column: 'spendingPlan', place: full.place, indicators: [deadline.ordinal] });
    }
  },
});

/** Behind the months in which bills are paid. The last checkpoint is the end of the year, when everything is paid. */
function liesAfter({ checkpoint }: StatedPoint, deadline: number, { payWithinMonths }: SpendingAgainstDeadline): boolean {
  const month = monthOf(checkpoint);
  return month !== null && month < 12 && month >= deadline + payWithinMonths;
}

interface LastDeadline {
  readonly ordinal: number;
  readonly month: number;
}

/** The latest deadline within the year that the rows state; null where they state none, or one of another year. */
function lastDeadline(project: Project, year: FiscalYear | null): LastDeadline | null {
  let last: LastDeadline | null = null;
  for (const { ordinal, target: { target } } of project.indicators) {
    if (target.kind !== 'deadline' || target.month === null) continue;
    if (target.year !== null && target.year !== year) return null;
    if (last === null || target.month > last.month) last = { ordinal, month: target.month };
  }
  return last;
}
