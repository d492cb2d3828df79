// By what the budget of a project is explained: by its costing, by its targets, or by neither.
import { describe, expect, test } from 'vitest';
import { makePlan, type ProjectInput } from './support/plan-factory.ts';
import { indicatorTrees } from '../src/catalogue/trees/index.ts';
import { explainBudget, explainedPercent, type ExplainedBudget } from '../src/domain/spending/index.ts';

const words = { equalUnits: [['批', '批次']], generic: [], tying: ['批'] };
const costing = [['检测费', '100', '450']];

describe('the budget of a project is explained', () => {
  test('by its costing where it has one, up to the part that is covered', () => {
    expect(explained({ total: '9', costing, rows: [] })).toMatchObject({ by: 'costing', explained: 4_500_000, total: 9_000_000, share: { numerator: 4_500_000n, denominator: 9_000_000n } });
  });

  test('by neither where the budget is blank or nought, or nothing is stated', () => {
    expect(explained({ total: '', costing, rows: [] })).toBeNull();
    expect(explained({ costing, rows: [] })).toBeNull();
    expect(explained({ total: '0', costing, rows: [] })).toBeNull();
    expect(explained({ total: '9', rows: [] })).toBeNull();
  });

  test('by its targets where it has none', () => {
    const rows = [
      { level1: '产出指标', level2: '数量指标', name: '抽检批次', value: '20批' },
      { level1: '产出指标', level2: '成本指标', name: '每批抽检价格', value: '2000元/批' },
    ];
    expect(explained({ total: '8', rows })).toMatchObject({ by: 'targets', explained: 4_000_000, total: 8_000_000 });
    expect(explained({ total: '8', rows, costing })).toMatchObject({ by: 'costing', explained: 4_500_000 });
  });
});

test.each([
  [595n, 5900n, '10'],
  [1n, 3n, '33'],
  [1n, 1n, '100'],
  [9999n, 10_000n, '99.99'],
  [10_001n, 10_000n, '100.01'],
  [3n, 1000n, '0.30'],
  [3n, 2n, '150'],
])('%s of %s is %s per cent, and never everything or nothing where that is not so', (numerator, denominator, percent) => {
  expect(explainedPercent({ numerator, denominator })).toBe(percent);
});

function explained(input: ProjectInput): ExplainedBudget | null {
  const [project] = makePlan([input]).projects;
  if (project === undefined) throw new Error('no project');
  return explainBudget(project, indicatorTrees, words);
}
