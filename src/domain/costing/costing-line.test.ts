import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountOf, describeCostingLine, sumCosting, type CostingLine } from './index.ts';

describe('a costing line', () => {
  test.each<readonly [string, Partial<CostingLine>, number | null, string]>([
    ['quantity times price', { factors: [{ amount: '20', unit: '批' }], price: '2975' }, 5_950_000, '20批×2975元=5.95万元'],
    ['several quantities', { factors: [{ amount: '45', unit: '人' }, { amount: '12', unit: '月' }], price: '600' }, 32_400_000, '45人×12月×600元=32.4万元'],
    ['halves of a 分 are rounded up once, at the end', { factors: [{ amount: '0.5', unit: '吨' }], price: '0.01' }, 1, '0.5吨×0.01元=0.000001万元'],
    ['nought is an amount', { factors: [{ amount: '0', unit: '人' }], price: '600' }, 0, '0人×600元=0万元'],
    ['a blank price is unknown', { price: ' ' }, null, '1次×元'],
    ['words are no quantity', { factors: [{ amount: '若干', unit: '次' }] }, null, '若干次×100元'],
    ['less than nothing is no quantity', { factors: [{ amount: '-3', unit: '次' }] }, null, '-3次×100元'],
    ['more money than can be held exactly is unknown', { factors: [{ amount: '90000000000', unit: '次' }], price: '90000000000' }, null, '90000000000次×90000000000元'],
  ])('%s', (_what, parts, amount, described) => {
    expect(amountOf(line(parts))).toBe(amount);
    expect(describeCostingLine(line(parts))).toBe(described);
  });
});

describe('the costing of a project', () => {
  test('adds its lines up', () => {
    const sum = sumCosting([line({ id: 'a' }), line({ id: 'b', price: '250.5' })]);
    expect([...sum.amounts]).toEqual([['a', 10_000], ['b', 25_050]]);
    expect(sum).toMatchObject({ total: 35_050, faults: [] });
  });

  test('is unknown where one line is, and says what is wrong where', () => {
    const sum = sumCosting([line({ id: 'a' }), line({ id: 'b', item: ' ', factors: [{ amount: '3', unit: '次' }, { amount: 'x', unit: '月' }], price: '-1' })]);
    expect(sum.total).toBeNull();
    expect(sum.faults).toEqual([
      { line: 'b', column: 'item', message: '没有写明是什么支出。' },
      { line: 'b', column: 'factor', message: '数量“x”不是数，或小于0。' },
      { line: 'b', column: 'price', message: '单价“-1”不是以元为单位的数，或小于0。' },
    ]);
  });

  test('without lines is unknown, not nought', () => {
    expect(sumCosting([])).toMatchObject({ total: null, faults: [] });
  });

  test('never throws, and is the sum of its known amounts or unknown', () => {
    const texts = fc.oneof(fc.string(), fc.nat().map(String));
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, texts), { maxLength: 6 }), (typed) => {
        const lines = typed.map(([amount, price], index) => line({ id: String(index), factors: [{ amount, unit: '个' }], price }));
        const { total, amounts } = sumCosting(lines);
        const known = [...amounts.values()];
        expect(total).toBe(lines.length > 0 && !known.includes(null) ? known.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) : null);
      }),
    );
  });
});

function line(parts: Partial<CostingLine>): CostingLine {
  return { id: 'a', item: '检验费', factors: [{ amount: '1', unit: '次' }], price: '100', standard: '', indicators: [], ...parts };
}
