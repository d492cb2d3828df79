// A basis that binds nobody: a suggestion, a request, a draft. Told by the last words of its title.
import { defineRowRule } from '../../../domain/lint/index.ts';
import { withoutTrailingBracket } from '../../../domain/quantity/index.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';
import { targetDemands } from '../../citations.ts';
import { nonBindingPapers } from '../../vocabulary/papers.ts';
import { bareBasis, bareBasisOf, endsInOneOf } from './basis-words.ts';

export const basNotLaw = defineRowRule({
  id: 'bas-not-law',
  title: '依据不具约束力',
  question: '指标值确定依据是不是建议、请示、征求意见稿一类还没有定下来的材料？',
  severity: 'advice',
  reviewItem: 'results-reasonable',
  ground: [{ ...targetDemands, clause: '合理可行：指标值有依据' }, nonBindingPapers.ground],
  columns: ['basis'],
  rootCause: null,
  oncePerProject:
    '第{rows}行（共{of}行中的{count}行）指标值确定依据是建议、请示、征求意见稿一类的材料，本身没有定下数值。已经批复或正式印发的，请改写批复或印发的文件；没有的，写明数值的测算方法。',
  messages: {
    notBinding: '指标值确定依据“{text}”是建议、请示、征求意见稿一类的材料，本身没有定下数值。已经批复或正式印发的，请改写批复或印发的文件；没有的，写明数值的测算方法。',
  },
  check({ row }, report) {
    const bare = bareBasisOf(row);
    const inBracket = bare.endsWith(')') ? bare.slice(0, -1) : bare;
    const beforeBracket = bareBasis(withoutTrailingBracket(foldedKey(row.basis)));
    const isWeak = [inBracket, beforeBracket].some((title) => endsInOneOf(title, nonBindingPapers.words));
    if (isWeak) report({ message: 'notBinding', data: { text: row.basis.trim() } });
  },
});
