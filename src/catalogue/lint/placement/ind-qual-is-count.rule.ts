// A count under 质量指标. Silent where what is counted is itself good or bad (获奖作品数, 差错次数), where the count is per so many people, and where the value
// is a share after all.
import { defineRowRule, type RowFacts } from '../../../domain/lint/index.ts';
import { headDimension, unitOf, type Target } from '../../../domain/target/index.ts';
import { indicatorClassGround } from '../../vocabulary/indicator-classes.ts';
import { unitsOfLevel, wordsOfCountedQuality } from '../../vocabulary/quality-of-counts.ts';

export const indQualIsCount = defineRowRule({
  id: 'ind-qual-is-count',
  title: '质量指标填了数量',
  question: '质量指标写的是不是做得好不好？',
  severity: 'explain',
  reviewItem: 'indicators-sound',
  ground: [{ ...indicatorClassGround, clause: '数量指标反映产出的数量，质量指标反映产出的质量水平' }],
  columns: ['name', 'level2', 'value'],
  rootCause: 'wrong-class',
  oncePerProject: null,
  messages: {
    count: '“{name}”数的是做了多少，却列在质量指标下；质量指标要看出做得好不好，例如合格率、达标率、差错率。请把它移到数量指标，另写一个质量标准，例如“≥（　）%”。',
  },
  check({ row, facts, indicatorClass }, report) {
    if (indicatorClass !== 'quality' || !counts(facts, row.target.target)) return;
    if (wordsOfCountedQuality.words.some((word) => facts.name.includes(word) || facts.description.includes(word))) return;
    report({ message: 'count', data: { name: row.name.trim() }, repair: { kind: 'reclass', moves: [{ indicator: row.ordinal, to: 'quantity' }] } });
  },
});

/** The name ends in a count, or names no quantity and the value states a number of things. A name that counts days or months tells how long. */
function counts({ quantity, bareName, measure }: RowFacts, target: Target): boolean {
  if (quantity === 'count') return !['天数', '月数', '年数', '日数'].some((ending) => bareName.endsWith(ending)) && (measure === null || measure === 'amount');
  return quantity === null && countsThings(target);
}

function countsThings(target: Target): boolean {
  switch (target.kind) {
    case 'bound':
    case 'number':
      if (target.unit === null || (target.kind === 'bound' && (target.comparator === '≤' || target.comparator === '<'))) return false;
      return headDimension(unitOf(target.unit)) === 'count' && unitOf(target.unit).per.length === 0 && !unitsOfLevel.words.includes(target.unit);
    default:
      return false;
  }
}
