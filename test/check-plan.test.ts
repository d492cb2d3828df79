// The check as one function: what its summary counts, which profile judges, and which faults stop it.
import { describe, expect, test } from 'vitest';
import { makePlan, type ProjectInput } from './support/plan-factory.ts';
import { checkCatalogue } from '../src/catalogue/check-catalogue.ts';
import type { DepartmentPlan } from '../src/domain/plan/index.ts';
import { previousPlan } from '../src/domain/comparison/index.ts';
import { checkPlan, type CheckCatalogue, type CheckResult } from '../src/domain/check/index.ts';

const row = { level1: '产出指标', level2: '数量指标', name: '抽检批次数', value: '≥20批' };
const rate = { level1: '产出指标', level2: '质量指标', name: '抽检合格率' };

test('findings that a reviewer leaves out are neither shown nor counted, and nothing else changes', () => {
  const plan = makePlan([{ rows: [{ ...rate, value: '≥95' }, { ...rate, value: '不断提高' }] }]);
  const whole = checked(plan);
  const [first, ...others] = whole.all;
  const without = checkPlan(plan, checkCatalogue, { profile: null, presentation: 'root-causes', leftOut: new Set([first?.id ?? '']) });
  expect(without).toMatchObject({ ok: true, value: { all: others, summary: { targets: 2 } } });
  const left = without.ok ? without.value.summary.byRule[first?.rule ?? ''] : undefined;
  expect(left ?? 0).toBeLessThan(whole.summary.byRule[first?.rule ?? ''] ?? 0);
});

describe('a target', () => {
  test('is usable and unblocked, usable but blocked in its own cell, or excluded with a reason', () => {
    const { summary } = checked(makePlan([{ rows: [row, { ...rate, value: '≥95' }, { ...rate, value: '不断提高' }] }]));
    expect(summary).toMatchObject({ targets: 3, statedTargets: 2, usableTargets: 2, usableUnblockedTargets: 1 });
    expect(summary.byProject).toMatchObject([{ usableTargets: 2, usableUnblockedTargets: 1 }]);
    expect(summary.exclusions).toMatchObject([{ project: 1, indicator: 3, reason: 'trend' }]);
  });

  test('is not blocked by a fault of another cell', () => {
    expect(checked(makePlan([{ rows: [{ ...row, basis: '' }] }])).summary).toMatchObject({ usableUnblockedTargets: 1, bySeverity: { blocks: 1 } });
  });

  test('is counted the same, however much is shown', () => {
    const plan = makePlan([{ rows: [{ ...rate, value: '≥95优' }, { ...rate, value: '≥95' }] }]);
    const counts = (['root-causes', 'everything'] as const).map((presentation) => checked(plan, presentation).summary.usableUnblockedTargets);
    expect(counts).toEqual([0, 0]);
  });
});

test('a project of which no rule speaks is summed up all the same', () => {
  const { summary, findings } = checked(makePlan([{ rows: [] }, { rows: [] }]), 'root-causes', { ...checkCatalogue, rules: [] });
  expect(findings).toEqual([]);
  expect(summary.byProject).toMatchObject([{ project: 1, targets: 0, bySeverity: { blocks: 0, explain: 0, advice: 0 } }, { project: 2, targets: 0 }]);
});

describe('the profile', () => {
  test('of a plan without a year is the newest the catalogue knows', () => {
    expect(checked(makePlan([{ rows: [row] }], null)).profile.id).toBe('national');
  });

  test('is the national one where none is declared for the year', () => {
    expect(faultOf(makePlan([{ rows: [row] }], 1999), null)).toContain('才有规定');
  });

  test('asked for must exist', () => {
    expect(faultOf(makePlan([{ rows: [row] }]), 'nowhere')).toContain('没有名为“nowhere”的口径');
  });
});

test('a project without a printed name goes by its title', () => {
  const plan = makePlan([{ name: '甲', rows: [row] }]);
  const nameless = { ...plan, projects: plan.projects.map((project) => ({ ...project, name: null })) };
  expect(checked(nameless).summary.byProject[0]?.name).toBe('甲绩效目标表');
});

test('the budget is unknown where a project states none', () => {
  const stated: ProjectInput = { total: '1', fiscal: '1', other: '0', rows: [row] };
  expect(checked(makePlan([stated, stated])).summary.totalBudget).toBe(2_000_000);
  expect(checked(makePlan([stated, { rows: [row] }])).summary.totalBudget).toBeNull();
});

test('a plan without projects is a fault that counts the tables it could not read', () => {
  const plan = makePlan([]);
  const place = { file: '示例.txt', table: 1, row: null, cell: null, paragraph: null, line: null };
  expect(faultOf({ ...plan, unread: [{ place, text: '附表', reason: 'unknown-table' }] }, null)).toContain('有1张表格');
});

describe('a plan of last year', () => {
  const lastYear = makePlan([{ rows: [row] }], 2020);

  test('is held against this one, and the result says how', () => {
    const result = checkPlan(makePlan([{ rows: [row] }]), checkCatalogue, { profile: null, presentation: 'everything', previous: previousPlan(lastYear) });
    if (!result.ok) throw new Error(result.fault.what);
    expect(result.value.comparison?.matches).toHaveLength(1);
    expect(checked(makePlan([{ rows: [row] }])).comparison).toBeNull();
  });

  test.each([[2021, 2021], [2020, 2021]])('is refused where this one is of %i and that one of %i', (year, other) => {
    const result = checkPlan(makePlan([{ rows: [row] }], year), checkCatalogue, { profile: null, presentation: 'everything', previous: previousPlan(makePlan([{ rows: [row] }], other)) });
    expect(result).toMatchObject({ ok: false, fault: { code: 'previous-year' } });
  });

  test.each([[null, 2021], [2021, null]])('is taken where a year is unknown: %j and %j', (year, other) => {
    const result = checkPlan(makePlan([{ rows: [row] }], year), checkCatalogue, { profile: null, presentation: 'everything', previous: previousPlan(makePlan([{ rows: [row] }], other)) });
    expect(result.ok).toBe(true);
  });
});

function checked(plan: DepartmentPlan, presentation: 'root-causes' | 'everything' = 'root-causes', catalogue: CheckCatalogue = checkCatalogue): CheckResult {
  const result = checkPlan(plan, catalogue, { profile: null, presentation });
  if (!result.ok) throw new Error(result.fault.what);
  return result.value;
}

function faultOf(plan: DepartmentPlan, profile: string | null): string {
  const result = checkPlan(plan, checkCatalogue, { profile, presentation: 'root-causes' });
  return result.ok ? '' : result.fault.what;
}

describe('the money that its targets explain', () => {
  const priced = (total: string, price: string): ProjectInput => ({
    total,
    rows: [row, { level1: '产出指标', level2: '成本指标', name: '每批次抽检价格', value: price }],
  });

  test('is summed over the projects in which a unit price meets its quantity', () => {
    const plan = makePlan([priced('10', '≤2000元/批'), priced('5', '≤1000元/批'), { total: '7', rows: [row] }]);
    expect(checked(plan).summary.moneyExplained).toEqual({ projects: 2, explained: 6_000_000, budget: 15_000_000 });
  });

  test('is not told where no project has such a pair', () => {
    expect(checked(makePlan([{ total: '7', rows: [row] }])).summary.moneyExplained).toBeNull();
  });

  test('is not told where the sums leave the exact amounts', () => {
    const vast = priced('6000000000', '≤1元/批');
    expect(checked(makePlan([vast])).summary.moneyExplained).toMatchObject({ projects: 1 });
    expect(checked(makePlan([vast, vast])).summary.moneyExplained).toBeNull();
    const dear = priced('6000000000', '≤3000000000000元/批');
    expect(checked(makePlan([dear, dear])).summary.moneyExplained).toBeNull();
  });
});
