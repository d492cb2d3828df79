import { describe, expect, test } from 'vitest';
import { makePlan, type ProjectInput } from '../../../test/support/plan-factory.ts';
import { formatFen, parseFen } from '../../kernel/money.ts';
import { applyEdit, draftOf, mainIndicatorText, namedInSummary, planOf, summaryEdits, type PlanDraft, type SummaryEdits, type SummaryRow } from './index.ts';

const inspection: ProjectInput = {
  name: '抽检', code: '001', total: '20.00', fiscal: '20.00', other: '0', purpose: '抽检费', goals: ['1.抽检食品', '2.公布结果'],
  rows: [{ name: '抽检批次', value: '≥20批' }, { name: '公布', value: '及时' }, { name: '完成时间', value: '12月底前' }],
};
const cars: ProjectInput = { name: '购车', code: '002', total: '30', rows: [{ name: '车辆', value: '好' }, { name: '验收', value: '' }] };

function draft(projects: readonly ProjectInput[]): PlanDraft {
  const plan = makePlan(projects);
  const drafted = draftOf(plan, { projects: plan.projects.map(({ indicators }, index) => ({ id: `p${index + 1}`, indicators: indicators.map((_, row) => `p${index + 1}r${row + 1}`) })) });
  if (drafted === null) throw new Error('the identities fit');
  return drafted;
}

/** What the summary of a plan prints. */
function printed({ frame, projects }: PlanDraft): readonly SummaryRow[] {
  return projects.map(({ project: { code, name, budget, goals, indicators } }) => {
    const amount = (key: 'total' | 'fiscal' | 'other') => money(budget[key] === null ? '' : budget[key].value === null ? budget[key].text : formatFen(budget[key].value, '万元'));
    return {
      unitCode: frame.units[0]?.code ?? null, code: code?.text ?? '', name: name?.text ?? '', amounts: { total: amount('total'), fiscal: amount('fiscal'), other: amount('other') },
      goals: goals.map(({ source }) => source).join('\n'), indicators: mainIndicatorText(indicators),
    };
  });
}

function money(text: string) {
  return { text, value: parseFen(text, '万元') };
}

function compared(base: PlanDraft, rows: readonly SummaryRow[], isWhole: (text: string) => boolean = () => true): SummaryEdits {
  let ids = 0;
  return summaryEdits(base, rows, { newId: () => `new${(ids += 1)}`, isWhole });
}

const base = draft([inspection, cars]);
/** The first row changed. */
function changed(change: Partial<SummaryRow>): SummaryEdits {
  return compared(base, [{ ...printedFirst(), ...change }, ...printed(base).slice(1)]);
}

function printedFirst(): SummaryRow {
  const [row] = printed(base);
  if (row === undefined) throw new Error('a row is printed');
  return row;
}

test('prints what states a number or a date, and everything where nothing does', () => {
  expect(printed(base).map(({ indicators }) => indicators)).toEqual(['抽检批次：≥20批\n完成时间：12月底前', '车辆：好\n验收：（空白）']);
});

test('a summary nobody touched says nothing, also in another order and with other blank space', () => {
  expect(compared(base, printed(base))).toEqual({ edits: [], remarks: [] });
  expect(compared(base, printed(base).toReversed().map((row) => ({ ...row, indicators: `${row.indicators.split('\n').toReversed().join('\n\n')} ` })))).toEqual({ edits: [], remarks: [] });
});

describe('one cell', () => {
  test.each<readonly [string, Partial<SummaryRow>, object]>([
    ['the code', { code: '009' }, { kind: 'field', field: 'code', text: '009' }],
    ['the name', { name: '监督抽检' }, { kind: 'field', field: 'name', text: '监督抽检' }],
    ['an amount', { amounts: { ...printedFirst().amounts, total: money('25.5') } }, { kind: 'field', field: 'budget.total', text: '25.50' }],
    ['an amount that is none', { amounts: { ...printedFirst().amounts, fiscal: money('待定') } }, { kind: 'field', field: 'budget.fiscal', text: '待定' }],
    ['an amount taken out', { amounts: { ...printedFirst().amounts, other: money('') } }, { kind: 'field', field: 'budget.other', text: '' }],
    ['the goals', { goals: '1.抽检食品\n2.公布全部结果' }, { kind: 'goals', texts: ['1.抽检食品', '2.公布全部结果'] }],
    ['a value', { indicators: '抽检批次：≥25批\n完成时间：12月底前' }, { kind: 'cell', row: 'p1r1', column: 'value', text: '≥25批' }],
    ['a value taken out', { indicators: '抽检批次：≥20批\n完成时间：（空白）' }, { kind: 'cell', row: 'p1r3', column: 'value', text: '' }],
  ])('%s is exactly that difference', (_what, change, edit) => {
    expect(changed(change)).toEqual({ edits: [{ project: 'p1', ...edit }], remarks: [] });
  });

  test('an amount is written in the unit of the plan', () => {
    const inYuan: PlanDraft = { ...base, frame: { ...base.frame, moneyUnit: '元' } };
    const unknown: PlanDraft = { ...base, frame: { ...base.frame, moneyUnit: null } };
    const rows = [{ ...printedFirst(), amounts: { ...printedFirst().amounts, total: money('25.5') } }, ...printed(base).slice(1)];
    expect(compared(inYuan, rows).edits).toMatchObject([{ text: '255000.00' }]);
    expect(compared(unknown, rows).edits).toMatchObject([{ text: '25.50' }]);
  });

  test('a cell that the form of the project does not have is told', () => {
    const [, row] = printed(base);
    if (row === undefined) throw new Error('a second row is printed');
    expect(compared(base, [printedFirst(), { ...row, amounts: { ...row.amounts, fiscal: money('30') } }])).toEqual({ edits: [], remarks: ['“购车”的表里没有财政资金，汇总表里的“30.00”没有比较。'] });
  });
});

describe('indicators', () => {
  test('put in, renamed and taken out are told and stay as they are', () => {
    expect(changed({ indicators: '抽检批数：≥20批\n新的\n完成时间：12月底前' })).toEqual({
      edits: [],
      remarks: [
        '“抽检”的主要绩效指标里，“抽检批数：≥20批”、“新的”对应不到唯一的指标，没有比较；汇总表只能改指标值，增删、改名请在系统里做。',
        '“抽检”的主要绩效指标里没有“抽检批次：≥20批”；指标保持原样，要删除请在系统里做。',
      ],
    });
  });

  test('of one name are told apart only where as many came back', () => {
    const twins = draft([{ name: '抽检', rows: [{ name: '批次', value: '≥1批' }, { name: '批次', value: '≥2批' }, { name: '批次：乳品', value: '≥3批' }] }]);
    const came = (indicators: string) => compared(twins, printed(twins).map((row) => ({ ...row, indicators })));
    expect(came('批次：≥5批\n批次：≥6批\n批次：乳品：≥7批').edits).toEqual([['p1r1', '≥5批'], ['p1r2', '≥6批'], ['p1r3', '≥7批']].map(([row, text]) => ({ kind: 'cell', project: 'p1', row, column: 'value', text })));
    expect(came('批次：≥5批\n批次：乳品：≥3批')).toMatchObject({ edits: [], remarks: [expect.stringContaining('“批次：≥5批”对应不到唯一的指标'), expect.stringContaining('没有“批次：≥1批”、“批次：≥2批”')] });
  });

  test('with sign and unit in cells of their own are taken apart where the text keeps both', () => {
    const apart = draft([{ name: '抽检', columns: ['name', 'sign', 'value', 'unit'], rows: [{ name: '批次', sign: '≥', value: '20', unit: '批' }] }]);
    const came = (value: string) => compared(apart, printed(apart).map((row) => ({ ...row, indicators: `批次：${value}` })));
    expect(came('≥25批').edits).toEqual([{ kind: 'cell', project: 'p1', row: 'p1r1', column: 'value', text: '25' }]);
    const told = '“抽检”的计算符号、指标值、单位分列，汇总表里的“25次”不能拆开，没有比较；请在系统里修改。';
    expect(came('25次')).toEqual({ edits: [], remarks: [told] });
    expect(came('≥25次').edits).toEqual([]);
    const long = draft([{ name: '抽检', columns: ['name', 'sign', 'value', 'unit'], rows: [{ name: '批次', sign: '批', value: '20', unit: '批' }] }]);
    expect(compared(long, printed(long).map((row) => ({ ...row, indicators: '批次：批' }))).edits).toEqual([]);
  });

  test('of a form without a value cell are told', () => {
    const bare = draft([{ name: '抽检', columns: ['name'], rows: [{ name: '批次', value: '≥20批' }] }]);
    expect(compared(bare, printed(bare).map((row) => ({ ...row, indicators: '批次：≥25批' })))).toMatchObject({ edits: [], remarks: [expect.stringContaining('“≥25批”')] });
  });
});

describe('projects', () => {
  test('of other units are left out; a row without a code of its unit is of this plan', () => {
    expect(compared(base, [...printed(base).map((row) => ({ ...row, unitCode: null })), { ...printedFirst(), unitCode: '415001' }])).toEqual({ edits: [], remarks: ['汇总表里有1行是别的单位的，没有比较。'] });
  });

  test('gone are removed where a person accepts it', () => {
    const { edits, remarks } = compared(base, printed(base).slice(1));
    expect(edits).toEqual([{ kind: 'project-removed', project: 'p1' }]);
    expect(remarks).toEqual(['汇总表里没有“抽检”；采用“删除”会连同它的全部指标删去，只是没有列进来的请不要采用。']);
  });

  test('put in come with all that the row says, in the form of the others', () => {
    const row: SummaryRow = { unitCode: null, code: '003', name: '宣传', amounts: { total: money('5'), fiscal: money('待定'), other: money('') }, goals: '1.宣传', indicators: '场次：≥3场\n口号' };
    const { edits, remarks } = compared(base, [...printed(base), row, { ...row, unitCode: '414001', code: '004', name: '培训' }]);
    expect(remarks).toEqual(['汇总表写不全一个项目：采用“新增”后，请在系统里补齐它的一、二级指标和确定依据。']);
    const done = edits.reduce((standing, edit) => {
      const outcome = applyEdit(standing, edit, []);
      if (!outcome.applied) throw new Error(outcome.message);
      return outcome.draft;
    }, base);
    const { projects } = planOf(done);
    expect(projects.map(({ name }) => name?.value)).toEqual(['抽检', '购车', '宣传', '培训']);
    expect(projects[2]).toMatchObject({ code: { value: '003' }, title: '宣传绩效目标表', budget: { total: { text: '5.00' }, fiscal: { text: '待定', value: null } }, goals: [{ source: '1.宣传' }] });
    expect(projects[2]?.indicators.map(({ name, target }) => [name, target.source])).toEqual([['场次', '≥3场'], ['口号', '']]);
    expect(compared({ ...base, projects: [] }, [row])).toEqual({ edits: [], remarks: ['这份文本里还没有项目，不知道新项目用哪种表；请先在系统里新建项目。'] });
    const inNoUnit: PlanDraft = { ...base, frame: { ...base.frame, moneyUnit: null } };
    expect(compared(inNoUnit, [...printed(base), row]).edits).toMatchObject([{ content: { fields: expect.arrayContaining([{ field: 'budget.total', text: '5.00' }]) } }]);
  });

  test('with a code that two have are told and neither removed nor added', () => {
    const twice = draft([inspection, { ...cars, code: '001' }]);
    expect(compared(twice, printed(twice))).toEqual({ edits: [], remarks: [] });
    const rows = printed(twice).map((row) => ({ ...row, name: `${row.name}（新）` }));
    expect(compared(twice, rows)).toMatchObject({ edits: [], remarks: [expect.stringContaining('“抽检（新）”对应不到唯一的项目'), expect.stringContaining('“购车（新）”')] });
    const unnamed = draft([{ ...inspection, code: '' }, { ...inspection, code: '' }]);
    expect(compared(unnamed, printed(unnamed))).toMatchObject({ edits: [], remarks: [expect.stringContaining('“抽检”'), expect.stringContaining('“抽检”')] });
  });

  test('without a printed name or code are told by their title', () => {
    const nameless: PlanDraft = { ...base, projects: base.projects.map((standing) => ({ ...standing, project: { ...standing.project, name: null } })) };
    const rows = printed(nameless).map((row, index) => (index === 0 ? { ...row, name: '抽检' } : row));
    expect(compared(nameless, rows)).toEqual({ edits: [], remarks: ['“抽检绩效目标表”的表里没有项目名称，汇总表里的“抽检”没有比较。'] });
    expect(compared(nameless, rows.slice(1)).remarks[0]).toContain('“抽检绩效目标表”');
    const neither: PlanDraft = { ...nameless, projects: nameless.projects.slice(0, 1).map((standing) => ({ ...standing, project: { ...standing.project, code: null } })) };
    expect(compared(neither, [])).toEqual({ edits: [], remarks: ['第1个项目没有编码和名称，没有比较。'] });
    const unnumbered: PlanDraft = { ...neither, projects: neither.projects.map((standing) => ({ ...standing, project: { ...standing.project, number: null } })) };
    expect(compared(unnumbered, []).remarks).toEqual(['第1个项目没有编码和名称，没有比较。']);
  });

  test('are counted that a summary names by code', () => {
    expect(namedInSummary(base, printed(base))).toBe(2);
    expect(namedInSummary(base, [{ ...printedFirst(), code: '009' }])).toBe(0);
  });
});

test('what was too long for a cell is not compared', () => {
  const rows = printed(base).map((row) => ({ ...row, name: '截', goals: '截', indicators: '截' }));
  const { edits, remarks } = compared(base, rows, () => false);
  expect(edits).toEqual([]);
  expect(remarks).toEqual(['抽检', '购车'].flatMap((name) => [`“${name}”的绩效目标超过 Excel 一格的容量，没有比较；请在系统里修改。`, `“${name}”的主要绩效指标超过 Excel 一格的容量，没有比较；请在系统里修改。`]));
});
