import { describe, expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { withCosting, withCostingByIdentity, withCostingOf, type CostingLine } from './index.ts';

const plan = makePlan([{ name: '甲', rows: [] }, { name: '乙', rows: [] }]);

describe('a plan with the costing of its projects', () => {
  test('carries for each project what its lines come to, and names those that cannot be read', () => {
    const costed = withCosting(plan, new Map([[2, [line({ id: 'a' }), line({ id: 'b', item: ' 买样费 ', price: '待询价' })]]]));
    expect(costed.projects.map(({ costing }) => costing)).toEqual([undefined, { lines: 2, sum: 10_000, open: ['买样费'] }]);
  });

  test('is the same plan where there are no lines, or more money than can be held exactly', () => {
    const vast = [line({ id: 'a', price: '60000000000000' }), line({ id: 'b', price: '60000000000000' })];
    expect(withCosting(plan, new Map([[1, []], [2, vast]]))).toEqual(plan);
  });

  test('has none any more where its lines are gone', () => {
    const costed = withCosting(plan, new Map([[1, [line({})]]]));
    expect(withCosting(costed, new Map([[2, [line({})]]])).projects.map(({ costing }) => costing?.sum)).toEqual([undefined, 10_000]);
  });

  test('finds its lines by the identity of the project as well as by its position', () => {
    const lines = [line({})];
    expect(withCostingByIdentity(plan, ['a', 'b'], new Map([['b', lines]]))).toEqual(withCosting(plan, new Map([[2, lines]])));
  });

  test('hands its costing on to the same text read from another file, and has none for a project that is not there', () => {
    const costed = withCosting(plan, new Map([[1, [line({})]]]));
    expect(withCostingOf(plan, costed)).toEqual(costed);
    expect(withCostingOf(plan, { ...costed, projects: [] })).toEqual(plan);
  });
});

function line(parts: Partial<CostingLine>): CostingLine {
  return { id: 'a', item: '检测费', factors: [{ amount: '1', unit: '次' }], price: '100', standard: '', indicators: [], ...parts };
}
