// The whole answer about one plan, with the catalogue as it is.
import { describe, expect, test } from 'vitest';
import { checkCatalogue } from '../src/catalogue/check-catalogue.ts';
import { narrowReport, onlyTitle, reportOn, rowsOfProject, safeRewritesForCheck } from '../src/domain/check/index.ts';
import { previousPlan } from '../src/domain/comparison/index.ts';
import { numberedProjects } from '../src/domain/plan/index.ts';
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

describe('a report kept to some projects', () => {
  const first = { rows: [{ ...row, value: '个' }] };
  const two = [first, { rows: [{ ...row, value: '元' }] }];
  const whole = (previous: ReturnType<typeof makePlan> | null, of = makePlan(two)) => {
    const report = reportOn(of, checkCatalogue, { ...options, previous: previous === null ? null : previousPlan(previous) });
    if (!report.ok) throw new Error(report.fault.what);
    return report.value;
  };
  const kept = (report: ReturnType<typeof whole>, only: readonly number[]) => {
    const narrowed = narrowReport(report, only, checkCatalogue, 'root-causes');
    if (!narrowed.ok) throw new Error(narrowed.fault.what);
    return narrowed.value;
  };

  test('keeps the numbers of the whole text, also where the position is the number', () => {
    const made = makePlan(two);
    const numberless = { ...made, projects: made.projects.map((project) => ({ ...project, number: 1 })) };
    expect(numberedProjects(numberless).map(({ number }) => number)).toEqual([1, 2]);
    const { check, made: proposals, score, only } = kept(whole(null, numberless), [2]);
    expect(only).toEqual([2]);
    expect(check.summary.byProject.map(({ project }) => project)).toEqual([2]);
    expect(new Set(check.findings.map(({ project }) => project))).toEqual(new Set([2]));
    expect([proposals.rows.rows, score.projects.map(({ project }) => project)]).toEqual([1, [2]]);
  });

  test('holds only these against last year', () => {
    const previous = { ...makePlan([first]), fiscalYear: null };
    const report = whole(previous);
    const all = report.check.comparison;
    for (const number of [1, 2]) {
      const comparison = kept(report, [number]).check.comparison;
      expect(comparison?.matches).toEqual(all?.matches.filter(({ current }) => current.number === number));
      expect(comparison?.added).toEqual(all?.added.filter((added) => added.number === number));
      expect((comparison?.matches.length ?? 0) + (comparison?.added.length ?? 0)).toBe(1);
    }
    expect(kept(whole(null), [1]).check.comparison).toBeNull();
  });

  test('is titled by them, and refused for a number there is not', () => {
    const report = whole(null);
    expect([onlyTitle(report), onlyTitle(kept(report, [2, 1]))]).toEqual([null, '只看项目1、2']);
    const refused = narrowReport(report, [1, 7, 8], checkCatalogue, 'root-causes');
    expect(refused.ok ? null : refused.fault).toMatchObject({ code: 'unknown-project', what: '文本里没有项目7、8', remedy: '这份文本里的项目编号是1、2，请从中选。' });
  });
});
