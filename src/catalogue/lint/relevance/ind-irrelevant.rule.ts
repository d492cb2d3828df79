// An indicator about something the project does not speak of. Words alone seldom prove that, so it is said of two kinds only: a quantity where the purpose states
// what is paid for (derived where ind-purpose-uncovered names it in one breath with what is missing); and a benefit that is the completion rate of some work.
import type { IndicatorClass } from '../../../domain/indicator/index.ts';
import { defineRowRule } from '../../../domain/lint/index.ts';
import { targetDemands } from '../../citations.ts';
import { countsSomethingElse, isForeign } from './counts-something-else.ts';
import { topicsOf } from './project-topics.ts';

export const indIrrelevant = defineRowRule({
  id: 'ind-irrelevant',
  title: '指标与项目无关',
  question: '指标考核的事，项目的名称、用途和目标里有没有？',
  severity: 'explain',
  reviewItem: 'indicators-sound',
  ground: [{ ...targetDemands, clause: '指向明确：绩效指标与项目的用途和目标直接相关' }],
  columns: ['name', 'level2', 'value'],
  rootCause: 'foreign',
  oncePerProject: null,
  messages: {
    foreign: '“{name}”考核的事，项目的名称、资金用途和目标都没有提到；按资金用途，钱用于{items}。请换成能说明资金成效的指标；确属本项目的，把用途或目标写全。',
    'foreign-work': '“{name}”考核的工作，项目的名称、资金用途和目标都没有提到。请换成本项目的效果，或者整行删去。',
  },
  check(subject, report) {
    const { row, facts, project, indicatorClass } = subject;
    if (countsSomethingElse(subject)) {
      report({ message: 'foreign', data: { name: row.name.trim(), items: topicsOf(project).items.map((item) => `“${item}”`).join('、') } });
    } else if (isEffect(indicatorClass) && ['工作完成率', '任务完成率'].some((ending) => facts.bareName.endsWith(ending)) && isForeign(subject)) {
      report({ message: 'foreign-work', data: { name: row.name.trim() }, repair: { kind: 'remove', rows: [row.ordinal] } });
    }
  },
});

function isEffect(indicatorClass: IndicatorClass | null): boolean {
  return indicatorClass === 'economic' || indicatorClass === 'social' || indicatorClass === 'sustainable';
}
