import { expect, test } from 'vitest';
import { makePlan, type ProjectInput } from '../../../test/support/plan-factory.ts';
import { comparePlans, countByKind, type ComparedDocument, type Difference } from './compare-documents.ts';

const patrols = { level1: '产出指标', level2: '数量指标', name: '巡查次数', value: '≥20次' };
const time = { level1: '产出指标', level2: '时效指标', name: '完成时间', value: '12月底前' };
const project: ProjectInput = { name: '河道巡查', total: '12.00', purpose: '巡查费', plan: ['25', '50', '', '100'], rows: [patrols, time] };
const before = documentOf([project, { name: '设备维护', rows: [] }], [['a', ['a1', 'a2']], ['b', []]]);

test('cells are paired by identity, whatever the order, and differ by their text', () => {
  const changed: ProjectInput = { ...project, total: '15.00', plan: ['25', '60', '', '100'], rows: [time, { ...patrols, value: '≥24次' }] };
  const { projects } = comparePlans(before, documentOf([changed, { name: '设备维护', rows: [] }], [['a', ['a2', 'a1']], ['b', []]]));
  expect(projects.map(({ id, differences }) => [id, differences.map(inWords)])).toEqual([
    ['a', ['money 预算数 total|total 12.00 → 15.00', 'money 资金支出计划（6月底） spending:06-30|spending:06-30 50 → 60', 'targets 第2行“巡查次数” 指标值 row:1:value|row:2:value ≥20次 → ≥24次']],
    ['b', []],
  ]);
});

test('a row or project that only one side has is one difference, with all its cells', () => {
  const after = documentOf([{ ...project, rows: [patrols, { level1: '产出指标', level2: '质量指标', name: '台账完整率', value: '≥95%' }] }, { name: '河堤维修', rows: [] }], [['a', ['a1', 'n1']], ['c', []]]);
  const { projects } = comparePlans(before, after);
  expect(projects.map(({ id, left, right, differences }) => [id, left?.name?.text ?? null, right?.name?.text ?? null, differences.map(inWords)])).toEqual([
    ['a', '河道巡查', '河道巡查', [
      'targets 第2行“台账完整率” 整行指标 无|row:2:name 无 → 质量指标 / 台账完整率 / ≥95%',
      'targets 第2行“完成时间” 整行指标 row:2:name|无 时效指标 / 完成时间 / 12月底前 → 无',
    ]],
    ['c', null, '河堤维修', ['others 整个项目 无|title 无 → 河堤维修']],
    ['b', '设备维护', null, ['others 整个项目 title|无 设备维护 → 无']],
  ]);
  expect(projects[0]?.differences[0]?.rightCells).toContain('row:2:value');
});

test('part one differs paragraph by paragraph, and kinds are counted', () => {
  const place = before.plan.projects[0]?.place;
  if (place === undefined) throw new Error('there is a project');
  const paragraphs = (texts: readonly string[]) => texts.map((text) => ({ number: null, text, source: text, place }));
  const withGoals = (texts: readonly string[]): ComparedDocument => ({ ...before, plan: { ...before.plan, overall: { ...before.plan.overall, goals: paragraphs(texts) } } });
  const { overall } = comparePlans(withGoals(['一', '二']), withGoals(['一', '两', '三']));
  expect(overall.map(inWords)).toEqual(['goals 总体绩效目标第2条 无|无 二 → 两', 'goals 总体绩效目标第3条 无|无 无 → 三']);
  expect(countByKind(overall)).toEqual({ money: 0, goals: 2, targets: 0, others: 0 });
});

function documentOf(projects: readonly ProjectInput[], ids: readonly (readonly [string, readonly string[]])[]): ComparedDocument {
  return { plan: makePlan(projects), identities: { projects: ids.map(([id, indicators]) => ({ id, indicators })) } };
}

function inWords({ kind, title, left, right, before: was, after }: Difference): string {
  return `${kind} ${title} ${left ?? '无'}|${right ?? '无'} ${was ?? '无'} → ${after ?? '无'}`;
}
