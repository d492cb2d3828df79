import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorClass } from '../indicator/index.ts';
import { readTarget } from '../target/index.ts';
import { formatPercent } from '../../kernel/ratio.ts';
import { fen, type Fen } from '../../kernel/money.ts';
import { explainMoney, type MoneyExplained, type SpendingRow } from './money-explained.ts';

const words = { equalUnits: [['批', '批次']], generic: ['企业', '单位'], tying: ['批'] };
const inWan = (amount: number): Fen => fen(Math.round(amount * 1_000_000)) ?? (0 as Fen);

function rowsOf(...texts: readonly (readonly [IndicatorClass | null, string, string])[]): readonly SpendingRow[] {
  return texts.map(([indicatorClass, name, value], index) => ({ ordinal: index + 1, name, indicatorClass, target: readTarget(value).target, source: value }));
}

function explained(total: number, ...texts: readonly (readonly [IndicatorClass | null, string, string])[]): MoneyExplained | null {
  return explainMoney(rowsOf(...texts), inWan(total), words);
}

describe('explainMoney', () => {
  test('multiplies a quantity by the unit price of the same unit and gives the share of the budget', () => {
    const money = explained(59, ['quantity', '检验批次数量', '≥20批'], ['cost', '样品每批次价格', '≤2975元/批']);
    expect(money?.explained).toBe(inWan(5.95));
    expect(money === null ? '' : formatPercent(money.share)).toBe('10');
    expect(money?.pairs).toEqual([
      { price: { ordinal: 2, amount: '2975', unit: '元/批' }, quantities: [{ ordinal: 1, amount: '20', unit: '批' }], wholeYear: false, product: inWan(5.95) },
    ]);
  });

  test.each([
    ['批次 and 批 count the same', 6, '≥100批次', '≤600元/批'],
    ['万元 per unit is converted', 80, '2.5公里', '≤32万元/公里'],
    ['a quantity in another size of the unit is converted', 80, '2500米', '32万元/公里'],
    ['a price per smaller unit is converted', 80, '2.5公里', '320元/米'],
    ['a magnitude before the unit counts', 40, '0.2万亩', '200元/亩'],
    ['a number told inside words counts', 60, '购置车辆5辆', '12万元/辆'],
    ['a number with a grade behind its unit counts', 1, '≥10件为优', '1000元/件'],
    ['the year of the budget needs no row of its own', 21.6, '60人', '3600元/人*年'],
  ])('%s', (_, wan, quantity, price) => {
    expect(explained(100, ['quantity', '采样数量', quantity], ['cost', '采样价格', price])?.explained).toBe(inWan(wan));
  });

  test('takes the months of a monthly price from their row', () => {
    const persons = ['quantity', '护林员人数', '45人'] as const;
    const price = ['cost', '护林员补助标准', '600元/人*月'] as const;
    const money = explained(20, persons, ['quantity', '补助发放月数', '10个月'], price);
    expect(money?.explained).toBe(inWan(27));
    expect(money?.pairs[0].quantities.map((stated) => stated.ordinal)).toEqual([1, 2]);
    expect(money?.pairs[0].wholeYear).toBe(false);
  });

  test('takes twelve months where no row states them, unless they overshoot the budget', () => {
    const rows = [['quantity', '护林员人数', '45人'], ['cost', '护林员补助标准', '600元/人*月']] as const;
    expect(explained(40, ...rows)).toMatchObject({ explained: inWan(32.4), pairs: [{ wholeYear: true }] });
    expect(explained(20, ...rows)).toBeNull();
  });

  test('needs every other unit of the price to be stated', () => {
    expect(explained(20, ['quantity', '护林员人数', '45人'], ['cost', '护林员补助标准', '600元/人*天'])).toBeNull();
  });

  test.each([
    ['no word is shared', ['quantity', '参训人数', '2000人'], ['cost', '授课专家劳务费', '1000元/人']],
    ['only a generic word is shared', ['quantity', '检查企业', '300家'], ['cost', '示范企业奖补', '2万元/家']],
  ] as const)('is silent where %s, also about the prices that do find their quantity', (_, quantity, price) => {
    expect(explained(200, quantity, price)).toBeNull();
    expect(explained(200, ['quantity', '样品抽检批次', '100批'], ['cost', '样品单价', '600元/批'], quantity, price)).toBeNull();
  });

  test.each([
    ['a lump sum', '≤82万元'],
    ['an amount without a unit', '≤82'],
    ['a magnitude', '82万'],
    ['a price that is no single amount', '500元/人-600元/人'],
    ['money per month', '5万元/月'],
    ['a sum beyond exact amounts', '99999999999亿元'],
  ])('is silent where another cost row states %s', (_, value) => {
    const priced = [['quantity', '执法车购置', '1辆'], ['cost', '执法车单价', '18万元/辆']] as const;
    expect(explained(100, ...priced)?.explained).toBe(inWan(18));
    expect(explained(100, ...priced, ['cost', '建房成本', value])).toBeNull();
  });

  test.each([
    ['a cap on the whole budget', '≤100万元'],
    ['no money', '不超预算'],
    ['a share', '≤100%'],
    ['nothing to pay', '0元'],
  ])('a cost row with %s does not disturb', (_, value) => {
    expect(explained(100, ['quantity', '执法车购置', '1辆'], ['cost', '执法车单价', '18万元/辆'], ['cost', '总成本控制', value])?.explained).toBe(inWan(18));
  });

  test('adds the prices of several components of the same things', () => {
    const money = explained(10, ['quantity', '抽检批次', '100批'], ['cost', '抽样费', '50元/批'], ['cost', '检验费', '450元/批']);
    expect(money?.explained).toBe(inWan(5));
    expect(money?.pairs).toHaveLength(2);
  });

  test('gives each price the quantity whose name it shares, where several have its unit', () => {
    const money = explained(10, ['quantity', '药品抽检批次', '10批'], ['quantity', '化妆品检验批次', '30批'], ['cost', '化妆品单价', '100元/批']);
    expect(money?.explained).toBe(inWan(0.3));
  });

  test.each([
    ['no name is shared', '甲类', '乙类', '单价'],
    ['both names share as much', '药品抽检', '药品检验', '药品单价'],
  ])('leaves a price alone where several quantities have its unit and %s', (_, first, second, price) => {
    expect(explained(10, ['quantity', first, '10批'], ['quantity', second, '30批'], ['cost', price, '100元/批'])).toBeNull();
  });

  test('prefers a longer common run found after a tie', () => {
    const money = explained(10, ['quantity', '药品抽检', '1批'], ['quantity', '药品检验', '2批'], ['quantity', '药品单价对应批次', '3批'], ['cost', '药品单价', '100元/批']);
    expect(money?.explained).toBe(inWan(0.03));
  });

  test.each<readonly [string, IndicatorClass | null, string, IndicatorClass | null, string]>([
    ['a cap on the whole cost is no unit price', 'quantity', '6栋', 'cost', '≤90万元'],
    ['a price of another unit', 'quantity', '200人次', 'cost', '400元/人'],
    ['a year alone is no quantity', 'quantity', '60人', 'cost', '3600元/年'],
    ['a quantity under another class', 'quality', '20批', 'cost', '100元/批'],
    ['a price under another class', 'quantity', '20批', null, '100元/批'],
    ['a rate that is no money', 'quantity', '20批', 'cost', '3人/批'],
    ['a price in foreign money', 'quantity', '20批', 'cost', '3美元/批'],
    ['a quantity without a unit', 'quantity', '20', 'cost', '100元/批'],
    ['a quantity that is itself a rate', 'quantity', '20批/月', 'cost', '100元/批'],
    ['a share', 'quantity', '90%', 'cost', '100元/批'],
    ['money', 'quantity', '90万元', 'cost', '100元/批'],
    ['a score', 'quantity', '90分', 'cost', '100元/批'],
    ['a magnitude alone', 'quantity', '5万', 'cost', '100元/批'],
    ['a range is no single amount', 'quantity', '10批-20批', 'cost', '100元/批'],
    ['a quantity of zero', 'quantity', '0批', 'cost', '100元/批'],
    ['prose', 'quantity', '完成全部批次', 'cost', '100元/批'],
  ])('says nothing about %s', (_, firstClass, quantity, secondClass, price) => {
    expect(explained(100, [firstClass, '采样数量', quantity], [secondClass, '采样价格', price])).toBeNull();
  });

  test('says nothing without a budget, without rows, and beyond exact amounts', () => {
    expect(explained(0, ['quantity', '采样数量', '20批'], ['cost', '采样价格', '100元/批'])).toBeNull();
    expect(explained(10)).toBeNull();
    expect(explained(10, ['quantity', '采样数量', '99999999999批'], ['cost', '采样价格', '99999999999元/批'])).toBeNull();
    const huge = ['cost', '采样价格', '9000000000000元/批'] as const;
    expect(explained(10, ['quantity', '采样数量', '10批'], huge, huge)).toBeNull();
  });

  test('an amount that is no plain number explains nothing', () => {
    const rows = rowsOf(['quantity', '采样数量', '20批'], ['cost', '采样价格', '100元/批']);
    const odd = rows.map((row) => (row.ordinal === 1 ? { ...row, target: { kind: 'number', amount: '二十', unit: '批' } as const } : row));
    expect(explainMoney(odd, inWan(10), words)).toBeNull();
  });

  test('the explained amount is the exact sum of the products, rounded once each', () => {
    const count = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(count, count, count, (quantity, yuan, fenPart) => {
        const price = `${yuan}.${String(fenPart % 100).padStart(2, '0')}`;
        const money = explained(100, ['quantity', '采样数量', `${quantity}件`], ['cost', '采样价格', `${price}元/件`]);
        expect(money?.explained).toBe(quantity * (yuan * 100 + (fenPart % 100)));
      }),
    );
  });
});
