// A plan that leaves most of the money to the last weeks of the year. Only checkpoints that state a number are asked; a project that itself says why
// it pays late (质保金, 冬季供暖) is let pass.
import { defineProjectRule } from '../../../domain/lint/index.ts';
import { statedPoints } from '../../../domain/spending/index.ts';
import { compareDecimals, decimalFromInteger, formatDecimal } from '../../../kernel/decimal.ts';
import { foundingForm } from '../../citations.ts';
import { reasonsToPayLate } from '../../vocabulary/payment-words.ts';
import { pointTitle } from '../../vocabulary/point-title.ts';
import { firstOf, ownWords } from './payment-texts.ts';

export const planBackLoaded = defineProjectRule({
  id: 'plan-back-loaded',
  title: '支出压在年底',
  question: '资金支出计划是不是把大部分支出压到了年底？',
  severity: 'explain',
  reviewItem: 'conditions-sufficient',
  ground: [
    { ...foundingForm, clause: '资金支出计划（%）', confidence: 'inferred' },
    { source: '川财绩〔2025〕10号（据第三方摘录）', clause: '执行进度预警线', confidence: 'secondary', isPractice: true },
  ],
  columns: [],
  explains: [],
  messages: {
    late: '资金支出计划到{point}累计只有{percent}%，至少应到{wanted}%。支出压到年底，容易花不完或者突击花。请按工作进度提前安排；确实只能在年底支付的，在资金用途里写明原因。',
  },
  check({ project, policy }, report) {
    const late = statedPoints(project).find(({ checkpoint, percent }) => {
      const wanted = policy.spendingCurve.find((point) => point.checkpoint === checkpoint);
      return wanted !== undefined && compareDecimals(percent, decimalFromInteger(wanted.atLeastPercent)) < 0;
    });
    if (late === undefined || firstOf(ownWords(project), reasonsToPayLate.words) !== null) return;
    const wanted = policy.spendingCurve.find((point) => point.checkpoint === late.checkpoint)?.atLeastPercent ?? 0;
    report({ message: 'late', data: { point: pointTitle(late.checkpoint), percent: formatDecimal(late.percent), wanted }, column: 'spendingPlan', place: late.place });
  },
});
