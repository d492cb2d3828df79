// The spending plan in one sentence, as it is printed: a blank checkpoint stays a blank one.
import type { Project } from './department-plan.ts';

/** `3月底25%，6月底50%，10月底空白，12月底100%`; empty where the form has no plan. */
export function spendingPlanText({ spendingPlan }: Pick<Project, 'spendingPlan'>): string {
  return spendingPlan.map(({ checkpoint, cumulative }) => `${Number(checkpoint.slice(0, 2))}月底${cumulative.text.trim() === '' ? '空白' : cumulative.text.trim()}`).join('，');
}
