// A target that is reached best by not looking: complaints that must fall, cases that must be nought. Advice to show a companion beside it.
import { defineRowRule } from '../../../domain/lint/index.ts';
import { targetDemands } from '../../citations.ts';
import { faultsThemselves, fallingWords, foundCases, reportedThings } from '../../vocabulary/perverse-measures.ts';
import { isZeroAmount } from '../value/stated-unit.ts';

export const indPerverseTarget = defineRowRule({
  id: 'ind-perverse-target',
  title: '少做也能完成的指标',
  question: '有没有“投诉下降”“案件为零”这样不去看就能完成的指标？',
  severity: 'advice',
  reviewItem: 'indicators-sound',
  ground: [{ ...targetDemands, clause: '合理可行' }, reportedThings.ground],
  columns: ['name', 'value'],
  rootCause: null,
  oncePerProject: null,
  messages: {
    reported: '“{name}”：投诉、举报少了，可能是问题少了，也可能是渠道不畅。请同时列一个看渠道的指标，例如受理量、接通率或者办结率，不要单独用它说明效果。',
    cases: '“{name}”要求为零：查办得少，数也会是零。请同时列一个看工作量的指标，例如检查家次或者线索核查率，不要单独用它说明效果。',
  },
  check({ row, facts }, report) {
    const says = (words: readonly string[]) => words.some((word) => facts.name.includes(word));
    const data = { name: row.name.trim() };
    if (says(faultsThemselves.words)) return;
    if (says(reportedThings.words) && says(fallingWords.words)) report({ message: 'reported', data, column: 'name' });
    else if (says(foundCases.words) && facts.quantity === 'count' && isZeroAmount(row.target.target)) report({ message: 'cases', data, column: 'name' });
  },
});
