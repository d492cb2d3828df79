// A time without a unit or a date: ≤1 of what, 完成时间 100%. Where the unit is missing val-no-unit sees the same cell; this rule says what a time needs. 使用年限
// names its unit itself.
import { defineRowRule, type RowFacts } from '../../../domain/lint/index.ts';
import { targetDemands } from '../../citations.ts';
import { timeChanges, timePoints } from '../../vocabulary/time-points.ts';
import { expectedUnitOf } from './expected-unit.ts';
import { amountOf, isZeroAmount, statedUnit } from './stated-unit.ts';

export const valTimeAsRate = defineRowRule({
  id: 'val-time-as-rate',
  title: '时间指标未写成时间',
  question: '考核时间的指标，指标值是否写了日期或时间单位？',
  severity: 'blocks',
  reviewItem: 'clearly-stated',
  ground: [{ ...targetDemands, clause: '细化量化：指标值可衡量' }],
  columns: ['value', 'name'],
  rootCause: 'impossible-unit',
  oncePerProject: null,
  messages: {
    noUnit: '“{name}”考核的是时间，指标值“{text}”看不出“{amount}”是天、月还是年。请写成日期，例如“（　）月（　）日前”，或者写明时间单位，例如“≤（　）天”。',
    percent: '“{name}”考核的是什么时候做完，指标值“{text}”却是百分比，对不上。请写成日期，例如“（　）月（　）日前”；要考核按时做完的比例的，请把名称改成“……及时率”。',
  },
  check({ row, facts }, report) {
    const { target, source, span } = row.target;
    const amount = amountOf(target);
    if (amount === null || isZeroAmount(target)) return;
    const data = { name: row.name.trim(), text: source.trim(), amount: amount.amount };
    const unit = statedUnit(row);
    if (unit === null && facts.quantity === 'time' && expectedUnitOf(row) === null) report({ message: 'noUnit', data, at: span });
    else if (unit === '%' && asksWhen(facts)) report({ message: 'percent', data, at: span });
  },
});

function asksWhen({ bareName, description, value }: RowFacts): boolean {
  if (!timePoints.words.some((word) => bareName.endsWith(word))) return false;
  return !timeChanges.words.some((word) => bareName.includes(word) || description.includes(word) || value.includes(word));
}
