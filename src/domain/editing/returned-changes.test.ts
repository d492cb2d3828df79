import { describe, expect, test } from 'vitest';
import { makePlan, type ProjectInput } from '../../../test/support/plan-factory.ts';
import { acceptedEdits, applyEdit, draftOf, draftProject, editTitle, returnedChanges, textsOfProject, type PlanDraft, type PlanEdit, type ReturnedChange } from './index.ts';

const projects: readonly ProjectInput[] = [
  {
    name: '河道巡查', code: '110105210123456789ABC', total: '12.00', purpose: '巡查费', plan: ['25', '50', '', '100'],
    rows: [
      { level1: '产出指标', level2: '数量指标', name: '巡查次数', value: '≥20次' },
      { level1: '产出指标', level2: '时效指标', name: '完成时间', value: '12月底前' },
      { level1: '满意度指标', level2: '满意度', name: '群众满意度', value: '满意' },
    ],
  },
  { name: '设备维护', rows: [{ level1: '产出指标', level2: '数量指标', name: '维护台数', value: '6台' }] },
  { rows: [] },
];

describe('the changes of a workbook that came back', () => {
  test('are told one by one, each with what went out, what stands and what it says', () => {
    const edits: readonly PlanEdit[] = [
      cell('a1', 'value', '≥24次'),
      { kind: 'field', project: 'a', field: 'budget.total', text: '15.00' },
      { kind: 'field', project: 'a', field: 'purpose', text: '巡查费、台账费' },
      { kind: 'field', project: 'a', field: 'spending.06-30', text: '60' },
      { kind: 'goals', project: 'a', texts: ['1、巡查到位'] },
      { kind: 'row-removed', project: 'a', row: 'a2' },
      added('n1', 2, '台账完整率'),
      { kind: 'row-moved', project: 'a', row: 'a3', at: 0 },
      { kind: 'project-moved', project: 'b', at: 0 },
      { kind: 'project-removed', project: 'c' },
      { kind: 'project-added', project: 'd', at: 2, content: textsOfProject(projectIn(start(), 'b')) },
      { kind: 'paragraphs', part: 'safeguards', texts: ['1、加强领导', '2、定期检查'] },
    ];
    expect(changes(start(), edits).map(inWords)).toEqual([
      'changed 1河道巡查 1巡查次数 指标值: ≥20次 | ≥20次 | ≥24次',
      'changed 1河道巡查 预算数: 12.00 | 12.00 | 15.00',
      'changed 1河道巡查 资金用途: 巡查费 | 巡查费 | 巡查费、台账费',
      'changed 1河道巡查 资金支出计划（6月底）: 50 | 50 | 60',
      'changed 1河道巡查 绩效目标:  |  | 1、巡查到位',
      'removed 1河道巡查 2完成时间 整行指标: 产出指标 / 时效指标 / 完成时间 / 12月底前 | 产出指标 / 时效指标 / 完成时间 / 12月底前 | 无',
      'added 1河道巡查 3台账完整率 整行指标: 无 | 无 | 产出指标 / 质量指标 / 台账完整率 / ≥95%',
      'moved 1河道巡查 3群众满意度 行的次序: 第3行 | 第3行 | 第1行',
      'moved 2设备维护 项目的次序: 第2个 | 第2个 | 第1个',
      `removed 3${titleOf('c')} 整个项目: ${titleOf('c')} | ${titleOf('c')} | 无`,
      'added 3设备维护 整个项目: 无 | 无 | 设备维护',
      'changed 工作保障措施:  |  | 1、加强领导\n2、定期检查',
    ]);
  });

  test('are none where somebody did the same meanwhile', () => {
    const edits: readonly PlanEdit[] = [cell('a1', 'value', '≥24次'), { kind: 'row-removed', project: 'a', row: 'a2' }, { kind: 'project-removed', project: 'b' }, { kind: 'row-moved', project: 'a', row: 'a3', at: 0 }];
    expect(changes(done(start(), edits), edits)).toEqual([]);
  });

  test('that meet what somebody else did are told as conflicts', () => {
    const now = done(start(), [cell('a1', 'value', '≥30次'), { kind: 'row-removed', project: 'a', row: 'a2' }, cell('a3', 'value', '≥90%'), { kind: 'project-removed', project: 'b' }]);
    const met = changes(now, [cell('a1', 'value', '≥24次'), cell('a2', 'value', '11月底前'), { kind: 'row-removed', project: 'a', row: 'a3' }, { kind: 'row-moved', project: 'b', row: 'b1', at: 0 }]);
    expect(met.map((change) => `${change.conflict} ${inWords(change)}`)).toEqual([
      'both-wrote changed 1河道巡查 1巡查次数 指标值: ≥20次 | ≥30次 | ≥24次',
      'gone changed 1河道巡查 2完成时间 指标值: 12月底前 | 无 | 11月底前',
      'changed removed 1河道巡查 2群众满意度 整行指标: 满意度指标 / 满意度 / 群众满意度 / 满意 | 满意度指标 / 满意度 / 群众满意度 / ≥90% | 无',
      'gone moved 2设备维护 1维护台数 行的次序: 第1行 | 无 | 第1行',
    ]);
    expect(rowsAfter(now, accepted(now, met, met.map(({ key }) => key)))).toEqual(['巡查次数 ≥24次']);
  });

  test('of a project that stands nowhere are told without its name', () => {
    expect(changes(start(), [{ kind: 'field', project: 'x', field: 'name', text: '没有' }, { kind: 'row-moved', project: 'x', row: 'y', at: 0 }, { kind: 'project-moved', project: 'x', at: 0 }]).map(inWords)).toEqual([
      'changed 项目名称: 无 | 无 | 没有', 'moved 行的次序: 无 | 无 | 无', 'moved 项目的次序: 无 | 无 | 无',
    ]);
  });
});

test('a project without a printed number or a name is told by its position and title', () => {
  const draft = start();
  const unnamed: PlanDraft = { ...draft, projects: draft.projects.map((standing) => ({ ...standing, project: { ...standing.project, number: null, name: standing.project.name === null ? null : { ...standing.project.name, value: null } } })) };
  const [change] = returnedChanges({ base: unnamed, now: unnamed }, [cell('a1', 'value', '≥24次')], []);
  expect(change?.project).toEqual({ number: 1, name: projectIn(draft, 'a').project.title });
});

describe('accepting', () => {
  const edits: readonly PlanEdit[] = [
    { kind: 'row-removed', project: 'a', row: 'a2' },
    added('n1', 1, '甲'), added('n2', 2, '乙'),
    cell('a1', 'value', '≥24次'),
    { kind: 'project-added', project: 'd', at: 1, content: textsOfProject(projectIn(start(), 'b')) },
  ];

  test('everything gives what the workbook says', () => {
    const all = changes(start(), edits);
    expect(accepted(start(), all, all.map(({ key }) => key))).toEqual(edits);
  });

  test('only some keeps the rest, and puts new rows behind the rows they stand behind in the workbook', () => {
    const now = done(start(), [added('t1', 0, '他们的')]);
    const all = changes(now, edits);
    expect(rowsAfter(now, accepted(now, all, ['a/n2', 'a/a1/value']))).toEqual(['他们的 ≥95%', '巡查次数 ≥24次', '乙 ≥95%', '完成时间 12月底前', '群众满意度 满意']);
    expect(rowsAfter(now, accepted(now, all, ['a/n1', 'a/n2']))).toEqual(['他们的 ≥95%', '巡查次数 ≥20次', '甲 ≥95%', '乙 ≥95%', '完成时间 12月底前', '群众满意度 满意']);
    expect(accepted(now, all, [])).toEqual([]);
  });

  test('a row whose neighbour somebody took away keeps its position', () => {
    const now = done(start(), [{ kind: 'row-removed', project: 'a', row: 'a1' }]);
    const all = changes(now, [added('n1', 1, '甲')]);
    expect(rowsAfter(now, accepted(now, all, ['a/n1']))).toEqual(['完成时间 12月底前', '甲 ≥95%', '群众满意度 满意']);
  });

  test('a move and a row at the beginning', () => {
    const all = changes(start(), [{ kind: 'row-moved', project: 'a', row: 'a3', at: 0 }, added('n1', 0, '甲'), { kind: 'project-moved', project: 'b', at: 0 }]);
    const taken = accepted(start(), all, ['a/a3', 'a/n1', 'b']);
    expect(rowsAfter(start(), taken)).toEqual(['甲 ≥95%', '群众满意度 满意', '巡查次数 ≥20次', '完成时间 12月底前']);
    expect(done(start(), taken).projects.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });
});

test.each<readonly [PlanEdit, string]>([
  [{ kind: 'field', project: 'a', field: 'title', text: '' }, '表名'],
  [{ kind: 'field', project: 'a', field: 'code', text: '' }, '项目编码'],
  [{ kind: 'field', project: 'a', field: 'budget.county', text: '' }, '县级资金'],
  [{ kind: 'field', project: 'a', field: 'spending.12-31', text: '' }, '资金支出计划（12月底）'],
  [{ kind: 'paragraphs', part: 'dutyGoals', texts: [] }, '分项绩效目标'],
])('%j is about %s', (edit, title) => {
  expect(editTitle(edit)).toBe(title);
});

function start(): PlanDraft {
  const draft = draftOf(makePlan(projects), { projects: [{ id: 'a', indicators: ['a1', 'a2', 'a3'] }, { id: 'b', indicators: ['b1'] }, { id: 'c', indicators: [] }] });
  if (draft === null) throw new Error('identities do not fit');
  return draft;
}

function titleOf(id: string): string {
  const { name, title } = projectIn(start(), id).project;
  return name?.value ?? title;
}

function cell(row: string, column: 'value', text: string): PlanEdit {
  return { kind: 'cell', project: 'a', row, column, text };
}

function added(row: string, at: number, name: string): PlanEdit {
  return { kind: 'row-added', project: 'a', row, at, texts: { level1: '产出指标', level2: '质量指标', name, value: '≥95%' } };
}

function changes(now: PlanDraft, edits: readonly PlanEdit[]): readonly ReturnedChange[] {
  return returnedChanges({ base: start(), now }, edits, []);
}

function accepted(now: PlanDraft, all: readonly ReturnedChange[], keys: readonly string[]): readonly PlanEdit[] {
  return acceptedEdits(now, all, new Set(keys), []);
}

function done(draft: PlanDraft, edits: readonly PlanEdit[]): PlanDraft {
  return edits.reduce((standing, edit) => {
    const outcome = applyEdit(standing, edit, []);
    if (!outcome.applied) throw new Error(outcome.message);
    return outcome.draft;
  }, draft);
}

function rowsAfter(draft: PlanDraft, edits: readonly PlanEdit[]): readonly string[] {
  return projectIn(done(draft, edits), 'a').project.indicators.map(({ name, target }) => `${name} ${target.source}`);
}

function projectIn(draft: PlanDraft, id: string) {
  const found = draftProject(draft, id);
  if (found === undefined) throw new Error('no such project');
  return found;
}

function inWords({ kind, project, row, title, before, now, returned }: ReturnedChange): string {
  const owner = [...(project === null ? [] : [`${project.number}${project.name}`]), ...(row === null ? [] : [`${row.ordinal}${row.name}`]), title].join(' ');
  return `${kind} ${owner}: ${[before, now, returned].map((text) => text ?? '无').join(' | ')}`;
}
