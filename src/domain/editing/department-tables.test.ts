import { describe, expect, test } from 'vitest';
import { makeDepartmentTable, makePlan } from '../../../test/support/plan-factory.ts';
import { departmentCells, departmentTableTitle, linesOfDepartmentTable, printsSums, textsOfDepartmentTable, type DepartmentTableTexts } from '../plan/index.ts';
import { applyEdit, draftOf, editKey, editsBetween, editTitle, joinEdits, mergedDepartmentTables, partOneText, returnedChanges, standingText, touchedParts, writtenText, type PlanDraft, type PlanEdit } from './index.ts';

const table = makeDepartmentTable({
  funds: new Map([['资金总额', '100.00'], ['财政拨款', '80'], ['其他资金', '']]),
  tasks: [['桥梁检测', '40.00', '40.00', '0'], ['标线更新', '25.00', '', '']],
  sums: ['65.00', '', ''],
  rows: [['数量指标', '检测座数', '≥30座'], ['质量指标', '完好率', '≥95%']],
});
const texts = textsOfDepartmentTable(table);

describe('the tables of a department, written', () => {
  test('are read again from their texts, and the inverse gives what stood', () => {
    const changed: DepartmentTableTexts = {
      ...texts,
      title: ' 整体表 ',
      name: '414示例局',
      funds: { ...texts.funds, basic: '20' },
      tasks: [{ ...texts.tasks[0], total: '41' }, { name: '除雪', content: '不印这一列' }],
      goals: ['1、路好走'],
      rows: [...texts.rows.slice(0, 1), { level2: '时效指标', name: '完成时间', value: '12月底前' }, { name: '新增', value: '≥1次' }],
    };
    const { draft, inverse } = done(start(), changed);
    const [written] = draft.frame.departmentTables;
    expect(written).toMatchObject({
      title: '整体表', name: { text: '414示例局', place: table.name?.place }, unitCode: '414', funds: { basic: { text: '20', value: 20_000_000, place: table.place }, other: { text: '', value: null } },
      tasks: [{ name: { text: '桥梁检测' }, content: null, total: { text: '41', value: 41_000_000, place: table.tasks[0]?.total?.place } }, { ordinal: 2, name: { text: '除雪' }, content: null, total: { text: '', value: null } }],
      goals: [{ number: 1, text: '路好走' }],
      indicators: [{ ordinal: 1, target: { target: { kind: 'bound', amount: '30' } } }, { ordinal: 2, target: { target: { kind: 'deadline' } } }, { ordinal: 3, target: { target: { unit: '次' } } }],
    });
    expect(written?.indicators[0]).toBe(table.indicators[0]);
    const outcome = applyEdit(draft, inverse, []);
    expect(outcome.applied && outcome.draft.frame.departmentTables.map(textsOfDepartmentTable)).toEqual([texts]);
    expect(done(start(), texts).draft.frame.departmentTables[0]).toBe(table);
  });

  test('may be new, without a name and with cells that are not printed', () => {
    const bare: DepartmentTableTexts = { ...texts, name: null, funds: {}, taskSums: {}, tasks: [{ name: '甲' }], rows: [{ name: '次数', value: '3次' }] };
    const { draft } = done(start(), texts, bare);
    expect(draft.frame.departmentTables[1]).toMatchObject({ name: null, unitCode: null, funds: { total: null }, taskSums: { total: null }, tasks: [{ name: { text: '甲' }, place: { table: null } }], place: { file: '示例.txt', table: null } });
    expect(standingText(draft, edit(texts))).toContain('甲');
    expect([editKey(edit(texts)), editTitle(edit(texts)), writtenText(edit(texts))?.split('\n')[0]]).toEqual(['overall/departmentTables', '部门整体绩效目标表', '部门整体绩效目标表']);
  });

  test('are a part of part one that somebody has to be allowed to change', () => {
    const { draft } = done(start(), { ...texts, goals: ['路好走'] });
    expect(touchedParts(start(), draft)).toMatchObject({ overall: ['departmentTables'], projects: [], frame: false });
    expect(partOneText(draft, 'departmentTables')).toContain('路好走');
  });
});

describe('two people in one table', () => {
  const mine: DepartmentTableTexts = { ...texts, goals: ['我写的目标'] };
  const theirs: DepartmentTableTexts = { ...texts, tasks: [{ ...texts.tasks[0], name: '他改的任务' }] };

  test('who wrote different parts are joined', () => {
    const joined = joinEdits({ base: start(), mine: [edit(mine)], theirs: done(start(), theirs).draft }, []);
    expect(joined.conflicts).toEqual([]);
    expect(joined.edits).toEqual([edit({ ...mine, tasks: theirs.tasks })]);
    expect(joined.draft.frame.departmentTables.map(textsOfDepartmentTable)).toEqual([{ ...mine, tasks: [{ name: '他改的任务', total: '40.00', fiscal: '40.00', other: '0' }] }]);
  });

  test('who wrote the same part decide', () => {
    const other = done(start(), { ...texts, goals: ['他写的目标'] }).draft;
    const { conflicts, edits } = joinEdits({ base: start(), mine: [edit(mine)], theirs: other }, []);
    expect(edits).toEqual([]);
    expect(conflicts).toMatchObject([{ why: 'both-wrote', edit: edit(mine), theirs: expect.stringContaining('他写的目标'), mine: expect.stringContaining('我写的目标') }]);
  });

  test.each<readonly [string, readonly DepartmentTableTexts[], readonly DepartmentTableTexts[], readonly DepartmentTableTexts[] | null]>([
    ['only I wrote', [texts], [mine], [mine]],
    ['only the other wrote', [theirs], [texts], [theirs]],
    ['both wrote the same', [mine], [mine], [mine]],
    ['the other took the table away while I wrote', [], [mine], null],
    ['both added the same table', [texts, mine], [texts, mine], [texts, mine]],
    ['each added another', [texts, mine], [texts, theirs], null],
  ])('%s', (_, now, wrote, expected) => {
    expect(mergedDepartmentTables([texts], now, wrote)).toEqual(expected);
  });
});

describe('a workbook that came back', () => {
  test('tells the tables as one change, joined with what others wrote meanwhile', () => {
    const base = start();
    const [first] = done(base, { ...texts, goals: ['表里写的目标'] }).draft.frame.departmentTables;
    const returned = { overall: null, departmentTables: first === undefined ? [] : [first], projects: base.projects.map(({ id, project, rows }) => ({ id, project, rows, isTitled: true })) };
    const edits = editsBetween(base, returned, () => 'new');
    const now = done(base, { ...texts, title: '别人改的表名' }).draft;
    const changes = returnedChanges({ base, now }, edits, []);
    expect(changes).toMatchObject([{ kind: 'changed', title: '部门整体绩效目标表', project: null, row: null, conflict: null, edit: edit({ ...texts, title: '别人改的表名', goals: ['表里写的目标'] }) }]);
    expect(editsBetween(base, { ...returned, departmentTables: [table] }, () => 'new')).toEqual([]);
    expect(editsBetween(base, { ...returned, departmentTables: null }, () => 'new')).toEqual([]);
    expect(editsBetween({ ...base, frame: { ...base.frame, departmentTables: [] } }, returned, () => 'new')).toMatchObject([{ kind: 'department-tables' }]);
  });
});

test('every cell is told with what it is called', () => {
  expect(departmentCells([table]).map(({ key }) => key)).toEqual([
    'department.title', 'department.name', 'department.total', 'department.fiscal', 'department.other', 'department.task.1.name', 'department.task.1.total', 'department.task.1.fiscal', 'department.task.1.other',
    'department.task.2.name', 'department.task.2.total', 'department.task.2.fiscal', 'department.task.2.other', 'department.sum.total', 'department.sum.fiscal', 'department.sum.other',
    'department.row.1.level1', 'department.row.1.level2', 'department.row.1.name', 'department.row.1.value', 'department.row.2.level1', 'department.row.2.level2', 'department.row.2.name', 'department.row.2.value',
  ]);
  const [, second] = departmentCells([table, { ...table, goals: [{ number: null, text: '好', source: '好', place: table.place }] }]).filter(({ key }) => key.endsWith('.title'));
  expect(second).toMatchObject({ key: 'department2.title', title: '部门整体绩效目标表2　表名' });
  // A column that only other rows have is absent, not blank.
  expect(textsOfDepartmentTable({ ...table, printedColumns: [...table.printedColumns, 'basis'] }).rows[0]).not.toHaveProperty('basis');
  expect([departmentTableTitle(table), textsOfDepartmentTable({ ...table, name: null }).name]).toEqual(['部门整体绩效目标表', null]);
  expect(printsSums(table)).toBe(true);
  expect(departmentTableTitle({ ...table, title: '' })).toBe('部门整体绩效目标表');
  expect(linesOfDepartmentTable({ ...texts, name: null })).toContain('桥梁检测 / 40.00 / 40.00 / 0');
});

function start(): PlanDraft {
  const draft = draftOf({ ...makePlan([{ rows: [] }]), departmentTables: [table] }, { projects: [{ id: 'a', indicators: [] }] });
  if (draft === null) throw new Error('the identities fit');
  return draft;
}

function edit(...tables: readonly DepartmentTableTexts[]): PlanEdit {
  return { kind: 'department-tables', tables };
}

function done(draft: PlanDraft, ...tables: readonly DepartmentTableTexts[]): { readonly draft: PlanDraft; readonly inverse: PlanEdit } {
  const outcome = applyEdit(draft, edit(...tables), []);
  if (!outcome.applied) throw new Error(outcome.message);
  return outcome;
}
