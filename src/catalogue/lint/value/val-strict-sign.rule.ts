// < or > where the number itself is most probably meant to count: ≥90% and not >90%. Nothing is wrong with the cell, so it is advice; the rewriting
// changes what is asked and is never safe.
import { defineRowRule } from '../../../domain/lint/index.ts';
import { isZeroAmount } from './stated-unit.ts';
import { withSign } from './with-sign.ts';

export const valStrictSign = defineRowRule({
  id: 'val-strict-sign',
  title: '用了大于、小于',
  question: '恰好等于目标值时算不算完成，写清楚了吗？',
  severity: 'advice',
  reviewItem: 'clearly-stated',
  ground: [{ source: '公开的省级预算绩效管理系统计算符号', clause: '≥、＞、＝、＜、≤各自计分', confidence: 'verified', isPractice: true }],
  columns: ['value'],
  rootCause: 'loose',
  oncePerProject: null,
  messages: {
    strict: '指标值“{text}”用的是“{found}”，恰好等于这个数时不算完成。本意包含这个数的，请改为“{meant}”。',
  },
  check({ row }, report) {
    const { target, source, span } = row.target;
    if (target.kind !== 'bound' || (target.comparator !== '<' && target.comparator !== '>') || isZeroAmount(target)) return;
    const meant = target.comparator === '<' ? '≤' : '≥';
    const rewritten = withSign(row, meant);
    const data = { text: source.trim(), found: target.comparator === '<' ? '小于' : '大于', meant: rewritten?.rewrite ?? meant };
    const pointed = rewritten?.column === 'sign' ? { column: rewritten.column } : { at: span };
    report({ message: 'strict', data, ...pointed, ...(rewritten === null ? {} : { rewrite: rewritten.rewrite }) });
  },
});
