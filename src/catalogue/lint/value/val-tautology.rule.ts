// A value that says the indicator's name or description over again. A cell that states any number, a choice, a one-word verdict (及时)
// or a set phrase (专款专用) says something of its own, even where the words are those of the name, and is left alone.
import { defineRowRule } from '../../../domain/lint/index.ts';
import { holdsNumber, restates } from '../../../domain/indicator/index.ts';
import type { Target } from '../../../domain/target/index.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';
import { targetDemands } from '../../citations.ts';
import { emptyLeadingWords, emptyTrailingWords } from '../../vocabulary/empty-frames.ts';
import { numbersInWords } from '../../vocabulary/numbers-in-words.ts';
import { verdictIdioms } from '../../vocabulary/verdict-idioms.ts';

const frames = { leading: emptyLeadingWords.words, trailing: emptyTrailingWords.words };

export const valTautology = defineRowRule({
  id: 'val-tautology',
  title: '指标值重复名称',
  question: '指标值是否说出了名称和描述以外的内容？',
  severity: 'blocks',
  dimension: 'completeness',
  ground: [{ ...targetDemands, clause: '细化量化：指标值可衡量' }],
  columns: ['value', 'name'],
  rootCause: 'tautology',
  oncePerProject:
    '第{rows}行（共{of}行中的{count}行）指标值只是把名称或描述又写了一遍，没有说达到什么结果算完成。请逐行改成能核对的数值、期限，或者“合格”“按期完成”这样明确的结果。',
  messages: {
    repeatsName: '指标值“{text}”只是把指标名称又写了一遍，没有说达到什么结果算完成。请改成能核对的数值、期限，或者“合格”“按期完成”这样明确的结果。',
    repeatsDescription: '指标值“{text}”只是把绩效指标描述又写了一遍，没有说达到什么结果算完成。请改成能核对的数值、期限，或者“合格”“按期完成”这样明确的结果。',
  },
  check({ row }, report) {
    const { target, source, span } = row.target;
    if (!isMereWording(target) || holdsNumber(source, numbersInWords.words) || verdictIdioms.words.includes(foldedKey(source))) return;
    const data = { text: source.trim() };
    if (restates(source, row.name, frames)) report({ message: 'repeatsName', data, at: span });
    else if (restates(source, row.columns.description?.text ?? '', frames)) report({ message: 'repeatsDescription', data, at: span });
  },
});

function isMereWording(target: Target): boolean {
  return target.kind === 'prose' || target.kind === 'trend' || target.kind === 'dimension-name';
}
