import { describe, expect, test } from 'vitest';
import { checkedPlan } from '../../../test/support/checked-plan.ts';
import type { ProjectInput } from '../../../test/support/plan-factory.ts';
import { unitCheckOf, type UnitCheck } from './index.ts';

const explained: ProjectInput = {
  name: '食品抽检',
  code: '13068221P000001',
  total: '59.00',
  rows: [
    { level1: '产出指标', level2: '数量指标', name: '抽检批次', value: '≥20批' },
    { level1: '产出指标', level2: '成本指标', name: '每批抽检成本', value: '≤2975元/批' },
  ],
};
const unitOnly: ProjectInput = { name: '宣传', total: '3.00', rows: [{ level2: '数量指标', name: '发放资料数', value: '份' }, { level2: '数量指标', name: '培训场次', value: '场' }] };

function checkOf(projects: readonly ProjectInput[], unit: string | null = '示例市水利局'): UnitCheck {
  return unitCheckOf(checkedPlan(projects), { unit, remarks: ['某处'] });
}

describe('money that no quantity and price stand behind', () => {
  test('is what the products leave of the budget, and the whole budget where there are none', () => {
    const check = checkOf([explained, unitOnly]);
    expect(check.projects.map(({ unexplained }) => unexplained)).toEqual([59_000_000 - 5_950_000, 3_000_000]);
    expect(check.unexplained).toBe(56_050_000);
  });

  test('is nothing where the products pass the budget, and unknown where a budget is blank', () => {
    expect(checkOf([{ ...explained, total: '5.00' }]).unexplained).toBe(0);
    const check = checkOf([explained, { ...unitOnly, total: '' }]);
    expect(check.projects.map(({ unexplained }) => unexplained)).toEqual([53_050_000, null]);
    expect(check.unexplained).toBeNull();
    expect(check.totalBudget).toBeNull();
  });
});

test('rules are told by severity, then by rows; a rule that follows from another is not', () => {
  const { rules, bySeverity, projects } = checkOf([explained, unitOnly]);
  expect(rules[0]).toEqual({ rule: 'val-unit-only', severity: 'blocks', rows: 2 });
  expect(rules.map(({ severity }) => severity)).toEqual(['blocks', 'explain', 'advice'].flatMap((severity) => rules.filter((rule) => rule.severity === severity).map(() => severity)));
  for (const [index, { severity, rows }] of rules.entries()) {
    const next = rules[index + 1];
    if (next !== undefined && next.severity === severity) expect(rows).toBeGreaterThanOrEqual(next.rows);
  }
  expect(new Set(rules.map(({ rule, severity }) => `${rule} ${severity}`)).size).toBe(rules.length);
  expect(bySeverity.blocks).toBeGreaterThan(0);
  expect(projects.map(({ project, name }) => [project, name])).toEqual([[1, '食品抽检'], [2, '宣传']]);
});

test('a document is kept with what it calls itself, and with the texts that are compared', () => {
  expect(checkOf([unitOnly], null)).toMatchObject({ unit: null, unitCodes: ['414001'], fiscalYear: 2021, profile: 'national', remarks: ['某处'], targets: 2, usableTargets: 0 });
  expect(checkOf([unitOnly]).passages.passages.map(({ column }) => column)).toContain('indicators');
});

test('rules that speak of as many rows stand in the order of their names', () => {
  const report = checkedPlan([unitOnly]);
  const [first] = report.check.all;
  if (first === undefined) throw new Error('no finding');
  const all = ['val-b', 'val-c', 'val-a', 'val-c', 'val-b', 'val-a'].map((rule) => ({ ...first, rule, derived: false, indicators: [1] }));
  const { rules } = unitCheckOf({ ...report, check: { ...report.check, all } }, { unit: null, remarks: [] });
  expect(rules.map(({ rule, rows }) => [rule, rows])).toEqual([['val-a', 2], ['val-b', 2], ['val-c', 2]]);
});

test('a unit that states no code has none', () => {
  const report = checkedPlan([unitOnly]);
  const plan = { ...report.plan, units: report.plan.units.map((unit) => ({ ...unit, code: null })) };
  expect(unitCheckOf({ ...report, plan }, { unit: '示例市水利局', remarks: [] }).unitCodes).toEqual([]);
});
