// Growth and annual-report rates of individual businesses: the regulation of 2022 keeps them out of performance assessment.
import { defineProjectRule } from '../../../domain/lint/index.ts';
import { textsOfProject } from '../../../domain/plan/index.ts';
import { householdGrowth } from '../../vocabulary/legal-limits.ts';
import { applies, limitedWordIn } from './limit-applies.ts';

export const lawHouseholdGrowth = defineProjectRule({
  id: 'law-household-growth',
  title: '个体工商户增长当作指标',
  question: '有没有把个体工商户的数量增长、年报率列为指标或目标？',
  severity: 'explain',
  reviewItem: 'indicators-sound',
  ground: [householdGrowth.ground],
  columns: ['name'],
  explains: [],
  messages: {
    row: '“{word}”不能作为绩效指标：《促进个体工商户发展条例》规定，不得将个体工商户数量增长率、年度报告率等作为绩效考核评价指标。请改为服务措施，例如登记办理时限、帮扶户数。',
    text: '文字里的“{word}”不能作为任务：《促进个体工商户发展条例》规定，不得将个体工商户数量增长率、年度报告率等作为绩效考核评价指标。请改写服务措施。',
  },
  check({ project, plan }, report) {
    if (!applies(householdGrowth, plan.fiscalYear)) return;
    for (const row of project.indicators) {
      const found = limitedWordIn(row.name, householdGrowth) ?? limitedWordIn(row.columns.description?.text ?? '', householdGrowth);
      if (found !== null) report({ message: 'row', data: { word: found.word }, column: 'name', indicators: [row.ordinal] });
    }
    for (const { text, column, place } of textsOfProject(project)) {
      const found = limitedWordIn(text, householdGrowth);
      if (found !== null) report({ message: 'text', data: { word: found.word }, column, place, at: found.at });
    }
  },
});
