// Number, unit and scoring standard in one cell: ≥95优, ≥90产品抽检率大于等于90%为优. The number is kept; the rest has its own place.
import { defineRowRule } from '../../../domain/lint/index.ts';
import type { GluedTarget } from '../../../domain/target/index.ts';
import { targetDemands } from '../../citations.ts';
import { amountOf } from './stated-unit.ts';

export const valGradeSuffix = defineRowRule({
  id: 'val-grade-suffix',
  title: '数值后面连着评语',
  question: '指标值里是否只有数值和单位，没有混进档次或说明？',
  severity: 'explain',
  dimension: 'completeness',
  ground: [{ ...targetDemands, clause: '细化量化：指标值、计量单位与评分标准分列' }],
  columns: ['value'],
  rootCause: 'mixed-cell',
  oncePerProject: null,
  messages: {
    grade: '指标值“{text}”在数值后面连着档次“{tail}”。指标值请只写“{number}{unit}”；达到多少算优、良，写进评分标准或绩效指标描述。',
    sentence: '指标值“{text}”在数值后面连着文字“{tail}”，看不出以哪个为准。指标值请只写“{number}{unit}”，这段文字移到绩效指标描述。',
    numbersDiffer: '指标值“{text}”前后写了两个不同的数。请先定下以哪个为准，指标值只留这一个数和单位，说明移到绩效指标描述。',
  },
  check({ row }, report) {
    const { target, source, notes, span } = row.target;
    const amount = amountOf(target);
    if (target.kind !== 'glued' || amount === null) return;
    const data = { text: source.trim(), tail: target.tail, number: amount.amount, unit: amount.unit ?? '（　）' };
    if (notes.some((note) => note.id === 'restated-differently')) report({ message: 'numbersDiffer', data, at: span });
    else report({ message: isGradeAlone(target) ? 'grade' : 'sentence', data, at: span });
  },
});

/** `优` and `为优`: the grade with at most one word that joins it to the number. */
function isGradeAlone({ tail, grade }: GluedTarget): boolean {
  return grade !== null && tail.length - grade.length <= 1;
}
