// A blank 指标值确定依据. Told once per project: where the column is empty, it is usually empty from top to bottom.
import { defineRowRule } from '../../../domain/lint/index.ts';
import { foundingForm, reviewDimensions } from '../../citations.ts';

export const basEmpty = defineRowRule({
  id: 'bas-empty',
  title: '依据空白',
  question: '每个指标值是否写明了确定依据？',
  severity: 'blocks',
  reviewItem: 'form-complete',
  ground: [{ ...foundingForm, clause: '指标值确定依据一栏；表上没有写必填，按财政审核的完整性要求推断', confidence: 'inferred' }, reviewDimensions],
  columns: ['basis'],
  rootCause: 'empty',
  oncePerProject: '第{rows}行（共{of}行中的{count}行）指标值确定依据空白。请逐行写明依据：计划、标准、往年实绩或合同等。',
  messages: {
    empty: '指标值确定依据空白。请写明数值从哪里来：计划、标准、往年实绩或合同等。',
  },
  check({ facts }, report) {
    if (facts.basis === '') report({ message: 'empty' });
  },
});
