// A project whose purpose, goals and indicators say to the letter what last year's said, years and paper numbers left aside. Told where the whole table is the same:
// a project that goes on may well keep single texts.
import { defineComparisonRule } from '../../../domain/lint/index.ts';
import type { Project } from '../../../domain/plan/index.ts';
import { withoutYears } from '../../../domain/wording/index.ts';
import { targetDemands } from '../../citations.ts';

export const prevCopied = defineComparisonRule({
  id: 'prev-copied',
  title: '照抄上年',
  question: '用途、目标和指标是不是按本年的任务写的，还是把上年的改了年份？',
  severity: 'explain',
  reviewItem: 'results-reasonable',
  ground: [{ ...targetDemands, clause: '合理可行：目标按本年度的任务和上年完成情况设定' }],
  oncePerPlan:
    '项目{projects}（共{of}个项目中的{count}个）的用途、目标和指标与上年一字不差，只改了年份和文号。请按本年的任务和上年完成情况重新核定；任务确实与上年相同的，说明原因。',
  messages: {
    copied: '用途、目标和{rows}个指标与上年{year}一字不差，只改了年份和文号。请按本年的任务和上年完成情况重新核定；任务确实与上年相同的，说明原因。',
  },
  check({ project, previous, previousYear }, report) {
    const rows = project.indicators.length;
    if (rows < fewRows || rows !== previous.indicators.length || textsOf(project) !== textsOf(previous)) return;
    report({ message: 'copied', data: { rows, year: previousYear === null ? '' : `（${previousYear}年度）` }, column: 'name' });
  },
});

/** Fewer rows the same are chance. */
const fewRows = 3;

function textsOf({ purpose, goals, indicators }: Project): string {
  const rows = indicators.map((row) => [row.level2, row.name, row.columns.description?.text ?? '', row.target.source, row.basis].map(withoutYears).join('|'));
  return [purpose?.text ?? '', ...goals.map((goal) => goal.text)].map(withoutYears).concat(rows).join('\n');
}
