// Blank checkpoints of the spending plan. Blank is unknown, not 0: monitoring would have nothing to compare payments with. One finding per
// project, only for checkpoints that the form prints.
import { defineProjectRule } from '../../../domain/lint/index.ts';
import { isBlankText } from '../../../kernel/fold-width.ts';
import { foundingForm } from '../../citations.ts';
import { pointTitle } from '../../vocabulary/point-title.ts';

export const planBlankPoints = defineProjectRule({
  id: 'plan-blank-points',
  title: '支出计划有空白',
  question: '资金支出计划的每个时点是否都填了累计比例？',
  severity: 'explain',
  reviewItem: 'form-complete',
  ground: [{ ...foundingForm, clause: '资金支出计划（%）：3月底、6月底、10月底、12月底' }],
  columns: [],
  explains: [],
  oncePerPlan: '项目{projects}（共{of}个项目中的{count}个）的资金支出计划有空白的时点。空白看不出是不支出还是没有填，监控时没有可以对照的进度。请逐个项目填写累计比例，不支出的填0。',
  messages: {
    blank: '资金支出计划的{points}空白。空白看不出是不支出还是没有填，监控时没有可以对照的进度。请填写累计比例，不支出的填0。',
    unreadable: '资金支出计划{points}读不出累计比例。请填写0到100之间的数。',
  },
  check({ project, policy }, report) {
    const asked = project.spendingPlan.filter(({ checkpoint }) => policy.spendingCheckpoints.length === 0 || policy.spendingCheckpoints.includes(checkpoint));
    const blank = asked.filter(({ cumulative }) => isBlankText(cumulative.text));
    const unreadable = asked.filter(({ cumulative }) => cumulative.value === null && !isBlankText(cumulative.text));
    const [firstBlank] = blank;
    const [firstUnreadable] = unreadable;
    if (firstBlank !== undefined) {
      const points = blank.map(({ checkpoint }) => pointTitle(checkpoint)).join('、');
      report({ message: 'blank', data: { points }, column: 'spendingPlan', place: firstBlank.cumulative.place });
    }
    if (firstUnreadable !== undefined) {
      const points = unreadable.map(({ checkpoint, cumulative }) => `${pointTitle(checkpoint)}“${cumulative.text.trim()}”`);
      report({ message: 'unreadable', data: { points }, column: 'spendingPlan', place: firstUnreadable.cumulative.place });
    }
  },
});
