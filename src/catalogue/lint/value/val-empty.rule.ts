// A blank 指标值. A mark that stands for nothing (无, /) is another fault: somebody wrote it.
import { defineRowRule } from '../../../domain/lint/index.ts';
import { foundingForm, reviewDimensions } from '../../citations.ts';

export const valEmpty = defineRowRule({
  id: 'val-empty',
  title: '指标值空白',
  question: '每个指标是否都填了指标值？',
  severity: 'blocks',
  reviewItem: 'form-complete',
  ground: [{ ...foundingForm, clause: '指标值一栏；表上没有写必填，按财政审核的完整性要求推断', confidence: 'inferred' }, reviewDimensions],
  columns: ['value'],
  rootCause: 'empty',
  oncePerProject: '第{rows}行（共{of}行中的{count}行）指标值空白，年底没有可以对照的标准。请逐行填写；用不上的，先向财政部门确认该类指标可以不设，再整行删去。',
  messages: {
    empty: '指标值空白，年底没有可以对照的标准。请填写本年度要达到的数值或结果；用不上的，先向财政部门确认该类指标可以不设，再整行删去。',
  },
  check({ row }, report) {
    if (row.target.target.kind === 'empty') report({ message: 'empty' });
  },
});
