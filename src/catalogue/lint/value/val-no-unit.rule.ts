// A number whose unit no place of the row states: 95 of what. The name alone is not enough – 率 may mean % or ‰, 数量 may mean 个 or 批 –
// but a bracket with the unit, the form's 度量单位 column, and quantities without a unit (指数, 排名) are. Zero is zero in every unit.
import { defineRowRule } from '../../../domain/lint/index.ts';
import { quantityOfName, withoutTrailingBracket } from '../../../domain/quantity/index.ts';
import type { Target } from '../../../domain/target/index.ts';
import { compareDecimals, decimalFromInteger, formatDecimal, multiplyDecimals, parseDecimal } from '../../../kernel/decimal.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';
import { reviewDimensions, targetDemands } from '../../citations.ts';
import { unitlessNames } from '../../vocabulary/unitless-names.ts';
import { countedThing } from './counted-thing.ts';
import { amountOf, isZeroAmount, statedUnit } from './stated-unit.ts';

export const valNoUnit = defineRowRule({
  id: 'val-no-unit',
  title: '数值没有单位',
  question: '每个数值是否写明了计量单位？',
  severity: 'blocks',
  dimension: 'completeness',
  ground: [{ ...targetDemands, clause: '细化量化：指标值可衡量' }, reviewDimensions],
  columns: ['value', 'name'],
  rootCause: 'no-unit',
  oncePerProject: null,
  messages: {
    share: '指标值“{text}”没有写单位。“{name}”是比率，请在“{amount}”后写明“%”；按千分计的写“‰”。',
    fraction: '指标值“{text}”没有写单位。“{name}”是比率，看不出是{amount}%还是{hundredfold}%。请换算成百分数并写明“%”。',
    money: '指标值“{text}”没有写单位，元和万元相差一万倍。请在“{amount}”后写明元、万元或元每件等单位。',
    time: '指标值“{text}”没有写单位，看不出是天、月还是年。请在“{amount}”后写明时间单位，或者写成具体日期。',
    counted: '指标值“{text}”没有写单位。从名称“{name}”看数的是{unit}，请在“{amount}”后写明“{unit}”。',
    amount: '指标值“{text}”没有写单位，看不出“{amount}”数的是什么。请在数字后写明计量单位，例如件、次、人、家；是百分比的写“%”。',
  },
  check({ row }, report) {
    const { target, source, span } = row.target;
    const amount = amountOf(target);
    if (amount === null || isZeroAmount(target) || statedUnit(row) !== null || isUnitless(row.name)) return;
    const data = {
      text: source.trim(),
      name: row.name.trim(),
      amount: amount.amount + (amount.unit ?? ''),
      unit: countedThing(row.name)?.unit ?? '',
      hundredfold: hundredfoldOfFraction(target) ?? '',
    };
    report({ message: messageFor(row.name, target), data, at: span });
  },
});

function isUnitless(name: string): boolean {
  const bare = withoutTrailingBracket(foldedKey(name));
  return unitlessNames.words.some((word) => bare.endsWith(word));
}

function messageFor(name: string, target: Target): 'share' | 'fraction' | 'money' | 'time' | 'counted' | 'amount' {
  if ((countedThing(name)?.unit ?? null) !== null) return 'counted';
  const kind = quantityOfName(name);
  switch (kind) {
    case 'share':
      return hundredfoldOfFraction(target) === null ? 'share' : 'fraction';
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

/** 0.95 and 1 may be shares of one: the amount times a hundred; null for more than 1, and for other kinds. */
function hundredfoldOfFraction(target: Target): string | null {
  const amount = target.kind === 'number' || target.kind === 'bound' ? parseDecimal(target.amount) : null;
  if (amount === null || compareDecimals(amount, decimalFromInteger(1)) > 0) return null;
  return (target.kind === 'bound' ? target.comparator : '') + formatDecimal(multiplyDecimals(amount, decimalFromInteger(100)));
}
