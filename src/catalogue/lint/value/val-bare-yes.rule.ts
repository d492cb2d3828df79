// 是 as the whole value under a name that speaks of an influence (支持企业发展): yes to what. A name that can be answered yes or no by anybody (按期完成公
// 示, 无安全事故), and a description that says what counts, make 是 a target.
import { restates } from '../../../domain/indicator/index.ts';
import { defineRowRule, type RowFacts } from '../../../domain/lint/index.ts';
import { coreTargets, targetDemands } from '../../citations.ts';
import { emptyLeadingWords, emptyTrailingWords } from '../../vocabulary/empty-frames.ts';
import { statesResult } from './decisive-result.ts';
import { speaksOfInfluence } from './influence-name.ts';

const frames = { leading: emptyLeadingWords.words, trailing: emptyTrailingWords.words };

export const valBareYes = defineRowRule({
  id: 'val-bare-yes',
  title: '只答了“是”',
  question: '指标值只写“是”的，名称或描述能不能看出要确认的是什么事？',
  severity: 'explain',
  reviewItem: 'indicators-sound',
  ground: [
    { ...coreTargets, clause: '以“是/否”直接赋分的指标，须是能确认有没有做到的事' },
    { ...targetDemands, clause: '细化量化：指标值可衡量' },
  ],
  columns: ['value', 'name'],
  rootCause: 'no-content',
  oncePerProject: null,
  messages: {
    influence: '“{name}”说的是影响，指标值只写“{text}”，年底怎样填都算完成。请改成能确认的一件事或一个数，例如“建成并启用（　）个”“≥（　）%”；这一项确实没有可看的结果的，先向财政部门确认可以不设，再整行删去。',
  },
  check({ row, facts }, report) {
    const { target, source, span } = row.target;
    if (target.kind !== 'verdict' || target.word !== '是') return;
    if (!speaksOfInfluence(facts.bareName) || statesResult(facts.bareName) || saysMore(facts)) return;
    report({ message: 'influence', data: { name: row.name.trim(), text: source.trim() }, at: span });
  },
});

function saysMore({ name, description }: RowFacts): boolean {
  return description !== '' && !restates(description, name, frames);
}
