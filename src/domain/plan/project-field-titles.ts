// What the fields of a project table and the sections of part one are called, where no particular form is meant.
import type { OverallGoals, ProjectBudget } from './department-plan.ts';

export const budgetTitles: Readonly<Record<keyof ProjectBudget, string>> = {
  total: '预算数',
  fiscal: '财政资金',
  other: '其他资金',
  carryOver: '上年结转',
  central: '中央资金',
  provincial: '省级资金',
  municipal: '市级资金',
  county: '县级资金',
};

export const projectTextTitles = { title: '表名', code: '项目编码', name: '项目名称', purpose: '资金用途', goals: '绩效目标' } as const;

export const overallTitles: Readonly<Record<keyof OverallGoals, string>> = { goals: '总体绩效目标', dutyGoals: '分项绩效目标', safeguards: '工作保障措施' };

/** A checkpoint of the spending plan: `06-30` is 6月底. */
export function spendingTitle(checkpoint: string): string {
  return `资金支出计划（${Number(checkpoint.slice(0, 2))}月底）`;
}
