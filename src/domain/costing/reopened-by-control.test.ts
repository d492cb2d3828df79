import { describe, expect, test } from 'vitest';
import { fen, type Fen } from '../../kernel/money.ts';
import type { MoneyExplained } from '../spending/index.ts';
import { reopenedByControl, type CostingLine } from './index.ts';

const twentyBatches: MoneyExplained = {
  pairs: [
    {
      price: { ordinal: 4, amount: '2975', unit: '元/批' },
      quantities: [{ ordinal: 1, amount: '20', unit: '批' }],
      wholeYear: false,
      product: amount(5_950_000),
    },
  ],
  explained: amount(5_950_000),
  total: amount(6_000_000),
  share: { numerator: 5_950_000n, denominator: 6_000_000n },
};
const lines: readonly CostingLine[] = [
  { id: 'tests', item: '检验费', factors: [{ amount: '20', unit: '批' }], price: '2000', standard: '', indicators: [1, 6] },
  { id: 'samples', item: '样品费', factors: [{ amount: '20', unit: '批' }], price: '975', standard: '', indicators: [4, 1] },
];

describe('a control figure', () => {
  test('as declared reopens nothing', () => {
    expect(reopenedByControl({ declared: amount(6_000_000), control: amount(6_000_000), costing: lines, explained: twentyBatches })).toEqual({ budget: false, indicators: [], lines: [] });
  });

  test('below what quantity × price comes to reopens the budget and exactly those rows', () => {
    expect(reopenedByControl({ declared: amount(6_000_000), control: amount(5_000_000), costing: [], explained: twentyBatches })).toEqual({ budget: true, indicators: [1, 4], lines: [] });
  });

  test('that quantity × price still fits reopens only the budget', () => {
    expect(reopenedByControl({ declared: amount(9_000_000), control: amount(6_000_000), costing: lines, explained: twentyBatches })).toEqual({ budget: true, indicators: [], lines: [] });
  });

  test('below the costing reopens its lines and the rows they speak of, each once', () => {
    expect(reopenedByControl({ declared: amount(5_950_000), control: amount(5_900_000), costing: lines, explained: null })).toEqual({
      budget: true,
      indicators: [1, 4, 6],
      lines: ['tests', 'samples'],
    });
  });

  test('for a blank budget, without costing and products, reopens the budget', () => {
    expect(reopenedByControl({ declared: null, control: amount(1), costing: [], explained: null })).toEqual({ budget: true, indicators: [], lines: [] });
  });

  test('says nothing about products beyond exact money', () => {
    const [pair] = twentyBatches.pairs;
    const most = amount(Number.MAX_SAFE_INTEGER);
    const huge: MoneyExplained = { ...twentyBatches, pairs: [{ ...pair, product: most }, { ...pair, product: most }] };
    expect(reopenedByControl({ declared: null, control: amount(1), costing: [], explained: huge }).indicators).toEqual([]);
  });
});

function amount(value: number): Fen {
  const known = fen(value);
  if (known === null) throw new Error(`no whole number of fen: ${value}`);
  return known;
}
