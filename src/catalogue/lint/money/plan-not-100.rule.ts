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
  reviewItem: 'form-complete',
  ground: [{ ...foundingForm, clause: '资金支出计划（%）为累计比例，12月底为100.00%' }],
  columns: [],
  explains: [],
  messages: {
    below: '资金支出计划到{point}累计{percent}%，还有{difference}%的预算没有安排支出时间。各时点填的是累计比例，年末应为{full}%；确需结转的请说明。',
    above: '资金支出计划到{point}累计{percent}%，超过全部预算{difference}个百分点。各时点填的是累计比例，不是当期比例，年末应为{full}%。',
    fraction: '资金支出计划各时点都不超过1（{points}）。这里按百分数填写，1就是1%；如果1的意思是全部，请改写成百分数，例如0.25写25、1写100。',
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
    if (project.spendingPlan.every(({ cumulative: { value } }) => value === null || value <= 1) && last.cumulative.value === 1) {
      const points = project.spendingPlan.map(({ cumulative }) => cumulative.text.trim()).filter((text) => text !== '').join('、');
      report({ message: 'fraction', data: { points }, column: 'spendingPlan', place: last.cumulative.place });
      return;
    }
    const difference = addDecimals(full, { ...percent, digits: -percent.digits });
    const magnitude = { ...difference, digits: difference.digits < 0n ? -difference.digits : difference.digits };
    const data = { point: pointTitle(last.checkpoint), percent: formatDecimal(percent), difference: formatDecimal(magnitude), full: formatDecimal(full) };
    report({ message: order < 0 ? 'below' : 'above', data, column: 'spendingPlan', place: last.cumulative.place });
  },
});
