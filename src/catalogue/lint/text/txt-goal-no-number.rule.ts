// Goals without any amount: the goal should carry the key output, so that a reader knows what the money buys before reading nine rows.
import { defineProjectRule } from '../../../domain/lint/index.ts';
import { isBlankText } from '../../../kernel/fold-width.ts';
import { targetDemands } from '../../citations.ts';
import { statesQuantity } from './states-quantity.ts';

export const txtGoalNoNumber = defineProjectRule({
  id: 'txt-goal-no-number',
  title: '目标没有数量',
  question: '项目绩效目标里有没有写明做多少？',
  severity: 'advice',
  reviewItem: 'clearly-stated',
  ground: [{ ...targetDemands, clause: '细化量化' }],
  columns: [],
  explains: [],
  oncePerPlan: '项目{projects}（共{of}个项目中的{count}个）的绩效目标没有一个数量。请把最主要的产出写进目标，例如“完成……（　）批次”“保障（　）人工资按月发放”，与数量指标一致。',
  messages: {
    none: '绩效目标没有一个数量，看不出资金主要完成多少工作。请把最主要的产出写进目标，例如“完成……（　）批次”，与数量指标一致。',
  },
  check({ project }, report) {
    const goals = project.goals.filter(({ text }) => !isBlankText(text));
    if (goals.length > 0 && goals.every(({ source }) => !statesQuantity(source))) report({ message: 'none', column: 'goals' });
  },
});
