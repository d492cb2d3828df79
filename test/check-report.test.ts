// The whole answer about one plan, with the catalogue as it is.
import { describe, expect, test } from 'vitest';
import { checkCatalogue } from '../src/catalogue/check-catalogue.ts';
import { reportOn, rowsOfProject, safeRewritesForCheck } from '../src/domain/check/index.ts';
import { makePlan } from './support/plan-factory.ts';

const row = { level2: '数量指标', name: '抽检批次数', description: '取自抽检台账' };
const plan = makePlan([{ rows: [{ ...row, value: '≥20批次' }, { ...row, name: '抽检完成率', level2: '质量指标', value: '≥90%完成率大于等于90%为优' }] }, { rows: [{ ...row, value: '个' }] }]);
const options = { profile: null, presentation: 'root-causes' } as const;

describe('a report', () => {
  test('counts every row once, in the whole text and in each project', () => {
    const report = reportOn(plan, checkCatalogue, options);
    if (!report.ok) throw new Error(report.fault.what);
    const { made } = report.value;
    const perProject = [1, 2].map((project) => rowsOfProject(made, project));
    expect([made.rows.rows, ...perProject.map(({ rows }) => rows)]).toEqual([3, 2, 1]);
    expect(perProject[1]).toMatchObject({ usable: 0, toFill: 1, toFillBlanks: 1 });
    for (const { rows, usable, toFill, regroup, remove } of [made.rows, ...perProject]) expect(usable + toFill + regroup + remove).toBe(rows);
  });

  test('knows what may be written without asking', () => {
    const report = reportOn(plan, checkCatalogue, options);
    if (!report.ok) throw new Error(report.fault.what);
    const safe = safeRewritesForCheck(plan, report.value.check, checkCatalogue);
    expect(safe.map(({ project, indicators, edits }) => [project, indicators, edits.find(({ column }) => column === 'value')?.new])).toEqual([[1, [2], '≥90%']]);
  });

  test('is refused under a profile that does not exist', () => {
    const report = reportOn(plan, checkCatalogue, { ...options, profile: 'nowhere' });
    expect(report.ok ? null : report.fault.what).toContain('nowhere');
  });
});
