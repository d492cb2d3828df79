import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePlan, withPartOne } from '../../../test/support/plan-factory.ts';
import { applyEdit, draftOf, editsBetween, planOf, textsOfProject, type PlanDraft, type PlanEdit, type ReturnedPlan } from './index.ts';
import { withoutMoved } from './order-kept.ts';

const ids = { projects: [{ id: 'a', indicators: ['a1', 'a2', 'a3'] }, { id: 'b', indicators: ['b1'] }] };
const base = start();

function start(): PlanDraft {
  const plan = makePlan([
    { number: 1, name: '抽检', goals: ['1.抽检'], purpose: '抽检', plan: ['25', '50', '75', '100'], rows: [{ value: '≥20次' }, { value: '12月底前' }, { value: '100%' }] },
    { number: 2, name: '购车', rows: [{ value: '5辆' }] },
  ]);
  const draft = draftOf(withPartOne(plan, { goals: ['加强监管'], dutyGoals: [], safeguards: ['保障经费'] }), ids);
  if (draft === null) throw new Error('the identities fit');
  return draft;
}

/** What a file holds after somebody did this to it. */
function returned(edits: readonly PlanEdit[]): ReturnedPlan {
  const { frame, projects } = after(base, edits);
  const isNew = (id: string) => id.startsWith('new');
  return {
    overall: frame.overall,
    departmentTables: frame.departmentTables,
    projects: projects.map(({ id, project, rows }) => ({ id: isNew(id) ? null : id, project, rows: rows.map((row) => (isNew(row) ? null : row)), isTitled: true })),
  };
}

function after(draft: PlanDraft, edits: readonly PlanEdit[]): PlanDraft {
  return edits.reduce((standing, edit) => {
    const outcome = applyEdit(standing, edit, []);
    return outcome.applied ? outcome.draft : standing;
  }, draft);
}

function newIds(): () => string {
  let count = 0;
  return () => `made${(count += 1)}`;
}

function textsOf(draft: PlanDraft): unknown {
  const plan = planOf(draft);
  return withoutPlaces({ overall: plan.overall, projects: plan.projects, ids: draft.projects.map(({ id, rows }) => [id.startsWith('new') ? 'made' : id, rows.map((row) => (row.startsWith('new') ? 'made' : row))]) });
}

/** What is new stands at no place yet. */
function withoutPlaces(value: object): unknown {
  return JSON.parse(JSON.stringify(value, (key, item: unknown) => (key === 'place' ? undefined : item)));
}

/** The same without telling apart what is new. */
function withoutNewIds(draft: PlanDraft): unknown {
  return textsOf({ ...draft, projects: draft.projects.map((project) => ({ ...project, id: project.id.replace(/^made.*/u, 'new'), rows: project.rows.map((row) => row.replace(/^made.*/u, 'new')) })) });
}

describe('what somebody did to a file', () => {
  test('is nothing where nothing was done', () => {
    expect(editsBetween(base, returned([]), newIds())).toEqual([]);
  });

  test('is exactly the cells that were written', () => {
    const edits: readonly PlanEdit[] = [
      { kind: 'paragraphs', part: 'safeguards', texts: ['1、保障经费', '2、加强培训'] },
      { kind: 'field', project: 'a', field: 'purpose', text: '用于抽检' },
      { kind: 'field', project: 'a', field: 'spending.06-30', text: '60' },
      { kind: 'goals', project: 'a', texts: ['1.抽检20次'] },
      { kind: 'cell', project: 'a', row: 'a2', column: 'value', text: '11月底前' },
      { kind: 'cell', project: 'b', row: 'b1', column: 'name', text: '购车数量' },
    ];
    expect(editsBetween(base, returned(edits), newIds())).toEqual(edits);
  });

  test('tells rows that were put in, taken out and moved', () => {
    const edits: readonly PlanEdit[] = [
      { kind: 'row-removed', project: 'a', row: 'a1' },
      { kind: 'row-moved', project: 'a', row: 'a3', at: 0 },
      { kind: 'row-added', project: 'a', row: 'new1', at: 2, texts: { level1: '产出指标', level2: '质量指标', name: '合格率', description: '', value: '≥98%', basis: '' } },
    ];
    const found = editsBetween(base, returned(edits), newIds());
    // Of two rows that changed places either may be called the one that moved.
    expect(found).toEqual([edits[0], { kind: 'row-moved', project: 'a', row: 'a2', at: 1 }, { ...edits[2], row: 'made1' }]);
  });

  test('tells projects that were put in, taken out and moved', () => {
    const edits: readonly PlanEdit[] = [{ kind: 'project-removed', project: 'b' }];
    expect(editsBetween(base, returned(edits), newIds())).toEqual(edits);
    const moved: readonly PlanEdit[] = [{ kind: 'project-moved', project: 'b', at: 0 }];
    const swapped = after(base, editsBetween(base, returned(moved), newIds()));
    expect(swapped.projects.map(({ id }) => id)).toEqual(['b', 'a']);
    const came = returned([]);
    const [first, ...others] = came.projects;
    if (first === undefined) throw new Error('there is a project');
    const found = editsBetween(base, { ...came, projects: [{ ...first, id: null }, first, ...others] }, newIds());
    const content = textsOfProject({ id: 'made1', project: first.project, rows: ['made2', 'made3', 'made4'] });
    expect(found).toEqual([{ kind: 'project-added', project: 'made1', at: 0, content }]);
  });

  test('takes a copied row, and a row of another plan, for a new one', () => {
    const came = returned([]);
    const [first, ...others] = came.projects;
    if (first === undefined) throw new Error('there is a project');
    const [row] = first.project.indicators;
    if (row === undefined) throw new Error('there is a row');
    const copied = { ...first, rows: ['a1', 'a1', 'a2', 'a3', 'z9'], project: { ...first.project, indicators: [row, row, ...first.project.indicators.slice(1), row] } };
    const found = editsBetween(base, { ...came, projects: [copied, ...others] }, newIds());
    expect(found.map((edit) => [edit.kind, 'at' in edit ? edit.at : null])).toEqual([['row-added', 1], ['row-added', 4]]);
  });

  test('leaves alone what the file has no cell for', () => {
    const came = returned([{ kind: 'field', project: 'a', field: 'title', text: '另一个表名' }, { kind: 'cell', project: 'a', row: 'a1', column: 'value', text: '≥30次' }]);
    const poorer: ReturnedPlan = {
      overall: null,
      departmentTables: null,
      projects: came.projects.map((one) => ({
        ...one,
        isTitled: false,
        project: {
          ...one.project,
          purpose: null,
          indicators: one.project.indicators.map((row) => ({ ...row, columns: row.columns.value === undefined ? {} : { value: row.columns.value, weight: row.columns.value } })),
        },
      })),
    };
    expect(editsBetween(base, poorer, newIds())).toEqual([{ kind: 'cell', project: 'a', row: 'a1', column: 'value', text: '≥30次' }]);
  });

  test('a row without a word about its identity is new', () => {
    const came = returned([]);
    const lost: ReturnedPlan = { ...came, projects: came.projects.map((one) => (one.id === 'b' ? { ...one, rows: [] } : one)) };
    expect(editsBetween(base, lost, newIds()).map(({ kind }) => kind)).toEqual(['row-removed', 'row-added']);
  });

  test('leads from what went out to what came back, whatever was done', () => {
    const row = fc.constantFrom('a1', 'a2', 'a3', 'b1', 'new1', 'new2');
    const project = fc.constantFrom('a', 'b');
    const text = fc.constantFrom('', '≥20次', '5辆', '甲\n乙', '=1');
    const at = fc.nat({ max: 4 });
    const edit: fc.Arbitrary<PlanEdit> = fc.oneof(
      fc.record({ kind: fc.constant('cell' as const), project, row, column: fc.constantFrom('value' as const, 'name' as const, 'level1' as const), text }),
      fc.record({ kind: fc.constant('field' as const), project, field: fc.constantFrom('title' as const, 'budget.total' as const, 'spending.12-31' as const), text }),
      fc.record({ kind: fc.constant('goals' as const), project, texts: fc.array(text, { maxLength: 2 }) }),
      fc.record({ kind: fc.constant('paragraphs' as const), part: fc.constantFrom('goals' as const, 'dutyGoals' as const), texts: fc.array(text, { maxLength: 2 }) }),
      fc.record({ kind: fc.constant('row-removed' as const), project, row }),
      fc.record({ kind: fc.constant('row-moved' as const), project, row, at }),
      fc.record({ kind: fc.constant('project-moved' as const), project, at }),
      fc.record({ kind: fc.constant('project-removed' as const), project: fc.constant('b') }),
    );
    const added: fc.Arbitrary<readonly PlanEdit[]> = fc.subarray<PlanEdit>([
      { kind: 'row-added', project: 'a', row: 'new1', at: 1, texts: { value: '3个' } },
      { kind: 'row-added', project: 'b', row: 'new2', at: 0, texts: {} },
    ]);
    fc.assert(
      fc.property(added, fc.array(edit, { maxLength: 8 }), (first, then) => {
        const wanted = after(base, [...first, ...then]);
        const found = editsBetween(base, returned([...first, ...then]), newIds());
        expect(withoutNewIds(after(base, found))).toEqual(withoutNewIds(wanted));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the order that is kept', () => {
  test('is as long as it can be', () => {
    expect([...withoutMoved(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])].toSorted()).toEqual(['a', 'b', 'c']);
    expect([...withoutMoved(['a', 'b'], [])]).toEqual([]);
    expect([...withoutMoved(['a'], ['x'])]).toEqual([]);
    expect([...withoutMoved(['a', 'b', 'c'], ['b', 'c', 'a'])].toSorted()).toEqual(['b', 'c']);
  });
});
