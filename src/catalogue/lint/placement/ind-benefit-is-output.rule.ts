// A benefit row that tells an output: the same indicator once more, or a doing counted. It would be scored twice and hides that nobody says what came of it.
import { classifyIndicator, indicatorClassTitles, type IndicatorClass } from '../../../domain/indicator/index.ts';
import { defineRowRule, onceForRow, type RowSubject } from '../../../domain/lint/index.ts';
import type { IndicatorRow } from '../../../domain/plan/index.ts';
import { holdsOneOf } from '../../../domain/wording/index.ts';
import { foldedKey, isBlankText } from '../../../kernel/fold-width.ts';
import { indicatorTrees } from '../../trees/index.ts';
import { indicatorClassGround } from '../../vocabulary/indicator-classes.ts';
import { doings, effectWords, thingsHandedOver } from '../../vocabulary/output-words.ts';

export const indBenefitIsOutput = defineRowRule({
  id: 'ind-benefit-is-output',
  title: '效益指标写的是产出',
  question: '效益指标说的是带来的效果，还是又把做的事说了一遍？',
  severity: 'explain',
  reviewItem: 'indicators-sound',
  ground: [{ ...indicatorClassGround, clause: '产出指标反映提供的产品和服务，效益指标反映产出带来的效果' }],
  columns: ['name', 'level2', 'value'],
  rootCause: 'repeated-output',
  oncePerProject: null,
  oncePerPlan:
    '项目{projects}（共{of}个项目中的{count}个）的效益指标里有{rows}行说的是做了什么，是产出，不是带来的效果，同一件事会算两次。请移到数量指标（已有同样一行的，并入那一行）；效益另写这件事给谁带来了什么变化。',
  messages: {
    same: '“{name}”与第{other}行{title}是同一个指标，同一件事会算两次。请并入第{other}行；效益另写这件事给谁带来了什么变化，写不出的，经财政部门同意后可以不设。',
    done: '“{name}”说的是做了什么，是产出，不是带来的效果，列在效益指标下会把同一件事算两次。请移到数量指标（已有同样一行的，并入那一行）；效益另写这件事给谁带来了什么变化。',
  },
  check(subject, report) {
    const { row, project } = subject;
    if (!isBenefit(subject.indicatorClass)) return;
    const same = project.indicators.find((other) => outputClassOf(other) !== null && sameName(other, row));
    const outputClass = same === undefined ? null : outputClassOf(same);
    if (same !== undefined && outputClass !== null) {
      const data = { name: row.name.trim(), other: same.ordinal, title: indicatorClassTitles[outputClass] };
      report({ message: 'same', data, repair: { kind: 'merge', keep: same.ordinal, remove: [row.ordinal] } });
    } else if (tellsDoing(subject)) {
      const data = { name: row.name.trim() };
      // A thing handed over is no quantity until somebody says how many.
      if (subject.facts.quantity !== 'count') report({ message: 'done', data });
      else report({ message: 'done', data, repair: { kind: 'reclass', moves: [{ indicator: row.ordinal, to: 'quantity' }] } });
    }
  },
});

function isBenefit(indicatorClass: IndicatorClass | null): boolean {
  return indicatorClass === 'economic' || indicatorClass === 'social' || indicatorClass === 'ecological' || indicatorClass === 'sustainable';
}

const outputClassOf = onceForRow((row): IndicatorClass | null => {
  const indicatorClass = classifyIndicator(row.level1, row.level2, indicatorTrees);
  return isBenefit(indicatorClass) || indicatorClass === 'satisfaction' ? null : indicatorClass;
});

function sameName(a: IndicatorRow, b: IndicatorRow): boolean {
  return !isBlankText(a.name) && foldedKey(a.name) === foldedKey(b.name);
}

/** 发放宣传资料份数, 提供办公场所: begins with a doing, ends in a count or a thing handed over, and names no effect. */
function tellsDoing({ facts }: RowSubject): boolean {
  if (!doings.words.some((word) => facts.bareName.startsWith(word))) return false;
  if (holdsOneOf(facts.bareName, effectWords.words)) return false;
  return facts.quantity === 'count' || thingsHandedOver.words.some((word) => facts.bareName.endsWith(word));
}
