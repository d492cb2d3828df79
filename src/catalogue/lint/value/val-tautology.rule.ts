// A value that says the indicator's name or description over again. A cell that states any number, a choice, a one-word verdict (及时), a set
// phrase (专款专用) or a result that can be confirmed (验收合格, 无安全事故) says something of its own, even in the words of the name.
import { defineRowRule } from '../../../domain/lint/index.ts';
import { holdsNumber, restates } from '../../../domain/indicator/index.ts';
import type { Target } from '../../../domain/target/index.ts';
import { targetDemands } from '../../citations.ts';
import { emptyLeadingWords, emptyTrailingWords } from '../../vocabulary/empty-frames.ts';
import { numbersInWords } from '../../vocabulary/numbers-in-words.ts';
import { verdictIdioms } from '../../vocabulary/verdict-idioms.ts';
import { statesResult } from './decisive-result.ts';
import { expectedUnitOf } from './expected-unit.ts';

const frames = { leading: emptyLeadingWords.words, trailing: emptyTrailingWords.words };

export const valTautology = defineRowRule({
  id: 'val-tautology',
  title: '指标值重复名称或描述',
  question: '指标值是否说出了名称和描述以外的内容？',
  severity: 'blocks',
  reviewItem: 'indicators-sound',
  ground: [{ ...targetDemands, clause: '细化量化：指标值可衡量' }],
  columns: ['value', 'name'],
  rootCause: 'tautology',
  oncePerProject:
    '第{rows}行（共{of}行中的{count}行）指标值只是重复名称或描述，没有说达到什么结果算完成。请逐行改成能核对的数值、期限，或者“合格”“按期完成”这样明确的结果；比率和满意度只能写数，例如“≥（　）%”。',
  messages: {
    repeatsName: '指标值“{text}”只是重复指标名称，没有说达到什么结果算完成。请改成能核对的数值、期限，或者“合格”“按期完成”这样明确的结果。',
    repeatsDescription: '指标值“{text}”只是重复绩效指标描述，没有说达到什么结果算完成。请改成能核对的数值、期限，或者“合格”“按期完成”这样明确的结果。',
    rateWithoutNumber: '指标值“{text}”只是重复名称或描述。“{name}”是比率，请写明数值，例如“≥（　）{unit}”；越低越好的写“≤（　）{unit}”。',
  },
  check({ row, facts }, report) {
    const { target, source, span } = row.target;
    if (!isMereWording(target) || holdsNumber(source, numbersInWords.words) || verdictIdioms.words.includes(facts.value) || statesResult(source)) return;
    const repeated = restates(source, row.name, frames) ? 'repeatsName' : restates(source, facts.description, frames) ? 'repeatsDescription' : null;
    if (repeated === null) return;
    const unit = facts.quantity === 'share' ? expectedUnitOf(row) : null;
    const text = source.trim();
    if (unit === null) report({ message: repeated, data: { text }, at: span });
    else report({ message: 'rateWithoutNumber', data: { text, name: row.name.trim(), unit }, at: span });
  },
});

function isMereWording(target: Target): boolean {
  return target.kind === 'prose' || target.kind === 'trend' || target.kind === 'dimension-name';
}
