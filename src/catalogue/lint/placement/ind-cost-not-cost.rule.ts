// A row under 成本指标 that says nothing about money and clearly speaks of something else. The social and environmental costs of the tree of 2021 are
// costs to others, not money: nothing is said about them.
import { clearClassOf, holdsMeaning, indicatorClassTitles } from '../../../domain/indicator/index.ts';
import { defineRowRule } from '../../../domain/lint/index.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';
import { costMeaning } from '../../vocabulary/class-meanings.ts';
import { clearlyBetterBy, indicatorClassGround, indicatorClassVocabulary } from '../../vocabulary/indicator-classes.ts';

export const indCostNotCost = defineRowRule({
  id: 'ind-cost-not-cost',
  title: '成本指标不反映成本',
  question: '成本指标说的是不是花多少钱？',
  severity: 'explain',
  reviewItem: 'indicators-sound',
  ground: [{ ...indicatorClassGround, clause: '成本指标反映预期产出所需成本的控制情况' }],
  columns: ['name', 'level2', 'value'],
  rootCause: 'wrong-class',
  oncePerProject: null,
  messages: {
    other: '“{name}”说的不是钱，像{like}；成本指标要看出单位成本或总成本不超过多少。请把它移到{like}，另写成本，例如“≤（　）元/人”“≤（　）万元”。',
  },
  check({ row, facts, indicatorClass }, report) {
    if (indicatorClass !== 'cost' || facts.measure === 'money' || costsToOthers(row.level2)) return;
    if (holdsMeaning([facts.name, facts.description], costMeaning)) return;
    const to = clearClassOf(row.name, ['quantity', 'quality', 'timeliness'], indicatorClassVocabulary, clearlyBetterBy);
    if (to === null) return;
    report({ message: 'other', data: { name: row.name.trim(), like: indicatorClassTitles[to] }, repair: { kind: 'reclass', moves: [{ indicator: row.ordinal, to }] } });
  },
});

function costsToOthers(level2: string): boolean {
  const title = foldedKey(level2);
  return title.includes('社会') || title.includes('生态') || title.includes('环境');
}
