import { describe, expect, test } from 'vitest';
import { makePlan, withPartOne } from '../../../test/support/plan-factory.ts';
import { findingOf } from '../../../test/support/tracked-finding.ts';
import type { Finding, FindingColumn } from '../lint/index.ts';
import type { DepartmentPlan } from '../plan/index.ts';
import { subjectKey, type FindingSubject } from './index.ts';
import { trackedFindings } from './tracked-finding.ts';

const bare = makePlan([
  {
    name: '村道照明', code: '11010521A1B2C3D4E5F6G', total: '12.50', purpose: '购置路灯', plan: ['10%', '100%'], goals: ['安装路灯80盏', '亮灯率提高'],
    rows: [{ level2: '数量指标', name: '安装路灯', value: '80盏' }, { level2: '质量指标', name: '亮灯率', value: '' }],
  },
  { name: '河道清淤', rows: [{ level2: '数量指标', name: '清淤长度', value: '3公里' }] },
]);
const plan = withPartOne(bare, { goals: ['管好照明'], dutyGoals: ['修路'], safeguards: ['落实责任', '按时检查'] });

describe('what a finding is about', () => {
  test('is a cell of a row, found again by the project’s code, the row’s class and name, and its text', () => {
    expect(subjectIn(plan, { indicator: 1 })).toEqual({
      rule: 'val-vague', messageId: 'found', project: { code: '11010521A1B2C3D4E5F6G', name: '村道照明' }, rows: [{ ordinal: 1, level2: '数量指标', name: '安装路灯' }], column: 'value', item: null, said: '80盏',
    });
    expect(subjectIn(plan, { project: 2, indicator: 1 })).toMatchObject({ project: { code: null, name: '河道清淤' } });
  });

  test('is the cells of several rows, each with its text; a cell the form does not print is blank', () => {
    expect(subjectIn(plan, { indicator: 1, indicators: [1, 2], column: 'name' }).said).toBe('安装路灯\n亮灯率');
    expect(subjectIn(plan, { indicator: 1, indicators: [1, 2], column: 'weight' }).said).toBe('\n');
  });

  test.each<readonly [FindingColumn, string]>([
    ['title', '村道照明绩效目标表'],
    ['code', '11010521A1B2C3D4E5F6G'],
    ['name', '村道照明'],
    ['purpose', '购置路灯'],
    ['budget', '12.50'],
    ['spendingPlan', '10%\n100%'],
  ])('is the project’s %s', (column, said) => {
    const name = column === 'name' ? { place: null } : {};
    expect(subjectIn(plan, { column, ...name })).toMatchObject({ rows: [], item: null, said });
  });

  test.each<FindingColumn>(['title', 'code', 'purpose', 'budget', 'spendingPlan', 'goals', 'value'])('is no text where there is no project, or nothing in its %s', (column) => {
    expect(subjectIn(plan, { project: null, column })).toMatchObject({ project: null, said: null });
  });

  test.each<FindingColumn>(['code', 'purpose', 'budget'])('is no text where the project has no %s', (column) => {
    expect(subjectIn(plan, { project: 2, column })).toMatchObject({ project: { name: '河道清淤' }, said: null });
  });

  test('is no text where a place is not that of a paragraph', () => {
    const place = plan.projects[0]?.goals[0]?.place ?? null;
    expect(subjectIn(plan, { column: 'value', place })).toMatchObject({ item: null, said: null });
    expect(subjectIn(plan, { project: null, column: 'goals', place })).toMatchObject({ item: null, said: null });
  });

  test('goes by the title of a project that has no name', () => {
    const nameless = { ...plan, projects: plan.projects.map((project) => ({ ...project, name: null })) };
    expect(subjectIn(nameless, { project: 2, column: 'name' })).toMatchObject({ project: { code: null, name: '河道清淤绩效目标表' }, said: null });
  });

  test('is one paragraph of several, by its printed number', () => {
    const [, goal] = plan.projects[0]?.goals ?? [];
    expect(subjectIn(plan, { column: 'goals', place: goal?.place ?? null })).toMatchObject({ item: 2, said: '2.亮灯率提高' });
    expect(subjectIn(plan, { project: null, column: 'safeguards', place: plan.overall.safeguards[1]?.place ?? null })).toMatchObject({ item: 2, said: '2、按时检查' });
    expect(subjectIn(plan, { project: null, column: 'dutyGoals', place: plan.overall.dutyGoals[0]?.place ?? null })).toMatchObject({ item: 1, said: '1、修路' });
    expect(subjectIn(plan, { project: null, column: 'overallGoals', place: plan.overall.goals[0]?.place ?? null })).toMatchObject({ item: 1, said: '1、管好照明' });
  });

  test('is no text where a field of the project is weighed against its rows, and the rows it adduces do not name it', () => {
    expect(subjectIn(plan, { column: 'budget', indicators: [1, 2] })).toMatchObject({ rows: [], said: null });
  });

  test('is no row where the project is not there any more', () => {
    expect(subjectIn(plan, { project: 9, indicator: 1 })).toMatchObject({ project: null, rows: [], said: null });
  });
});

describe('the key of a finding', () => {
  test('survives rows put in before it, another project before its own, and other cells written anew', () => {
    const [project, other] = bare.projects;
    if (project === undefined || other === undefined) throw new Error('two projects');
    const [first, second] = project.indicators;
    if (first === undefined || second === undefined) throw new Error('two rows');
    const moved = { ...plan, projects: [{ ...other, ordinal: 1, number: 1 }, { ...project, ordinal: 2, number: 2, indicators: [{ ...second, ordinal: 1 }, { ...first, ordinal: 2, basis: '任务书' }] }] };
    expect(keyIn(moved, { project: 2, indicator: 2 })).toBe(keyIn(plan, { indicator: 1 }));
  });

  test('does not mind the width of signs and blanks in names', () => {
    const wide = makePlan([{ name: '村道照明', code: '１１０１０５２１A1B2C3D4E5F6G', rows: [{ level2: '数量指标 ', name: '安装　路灯', value: '80盏' }] }]);
    expect(keyIn(wide, { indicator: 1 })).toBe(keyIn(plan, { indicator: 1 }));
  });

  test('tells apart rule, sentence, project, row, cell and paragraph', () => {
    const keys = [
      keyIn(plan, { indicator: 1 }),
      keyIn(plan, { indicator: 1, rule: 'val-other' }),
      keyIn(plan, { indicator: 1, messageId: 'other' }),
      keyIn(plan, { indicator: 2 }),
      keyIn(plan, { indicator: 1, column: 'name' }),
      keyIn(plan, { project: 2, indicator: 1 }),
      keyIn(plan, { column: 'goals', place: plan.projects[0]?.goals[0]?.place ?? null }),
      keyIn(plan, { column: 'goals', place: plan.projects[0]?.goals[1]?.place ?? null }),
      keyIn(plan, { column: null }),
      keyIn(plan, { project: null, column: null }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test('what follows from another fault of its cell is not followed by itself', () => {
  expect(trackedFindings([findingOf({ indicator: 1 }), findingOf({ indicator: 2, derived: true })], plan).map(({ id }) => id)).toEqual(['val-vague/1/1/value']);
});

function subjectIn(of: DepartmentPlan, parts: Partial<Finding>): FindingSubject {
  const [tracked] = trackedFindings([findingOf(parts)], of);
  if (tracked === undefined) throw new Error('a finding that is not derived is followed');
  return tracked.subject;
}

function keyIn(of: DepartmentPlan, parts: Partial<Finding>): string {
  return subjectKey(subjectIn(of, parts));
}
