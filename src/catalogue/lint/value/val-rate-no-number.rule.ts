// The name promises a share (率, 比例, 知晓度) and the value states no number. Satisfaction is not asked here: it has its own place in the catalogue.
import { defineRowRule, type RowFacts } from '../../../domain/lint/index.ts';
import { holdsNumber } from '../../../domain/indicator/index.ts';
import { holdsOneOf } from '../../../domain/wording/index.ts';
import { targetDemands } from '../../citations.ts';
import { numbersInWords } from '../../vocabulary/numbers-in-words.ts';
import { wordsOfEarlierYears, wordsOfTheWhole } from '../../vocabulary/whole-and-past.ts';
import { isSatisfactionName } from '../satisfaction/satisfaction-name.ts';
import { expectedUnitOf } from './expected-unit.ts';

export const valRateNoNumber = defineRowRule({
  id: 'val-rate-no-number',
  title: '比率没有数字',
  question: '名称是比率的指标，指标值里是否写了数字？',
  severity: 'blocks',
  reviewItem: 'indicators-sound',
  ground: [{ ...targetDemands, clause: '细化量化：指标值可衡量' }],
  columns: ['value', 'name'],
  rootCause: 'no-number',
  oncePerProject: null,
  messages: {
    noNumber: '“{name}”是比率，指标值“{text}”里没有数字，年底算不出是否完成。请写明数值，例如“≥（　）{unit}”；越低越好的写“≤（　）{unit}”。',
    earlierYear: '“{name}”是比率，指标值“{text}”要和往年比，却没有写出往年是多少。请写出往年实绩的数，例如“≥（　）{unit}”，越低越好的写“≤（　）{unit}”，并在依据里注明是哪一年的实绩。',
    whole: '“{name}”是比率，指标值“{text}”里没有数字。意思是全部的，请写“=100%”。',
  },
  check({ row, facts }, report) {
    const { target, source, span } = row.target;
    if (target.kind === 'empty' || !isMeasuredShare(facts) || holdsNumber(source, numbersInWords.words)) return;
    const unit = expectedUnitOf(row) ?? '%';
    const data = { name: row.name.trim(), text: source.trim(), unit };
    if (holdsOneOf(facts.value, wordsOfEarlierYears.words)) report({ message: 'earlierYear', data, at: span });
    else if (unit === '%' && holdsOneOf(facts.value, wordsOfTheWhole.words)) report({ message: 'whole', data, at: span, rewrite: '=100%' });
    else report({ message: 'noNumber', data, at: span });
  },
});

function isMeasuredShare({ quantity, bareName }: RowFacts): boolean {
  return quantity === 'share' && !isSatisfactionName(bareName);
}
