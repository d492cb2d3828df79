// The name promises a share (率, 比例, 知晓度) and the value states no number. Satisfaction has a rule of its own.
import { defineRowRule } from '../../../domain/lint/index.ts';
import { holdsNumber } from '../../../domain/indicator/index.ts';
import { quantityOfName, withoutTrailingBracket } from '../../../domain/quantity/index.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';
import { targetDemands } from '../../citations.ts';
import { measuredDegrees } from '../../vocabulary/measured-degrees.ts';
import { numbersInWords } from '../../vocabulary/numbers-in-words.ts';

export const valRateNoNumber = defineRowRule({
  id: 'val-rate-no-number',
  title: '比率没有数字',
  question: '名称是比率的指标，指标值里是否写了数字？',
  severity: 'blocks',
  dimension: 'completeness',
  ground: [{ ...targetDemands, clause: '细化量化：指标值可衡量' }],
  columns: ['value', 'name'],
  rootCause: 'no-number',
  oncePerProject: null,
  messages: {
    noNumber: '“{name}”是比率，指标值“{text}”里没有数字，年底算不出是否完成。请写明数值，例如“≥（　）%”；越低越好的写“≤（　）%”。',
  },
  check({ row }, report) {
    const { target, source, span } = row.target;
    if (target.kind === 'empty' || !isMeasuredShare(row.name) || holdsNumber(source, numbersInWords.words)) return;
    report({ message: 'noNumber', data: { name: row.name.trim(), text: source.trim() }, at: span });
  },
});

function isMeasuredShare(name: string): boolean {
  if (quantityOfName(name) !== 'share') return false;
  const bare = withoutTrailingBracket(foldedKey(name));
  return !bare.endsWith('满意度') && (!bare.endsWith('度') || measuredDegrees.words.some((word) => bare.endsWith(word)));
}
