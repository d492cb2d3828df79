// The description repeats the name: no definition, formula or source. A habit of whole texts, so it is told once for the plan.
import { defineRowRule } from '../../../domain/lint/index.ts';
import { coreTargets } from '../../citations.ts';

export const indDescEqName = defineRowRule({
  id: 'ind-desc-eq-name',
  title: '描述重复名称',
  question: '绩效指标描述是否写了名称以外的内容：怎样算、数据从哪里来？',
  severity: 'advice',
  reviewItem: 'clearly-stated',
  ground: [
    { ...coreTargets, clause: '指标解释' },
    { source: '重庆市奉节县2023年度项目绩效目标批复表', clause: '指标解释一栏', confidence: 'verified', isPractice: true },
  ],
  columns: ['description', 'name'],
  rootCause: null,
  oncePerProject: '第{rows}行（共{of}行中的{count}行）绩效指标描述只是重复名称。请写明怎样算、数据从哪里来，例如“按期检定台数÷应检台数，取自检定台账”。',
  oncePerPlan: '项目{projects}（共{of}个项目中的{count}个，{rows}行）的绩效指标描述只是重复名称。描述是留给算法和数据来源的，例如“按期检定台数÷应检台数，取自检定台账”；请先补比率类和满意度的。',
  messages: {
    same: '绩效指标描述只是重复名称“{name}”。请写明怎样算、数据从哪里来，例如“按期检定台数÷应检台数，取自检定台账”。',
  },
  check({ row, facts }, report) {
    if (facts.name === '' || wordsOf(facts.description) !== wordsOf(facts.name)) return;
    report({ message: 'same', data: { name: row.name.trim() } });
  },
});

/** Punctuation at the end says nothing. */
function wordsOf(text: string): string {
  let end = text.length;
  while (end > 0 && '。.,;、:!'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
