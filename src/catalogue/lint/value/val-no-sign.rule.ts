// A number without ≥, ≤ or =. A whole (100%) and nought cannot be meant otherwise; a form with a sign or direction column is asked only where the column
// is blank. Customary on many forms, so it is advice, told once for a project.
import { defineRowRule } from '../../../domain/lint/index.ts';
import type { IndicatorRow } from '../../../domain/plan/index.ts';
import { isBlankText } from '../../../kernel/fold-width.ts';
import { isZeroAmount, statedUnit } from './stated-unit.ts';

export const valNoSign = defineRowRule({
  id: 'val-no-sign',
  title: '数值前没有符号',
  question: '数值前是否写明了不低于、不超过还是正好？',
  severity: 'advice',
  reviewItem: 'clearly-stated',
  ground: [{ source: '四川井研县马踏镇2023年度、甘孜州市场监督管理局绩效目标表', clause: '指标性质（≥、≤、=）为单独一栏', confidence: 'verified', isPractice: true }],
  columns: ['value'],
  rootCause: 'no-sign',
  oncePerProject: '第{rows}行（共{of}行中的{count}行）数值前没有符号，多了算好还是算超，评分时说不清。请逐行加上“≥”（不低于）、“≤”（不超过）或“=”（正好）。',
  oncePerPlan: '项目{projects}（共{of}个项目中的{count}个，{rows}行）的数值前没有符号，多了算好还是算超，评分时说不清。请逐行加上“≥”（不低于）、“≤”（不超过）或“=”（正好）。',
  messages: {
    noSign: '指标值“{text}”没有符号，多了算好还是算超，评分时说不清。请在数前加上“≥”（不低于）、“≤”（不超过）或“=”（正好）。',
  },
  check({ row }, report) {
    const { target, source, span } = row.target;
    if ((target.kind !== 'number' && target.kind !== 'glued') || (target.kind === 'glued' && target.comparator !== null)) return;
    if (isZeroAmount(target) || (target.kind === 'number' && isWhole(row)) || tellsDirection(row)) return;
    report({ message: 'noSign', data: { text: source.trim() }, at: span });
  },
});

/** 100% cannot be exceeded and nothing less is meant. */
function isWhole(row: IndicatorRow): boolean {
  const { target } = row.target;
  return target.kind === 'number' && Number(target.amount) === 100 && statedUnit(row) === '%';
}

function tellsDirection(row: IndicatorRow): boolean {
  return !isBlankText(row.columns.direction?.text ?? '') || !isBlankText(row.columns.sign?.text ?? '');
}
