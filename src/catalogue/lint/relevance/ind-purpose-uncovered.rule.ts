// Something the money is paid for that no indicator mentions. Asked only where the purpose says what is paid for (see priced-items.ts); an item is looked for by
// its last words, which name it, and any word or concept shared with any indicator is enough.
import { defineProjectRule } from '../../../domain/lint/index.ts';
import { shareCharacters, shareWords, topicOf, type Topic } from '../../../domain/wording/index.ts';
import { targetDemands } from '../../citations.ts';
import { wording } from '../../vocabulary/wording.ts';
import { countsSomethingElse } from './counts-something-else.ts';
import { topicsOf } from './project-topics.ts';

export const indPurposeUncovered = defineProjectRule({
  id: 'ind-purpose-uncovered',
  title: '用途事项没有指标',
  question: '资金用途里写明要付钱的每一项，有没有指标说做多少、花多少？',
  severity: 'explain',
  reviewItem: 'funds-matched',
  ground: [{ ...targetDemands, clause: '相应匹配：目标与预算资金量相匹配' }],
  columns: ['name', 'value'],
  explains: ['ind-irrelevant', 'ind-qty-is-rate'],
  messages: {
    uncovered: '资金用途写明用于{items}，但没有一个指标提到，年底看不出资金办成何事、单价多少。请为每一项补一个数量和一个单位成本，例如“≥（　）”“≤（　）元/（　）”。',
    'uncovered-and-foreign':
      '资金用途写明用于{items}，但没有一个指标提到，数的却是与项目无关的{foreign}，年底看不出资金办成何事、单价多少。请为每一项补一个数量和一个单位成本，例如“≥（　）”“≤（　）元/（　）”，替换无关的指标。',
  },
  check({ project, rows }, report) {
    const { items, indicators } = topicsOf(project);
    if (rows.length === 0) return;
    const missing = items.filter((item) => !mentions(indicators, item));
    if (missing.length === 0) return;
    const foreign = rows.filter(countsSomethingElse);
    report({
      message: foreign.length === 0 ? 'uncovered' : 'uncovered-and-foreign',
      data: { items: quoted(missing), foreign: quoted(foreign.map(({ row }) => row.name.trim())) },
      column: 'purpose',
      indicators: foreign.map(({ row }) => row.ordinal),
    });
  },
});

function quoted(texts: readonly string[]): string {
  return texts.map((text) => `“${text}”`).join('、');
}

/** Characters at the end of an item that name it: 检验中心办公用房租赁 is a 用房租赁. */
const headLength = 4;

function mentions(indicators: Topic, item: string): boolean {
  const head = topicOf([Array.from(item).slice(-headLength).join('')], wording);
  return head.runs.length === 0 || shareWords(head, indicators) || shareCharacters(head, indicators, 2);
}
