// A ceiling far above the national level of its year: 0.36 deaths per ten thousand devices in 2021, when the nation stood at 0.08, looks copied from
// the national figure of 2015. Places differ, so only a multiple (a policy) is asked about. The unit is another rule's matter.
import { defineRowRule } from '../../../domain/lint/index.ts';
import type { IndicatorRow } from '../../../domain/plan/index.ts';
import type { Target } from '../../../domain/target/index.ts';
import { describeCitation } from '../../../kernel/citation.ts';
import { compareDecimals, decimalFromInteger, multiplyDecimals, parseDecimal } from '../../../kernel/decimal.ts';
import { targetDemands } from '../../citations.ts';
import type { ReferenceSeries } from '../../references/national-rates.ts';
import { amountOf, statedUnit } from '../value/stated-unit.ts';
import { pointForYear, referenceOfName } from './reference-of-name.ts';

export const rateRef = defineRowRule({
  id: 'rate-ref',
  title: '上限远高于全国水平',
  question: '有全国数据的比率，上限是否没有大大高于全国水平？',
  severity: 'explain',
  reviewItem: 'results-reasonable',
  ground: [
    { ...targetDemands, clause: '合理可行' },
    { source: '历年全国数据，逐年出处列在本规则的说明页', clause: null, confidence: 'secondary', isPractice: true },
  ],
  columns: ['value', 'name'],
  rootCause: null,
  oncePerProject: null,
  messages: {
    loose: '“{name}”的上限是{amount}，{title}{year}年是{reference}{unit}（{source}），上限是它的{times}倍以上，几乎不可能超过。能查到的历年数：{history}。请核对是不是照抄了往年的数，并按本地近三年的实绩重新确定。',
  },
  check({ row, facts, fiscalYear, policy }, report) {
    const series = referenceOfName(facts.bareName);
    const point = series === null || fiscalYear === null ? null : pointForYear(series, fiscalYear);
    const ceiling = ceilingOf(row.target.target);
    if (series === null || point === null || ceiling === null || !isInUnit(row, series)) return;
    const [amount, reference] = [parseDecimal(ceiling), parseDecimal(point.value)];
    if (amount === null || reference === null || compareDecimals(amount, multiplyDecimals(reference, decimalFromInteger(policy.referenceAtMostTimes))) <= 0) return;
    const history = series.points.map(({ year, value }) => `${year}年${value}`);
    const data = { name: row.name.trim(), amount: ceiling, title: series.title, year: point.year, reference: point.value, unit: series.unit, source: describeCitation(point.ground), times: policy.referenceAtMostTimes, history };
    report({ message: 'loose', data, at: row.target.span });
  },
});

/** The amount that may not be passed; a number without a sign is one as well, because fewer deaths are always better. */
function ceilingOf(target: Target): string | null {
  if (target.kind === 'number') return target.amount;
  if (target.kind !== 'bound' && target.kind !== 'glued') return null;
  return target.comparator === '≥' || target.comparator === '>' ? null : target.amount;
}

function isInUnit(row: IndicatorRow, { units }: ReferenceSeries): boolean {
  const unit = statedUnit(row) ?? amountOf(row.target.target)?.unit ?? null;
  return unit === null || units.includes(unit);
}
