// Income from fines as a target: forbidden, because whoever is measured by fines will fine. Where the money is paid in, and how, may be measured.
import { defineProjectRule } from '../../../domain/lint/index.ts';
import { fineIncome } from '../../vocabulary/legal-limits.ts';
import { applies, limitedWordIn } from './limit-applies.ts';

export const lawFineTarget = defineProjectRule({
  id: 'law-fine-target',
  title: '罚没收入当作指标',
  question: '有没有把罚款、没收的金额列为指标或目标？',
  severity: 'blocks',
  reviewItem: 'indicators-sound',
  ground: [fineIncome.ground],
  columns: ['name'],
  explains: [],
  messages: {
    row: '“{word}”不能作为指标：行政处罚法规定，罚款、没收的数额不得与行政机关及其工作人员的考核直接或者变相挂钩。请删去这一行，改为办案质量、办结率，或者挽回损失（涉案货值）。',
    goal: '目标里的“{word}”不能作为任务：行政处罚法规定，罚款、没收的数额不得与考核直接或者变相挂钩。请删去，改写办案质量或者办结率。',
  },
  check({ project, plan }, report) {
    if (!applies(fineIncome, plan.fiscalYear)) return;
    for (const row of project.indicators) {
      const found = limitedWordIn(row.name, fineIncome) ?? limitedWordIn(row.columns.description?.text ?? '', fineIncome);
      if (found !== null) report({ message: 'row', data: { word: found.word }, column: 'name', indicators: [row.ordinal], repair: { kind: 'remove', rows: [row.ordinal] } });
    }
    for (const goal of project.goals) {
      const found = limitedWordIn(goal.source, fineIncome);
      if (found !== null) report({ message: 'goal', data: { word: found.word }, column: 'goals', place: goal.place, at: found.at });
    }
  },
});
