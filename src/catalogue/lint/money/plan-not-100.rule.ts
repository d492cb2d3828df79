// The spending plan must end at the whole budget. A blank last checkpoint is no fault of this rule (plan-blank-points asks about it).
import { defineProjectRule } from '../../../domain/lint/index.ts';
import { addDecimals, compareDecimals, formatDecimal, parseDecimal } from '../../../kernel/decimal.ts';
import { foundingForm } from '../../citations.ts';
import { pointTitle } from '../../vocabulary/point-title.ts';

export const planNot100 = defineProjectRule({
  id: 'plan-not-100',
  title: '支出计划年末不是全额',
  question: '资金支出计划到年末是否安排完全部预算？',
  severity: 'blocks',
  dimension: 'completeness',
  ground: [{ ...foundingForm, clause: '资金支出计划（%）为累计比例，12月底为100.00%' }],
  columns: [],
  explains: [],
  messages: {
    below: '资金支出计划到{point}累计{percent}%，还有{difference}%的预算没有安排支出时间。各时点填的是累计比例，年末应为{full}%；确需结转的请说明。',
    above: '资金支出计划到{point}累计{percent}%，超过全部预算{difference}个百分点。各时点填的是累计比例，不是当期比例，年末应为{full}%。',
  },
  check({ project, policy }, report) {
    const last = project.spendingPlan.at(-1);
    const yearEnd = policy.spendingCheckpoints.at(-1);
    if (last === undefined || (yearEnd !== undefined && last.checkpoint !== yearEnd)) return;
    const percent = last.cumulative.value === null ? null : parseDecimal(String(last.cumulative.value));
    const full = parseDecimal(String(policy.spendingFinalPercent));
    if (percent === null || full === null) return;
    const order = compareDecimals(percent, full);
    if (order === 0) return;
    const difference = addDecimals(full, { ...percent, digits: -percent.digits });
    const magnitude = { ...difference, digits: difference.digits < 0n ? -difference.digits : difference.digits };
    const data = { point: pointTitle(last.checkpoint), percent: formatDecimal(percent), difference: formatDecimal(magnitude), full: formatDecimal(full) };
    report({ message: order < 0 ? 'below' : 'above', data, column: 'spendingPlan', place: last.cumulative.place });
  },
});
