// The same equal quarters in project after project: a default, not a plan. Told only where the checkpoints are not equal steps themselves, for then
// equal shares fit no even spending.
import { definePlanRule } from '../../../domain/lint/index.ts';
import { numberedProjects, type Project } from '../../../domain/plan/index.ts';
import { monthOf, statedPoints } from '../../../domain/spending/index.ts';
import { compareDecimals, decimalFromInteger, multiplyDecimals } from '../../../kernel/decimal.ts';
import { foundingForm } from '../../citations.ts';

export const planDefaultCurve = definePlanRule({
  id: 'plan-default-curve',
  title: '支出计划疑似按默认值填写',
  question: '是不是好几个项目的支出计划都填成四等分？',
  severity: 'advice',
  reviewItem: 'conditions-sufficient',
  ground: [{ ...foundingForm, clause: '资金支出计划（%）：3月底、6月底、10月底、12月底', confidence: 'inferred' }],
  oncePerPlan: '有{count}个项目的支出计划都是25%、50%、75%、100%：{where}。10月底一年已经过了83%，四等分对不上任何匀速的支出，疑似按默认值填写。请按各项目什么时候付款填写。',
  messages: {
    equal: '支出计划是25%、50%、75%、100%，与另外{others}个项目一样。10月底一年已经过了83%，四等分对不上匀速的支出，疑似按默认值填写。请按什么时候付款填写。',
  },
  check({ plan, policy }, report) {
    const equal = numberedProjects(plan).filter(({ project }) => isEqualQuarters(project));
    if (equal.length < policy.defaultCurveProjects) return;
    for (const { number } of equal) report({ message: 'equal', data: { others: equal.length - 1 }, project: number, column: 'spendingPlan' });
  },
});

/** Four points at 25, 50, 75 and 100 of which the months are no four equal steps. */
function isEqualQuarters(project: Project): boolean {
  const points = statedPoints(project);
  if (points.length !== 4 || project.spendingPlan.length !== 4) return false;
  const quarter = decimalFromInteger(25);
  const isEqual = points.every(({ percent }, index) => compareDecimals(percent, multiplyDecimals(quarter, decimalFromInteger(index + 1))) === 0);
  return isEqual && points.some(({ checkpoint }, index) => monthOf(checkpoint) !== 3 * (index + 1));
}
