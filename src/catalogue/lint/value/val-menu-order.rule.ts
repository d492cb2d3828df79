// A grade ladder whose steps are out of order: 好、较好、差、较差. Copied without looking; the missing choice is told by val-option-menu-grade.
import { defineRowRule } from '../../../domain/lint/index.ts';
import { gradeLadderGround } from '../../vocabulary/grade-ladders.ts';
import { orderedLadder } from './ladder-order.ts';

export const valMenuOrder = defineRowRule({
  id: 'val-menu-order',
  title: '档次的次序颠倒',
  question: '列出的档次是否从高到低（或从低到高）排列？',
  severity: 'advice',
  reviewItem: 'clearly-stated',
  ground: [gradeLadderGround],
  columns: ['value'],
  rootCause: 'menu-order',
  oncePerProject: null,
  messages: {
    order: '指标值“{text}”里的档次次序颠倒了，从高到低应为“{ordered}”。选定一档以后，评分标准里的档次也请照这个次序写。',
  },
  check({ row }, report) {
    const { target, source, span } = row.target;
    const ordered = target.kind === 'menu' && target.scale === 'grade' ? orderedLadder(target.options) : null;
    if (ordered !== null) report({ message: 'order', data: { text: source.trim(), ordered: ordered.join('、') }, at: span });
  },
});
