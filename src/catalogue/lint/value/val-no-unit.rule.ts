// A number whose unit no place of the row states: 95 of what. The name alone is not enough – 率 may mean % or ‰, 数量 may mean 个 or 批 –
// but a bracket with the unit, the form's 度量单位 column, and quantities without a unit (指数, 排名) are. Zero is zero in every unit. The advice is
// a whole cell that no other rule stops: the number with the unit the name asks for, without what was glued behind it.
import { specialRateOfName } from '../../../domain/indicator/index.ts';
import { defineRowRule, type RowFacts } from '../../../domain/lint/index.ts';
import type { IndicatorRow } from '../../../domain/plan/index.ts';
import type { Target } from '../../../domain/target/index.ts';
import { compareDecimals, decimalFromInteger, formatDecimal, multiplyDecimals, parseDecimal } from '../../../kernel/decimal.ts';
import { reviewDimensions, targetDemands } from '../../citations.ts';
import { changeWords } from '../../vocabulary/share-words.ts';
import { specialRates } from '../../vocabulary/special-rates.ts';
import { countedThingOf } from './counted-thing.ts';
import { expectedUnitOf } from './expected-unit.ts';
import { amountOf, isZeroAmount, statedUnit } from './stated-unit.ts';

export const valNoUnit = defineRowRule({
  id: 'val-no-unit',
  title: '数值没有单位',
  question: '每个数值是否写明了计量单位？',
  severity: 'blocks',
  reviewItem: 'clearly-stated',
  ground: [{ ...targetDemands, clause: '细化量化：指标值可衡量' }, reviewDimensions],
  columns: ['value', 'name'],
  rootCause: 'no-unit',
  oncePerProject: null,
  messages: {
    share: '指标值“{text}”没有写单位。“{name}”是比率，请把整格改为“{rewrite}”。',
    permille: '指标值“{text}”没有写单位。“{name}”有按百分计的，也有按千分计的，请在“{amount}”后写明“%”或“‰”。',
    satisfaction: '指标值“{text}”没有写单位。“{name}”按百分比计的，请把整格改为“{rewrite}”；按得分计的写“分”。',
    fraction: '指标值“{text}”没有写单位。“{name}”是比率，看不出是{amount}%还是{hundredfold}%。请换算成百分数并写明“%”。',
    perBase: '指标值“{text}”没有写单位。“{name}”按每{base}计算，不是百分比，请把整格改为“{rewrite}”。',
    money: '指标值“{text}”没有写单位，元和万元相差一万倍。请在“{amount}”后写明元、万元或元每件等单位。',
    time: '指标值“{text}”没有写单位，看不出是天、月还是年。请在“{amount}”后写明时间单位，或者写成具体日期。',
    counted: '指标值“{text}”没有写单位。从名称“{name}”看数的是{unit}，请把整格改为“{rewrite}”。',
    amount: '指标值“{text}”没有写单位，看不出“{amount}”数的是什么。请在数字后写明计量单位，例如件、次、人、家；是百分比的写“%”，是得分的写“分”。',
    glued: '指标值“{text}”没有写单位，数值后面还连着“{tail}”。从名称“{name}”看单位是“{unit}”，请把整格改为“{rewrite}”，后面的文字移到绩效指标描述。',
    gluedTime: '指标值“{text}”没有写单位，看不出“{amount}”是天、月还是年。请把整格改为数值加时间单位，或者写成具体日期；后面的文字移到绩效指标描述。',
    gluedAmount: '指标值“{text}”没有写单位，看不出“{amount}”数的是什么。请把整格改为数值加单位，是百分比的写“%”，是得分的写“分”；后面的文字移到绩效指标描述。',
  },
  check({ row, facts }, report) {
    const { target, source, span } = row.target;
    const amount = amountOf(target);
    if (amount === null || isZeroAmount(target) || statedUnit(row) !== null || facts.quantity === 'score') return;
    const unit = expectedUnitOf(row);
    const rewrite = unit === null ? null : `${amount.amount}${amount.unit ?? ''}${unit}`;
    const message = messageFor(row, facts);
    const data = {
      text: source.trim(),
      name: row.name.trim(),
      amount: amount.amount + (amount.unit ?? ''),
      unit: unit ?? '',
      rewrite: rewrite ?? '',
      base: specialRateOfName(row.name, specialRates, changeWords.words)?.base ?? '',
      hundredfold: hundredfoldOfFraction(target) ?? '',
      tail: target.kind === 'glued' ? target.tail : '',
    };
    report({ message, data, at: span, ...(rewrite === null || ambiguous.has(message) ? {} : { rewrite }) });
  },
});

type MessageId = 'share' | 'permille' | 'satisfaction' | 'fraction' | 'perBase' | 'money' | 'time' | 'counted' | 'amount' | 'glued' | 'gluedTime' | 'gluedAmount';

/** Messages that leave the bureau a choice of units. */
const ambiguous: ReadonlySet<MessageId> = new Set(['permille', 'fraction']);

function messageFor(row: IndicatorRow, facts: RowFacts): MessageId {
  const { target } = row.target;
  const kind = facts.quantity;
  if (target.kind === 'glued') return expectedUnitOf(row) !== null ? 'glued' : kind === 'time' ? 'gluedTime' : 'gluedAmount';
  if (specialRateOfName(row.name, specialRates, changeWords.words) !== null) return 'perBase';
  if ((countedThingOf(row)?.unit ?? null) !== null) return 'counted';
  switch (kind) {
    case 'share':
      return messageForShare(facts.bareName, target);
    case 'money':
    case 'time':
      return kind;
    case 'count':
    case 'score':
    case 'measure':
    case 'progress':
    case 'timely':
    case null:
      return 'amount';
  }
}

function messageForShare(bareName: string, target: Target): MessageId {
  if (vitalRates.some((ending) => bareName.endsWith(ending))) return 'permille';
  if (hundredfoldOfFraction(target) !== null) return 'fraction';
  return bareName.endsWith('满意度') ? 'satisfaction' : 'share';
}

/** Rates of population and health statistics, which are printed per cent or per mille. */
const vitalRates: readonly string[] = ['出生率', '死亡率', '发病率', '患病率', '自然增长率'];

/** 0.95 and 1 may be shares of one: the amount times a hundred; null for more than 1, and for other kinds. */
function hundredfoldOfFraction(target: Target): string | null {
  const amount = target.kind === 'number' || target.kind === 'bound' ? parseDecimal(target.amount) : null;
  if (amount === null || compareDecimals(amount, decimalFromInteger(1)) > 0) return null;
  return (target.kind === 'bound' ? target.comparator : '') + formatDecimal(multiplyDecimals(amount, decimalFromInteger(100)));
}
