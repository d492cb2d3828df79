import { expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import type { DepartmentPlan } from '../plan/index.ts';
import { pairedByContent, pairedByIdentity, type PlanPairs } from './plan-pairs.ts';

const before = makePlan([
  { name: '抽检', rows: [{ name: '批次', value: '≥20批' }, { name: '合格率', value: '≥90%' }] },
  { name: '购车', rows: [{ name: '辆数', value: '5辆' }] },
]);
const after = makePlan([
  { name: '公务用车购置', rows: [{ name: '购置辆数', value: '6辆' }] },
  { name: '抽检', rows: [{ name: '新指标', value: '1' }, { name: '批次', value: '≥30批' }] },
]);

test('identities tell who is who, whatever was renamed and moved', () => {
  const pairs = pairedByIdentity(
    { plan: before, identities: { projects: [{ id: 'p1', indicators: ['r1', 'r2'] }, { id: 'p2', indicators: ['r3'] }] } },
    { plan: after, identities: { projects: [{ id: 'p2', indicators: ['r3'] }, { id: 'p1', indicators: ['r4', 'r1'] }] } },
  );
  expect(told(pairs)).toEqual(['公务用车购置←购车', '购置辆数←辆数', '抽检←抽检', '新指标←-', '批次←批次']);
});

test('what has no identity is new', () => {
  const pairs = pairedByIdentity(
    { plan: before, identities: { projects: [{ id: 'p1', indicators: ['r1'] }, { id: 'p2', indicators: [] }, { id: 'p3', indicators: [] }] } },
    { plan: after, identities: { projects: [{ id: 'p9', indicators: [] }] } },
  );
  expect(told(pairs)).toEqual(['公务用车购置←-', '购置辆数←-', '抽检←-', '新指标←-', '批次←-']);
});

test('without identities it is told by code, name and likeness', () => {
  const bounds = { codeShape: { divisionDigits: 6, yearDigits: 2, tailLength: 13 }, likenessPercent: 60 };
  expect(told(pairedByContent(before, after, { bounds, classOf: () => null }))).toEqual(['公务用车购置←-', '购置辆数←-', '抽检←抽检', '新指标←-', '批次←批次']);
});

function told(pairs: PlanPairs, plan: DepartmentPlan = after): readonly string[] {
  return plan.projects.flatMap((project) => [
    `${project.name?.text ?? ''}←${pairs.projectBefore(project)?.name?.text ?? '-'}`,
    ...project.indicators.map((row) => `${row.name}←${pairs.rowBefore(row)?.name ?? '-'}`),
  ]);
}
