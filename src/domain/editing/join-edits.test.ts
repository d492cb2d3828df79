import { describe, expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import type { IndicatorTree } from '../indicator/index.ts';
import { applyEdit, draftOf, draftProject, joinEdits, planOf, textsOfProject, type DraftProject, type PlanDraft, type PlanEdit } from './index.ts';

const trees: readonly IndicatorTree[] = [
  {
    id: 'tree', title: '示例', ground: [{ source: '示例办法', clause: null, confidence: 'inferred' }],
    branches: [{ titles: ['产出指标'], leaves: [{ indicatorClass: 'quantity', titles: ['数量指标'] }, { indicatorClass: 'quality', titles: ['质量指标'] }, { indicatorClass: 'timeliness', titles: ['时效指标'] }] }],
  },
];

const write = (row: string, text: string): PlanEdit => ({ kind: 'cell', project: 'a', row, column: 'value', text });
const base = start();

describe('joining what two people did', () => {
  test('keeps both where they touched different cells', () => {
    const joined = joinEdits({ base, mine: [write('a1', '≥30次')], theirs: after([write('a2', '10月底前')]) }, trees);
    expect(joined.conflicts).toEqual([]);
    expect(joined.edits).toEqual([write('a1', '≥30次')]);
    expect(valuesOf(joined.draft)).toEqual(['≥30次', '10月底前']);
  });

  test('asks where both wrote one cell differently, and shows all three texts', () => {
    const joined = joinEdits({ base, mine: [write('a1', '≥30次'), write('a2', '9月底前')], theirs: after([write('a1', '≥25次')]) }, trees);
    expect(joined.conflicts).toEqual([{ edit: write('a1', '≥30次'), why: 'both-wrote', before: '≥20次', theirs: '≥25次', mine: '≥30次' }]);
    expect(valuesOf(joined.draft)).toEqual(['≥25次', '9月底前']);
  });

  test('sees no conflict where both wrote the same', () => {
    expect(joinEdits({ base, mine: [write('a1', '≥25次')], theirs: after([write('a1', '≥25次')]) }, trees).conflicts).toEqual([]);
  });

  test('compares only the last text of a cell', () => {
    const joined = joinEdits({ base, mine: [write('a1', '≥2'), write('a1', '≥25'), write('a1', '≥25次')], theirs: base }, trees);
    expect(joined.edits).toEqual([write('a1', '≥25次')]);
  });

  test('asks where a row I wrote in was taken away', () => {
    const joined = joinEdits({ base, mine: [write('a1', '≥30次')], theirs: after([{ kind: 'row-removed', project: 'a', row: 'a1' }]) }, trees);
    expect(joined.conflicts).toEqual([{ edit: write('a1', '≥30次'), why: 'gone', before: '≥20次', theirs: null, mine: '≥30次' }]);
  });

  test('asks where a project I added a row to was taken away, and lets go what both took away', () => {
    const mine: readonly PlanEdit[] = [{ kind: 'row-added', project: 'a', row: 'new', at: 0, texts: {} }, { kind: 'row-removed', project: 'a', row: 'a1' }, { kind: 'project-removed', project: 'a' }];
    const joined = joinEdits({ base, mine, theirs: after([{ kind: 'project-removed', project: 'a' }]) }, trees);
    expect(joined.conflicts).toEqual([{ edit: mine[0], why: 'gone', before: null, theirs: null, mine: null }]);
    expect(joined.edits).toEqual([]);
  });

  test('writes into a row that I put in myself', () => {
    const mine: readonly PlanEdit[] = [{ kind: 'row-added', project: 'a', row: 'new', at: 0, texts: { value: '1个' } }, write('new', '2个')];
    const joined = joinEdits({ base, mine, theirs: base }, trees);
    expect(joined.conflicts).toEqual([]);
    expect(valuesOf(joined.draft)).toEqual(['2个', '≥20次', '12月底前']);
  });

  test('asks where I took away a row or a project that somebody wrote in, and not where it stands as I saw it', () => {
    const theirs = after([write('a1', '≥30次')]);
    const mine: readonly PlanEdit[] = [{ kind: 'row-removed', project: 'a', row: 'a1' }, { kind: 'row-removed', project: 'a', row: 'a2' }];
    const joined = joinEdits({ base, mine, theirs }, trees);
    expect(joined.edits).toEqual([mine[1]]);
    expect(joined.conflicts).toMatchObject([{ edit: mine[0], why: 'changed', mine: null }]);
    expect(joined.conflicts[0]?.theirs?.split('\n')).toContain('≥30次');
    const removed: PlanEdit = { kind: 'project-removed', project: 'a' };
    expect(joinEdits({ base, mine: [removed], theirs }, trees).conflicts).toMatchObject([{ edit: removed, why: 'changed' }]);
    expect(joinEdits({ base, mine: [removed], theirs: base }, trees).draft.projects).toEqual([]);
    for (const both of [removed, mine[0]].filter((edit) => edit !== undefined)) expect(joinEdits({ base, mine: [both], theirs: after([both]) }, trees)).toMatchObject({ edits: [], conflicts: [] });
  });

  test('changes nothing where the same edits were sent before and had arrived', () => {
    const mine: readonly PlanEdit[] = [
      { kind: 'row-added', project: 'a', row: 'new', at: 0, texts: { value: '1个' } },
      write('a1', '≥30次'),
      { kind: 'row-moved', project: 'a', row: 'a2', at: 0 },
      { kind: 'project-added', project: 'b', at: 1, content: textsOfProject(projectIn(base, 'a')) },
    ];
    const arrived = after(mine);
    const again = joinEdits({ base, mine, theirs: arrived }, trees);
    expect(again.conflicts).toEqual([]);
    expect(again.draft).toEqual(arrived);
  });

  test('compares fields, goals and part one as texts', () => {
    const theirs = after([
      { kind: 'field', project: 'a', field: 'name', text: '他们的名称' },
      { kind: 'goals', project: 'a', texts: ['他们的目标'] },
      { kind: 'paragraphs', part: 'goals', texts: ['他们的总目标'] },
    ]);
    const mine: readonly PlanEdit[] = [
      { kind: 'field', project: 'a', field: 'name', text: '我的名称' },
      { kind: 'goals', project: 'a', texts: ['我的目标', '第二条'] },
      { kind: 'paragraphs', part: 'goals', texts: ['我的总目标'] },
    ];
    expect(joinEdits({ base, mine, theirs }, trees).conflicts.map(({ before, theirs: now, mine: wrote }) => [before, now, wrote])).toEqual([
      ['河道巡查', '他们的名称', '我的名称'],
      ['1.巡查到位', '他们的目标', '我的目标\n第二条'],
      ['', '他们的总目标', '我的总目标'],
    ]);
  });
});

function start(): PlanDraft {
  const plan = makePlan([{ name: '河道巡查', goals: ['巡查到位'], rows: [{ name: '巡查次数', value: '≥20次' }, { name: '完成时间', value: '12月底前' }] }]);
  const draft = draftOf(plan, { projects: [{ id: 'a', indicators: ['a1', 'a2'] }] });
  if (draft === null) throw new Error('identities do not fit');
  return draft;
}

function projectIn(draft: PlanDraft, id: string): DraftProject {
  const found = draftProject(draft, id);
  if (found === undefined) throw new Error('no such project');
  return found;
}

function after(edits: readonly PlanEdit[]): PlanDraft {
  return edits.reduce((draft, edit) => {
    const outcome = applyEdit(draft, edit, trees);
    if (!outcome.applied) throw new Error(outcome.message);
    return outcome.draft;
  }, base);
}

function valuesOf(draft: PlanDraft): readonly string[] {
  return planOf(draft).projects.flatMap(({ indicators }) => indicators.map(({ target }) => target.source));
}
