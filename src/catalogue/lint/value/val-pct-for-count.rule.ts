// A count (发生次数, 培训人数) with a percentage. Speaks only where the name is a count for certain: a name, description or value that mentions
// a share or a change against an earlier count makes the percentage possible, and a negative one is a change.
import { defineRowRule } from '../../../domain/lint/index.ts';
import { targetDemands } from '../../citations.ts';
import { changeWords, shareWords } from '../../vocabulary/share-words.ts';
import { countedThingOf } from './counted-thing.ts';
import { amountOf, isZeroAmount, statedUnit } from './stated-unit.ts';

const percentages: ReadonlySet<string> = new Set(['%', '‰']);
const sharesAndChanges = [...shareWords.words, ...changeWords.words];

export const valPctForCount = defineRowRule({
  id: 'val-pct-for-count',
  title: '数量写成了百分比',
  question: '数量类指标（次数、人数、件数）的单位是否是次、人、件，而不是百分比？',
  severity: 'blocks',
  reviewItem: 'achievable',
  ground: [{ ...targetDemands, clause: '合理可行：计量单位与指标名称一致' }],
  columns: ['value', 'name'],
  rootCause: 'impossible-unit',
  oncePerProject: null,
  messages: {
    zero: '“{name}”考核的是{counted}，指标值却写成百分比“{text}”。要求一次都不发生的，请写“0”加计量单位，例如“0{unit}”；考核比率的，把名称改成“……率”。',
    percent: '“{name}”考核的是{counted}，指标值却写成百分比“{text}”。请写出数量和计量单位，例如“（　）{unit}”；考核比率的，把名称改成“……率”。',
  },
  check({ row, facts }, report) {
    const { target, source, span } = row.target;
    const amount = amountOf(target);
    const counted = countedThingOf(row);
    if (amount === null || counted === null || !percentages.has(statedUnit(row) ?? '') || amount.amount.includes('-')) return;
    const said = facts.name + facts.description;
    if (sharesAndChanges.some((word) => said.includes(word) || (!isPercentSign(word) && facts.value.includes(word)))) return;
    const data = { name: row.name.trim(), counted: counted.ending, text: source.trim(), unit: counted.unit ?? '个' };
    if (!isZeroAmount(target)) report({ message: 'percent', data, at: span });
    else report({ message: 'zero', data, at: span, ...(counted.unit === null ? {} : { rewrite: `0${counted.unit}` }) });
  },
});

/** Words for the unit itself, which say nothing when they stand in the value. */
function isPercentSign(word: string): boolean {
  return percentages.has(word) || word === '百分';
}
