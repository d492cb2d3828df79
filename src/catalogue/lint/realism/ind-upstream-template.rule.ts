// Money of an upper level comes with regional targets; where the local number of an output is left blank, the template was copied and not filled in. Speaks
// only of quantities whose cell is blank, a unit or a name, and answers the rules that see the blank.
import { defineProjectRule, listOrdinals, type RowSubject } from '../../../domain/lint/index.ts';
import type { Project } from '../../../domain/plan/index.ts';
import type { TargetKind } from '../../../domain/target/index.ts';
import { holdsOneOf } from '../../../domain/wording/index.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';
import { noneElsewhere, upstreamProgrammes } from '../../references/upstream-programmes.ts';
import { earmarkedMoney, upperLevels } from '../../vocabulary/upper-levels.ts';

export const indUpstreamTemplate = defineProjectRule({
  id: 'ind-upstream-template',
  title: '上级专项指标未分解到本地',
  question: '上级专项的数量指标，是否填上了分解到本单位的数？',
  severity: 'blocks',
  reviewItem: 'goals-relevant',
  ground: [
    { source: '财预〔2015〕163号《中央对地方专项转移支付绩效目标管理暂行办法》', clause: '区域绩效目标逐级分解下达', confidence: 'unverified' },
    { source: '遂宁经开区市场监管分局2021年中央转移支付区域绩效自评表', clause: '数量指标', confidence: 'verified', isPractice: true },
  ],
  columns: ['name', 'value', 'level2'],
  explains: ['val-empty', 'val-unit-only', 'val-dimension-name', 'val-placeholder'],
  messages: {
    blank: '第{rows}行{names}没有填数。这是上级下达的专项，资金下达时附有区域绩效目标，请按分解到本单位的任务填写数和单位。{elsewhere}。',
  },
  check({ project, rows }, report) {
    const name = foldedKey(project.name?.value ?? '');
    const blank = isUpstream(name) ? rows.filter(isBlankQuantity) : [];
    if (blank.length === 0) return;
    const ordinals = blank.map(({ row }) => row.ordinal);
    const data = { rows: listOrdinals(ordinals), names: blank.map(({ row }) => `“${row.name.trim()}”`), elsewhere: elsewhereFor(name) };
    report({ message: 'blank', data, column: 'value', indicators: ordinals });
  },
});

function isUpstream(name: Project['title']): boolean {
  return holdsOneOf(name, upperLevels.words) && holdsOneOf(name, earmarkedMoney.words);
}

function isBlankQuantity({ row, facts, indicatorClass }: RowSubject): boolean {
  return indicatorClass === 'quantity' && facts.quantity === 'count' && blankKinds.has(row.target.target.kind);
}

const blankKinds: ReadonlySet<TargetKind> = new Set<TargetKind>(['empty', 'unit-only', 'dimension-name', 'placeholder']);

function elsewhereFor(projectName: string): readonly string[] {
  return upstreamProgrammes.find(({ names }) => names.some((word) => projectName.includes(word)))?.elsewhere ?? noneElsewhere;
}
