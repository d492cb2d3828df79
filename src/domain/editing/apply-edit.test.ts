import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePlan, type ProjectInput } from '../../../test/support/plan-factory.ts';
import type { IndicatorTree } from '../indicator/index.ts';
import type { DepartmentPlan, IndicatorColumn } from '../plan/index.ts';
import { applyEdit, draftOf, draftProject, editKey, fieldText, identitiesOf, planOf, textsOfProject, withField, type DraftProject, type EditableField, type PlanDraft, type PlanEdit } from './index.ts';

const trees: readonly IndicatorTree[] = [
  {
    id: 'tree', title: '示例', ground: [{ source: '示例办法', clause: null, confidence: 'inferred' }],
    branches: [{ titles: ['产出指标'], leaves: [{ indicatorClass: 'quantity', titles: ['数量指标'] }, { indicatorClass: 'quality', titles: ['质量指标'] }, { indicatorClass: 'timeliness', titles: ['时效指标'] }] }],
  },
];

const projects: readonly ProjectInput[] = [
  {
    name: '河道巡查', code: '110105210123456789ABC', total: '12.00', fiscal: '12.00', other: '', purpose: '巡查费', plan: ['25', '50', '', '100'], 
    rows: [
      { level1: '产出指标', level2: '数量指标', name: '巡查次数', value: '≥20次' },
      { level1: '产出指标', level2: '时效指标', name: '完成时间', value: '12月底前' },
      { level1: '满意度指标', level2: '服务对象满意度指标', name: '群众满意度', value: '满意' },
    ],
  },
  { name: '设备维护', rows: [{ level1: '产出指标', level2: '数量指标', name: '维护台数', value: '6台' }] },
];

describe('an edit', () => {
  test('of a cell reads the cell again', () => {
    const { draft, inverse } = done(start(), { kind: 'cell', project: 'a', row: 'a1', column: 'value', text: '≥24次' });
    expect(rowAt(draft, 0, 0)).toMatchObject({ columns: { value: { text: '≥24次' } }, target: { target: { kind: 'bound', amount: '24', unit: '次' } } });
    expect(inverse).toEqual({ kind: 'cell', project: 'a', row: 'a1', column: 'value', text: '≥20次' });
  });

  test('of a class reads the target as that class would have it', () => {
    const { draft } = done(start(), { kind: 'cell', project: 'a', row: 'a2', column: 'level2', text: ' 质量指标 ' });
    expect(rowAt(draft, 0, 1)).toMatchObject({ level2: '质量指标', target: { source: '12月底前' } });
    expect(rowAt(done(start(), { kind: 'cell', project: 'a', row: 'a2', column: 'name', text: ' 汛前完成 ' }).draft, 0, 1).name).toBe('汛前完成');
  });

  test('of another printed column keeps what was read, and amounts of a text without a money unit are read in 万元', () => {
    const plan = makePlan([{ total: '1', rows: [{ value: '20', unit: '次' }], columns: ['name', 'value', 'unit'] }]);
    const draft = draftOf({ ...plan, moneyUnit: null }, { projects: [{ id: 'a', indicators: ['a1'] }] });
    if (draft === null) throw new Error('identities do not fit');
    expect(rowAt(done(draft, { kind: 'cell', project: 'a', row: 'a1', column: 'unit', text: '批' }).draft, 0, 0)).toMatchObject({ columns: { unit: { text: '批' } }, target: { source: '20', target: { amount: '20', unit: '批' } } });
    expect(done(draft, { kind: 'field', project: 'a', field: 'budget.total', text: '2' }).draft.projects[0]?.project.budget.total?.value).toBe(2_000_000);
  });

  test('of a cell with the sign or the unit of a target reads the target again, of a cell with its weight does not', () => {
    const plan = makePlan([{ rows: [{ value: '95', unit: '次', sign: '≥', weight: '5' }], columns: ['name', 'sign', 'value', 'unit', 'weight'] }]);
    const draft = draftOf(plan, { projects: [{ id: 'a', indicators: ['a1'] }] });
    if (draft === null) throw new Error('identities do not fit');
    const edited = (column: IndicatorColumn, text: string) => rowAt(done(draft, { kind: 'cell', project: 'a', row: 'a1', column, text }).draft, 0, 0);
    expect(edited('sign', '≤')).toMatchObject({ columns: { sign: { text: '≤' } }, target: { source: '95', target: { kind: 'bound', comparator: '≤', amount: '95', unit: '次' } } });
    expect(edited('unit', '%')).toMatchObject({ columns: { unit: { text: '%' } }, target: { target: { kind: 'bound', amount: '95', unit: '%' } } });
    expect(edited('weight', '10')).toMatchObject({ columns: { weight: { text: '10' } }, target: rowAt(draft, 0, 0).target });
  });

  test('that writes what stands there changes nothing', () => {
    const before = start();
    expect(planOf(done(before, { kind: 'cell', project: 'a', row: 'a1', column: 'value', text: '≥20次' }).draft)).toEqual(planOf(before));
  });

  test.each<readonly [EditableField, string, unknown]>([
    ['title', '新的表名', { title: '新的表名' }],
    ['title', '　: ', { title: ':' }],
    ['code', ' 110105220123456789ABC ', { code: { text: ' 110105220123456789ABC ', value: '110105220123456789ABC' } }],
    ['name', '', { name: { text: '', value: null } }],
    ['purpose', '巡查和培训', { purpose: { text: '巡查和培训' } }],
    ['budget.total', '15.5', { budget: { total: { text: '15.5', value: 15_500_000 } } }],
    ['budget.other', '没有', { budget: { other: { text: '没有', value: null } } }],
    ['spending.06-30', '55.5%', { spendingPlan: [{}, { cumulative: { text: '55.5%', value: 55.5 } }, {}, {}] }],
  ])('of the field %s reads the field again', (field, text, expected) => {
    const before = start();
    const { draft, inverse } = done(before, { kind: 'field', project: 'a', field, text });
    expect(draftProject(draft, 'a')?.project).toMatchObject(expected as object);
    const first = before.projects[0];
    expect(inverse).toEqual({ kind: 'field', project: 'a', field, text: first === undefined ? null : fieldText(first.project, field) });
  });

  test('of goals and of part one reads the numbers', () => {
    const { draft } = done(start(), { kind: 'goals', project: 'a', texts: ['1、巡查到位', '3．整改到位', '培训到位'] });
    expect(draftProject(draft, 'a')?.project.goals.map(({ number, text }) => [number, text])).toEqual([[1, '巡查到位'], [3, '整改到位'], [null, '培训到位']]);
    const overall = done(start(), { kind: 'paragraphs', part: 'safeguards', texts: ['（1）加强领导'] }).draft.frame.overall;
    expect(overall.safeguards).toMatchObject([{ number: 1, text: '加强领导', source: '（1）加强领导', place: { file: '示例.txt', table: null } }]);
  });

  test('adds a row with what the form prints, and counts the rows anew', () => {
    const { draft } = done(start(), { kind: 'row-added', project: 'a', row: 'new', at: 1, texts: { level1: '产出指标', level2: '质量指标', name: '台账完整率', value: '≥95%' } });
    expect(draftProject(draft, 'a')?.rows).toEqual(['a1', 'new', 'a2', 'a3']);
    expect(draftProject(draft, 'a')?.project.indicators.map(({ ordinal, name }) => [ordinal, name])).toEqual([[1, '巡查次数'], [2, '台账完整率'], [3, '完成时间'], [4, '群众满意度']]);
    expect(rowAt(draft, 0, 1)).toMatchObject({ level2: '质量指标', basis: '', columns: { basis: { text: '' } }, target: { target: { kind: 'bound', unit: '%' } } });
  });

  test('adds, moves and removes projects, and counts them anew', () => {
    const { draft } = done(start(), { kind: 'project-moved', project: 'b', at: 0 });
    expect(draft.projects.map(({ id, project }) => [id, project.ordinal, project.number])).toEqual([['b', 1, 1], ['a', 2, 2]]);
    const left = done(draft, { kind: 'project-removed', project: 'b' }).draft;
    expect(left.projects.map(({ id, project }) => [id, project.ordinal, project.number])).toEqual([['a', 1, 1]]);
  });

  test('puts a project in as its texts say, every value read from them', () => {
    const content = { ...textsOfProject(projectIn(start(), 'a')), rows: [{ id: 'c1', texts: { level1: '产出指标', level2: '数量指标', name: '检查家次', value: '≥120家次' } }] };
    const changed = new Map<string, string>([['budget.total', '15.5'], ['spending.06-30', '60%']]);
    const { draft, inverse } = done(start(), { kind: 'project-added', project: 'c', at: 1, content: { ...content, fields: content.fields.map(({ field, text }) => ({ field, text: changed.get(field) ?? text })) } });
    expect(draft.projects.map(({ id, project }) => [id, project.number])).toEqual([['a', 1], ['c', 2], ['b', 3]]);
    expect(projectIn(draft, 'c')).toMatchObject({
      rows: ['c1'],
      project: {
        name: { text: '河道巡查', value: '河道巡查' },
        code: { value: '110105210123456789ABC' },
        budget: { total: { text: '15.5', value: 15_500_000 }, carryOver: null },
        purpose: { text: '巡查费' },
        spendingPlan: [{ checkpoint: '03-31', cumulative: { value: 25 } }, { checkpoint: '06-30', cumulative: { value: 60 } }, { cumulative: { text: '', value: null } }, {}],
        goals: [{ number: 1, text: '巡查到位' }, { number: 2, text: '台账齐全' }],
        indicators: [{ ordinal: 1, name: '检查家次', target: { target: { kind: 'bound', amount: '120', unit: '家次' } }, basis: '' }],
        place: { file: '示例.txt', table: null },
      },
    });
    expect(inverse).toEqual({ kind: 'project-removed', project: 'c' });
    expect(projectIn(done(start(), { kind: 'project-added', project: 'c', at: 0, content: { ...content, numbered: false } }).draft, 'c').project).toMatchObject({ number: null, ordinal: 1 });
  });

  test('of a cell that a row of the table lacks writes it where the table prints the column, a level in place of the inherited one', () => {
    const before = start();
    const inheriting: PlanDraft = {
      ...before,
      projects: before.projects.map((standing) => ({
        ...standing,
        project: { ...standing.project, indicators: standing.project.indicators.map((each) => ({ ...each, columns: Object.fromEntries(Object.entries(each.columns).filter(([column]) => column !== 'level1')) })) },
      })),
    };
    const { draft, inverse } = done(inheriting, { kind: 'cell', project: 'a', row: 'a2', column: 'level1', text: '效益指标' });
    expect(rowAt(draft, 0, 1)).toMatchObject({ level1: '效益指标', columns: { level1: { text: '效益指标' } } });
    expect(inverse).toMatchObject({ text: '产出指标' });
    expect(rowAt(done(draft, inverse).draft, 0, 1).level1).toBe('产出指标');
  });

  test('leaves a project without a printed number without one', () => {
    const plan = makePlan(projects);
    const unnumbered: DepartmentPlan = { ...plan, projects: plan.projects.map((project) => ({ ...project, number: null })) };
    const draft = draftOf(unnumbered, identities);
    expect(draft === null ? null : done(draft, { kind: 'project-moved', project: 'b', at: 0 }).draft.projects.map(({ project }) => [project.ordinal, project.number])).toEqual([[1, null], [2, null]]);
  });

  test.each<readonly [PlanEdit, string]>([
    [{ kind: 'cell', project: 'x', row: 'a1', column: 'value', text: '' }, 'project'],
    [{ kind: 'cell', project: 'a', row: 'b1', column: 'value', text: '' }, 'row'],
    [{ kind: 'cell', project: 'a', row: 'a1', column: 'weight', text: '10' }, 'cell'],
    [{ kind: 'field', project: 'b', field: 'purpose', text: '' }, 'cell'],
    [{ kind: 'field', project: 'b', field: 'code', text: '' }, 'cell'],
    [{ kind: 'field', project: 'b', field: 'budget.total', text: '1' }, 'cell'],
    [{ kind: 'field', project: 'b', field: 'spending.03-31', text: '25' }, 'cell'],
    [{ kind: 'row-moved', project: 'a', row: 'x', at: 0 }, 'row'],
    [{ kind: 'project-removed', project: 'x' }, 'project'],
    [{ kind: 'row-added', project: 'a', row: 'a1', at: 0, texts: {} }, 'place'],
    [{ kind: 'project-added', project: 'a', at: 0, content: textsOfProject(projectIn(start(), 'b')) }, 'place'],
  ])('%j is refused: no such %s', (edit, missing) => {
    expect(applyEdit(start(), edit, trees)).toMatchObject({ applied: false, missing });
  });

  test('is undone by its inverse, whatever it is, one after the other', () => {
    fc.assert(
      fc.property(fc.array(anyEdit(), { maxLength: 12 }), (edits) => {
        let draft = start();
        const inverses: PlanEdit[] = [];
        for (const edit of edits) {
          const outcome = applyEdit(draft, edit, trees);
          if (!outcome.applied) continue;
          draft = outcome.draft;
          inverses.unshift(outcome.inverse);
        }
        for (const inverse of inverses) draft = done(draft, inverse).draft;
        expect(textsOf(draft)).toEqual(textsOf(start()));
      }),
    );
  });
});

test('a draft is the plan with identities, and refuses those that do not fit', () => {
  const plan = makePlan(projects);
  const draft = draftOf(plan, identities);
  expect(draft === null ? null : planOf(draft)).toEqual(plan);
  expect(identitiesOf(start())).toEqual(identities);
  expect(draftOf(plan, { projects: [] })).toBeNull();
  expect(draftOf(plan, { projects: identities.projects.map(({ id }) => ({ id, indicators: [] })) })).toBeNull();
});

test.each<EditableField>(['code', 'purpose', 'budget.total', 'spending.06-30'])('a field %s that the form does not print cannot be written', (field) => {
  const { project } = projectIn(start(), 'b');
  expect(withField(project, field, '1', '万元')).toEqual(project);
});

test('edits of one thing have one key', () => {
  expect(
    [
      { kind: 'cell', project: 'a', row: 'a1', column: 'value', text: '' },
      { kind: 'field', project: 'a', field: 'budget.total', text: '' },
      { kind: 'goals', project: 'a', texts: [] },
      { kind: 'row-added', project: 'a', row: 'a1', at: 0, texts: {} },
      { kind: 'row-removed', project: 'a', row: 'a1' },
      { kind: 'row-moved', project: 'a', row: 'a1', at: 0 },
      { kind: 'project-added', project: 'a', at: 0, content: textsOfProject(projectIn(start(), 'b')) },
      { kind: 'project-removed', project: 'a' },
      { kind: 'project-moved', project: 'a', at: 0 },
      { kind: 'paragraphs', part: 'goals', texts: [] },
    ].map((edit) => editKey(edit as PlanEdit)),
  ).toEqual(['a/a1/value', 'a/budget.total', 'a/goals', 'a/a1', 'a/a1', 'a/a1', 'a', 'a', 'a', 'overall/goals']);
});

const identities = { projects: [{ id: 'a', indicators: ['a1', 'a2', 'a3'] }, { id: 'b', indicators: ['b1'] }] };

function start(): PlanDraft {
  const draft = draftOf(makePlan(projects), identities);
  if (draft === null) throw new Error('identities do not fit');
  return done(draft, { kind: 'goals', project: 'a', texts: ['1、巡查到位', '2、台账齐全'] }).draft;
}

function done(draft: PlanDraft, edit: PlanEdit) {
  const outcome = applyEdit(draft, edit, trees);
  if (!outcome.applied) throw new Error(outcome.message);
  return outcome;
}

function projectIn(draft: PlanDraft, id: string): DraftProject {
  const found = draftProject(draft, id);
  if (found === undefined) throw new Error('no such project');
  return found;
}

function rowAt(draft: PlanDraft, project: number, row: number) {
  const found = draft.projects[project]?.project.indicators[row];
  if (found === undefined) throw new Error('no such row');
  return found;
}

/** Everything a person sees, without the places of cells that were put in. */
function textsOf(draft: PlanDraft): unknown {
  return JSON.parse(JSON.stringify(draft, (key, value: unknown) => (key === 'place' ? undefined : value)));
}

function anyEdit(): fc.Arbitrary<PlanEdit> {
  const project = fc.constantFrom('a', 'b', 'c');
  const row = fc.constantFrom('a1', 'a2', 'a3', 'b1', 'c1');
  const text = fc.oneof(fc.string(), fc.constantFrom('≥90%', '12月底前', '21.00', '1、目标', ''));
  const texts = fc.array(text, { maxLength: 3 });
  const at = fc.nat(4);
  const other = textsOfProject(projectIn(start(), 'b'));
  const content = fc.constantFrom({ ...other, rows: other.rows.map((entry) => ({ ...entry, id: 'c1' })) }, textsOfProject(projectIn(start(), 'a')));
  return fc.oneof(
    fc.record({ kind: fc.constant('cell' as const), project, row, column: fc.constantFrom('level1' as const, 'level2' as const, 'name' as const, 'value' as const, 'basis' as const), text }),
    fc.record({ kind: fc.constant('field' as const), project, field: fc.constantFrom('title' as const, 'name' as const, 'budget.total' as const, 'spending.10-31' as const, 'purpose' as const), text }),
    fc.record({ kind: fc.constant('goals' as const), project, texts }),
    fc.record({ kind: fc.constant('row-removed' as const), project, row }),
    fc.record({ kind: fc.constant('row-moved' as const), project, row, at }),
    fc.record({ kind: fc.constant('row-added' as const), project, row, at, texts: fc.record({ level1: text, name: text, value: text }) }),
    fc.record({ kind: fc.constant('project-added' as const), project, at, content }),
    fc.record({ kind: fc.constant('project-removed' as const), project }),
    fc.record({ kind: fc.constant('project-moved' as const), project, at }),
    fc.record({ kind: fc.constant('paragraphs' as const), part: fc.constantFrom('goals' as const, 'dutyGoals' as const), texts }),
  );
}
