import { describe, expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import type { IndicatorTree } from '../indicator/index.ts';
import { applyEdit, draftOf, draftProject, type DraftProject, type PlanDraft, type ProjectTexts } from '../editing/index.ts';
import { field, label, type FormDeclaration } from '../form/index.ts';
import type { DepartmentPlan } from '../plan/index.ts';
import { projectFromTemplate, projectGoingOn, type ProjectSurroundings } from './index.ts';

const trees: readonly IndicatorTree[] = [
  { id: 'tree', title: '示例', ground: [], branches: [{ titles: ['产出指标'], leaves: [{ indicatorClass: 'quantity', titles: ['数量指标'] }, { indicatorClass: 'quality', titles: ['质量指标', '产出质量'] }] }] },
];

const form: FormDeclaration = {
  id: 'test', title: '示例表', ground: [], frame: { cover: '', contents: '', partOne: { number: '', title: '' }, projects: { number: '', title: '' } }, documentHeadings: [], partOne: [],
  contentsLists: { partOne: 'A', projects: 'C' }, titleEndings: ['绩效目标表'], gridColumns: 2, gridWidths: [1, 1], repeatedRows: 0,
  rows: [
    [field({ kind: 'unit' }), field({ kind: 'money-unit' })],
    [label('项目名称'), field({ kind: 'text', name: 'name' })],
    [label('预算数'), field({ kind: 'money', name: 'total' })],
    [label('资金用途'), field({ kind: 'text', name: 'purpose' })],
    [label('6月底'), field({ kind: 'spending', checkpoint: '06-30' })],
    [label('绩效目标'), field({ kind: 'text', name: 'goals' })],
  ],
  indicatorColumns: [
    { column: 'level1', headings: ['一级指标'], span: 1, printed: true, inherits: true },
    { column: 'level2', headings: ['二级指标'], span: 1, printed: true, inherits: true },
    { column: 'name', headings: ['三级指标'], span: 1, printed: true, inherits: false },
    { column: 'value', headings: ['指标值'], span: 1, printed: true, inherits: false },
    { column: 'weight', headings: ['权重'], span: 1, printed: false, inherits: false },
  ],
  targetColumn: 'value', elsewhere: [], projectColumns: [], requiredLabels: [['示例']],
};

const template = {
  purpose: '用于（　）',
  goals: ['完成（　）', '做好（　）'],
  rows: [
    { indicatorClass: 'quantity', name: '抽检批次', description: '', value: '≥（　）批', basis: '' },
    { indicatorClass: 'quality', name: '合格率', description: '', value: '≥（　）%', basis: '' },
    { indicatorClass: 'social', name: '处置率', description: '', value: '≥（　）%', basis: '' },
  ],
} as const;

const standing = makePlan([{ number: 1, name: '2026年抽检', code: '13068226A1B2C3D4E5F6G', total: '12.00', purpose: '抽检', plan: ['25', '', '', '100'], goals: ['1、抽检20批'], rows: [{ level1: '产出', level2: '产出质量', value: '≥98%' }] }], 2027);

function surroundings(plan: DepartmentPlan): ProjectSurroundings {
  let made = 0;
  return { plan, form, trees, newId: () => `r${(made += 1)}` };
}

/** The project as it stands once it is put into the plan. */
function putInto(plan: DepartmentPlan, content: ProjectTexts): DraftProject {
  const draft = draftIn(plan);
  const outcome = applyEdit(draft, { kind: 'project-added', project: 'new', at: draft.projects.length, content }, trees);
  const project = outcome.applied ? draftProject(outcome.draft, 'new') : undefined;
  if (project === undefined) throw new Error('the project is put in');
  return project;
}

function draftIn(plan: DepartmentPlan): PlanDraft {
  const draft = draftOf(plan, { projects: plan.projects.map(({ indicators }, index) => ({ id: `p${index}`, indicators: indicators.map((_, row) => `p${index}.${row}`) })) });
  if (draft === null) throw new Error('the identities fit');
  return draft;
}

describe('a project that begins from a template', () => {
  test('prints the form of its plan with every field, its goals numbered and its rows under the class titles of the plan', () => {
    const { project, rows } = putInto(standing, projectFromTemplate(template, '食品抽检', surroundings(standing)));
    expect(project).toMatchObject({
      number: 2, title: '食品抽检绩效目标表', name: { value: '食品抽检' }, purpose: { text: '用于（　）' }, budget: { total: { text: '', value: null }, fiscal: null }, spendingPlan: [{ checkpoint: '06-30' }],
      printedColumns: ['level1', 'level2', 'name', 'value'], form: 'test', unitCode: standing.projects[0]?.unitCode,
    });
    expect(project.goals.map(({ number, text }) => [number, text])).toEqual([[1, '完成（　）'], [2, '做好（　）']]);
    expect([rows, project.indicators.map(({ level1, level2, name }) => [level1, level2, name])]).toEqual([
      ['r1', 'r2', 'r3'],
      [['产出指标', '数量指标', '抽检批次'], ['产出', '产出质量', '合格率'], ['', '', '处置率']],
    ]);
  });

  test('belongs to the unit that the text names where there is no other project, or to none', () => {
    const empty = { ...standing, projects: [] };
    expect([projectFromTemplate(template, '甲', surroundings(empty)).unitCode, projectFromTemplate(template, '甲', surroundings({ ...empty, units: [] })).unitCode]).toEqual([empty.units[0]?.code ?? null, null]);
    expect(projectFromTemplate(template, '甲', surroundings(withoutNumbers(standing))).numbered).toBe(false);
  });
});

function withoutNumbers(plan: DepartmentPlan): DepartmentPlan {
  return { ...plan, projects: plan.projects.map((project) => ({ ...project, number: null })) };
}

describe('a project that goes on', () => {
  const [earlier] = draftIn(standing).projects;
  if (earlier === undefined) throw new Error('there is a project');

  test('keeps its texts with identities of its own, and carries no code, amount or spending plan into another year', () => {
    const { project, rows } = putInto(standing, projectGoingOn(earlier, 2026, surroundings(standing)));
    expect(project).toMatchObject({ number: 2, name: { text: '2027年抽检' }, purpose: { text: '抽检' }, code: { text: '' }, budget: { total: { text: '' } }, goals: [{ source: '1、抽检20批' }], indicators: [{ target: { source: '≥98%' } }] });
    expect([project.spendingPlan.map(({ cumulative }) => cumulative.text), rows]).toEqual([['', '', '', ''], ['r1']]);
  });

  test('keeps its name where a year is not known', () => {
    const named = (fromYear: number | null, plan: DepartmentPlan) => projectGoingOn(earlier, fromYear, surroundings(plan)).fields.find(({ field: of }) => of === 'name')?.text;
    expect([named(null, standing), named(2026, { ...standing, fiscalYear: null })]).toEqual(['2026年抽检', '2026年抽检']);
  });
});
