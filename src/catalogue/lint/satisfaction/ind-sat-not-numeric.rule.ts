// A satisfaction without a number. Every published form asks ≥ so many per cent; 满意 cannot be compared with the result of a survey. Rows whose
// value is a menu, a unit or blank have a more basic fault of their own.
import { holdsNumber, type IndicatorClass } from '../../../domain/indicator/index.ts';
import { defineRowRule, type RowFacts } from '../../../domain/lint/index.ts';
import type { TargetKind } from '../../../domain/target/index.ts';
import { reviewDimensions } from '../../citations.ts';
import { numbersInWords } from '../../vocabulary/numbers-in-words.ts';
import { surveyedFeelings } from '../../vocabulary/respondents.ts';
import { isSatisfactionName } from './satisfaction-name.ts';

export const indSatNotNumeric = defineRowRule({
  id: 'ind-sat-not-numeric',
  title: '满意度没有数字',
  question: '满意度指标的指标值是否写了百分比或分数？',
  severity: 'blocks',
  reviewItem: 'indicators-sound',
  ground: [{ source: '公开的绩效目标表（安徽池州贵池区2022年、六安市2024年、四川井研县2023年）', clause: '满意度指标均为“≥…%”', confidence: 'verified', isPractice: true }, reviewDimensions],
  columns: ['value', 'name'],
  rootCause: 'no-number',
  oncePerProject: null,
  messages: {
    noNumber: '“{name}”的指标值“{text}”没有数字，调查结果出来也无从对照。请写成百分比“{rewrite}”，按得分计的写“≥（　）分”，并写明向谁调查、调查多少人。',
  },
  check({ row, facts, indicatorClass }, report) {
    const { target, source, span } = row.target;
    if (isLeftOpen(target.kind) || !asksFeeling(facts, indicatorClass) || holdsNumber(source, numbersInWords.words)) return;
    const rewrite = '≥（　）%';
    report({ message: 'noNumber', data: { name: row.name.trim(), text: source.trim(), rewrite }, at: span, rewrite });
  },
});

/** A satisfaction by its name; under the satisfaction class also the other feelings that only a survey can tell. */
function asksFeeling({ bareName }: RowFacts, indicatorClass: IndicatorClass | null): boolean {
  if (isSatisfactionName(bareName)) return true;
  return indicatorClass === 'satisfaction' && surveyedFeelings.words.some((ending) => bareName.endsWith(ending));
}

function isLeftOpen(kind: TargetKind): boolean {
  return kind === 'empty' || kind === 'placeholder';
}
