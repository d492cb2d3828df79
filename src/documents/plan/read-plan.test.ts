import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foundingHeadings, indicatorRow, makeDocument, projectRows, textsOf, type CellContent, type RowContent } from '../../../test/support/document-factory.ts';
import { formDeclarations } from '../../catalogue/forms/index.ts';
import type { DepartmentPlan, Project } from '../../domain/plan/index.ts';
import { foldedKey } from '../../kernel/fold-width.ts';
import { headingKeysOf } from './heading-keys.ts';
import { readPlan } from './read-plan.ts';

type Blocks = Parameters<typeof makeDocument>[0];

const notes = '备注：以上指标经党组会议研究';

describe('part one', () => {
  test('keeps the paragraphs of each section whole, with their numbers', () => {
    const { overall, unread } = planOf([
      '第一部分',
      '部门整体绩效目标',
      '一、总体绩效目标',
      '总体目标：',
      '    1、维护市场秩序。',
      '2.提高监管效能；推进1.5万户改造',
      '二、分项绩效目标',
      '（1）抓好打假工作',
      '没有编号的一段',
      '三、工作保障措施',
      '实现年度发展规划目标的保障措施',
      '10、加强领导。',
    ]);
    expect(overall.goals.map(({ number, text, source }) => [number, text, source])).toEqual([
      [1, '维护市场秩序。', '    1、维护市场秩序。'],
      [2, '提高监管效能；推进1.5万户改造', '2.提高监管效能；推进1.5万户改造'],
    ]);
    expect(overall.dutyGoals.map(({ number, text }) => [number, text])).toEqual([[1, '抓好打假工作'], [null, '没有编号的一段']]);
    expect(overall.safeguards.map(({ number, text, place }) => [number, text, place.paragraph])).toEqual([[10, '加强领导。', 12]]);
    expect(unread).toEqual([]);
  });

  test.each(['一、总体绩效目标', '一.总体绩效目标', '（一）总体绩效目标', ' 一、总体 绩效目标 ', '十一、部门总体绩效目标'])('“%s” opens a section', (heading) => {
    expect(planOf([heading, '1、甲']).overall.goals).toHaveLength(1);
  });

  test.each(['总体绩效目标情况', '1、总体绩效目标', '一总体绩效目标', '（一、总体绩效目标'])('“%s” opens none', (heading) => {
    expect(planOf([heading, '1、甲']).overall.goals).toHaveLength(0);
  });

  test('a paragraph that ends like a title belongs to its section, unless a table follows', () => {
    const sentence = planOf(['一、总体绩效目标', '1、全面完成年度绩效目标', '2、再接再厉']);
    expect(sentence.overall.goals.map((goal) => goal.number)).toEqual([1, 2]);
    const title = planOf(['三、工作保障措施', '1、加强领导', '1.示例项目绩效目标表', projectRows()]);
    expect(title.overall.safeguards.map((safeguard) => safeguard.text)).toEqual(['加强领导']);
    expect(title.projects.map((project) => project.title)).toEqual(['示例项目绩效目标表']);
  });

  test('a paragraph outside every section is reported, not dropped', () => {
    const plan = planOf(['封面文字', '一、总体绩效目标', '1、甲', '第二部分', '前言', projectRows(), '附注']);
    expect(plan.unread.map(({ text, reason, place }) => [text, reason, place.paragraph])).toEqual([
      ['封面文字', 'outside-sections', 1],
      ['附注', 'outside-sections', 6],
    ]);
    expect(plan.projects[0]?.title).toBe('前言');
  });
});

describe('lines that only repeat what the plan says', () => {
  const marked = [
    { text: '一、总体绩效目标', instruction: 'TC "总体绩效目标" \\f A \\l 1' },
    '1、甲',
    { text: '1.示例项目绩效目标表', instruction: 'TC "1、示例项目绩效目标表" \\f C \\l 1' },
    projectRows(),
  ];

  test.each([
    ['the title on the cover', '2021年部门预算绩效文本'],
    ['the title with the office before it', '示例市市场监督管理局2021年度部门预算绩效文本'],
    ['the office, which is the unit called 本级', '示例市市场监督管理局'],
    ['a unit with its code', '414001 示例市市场监督管理局本级'],
    ['the heading of a part on one line', '第一部分　部门整体绩效目标'],
    ['an entry of the contents of part one', '总体绩效目标\t1'],
    ['an entry of the contents of the projects', '1、示例项目绩效目标表\t 12'],
  ])('%s: “%s”', (_, line) => {
    expect(planOf([line, ...marked]).unread).toEqual([]);
  });

  test.each(['别的局2021年部门预算绩效文本', '二〇二一年一月', '别的项目绩效目标表\t3', '总体绩效目标\t第1页', '414001示例市质量检验所'])('“%s” is something new', (line) => {
    expect(planOf([line, ...marked]).unread.map(({ text }) => text)).toEqual([line]);
  });

  test('a year on the cover is the year of the plan', () => {
    const { fiscalYear, fiscalYearOrigin } = planOf(['2022年部门预算绩效文本', ...marked]);
    expect([fiscalYear, fiscalYearOrigin.from]).toEqual([2022, 'printed']);
  });
});

describe('a table that lacks a row', () => {
  const named = (...rows: readonly RowContent[]) => projectOf([['项目编码', '编码', '项目名称', '12315投诉举报中心经费'], ...rows]);

  test('without its unit takes no project name for one', () => {
    expect(named(['绩效目标', '1.畅通渠道']).unitCode).toBeNull();
    expect(planOf([[['414001示例局', '单位：元'], ['项目编码', '编码', '项目名称', '12315经费']]]).units.map(({ code, name }) => [code, name])).toEqual([['414001', '示例局']]);
  });

  test('without its purpose takes no other cell for it', () => {
    const project = named([{ text: '预算规模及资金用途', merge: 'restart' }, '预算数', '1'], ['绩效目标', '1.畅通渠道']);
    expect(project.purpose).toBeNull();
    expect(project.goals.map(({ text }) => text)).toEqual(['畅通渠道']);
  });

  test('with the label repeated instead of merged still has its purpose', () => {
    expect(named(['预算规模及资金用途', '预算数', '1'], ['预算规模及资金用途', '维护平台']).purpose?.text).toBe('维护平台');
  });
});

describe('contents marks', () => {
  test('are kept as entries, and one of the project list makes a paragraph a title', () => {
    const plan = planOf([
      { text: '一、总体绩效目标', instruction: 'TC "总体绩效目标" \\f A \\l 1' },
      '1、甲',
      { text: '3.示例项目', instruction: 'TC "3、示例项目" \\f C \\l 1' },
      projectRows({ goals: { text: '1.目标', instruction: 'TC "目标" \\f D' } }),
      [[{ text: '别的表', instruction: 'TC 别的 \\f E' }]],
      { text: '', instruction: 'PAGE' },
    ]);
    expect(plan.contents.map(({ text, list, level }) => [text, list, level])).toEqual([
      ['总体绩效目标', 'A', 1],
      ['3、示例项目', 'C', 1],
      ['目标', 'D', null],
      ['别的', 'E', null],
    ]);
    expect(plan.projects.map(({ number, title }) => [number, title])).toEqual([[3, '示例项目']]);
    expect(plan.overall.goals).toHaveLength(1);
  });
});

describe('the title of a project', () => {
  test.each<readonly [readonly string[], number | null, string, readonly string[]]>([
    [['1.示例项目绩效目标表'], 1, '示例项目绩效目标表', []],
    [['12、示例项目绩效目标申报表'], 12, '示例项目绩效目标申报表', []],
    [['（3）示例项目绩效目标'], 3, '示例项目绩效目标', []],
    [['示例项目绩效目标表'], null, '示例项目绩效目标表', []],
    [['一个没有惯用结尾的标题'], null, '一个没有惯用结尾的标题', []],
    [['1.示例项目绩效目标表', '2021年度'], 1, '示例项目绩效目标表', []],
    [['1.示例项目绩效目标表', '2021年度', '（2022年度）'], 1, '示例项目绩效目标表', ['（2022年度）']],
    [['1.示例项目绩效目标表（2021年度）', '2021年'], 1, '示例项目绩效目标表（2021年度）', []],
    [['说明文字', '1.示例项目绩效目标表'], 1, '示例项目绩效目标表', ['说明文字']],
    [['1.上一项目绩效目标表', '2.示例项目绩效目标表'], 2, '示例项目绩效目标表', ['1.上一项目绩效目标表']],
    [[], null, '', []],
  ])('above the table stands %j', (paragraphs, number, title, unread) => {
    const plan = planOf([...paragraphs, projectRows()]);
    expect(plan.projects.map((project) => [project.number, project.title, project.ordinal])).toEqual([[number, title, 1]]);
    expect(plan.unread.map(({ text }) => text)).toEqual(unread);
  });

  test('a long paragraph is no title, however it ends', () => {
    const long = `${'长'.repeat(118)}绩效目标表`;
    expect(planOf(['1.示例绩效目标表', long, projectRows()]).projects[0]?.title).toBe('示例绩效目标表');
  });
});

describe('the fields of a project', () => {
  test('are found by their labels, each with its place and its text', () => {
    const project = projectOf(projectRows());
    expect(project).toMatchObject({
      unitCode: '414001',
      form: 'project-targets-hebei-2021',
      code: { text: '130682211L0EHUUZ80ESH', value: '130682211L0EHUUZ80ESH', place: { table: 1, row: 2, cell: 2 } },
      name: { value: '示例项目', place: { row: 2, cell: 4 } },
      budget: { total: { value: 21_000_000 }, fiscal: { value: 21_000_000, place: { row: 3, cell: 5 } }, other: { value: 0 }, carryOver: null },
      purpose: { text: '用于抽检', place: { row: 4, cell: 2 } },
      place: { table: 1, row: null },
    });
    expect(project.spendingPlan.map(({ checkpoint, cumulative }) => [checkpoint, cumulative.value, cumulative.place.cell])).toEqual([
      ['03-31', 25, 2],
      ['06-30', 50, 3],
      ['10-31', 75, 4],
      ['12-31', 100, 5],
    ]);
    expect(project.goals.map(({ number, text }) => [number, text])).toEqual([[1, '加强抽检'], [2, '加强培训']]);
  });

  test('are found by other spellings of the labels and in another order of the rows', () => {
    const rows: readonly RowContent[] = [
      ['年度 绩效目标', { text: '一段目标', span: 6 }],
      ['项目名称', { text: '示例', span: 3 }, '项目代码', { text: '130682211L0EHUUZ80ESH', span: 2 }],
      ['项目编码', { text: '', span: 6 }],
      ['预算金额', '5', '财政拨款', '5', '其他资金', '', ''],
      foundingHeadings,
      indicatorRow('产出指标', '数量指标', '甲', '甲', '1个', ''),
    ];
    expect(projectOf(rows)).toMatchObject({
      name: { value: '示例' },
      budget: { total: { value: 5_000_000 }, fiscal: { value: 5_000_000 }, other: { text: '', value: null } },
      goals: [{ text: '一段目标' }],
      purpose: null,
      spendingPlan: [],
    });
  });

  test('a blank budget is unknown, a zero is zero, and a missing cell is neither', () => {
    const { budget } = projectOf(projectRows({ total: ' ', fiscal: '0', other: '/' }));
    expect(budget.total).toMatchObject({ text: ' ', value: null });
    expect(budget.fiscal).toMatchObject({ text: '0', value: 0 });
    expect(budget.other).toMatchObject({ text: '/', value: null });
    expect(budget.county).toBeNull();
  });

  test.each<readonly [string, string, number | null]>([
    ['单位：万元', '21.00', 21_000_000],
    ['（单位：万元）', '21', 21_000_000],
    ['金额单位：元', '210000', 21_000_000],
    ['单位：元', '210,000.00', 21_000_000],
    ['单位：千元', '210', 21_000_000],
    ['金额单位：人民币亿元', '0.0021', 21_000_000],
    ['单位：元', '21万元', 21_000_000],
    ['单位：万元', '3500元', 350_000],
    ['单位：万元', '3.5 千 元', 350_000],
    ['单位：万元', '２１．５', 21_500_000],
    ['单位：元', '0.005', null],
    ['单位：万元', '约21', null],
  ])('under “%s” the amount “%s” is %s 分', (moneyUnit, total, value) => {
    expect(projectOf(projectRows({ moneyUnit, total })).budget.total).toMatchObject({ text: total, value });
  });

  test('a table without a money unit takes the one printed before it, and 万元 where none is', () => {
    const without = projectRows({ moneyUnit: '' });
    const plan = planOf([projectRows({ moneyUnit: '单位：元', total: '100' }), '2.乙绩效目标表', without]);
    expect(plan.moneyUnit).toBe('元');
    expect(plan.projects.map((project) => project.budget.total?.value)).toEqual([10_000, 2_100]);
    const none = planOf([without]);
    expect([none.moneyUnit, none.projects[0]?.budget.total?.value]).toEqual([null, 21_000_000]);
  });

  test.each<readonly [string, number | null]>([
    ['25', 25], ['25%', 25], ['25.00%', 25], ['２５％', 25], ['33.33 %', 33.33], ['0', 0], ['100.00%', 100], ['0.1%', 0.1], ['', null], ['  ', null],
    ['/', null], ['百分之二十五', null], ['25-30%', null], ['%', null], ['25%%', null],
  ])('the percentage “%s” is %s', (text, value) => {
    expect(projectOf(projectRows({ plan: [text, '', '', ''] })).spendingPlan[0]?.cumulative).toMatchObject({ text, value });
  });

  test.each<readonly [string, string, string]>([
    ['414001定州市市场监督管理局本级', '414001', '定州市市场监督管理局本级'],
    ['414001 示例局', '414001', '示例局'],
    ['４１４００１示例局', '414001', '示例局'],
    ['130682414001示例局', '130682414001', '示例局'],
  ])('the unit “%s” has the code %s', (unit, code, name) => {
    const plan = planOf([projectRows({ unit })]);
    expect(plan.units.map((found) => [found.code, found.name])).toEqual([[code, name]]);
    expect(plan.projects[0]?.unitCode).toBe(code);
  });

  test('a table that names no unit belongs to none', () => {
    const plan = planOf([projectRows({ unit: '示例市市场监督管理局' })]);
    expect(plan.units).toEqual([]);
    expect(plan.projects[0]?.unitCode).toBeNull();
    expect(plan.unread.map(({ text, reason }) => [text, reason])).toEqual([['示例市市场监督管理局', 'unclaimed-cell']]);
  });

  test('a note written beside the money unit is not swallowed by it', () => {
    const plan = planOf([projectRows({ moneyUnit: '单位：某某公司 资金单位：万元' })]);
    expect(plan.unread.map(({ text }) => text)).toEqual(['单位：某某公司 资金单位：万元']);
  });

  test('goals are parted by paragraphs and soft breaks alike, blank lines left out', () => {
    const soft = projectOf(projectRows({ goals: { text: '1.甲\n\n2.乙' } }));
    expect(soft.goals.map(({ number, text }) => [number, text])).toEqual([[1, '甲'], [2, '乙']]);
  });
});

describe('several projects and units', () => {
  test('one table may hold several projects, one below the other', () => {
    const second = projectRows({ unit: '414002示例市执法队', code: '130682211L0EHUUZ80XYZ', name: '乙' });
    const plan = planOf(['1.甲绩效目标表', [...projectRows({ name: '甲' }), ...second]]);
    expect(plan.projects.map(({ ordinal, name, unitCode, indicators, title }) => [ordinal, name?.value, unitCode, indicators.length, title])).toEqual([
      [1, '甲', '414001', 1, '甲绩效目标表'],
      [2, '乙', '414002', 1, ''],
    ]);
    expect(plan.projects.map((project) => project.place)).toMatchObject([{ table: 1 }, { table: 1 }]);
    expect(plan.unread).toEqual([]);
  });

  test('projects in one table are told apart without unit rows too', () => {
    const [, ...withoutUnit] = projectRows({ name: '乙' });
    const plan = planOf([[...projectRows({ name: '甲' }), ...withoutUnit]]);
    expect(plan.projects.map(({ name, unitCode, indicators }) => [name?.value, unitCode, indicators.length])).toEqual([['甲', '414001', 1], ['乙', null, 1]]);
  });

  test('a title row between two projects of one table is the title of the second', () => {
    const plan = planOf([[...projectRows({ name: '甲' }), [{ text: '2.乙绩效目标表', span: 7 }], ...projectRows({ name: '乙' })]]);
    expect(plan.projects.map(({ number, title, name, indicators }) => [number, title, name?.value, indicators.length])).toEqual([[null, '', '甲', 1], [2, '乙绩效目标表', '乙', 1]]);
    expect(plan.unread).toEqual([]);
  });

  test('units are listed once, in the order of the file', () => {
    const plan = planOf([projectRows(), projectRows({ unit: '414002示例市执法队' }), projectRows()]);
    expect(plan.units.map((unit) => unit.code)).toEqual(['414001', '414002']);
    expect(plan.projects.map((project) => project.unitCode)).toEqual(['414001', '414002', '414001']);
  });

  test('a code printed with two names is listed with both, because either may be the wrong one', () => {
    expect(planOf([projectRows(), projectRows({ unit: '414001另一名称' })]).units.map((unit) => unit.name)).toEqual(['示例市市场监督管理局本级', '另一名称']);
  });
});

describe('indicator rows', () => {
  test.each<readonly [string, CellContent]>([
    ['merged', { merge: 'continue' }],
    ['blank', ''],
    ['repeated', '产出指标'],
  ])('a level that is %s on the next row is the same level', (_, below) => {
    const rows = indicatorsOf([box({ text: '产出指标', merge: 'restart' }, '数量指标', '甲'), box(below, '质量指标', '乙'), box('效益指标', '社会效益指标', '丙')]);
    expect(rows.map(({ ordinal, level1, level2, name }) => [ordinal, level1, level2, name])).toEqual([
      [1, '产出指标', '数量指标', '甲'],
      [2, '产出指标', '质量指标', '乙'],
      [3, '效益指标', '社会效益指标', '丙'],
    ]);
  });

  test('a level 2 is inherited under the same level 1 and ends with it', () => {
    const rows = indicatorsOf([box('产出指标', '数量指标', '甲'), box('', '', '乙'), box('满意度指标', '', '丙'), box('', '', '丁')]);
    expect(rows.map(({ level1, level2 }) => [level1, level2])).toEqual([
      ['产出指标', '数量指标'],
      ['产出指标', '数量指标'],
      ['满意度指标', ''],
      ['满意度指标', ''],
    ]);
  });

  test('a blank name, value or basis stays blank', () => {
    const rows = indicatorsOf([box('产出指标', '数量指标', '甲'), indicatorRow('', '质量指标', '', '', '≥95%', '')]);
    expect(rows[1]).toMatchObject({ name: '', description: '', basis: '', target: { source: '≥95%' } });
  });

  test('a basis merged over several rows is the basis of each', () => {
    const rows = indicatorsOf([box('产出指标', '数量指标', '甲', { text: '年度计划', merge: 'restart' }), box('', '质量指标', '乙', { merge: 'continue' }), box('', '时效指标', '丙', '')]);
    expect(rows.map((row) => row.basis)).toEqual(['年度计划', '年度计划', '']);
  });

  test('each text has the place of its cell', () => {
    const [row] = indicatorsOf([box('产出指标', '数量指标', '甲')]);
    expect(row?.columns.value).toEqual({ text: '1个', place: { file: '示例.docx', table: 1, row: 9, cell: 5, paragraph: null, line: null } });
    expect(row?.place).toMatchObject({ table: 1, row: 9 });
  });

  test('a repeated heading row is no indicator', () => {
    const rows = indicatorsOf([box('产出指标', '数量指标', '甲'), foundingHeadings, box('', '质量指标', '乙')]);
    expect(rows.map(({ ordinal, name, level1 }) => [ordinal, name, level1])).toEqual([[1, '甲', '产出指标'], [2, '乙', '产出指标']]);
  });

  test('a box of the form that nobody filled is no indicator, and its level counts for the rows below', () => {
    const plan = planOf([projectRows({ indicators: [box('产出指标', '数量指标', '甲'), indicatorRow('效益指标', '经济效益指标', '', '', '', ''), box('', '社会效益指标', '乙')] })]);
    expect(plan.projects[0]?.indicators.map(({ ordinal, level1, name }) => [ordinal, level1, name])).toEqual([[1, '产出指标', '甲'], [2, '效益指标', '乙']]);
    expect(plan.unread).toEqual([]);
  });

  test.each<readonly [string, RowContent]>([
    ['over the whole width', [{ text: notes, span: 7 }]],
    ['in the first cell', [notes, '', '', { text: '', span: 2 }, '', '']],
    ['in two cells', [{ text: notes, span: 2 }, { text: '', span: 5 }]],
  ])('a note %s is no indicator but is reported, and levels go on below it', (_, row) => {
    const plan = planOf([projectRows({ indicators: [box('产出指标', '数量指标', '甲'), row, box('', '质量指标', '乙')] })]);
    expect(plan.projects[0]?.indicators.map(({ level1, name }) => [level1, name])).toEqual([['产出指标', '甲'], ['产出指标', '乙']]);
    expect(plan.unread.map(({ text, reason }) => [text, reason])).toEqual([[notes, 'unclaimed-cell']]);
  });

  test('a line for signatures is no indicator', () => {
    const plan = planOf([projectRows({ indicators: [box('产出指标', '数量指标', '甲'), [{ text: '填报人：张三', span: 2 }, { text: '', span: 1 }, { text: '电话：0312', span: 4 }]] })]);
    expect(plan.projects[0]?.indicators).toHaveLength(1);
    expect(plan.unread.map(({ text }) => text)).toEqual(['填报人：张三', '电话：0312']);
  });

  test('columns of other forms are read where they are printed', () => {
    const headings = ['一级指标', '二级指标', '三级指标', '计算符号', '指标值', '度量单位', '权重', '评（扣）分标准'];
    const [row] = indicatorsOf([['产出指标', '数量指标', '抽检批次', '≥', '20', '批', '10', '每少1批扣1分']], headings);
    expect(Object.entries(row?.columns ?? {}).map(([column, cell]) => [column, cell.text])).toEqual([
      ['level1', '产出指标'],
      ['level2', '数量指标'],
      ['name', '抽检批次'],
      ['sign', '≥'],
      ['value', '20'],
      ['unit', '批'],
      ['weight', '10'],
      ['scoringStandard', '每少1批扣1分'],
    ]);
    expect(row?.target).toMatchObject({ source: '20' });
  });

  test('a column that the form does not print is absent, which is not blank', () => {
    const project = projectOf(projectRows({ headings: ['二级指标', '三级指标', '指标值'], indicators: [['数量指标', '抽检批次', '≥20批']] }));
    expect(project.printedColumns).toEqual(['level2', 'name', 'value']);
    expect(project.indicators[0]?.columns.basis).toBeUndefined();
    expect(project.indicators[0]).toMatchObject({ basis: '', description: '', level1: '' });
  });

  test('a column that no form knows is reported cell by cell', () => {
    const plan = planOf([projectRows({ headings: [...foundingHeadings, '备注'], indicators: [[...box('产出指标', '数量指标', '甲'), '见附件']] })]);
    expect(plan.unread.map(({ text, place }) => [text, place.row, place.cell])).toEqual([['备注', 8, 7], ['见附件', 9, 7]]);
  });

  test('a table without indicators is a project without rows', () => {
    const project = projectOf(projectRows({ headings: ['别的'], indicators: [] }));
    expect([project.indicators, project.printedColumns]).toEqual([[], []]);
  });
});

describe('texts in the first rows of a table', () => {
  const rows = projectRows({ name: '执法办案' });

  test('are its title and its year', () => {
    const plan = planOf([[['执法办案绩效目标表'], ['（2024年度）'], ...rows]]);
    expect([plan.projects[0]?.title, plan.fiscalYear, plan.unread]).toEqual(['执法办案绩效目标表', 2024, []]);
  });

  test('may be broken over lines in one cell', () => {
    expect(planOf([[['2024年执法办案\n绩效目标表（2023年度）'], ...rows]])).toMatchObject({ fiscalYear: 2023, projects: [{ title: '2024年执法办案\n绩效目标表（2023年度）' }], unread: [] });
  });

  test('give way to a title above the table, and are unread where they say otherwise', () => {
    const plan = planOf(['3、执法办案绩效目标表', [['执法办案绩效目标表'], ['别的绩效目标表'], ...rows]]);
    expect(plan.projects[0]).toMatchObject({ number: 3, title: '执法办案绩效目标表' });
    expect(plan.unread.map(({ text, reason }) => [text, reason])).toEqual([['执法办案绩效目标表', 'outside-sections'], ['别的绩效目标表', 'outside-sections']]);
    expect(planOf(['执法办案绩效目标表', [['执法办案绩效目标表'], ...rows]]).unread).toEqual([]);
  });

  test('hold the text of the document where it has no other place', () => {
    const plan = planOf([[['第一部分'], ['部门整体绩效目标'], ['一、总体绩效目标'], ['1、监管到位\n2、服务到位'], ['第二部分'], ['1.执法办案绩效目标表'], ...rows]]);
    expect(plan.overall.goals.map(({ number, text }) => [number, text])).toEqual([[1, '监管到位'], [2, '服务到位']]);
    expect(plan.projects[0]).toMatchObject({ number: 1, title: '执法办案绩效目标表' });
    expect(plan.unread).toEqual([]);
  });

  test('may begin with digits and are no unit', () => {
    expect(planOf([[['12315投诉举报中心经费绩效目标表'], ...projectRows({ unit: '' })]])).toMatchObject({ units: [], projects: [{ title: '12315投诉举报中心经费绩效目标表' }] });
  });

  test('stand also below rows of other texts, which are unread', () => {
    const plan = planOf([[['首页', '栏目'], ['执法办案绩效目标表'], ['（2024年度）'], ...rows]]);
    expect([plan.projects[0]?.title, plan.fiscalYear]).toEqual(['执法办案绩效目标表', 2024]);
    expect(plan.unread.map(({ text, reason }) => [text, reason])).toEqual([['首页', 'unclaimed-cell'], ['栏目', 'unclaimed-cell']]);
  });

  test('end a section where the title of the table follows in it', () => {
    const plan = planOf([[['三、工作保障措施'], ['1、加强领导'], ['1.执法办案绩效目标表'], ...rows]]);
    expect(plan.overall.safeguards.map(({ text }) => text)).toEqual(['加强领导']);
    expect(plan.projects[0]?.title).toBe('执法办案绩效目标表');
  });

  test('that are a heading of every document serve as title only where nothing else does', () => {
    expect(planOf([[['项目支出绩效目标申报表'], ...rows]]).projects[0]?.title).toBe('项目支出绩效目标申报表');
    expect(planOf([[['执法办案绩效目标表'], ['项目支出绩效目标申报表'], ...rows]])).toMatchObject({ projects: [{ title: '执法办案绩效目标表' }], unread: [] });
  });

  test('stand above every project of the table', () => {
    const plan = planOf([[['1.甲绩效目标表'], ...projectRows({ name: '甲' }), ['2.乙绩效目标表'], ...projectRows({ name: '乙' })]]);
    expect(plan.projects.map(({ number, title }) => [number, title])).toEqual([[1, '甲绩效目标表'], [2, '乙绩效目标表']]);
    expect(plan.unread).toEqual([]);
  });

  test('lose neither deletions nor page numbers', () => {
    const plan = planOf([[[{ text: '执法办案绩效目标表', deleted: '旧名' }], ['附注\n\n7'], ...rows]]);
    expect(plan.unread.map(({ text, reason }) => [text, reason])).toEqual([['旧名', 'deleted-text'], ['7', 'stray-in-cell'], ['附注', 'outside-sections'], ['7', 'outside-sections']]);
  });
});

describe('lines above a table', () => {
  const unnamed = projectRows({ unit: '', moneyUnit: '', total: '3' });

  test('tell whose it is and in which unit its amounts are, for tables that do not', () => {
    const plan = planOf(['预算单位：414001示例市市场监督管理局　　金额单位：元', unnamed, projectRows({ unit: '414002示例市检验中心', moneyUnit: '单位：万元', total: '3' })]);
    expect(plan).toMatchObject({ moneyUnit: '元', units: [{ code: '414001', name: '示例市市场监督管理局' }, { code: '414002', name: '示例市检验中心' }], unread: [] });
    expect(plan.projects.map(({ unitCode, budget }) => [unitCode, budget.total?.value])).toEqual([['414001', 300], ['414002', 3_000_000]]);
  });

  test.each(['单位：元', '（单位：元）', '金额单位：人民币元', '填报单位：示例市市场监督管理局\t单位：元'])('%j is read', (line) => {
    expect(planOf([line, unnamed])).toMatchObject({ moneyUnit: '元', unread: [] });
  });

  test.each(['单位：元，下同', '预算单位：甲　　预算单位：乙', '负责人：甲　　单位：元', '单位：元　　单位：万元', '预算单位：'])('%j says more or less, and is unread', (line) => {
    expect(planOf([line, '执法办案绩效目标表', unnamed])).toMatchObject({ moneyUnit: null, units: [], unread: [{ text: line, reason: 'outside-sections' }] });
  });

  test('of another money unit than the first are unread', () => {
    expect(planOf(['单位：元', unnamed, '单位：万元', '执法办案绩效目标表', unnamed])).toMatchObject({ moneyUnit: '元', unread: [{ text: '单位：万元' }] });
  });
});

describe('a label with its value in one cell', () => {
  test('is read where no cell of its own holds the value, at its place', () => {
    const rows = projectRows({ code: '', name: '' }).map((cells) => cells.map((cell) => (cell === '项目名称' ? '项目名称：执法办案' : cell === '项目编码' ? '项目编码：' : cell)));
    const project = projectOf(rows);
    expect(project).toMatchObject({ name: { text: '执法办案', value: '执法办案', place: { row: 2 } }, code: { text: '', value: null } });
  });

  test('begins a project where no project of the table has its label in a cell of its own', () => {
    const labelled = (name: string) => projectRows({ name }).map((cells) => (cells.includes('项目编码') ? ['项目编码：130682211L0EHUUZ80ESH', `项目名称：${name}`] : cells));
    expect(planOf([[...labelled('甲'), ...labelled('乙')]]).projects.map(({ name }) => name?.value)).toEqual(['甲', '乙']);
    expect(planOf([[...projectRows({ name: '甲', purpose: '项目编码：见附件' })]]).projects.map(({ name }) => name?.value)).toEqual(['甲']);
  });

  test('gives the goals line by line', () => {
    const rows = projectRows({ goals: '' }).flatMap((cells) => (cells.includes('绩效目标') ? [['绩效目标：1.甲\n2.乙']] : [cells]));
    expect(projectOf(rows).goals.map(({ number, text }) => [number, text])).toEqual([[1, '甲'], [2, '乙']]);
  });
});

describe('what no form claims', () => {
  test('a table of no known form is unread as a whole, with its place', () => {
    const plan = planOf(['附表', [['姓名', '电话'], ['张三', '0312']], projectRows()]);
    expect(plan.unread.map(({ text, reason, place }) => [text, reason, place.table ?? `第${place.paragraph}段`])).toEqual([
      ['附表', 'outside-sections', '第1段'],
      ['姓名\t电话\n张三\t0312', 'unknown-table', 1],
    ]);
    expect(plan.projects.map((project) => project.place.table)).toEqual([2]);
  });

  test('a table with one of the required labels only is unknown', () => {
    const plan = planOf([[['项目编码', '130682211L0EHUUZ80ESH']]]);
    expect([plan.projects, plan.unread.map(({ reason }) => reason)]).toEqual([[], ['unknown-table']]);
  });

  test('a blank table is nothing', () => {
    expect(planOf([[['', ' '], ['\u3000', '']]]).unread).toEqual([]);
  });

  test('a project table inside a cell of a layout table is read', () => {
    const plan = planOf(['1.内表绩效目标表', [[{ text: '', tables: [projectRows({ name: '内表' })] }]]]);
    expect(plan.projects.map(({ name, title }) => [name?.value, title])).toEqual([['内表', '内表绩效目标表']]);
    expect(plan.unread).toEqual([]);
  });

  test('a table inside a cell of a project table is opened out and reported', () => {
    const plan = planOf([projectRows({ goals: { text: '1.甲', tables: [[['附表一', '内容']]] } })]);
    expect(plan.projects[0]?.goals.map(({ text }) => text)).toEqual(['甲']);
    expect(plan.unread.map(({ text, reason }) => [text, reason])).toEqual([['附表一\t内容', 'unknown-table']]);
  });

  test('tracked deletions are reported wherever they stand', () => {
    const plan = planOf([
      '一、总体绩效目标',
      { text: '1、甲', deleted: '删去一' },
      projectRows({ goals: { text: '1.目标', deleted: '删去二' } }),
      [[{ text: '别的表', deleted: '删去三' }]],
    ]);
    expect(plan.unread.filter(({ reason }) => reason === 'deleted-text').map(({ text }) => text)).toEqual(['删去一', '删去二', '删去三']);
    expect(plan.overall.goals.map(({ source }) => source)).toEqual(['1、甲']);
    expect(plan.projects[0]?.goals.map(({ text }) => text)).toEqual(['目标']);
  });

  test('a page number caught behind blank lines stays in its cell and is reported', () => {
    const plan = planOf([projectRows({ indicators: [indicatorRow('产出指标', '数量指标', '甲', '甲', '1个', '年度计划\n\n1')] })]);
    expect(plan.projects[0]?.indicators[0]?.columns.basis?.text).toBe('年度计划\n\n1');
    expect(plan.unread.map(({ text, reason, place }) => [text, reason, place.paragraph])).toEqual([['1', 'stray-in-cell', 3]]);
  });

  test.each(['年度计划\n1', '年度计划\n\n一', '\n1', '年度计划\n\n12345', '年度计划\n\n1.'])('%j holds no stray mark', (basis) => {
    expect(planOf([projectRows({ indicators: [indicatorRow('产出指标', '数量指标', '甲', '甲', '1个', basis)] })]).unread).toEqual([]);
  });

  test('an empty document is an empty plan', () => {
    expect(planOf([])).toMatchObject({ projects: [], units: [], unread: [], contents: [], fiscalYear: null, moneyUnit: null });
  });
});

describe('nothing is lost', () => {
  const free = fc.oneof(
    fc.string({ unit: fc.constantFrom('监', '管', '1', '0', '、', '.', '（', '）', ' ', '%', '元', '一', '绩', '效', '目', '标', '表', '年', '\u200b'), minLength: 1, maxLength: 12 }),
    fc.constantFrom('第二部分', '一、总体绩效目标', '三、工作保障措施', '1.某某项目绩效目标表', '414002某某中心', '单位：元', '（元）', '单位：某某局万元', '项目编码', '指标值', '备注：见附件', '100%', '12345678', '效益指标', '数量指标'),
  );
  const cell: fc.Arbitrary<CellContent> = fc.oneof(
    { weight: 4, arbitrary: free },
    { weight: 1, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.record({ text: free, span: fc.integer({ min: 1, max: 3 }), deleted: free }) },
    { weight: 1, arbitrary: fc.constant<CellContent>({ merge: 'continue' }) },
    { weight: 1, arbitrary: free.map((text): CellContent => ({ text: '', tables: [[[text]]] })) },
  );
  const row = fc.array(cell, { minLength: 1, maxLength: 8 });
  const project = fc
    .record({
      unit: free, moneyUnit: free, code: free, name: free, total: free, fiscal: free, other: free, purpose: free, goals: cell,
      plan: fc.tuple(free, free, free, free), indicators: fc.array(row, { maxLength: 4 }), extra: fc.array(row, { maxLength: 2 }), at: fc.nat(8),
    })
    .map(({ extra, at, ...input }) => projectRows(input).toSpliced(at, 0, ...extra));
  const blocks = fc.array(
    fc.oneof(free, fc.record({ text: free, deleted: free }), fc.array(row, { minLength: 1, maxLength: 3 }), project, fc.tuple(project, project).map(([a, b]) => [...a, ...b])),
    { maxLength: 6 },
  );

  test('every text of a document reappears in the plan or among what is unread', () => {
    fc.assert(
      fc.property(blocks, (content) => {
        expect(lostOf(content)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  // Found by chance once, kept for good.
  test.each(['unit', 'moneyUnit', 'code', 'name', 'total', 'fiscal', 'other', 'purpose', 'goals'] as const)('a unit of money in brackets where %s stands is not lost', (field) => {
    const rows = projectRows({ [field]: '（元）' });
    for (const content of [[rows], ['（元）', rows], ['1.某某项目绩效目标表', '（元）', rows], [rows, '（元）']]) expect(lostOf(content)).toEqual([]);
  });

  test('a row that holds nothing but the ellipsis a form prints is no indicator; a text deleted in it is told', () => {
    const rows = (content: CellContent) => projectRows({ indicators: [[content], indicatorRow('产出指标', '数量指标', '抽检批次', '抽检批次', '≥20批', '年度计划')] });
    for (const ellipsis of ['..', '……', '…', '...']) {
      expect(projectOf(rows(ellipsis)).indicators.map(({ name }) => name)).toEqual(['抽检批次']);
      expect(planOf([rows({ text: ellipsis, deleted: '检查次数' })]).unread.map(({ text, reason }) => [text, reason])).toContainEqual(['检查次数', 'deleted-text']);
    }
  });

  test('indicators are numbered 1, 2, 3 … and projects in document order', () => {
    fc.assert(
      fc.property(blocks, (content) => {
        const { projects } = readPlan(makeDocument(content), formDeclarations);
        projects.forEach((found, index) => expect(found.ordinal).toBe(index + 1));
        for (const { indicators } of projects) indicators.forEach((found, index) => expect(found.ordinal).toBe(index + 1));
      }),
    );
  });

  function lostOf(content: Blocks): readonly string[] {
    const document = makeDocument(content);
    const kept = keptBy(readPlan(document, formDeclarations)).map(foldedKey);
    const texts = textsOf(document).flatMap((text) => text.split('\n')).map(foldedKey);
    return texts.filter((text) => !declared.has(text) && !namesOfNothing.test(text) && !kept.some((line) => line.includes(withoutNumber(text))));
  }

  /** What forms print in a row nobody filled: `指标1：`, `……`. */
  const namesOfNothing = /^(?:指标\d*[:.、]?|[.…·]+)$/u;
  const declared = new Set(
    [
      ...headingKeysOf(formDeclarations).document,
      ...formDeclarations.flatMap(({ partOne }) => partOne).flatMap((section) => [...section.announcements, ...['一、', '二、', '三、'].flatMap((ordinal) => section.headings.map((heading) => ordinal + heading))]),
      ...formDeclarations.flatMap(({ rows }) => rows.flat()).flatMap((found) => (found.kind === 'label' ? found.texts : [])),
      ...formDeclarations.flatMap(({ elsewhere }) => elsewhere).flatMap((anchor) => (anchor.kind === 'by-text' ? [] : anchor.labels)),
      ...formDeclarations.flatMap(({ indicatorColumns }) => indicatorColumns).flatMap((column) => column.headings),
      '单位：万元', '单位：元', '产出指标', '效益指标', '数量指标', '经济效益指标',
    ].map(foldedKey),
  );
});

function planOf(blocks: Blocks): DepartmentPlan {
  return readPlan(makeDocument(blocks), formDeclarations);
}

function projectOf(rows: readonly RowContent[]): Project {
  const [project] = planOf([rows]).projects;
  if (project === undefined) throw new Error('no project');
  return project;
}

function indicatorsOf(indicators: readonly RowContent[], headings: RowContent = foundingHeadings): Project['indicators'] {
  return projectOf(projectRows({ headings, indicators })).indicators;
}

function box(level1: CellContent, level2: CellContent, name: string, basis: CellContent = '依据'): RowContent {
  return indicatorRow(level1, level2, name, name, '1个', basis);
}

/** Every text in the plan, units written as one text again. */
function keptBy(plan: DepartmentPlan): readonly string[] {
  return [...stringsOf({ ...plan, file: '' }), ...plan.units.map((unit) => unit.code + unit.name)];
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split('\n');
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

/** A leading number is kept as a number; what must reappear is the text behind it. */
function withoutNumber(text: string): string {
  return text.replace(/^\(?\d{1,4}[、.)]/u, '');
}
