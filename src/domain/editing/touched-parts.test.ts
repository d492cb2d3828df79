import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePlan, withPartOne } from '../../../test/support/plan-factory.ts';
import type { DepartmentPlan } from '../plan/index.ts';
import { applyEdit, draftOf, projectPartText, projectParts, touchedParts, touchesNothing, type PlanDraft, type PlanEdit, type TouchedParts } from './index.ts';

const bare = makePlan([
  { name: '村道照明', code: '11010521A1B2C3D4E5F6G', total: '12.50', fiscal: '12.50', purpose: '购置路灯', plan: ['10%', '100%'], goals: ['安装路灯80盏'], rows: [{ name: '安装路灯', value: '80盏' }, { name: '亮灯率', value: '≥98%' }] },
  { name: '河道清淤', rows: [{ name: '清淤长度', value: '3公里' }] },
]);
const plan = withPartOne(bare, { goals: ['管好照明'], dutyGoals: ['修路'], safeguards: ['落实责任'] });
const ids = { projects: [{ id: 'a', indicators: ['a1', 'a2'] }, { id: 'b', indicators: ['b1'] }] };
const untouched: TouchedParts = { frame: false, overall: [], projects: [], reordered: false };

describe('what differs between two states of a plan', () => {
  test('is nothing where the same is written elsewhere in the file', () => {
    const moved = { ...plan, file: '另一份.docx', projects: plan.projects.map((project) => ({ ...project, place: { ...project.place, table: 99 } })) };
    const touched = touchedParts(draft(plan), draft(moved));
    expect([touched, touchesNothing(touched)]).toEqual([untouched, true]);
  });

  test.each<readonly [string, (plan: DepartmentPlan) => DepartmentPlan, Partial<TouchedParts>]>([
    ['the year', (one) => ({ ...one, fiscalYear: null, moneyUnit: null }), { frame: true }],
    ['a unit', (one) => ({ ...one, units: one.units.map((unit) => ({ ...unit, code: null })) }), { frame: true }],
    ['the contents', (one) => ({ ...one, contents: [{ text: '目录', list: null, level: null, place: anywhere }] }), { frame: true }],
    ['unread text', (one) => ({ ...one, unread: [{ text: '附注', reason: 'outside-sections', place: anywhere }] }), { frame: true }],
    ['part one', (one) => withPartOne(one, { goals: ['管好照明'], dutyGoals: ['修路', '修桥'], safeguards: [] }), { overall: ['dutyGoals', 'safeguards'] }],
  ])('%s is told', (_what, change, told) => {
    const touched = touchedParts(draft(plan), draft(change(plan)));
    expect([touched, touchesNothing(touched)]).toEqual([{ ...untouched, ...told }, false]);
  });

  test('fields of a project, rows changed, added and removed are told by identity', () => {
    const [first, second] = plan.projects;
    const [row] = first?.indicators ?? [];
    if (first === undefined || second === undefined || row === undefined) throw new Error('the example has two projects');
    const after = draft(
      { ...plan, projects: [{ ...first, title: '另名', indicators: [{ ...row, columns: { ...row.columns, value: { text: '90盏', place: anywhere } } }, row] }, second] },
      { projects: [{ id: 'a', indicators: ['a1', 'a3'] }, { id: 'b', indicators: ['b1'] }] },
    );
    expect(touchedParts(draft(plan), after).projects).toEqual([
      { id: 'a', kind: 'changed', parts: ['title'], rows: [{ id: 'a1', kind: 'changed' }, { id: 'a3', kind: 'added' }, { id: 'a2', kind: 'removed' }], reordered: false },
    ]);
  });

  test('projects added and removed are told as a whole; another order is told as such', () => {
    const [first, second] = plan.projects;
    if (first === undefined || second === undefined) throw new Error('the example has two projects');
    const whole = { parts: [], rows: [], reordered: false };
    const replaced = draft(plan, { projects: [{ id: 'c', indicators: ['c1', 'c2'] }, { id: 'b', indicators: ['b1'] }] });
    expect(touchedParts(draft(plan), replaced).projects).toEqual([{ id: 'c', kind: 'added', ...whole }, { id: 'a', kind: 'removed', ...whole }]);
    const turned = draft({ ...plan, projects: [second, first] }, { projects: [{ id: 'b', indicators: ['b1'] }, { id: 'a', indicators: ['a1', 'a2'] }] });
    expect(touchedParts(draft(plan), turned)).toEqual({ ...untouched, reordered: true });
    const rowsTurned = draft({ ...plan, projects: [{ ...first, indicators: first.indicators.toReversed() }, second] }, { projects: [{ id: 'a', indicators: ['a2', 'a1'] }, { id: 'b', indicators: ['b1'] }] });
    expect(touchedParts(draft(plan), rowsTurned).projects).toEqual([{ id: 'a', kind: 'changed', ...whole, reordered: true }]);
  });

  test('is the same whether or not the two states share what no edit touched', () => {
    const text = fc.constantFrom('', '80盏', '≥98%', '另一种写法');
    const place = { project: fc.constantFrom('a', 'b', 'c'), row: fc.constantFrom('a1', 'a2', 'b1', 'n1') };
    const edit: fc.Arbitrary<PlanEdit> = fc.oneof(
      fc.record({ kind: fc.constant('cell' as const), ...place, column: fc.constantFrom('value' as const, 'name' as const), text }),
      fc.record({ kind: fc.constant('field' as const), project: place.project, field: fc.constantFrom('budget.total' as const, 'purpose' as const), text }),
      fc.record({ kind: fc.constant('goals' as const), project: place.project, texts: fc.array(text, { maxLength: 2 }) }),
      fc.record({ kind: fc.constant('paragraphs' as const), part: fc.constantFrom('goals' as const, 'safeguards' as const), texts: fc.array(text, { maxLength: 2 }) }),
      fc.record({ kind: fc.constant('row-moved' as const), ...place, at: fc.nat(2) }),
      fc.record({ kind: fc.constant('row-removed' as const), ...place }),
      fc.record({ kind: fc.constant('row-added' as const), ...place, at: fc.nat(2), texts: fc.constant({ name: '新行' }) }),
      fc.record({ kind: fc.constant('project-moved' as const), project: place.project, at: fc.nat(1) }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        const before = draft(plan);
        const after = edits.reduce((standing, one) => {
          const outcome = applyEdit(standing, one, []);
          return outcome.applied ? outcome.draft : standing;
        }, before);
        expect(touchedParts(before, after)).toEqual(touchedParts(before, structuredClone(after)));
      }),
    );
  });
});

test('every part of a project tells its text; a part the form lacks is blank', () => {
  const [full, bareProject] = plan.projects;
  if (full === undefined || bareProject === undefined) throw new Error('the example has two projects');
  expect(projectParts.map((part) => projectPartText(full, part).split('\n')[0])).toEqual(['村道照明绩效目标表', '11010521A1B2C3D4E5F6G', '村道照明', 'total 12.50', '购置路灯', '03-31 10%', '1.安装路灯80盏']);
  expect(projectParts.map((part) => projectPartText(bareProject, part).split('\n')[0])).toEqual(['河道清淤绩效目标表', '', '河道清淤', 'total ', '', '', '']);
});

const anywhere = { file: '示例.txt', table: null, row: null, cell: null, paragraph: null, line: null };

function draft(of: DepartmentPlan, identities = ids): PlanDraft {
  const drafted = draftOf(of, identities);
  if (drafted === null) throw new Error('the identities fit');
  return drafted;
}
