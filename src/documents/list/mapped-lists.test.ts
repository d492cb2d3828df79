// Lists of other systems read by a layout: every cell keeps its place, and what is not read says where it stands and why.
import { describe, expect, test } from 'vitest';
import { textRows, xlsxFile } from '../../../test/support/xlsx-file.ts';
import { listContents, type ListColumn, type ListLayout } from '../../domain/form/index.ts';
import { readPlanFile, type PlanReading } from '../read-plan-file.ts';
import type { LayoutChoice } from './layout-choice.ts';

const headings = '财政年度,部门码,部门,项目号,支出事项,盘子,大类,小类,考核点,关系,数,量纲,备注';
const system = layoutOf('系统', [
  ['财政年度', '年度'], ['部门码', '单位代码'], ['部门', '单位名称'], ['项目号', '项目编码'], ['支出事项', '项目名称'], ['盘子', '预算数'], ['大类', '一级指标'], ['小类', '二级指标'],
  ['考核点', '三级指标'], ['关系', '指标性质'], ['数', '指标值'], ['量纲', '度量单位'], ['备注', '空'],
]);
const rows = [
  '2026,414001,定州市市场监督管理局本级,130682260001,执法办案,5900000,产出指标,数量指标,检查户次,≥,300,户次,甲',
  ',,,,,,,质量指标,检查结果公示率,=,100,%,',
  '2026,414001,定州市市场监督管理局本级,130682260002,药品抽检,100,产出指标,数量指标,抽检批次,≥,20,批次,乙',
];

describe('a list that no form knows', () => {
  test('is read by its layout: code and name of the unit joined, the year from its column, amounts in the unit of the layout', () => {
    const { plan, format, remarks, layout } = readingOf([headings, ...rows]);
    expect([format, remarks, layout?.unreadRows]).toEqual(['csv', ['按列式“系统”读取。'], []]);
    expect(plan).toMatchObject({
      units: [{ code: '414001', name: '定州市市场监督管理局本级', place: { row: 2, cell: 2 } }], fiscalYear: 2026, fiscalYearOrigin: { explanation: '表上印有“2026年度”' }, moneyUnit: '元',
      projects: [
        { code: { value: '130682260001' }, name: { value: '执法办案' }, budget: { total: { value: 590_000_000, place: { row: 2, cell: 6 } } }, indicators: [{ name: '检查户次', level1: '产出指标' }, { name: '检查结果公示率', level1: '产出指标', level2: '质量指标' }] },
        { name: { value: '药品抽检' }, budget: { total: { value: 10_000 } }, indicators: [{ name: '抽检批次', target: { target: { kind: 'bound', comparator: '≥', amount: '20', unit: '批次' } }, place: { row: 4 } }] },
      ],
    });
  });

  test('reports the columns that nothing was read from, whole', () => {
    expect(readingOf([headings, ...rows]).plan.unread).toEqual([expect.objectContaining({ text: '备注（这一列没有对应，2格）\n甲\n乙', place: expect.objectContaining({ row: 1, cell: 13 }) })]);
  });

  test('lists the rows that could not be read, with the address of each cell and why', () => {
    const { layout, plan } = readingOf([headings, ',,,,,,产出指标,数量指标,没有项目的,≥,3,次,', ...rows, ',,,,,,合计,,,,,,', '2026,414001,定州市市场监督管理局本级,130682260002,药品抽检,200,产出指标,时效指标,完成时间,≤,12,月,']);
    expect(plan.projects).toHaveLength(2);
    expect(layout?.unreadRows.map(({ row, why, cells }) => [row, why, cells.map(({ address, text }) => `${address} ${text}`).join(' ')])).toEqual([
      [2, '上面还没有项目，不知道是哪个项目的', 'G2 产出指标 H2 数量指标 I2 没有项目的 J2 ≥ K2 3 L2 次'],
      [6, '没有三级指标，也没有指标值', 'G6 合计'],
      [7, '与同一个项目前面的行写得不一样，按前面的读', 'F7 200'],
    ]);
  });

  test('with years that differ has no year, and the column is reported', () => {
    const { plan } = readingOf([headings, ...rows, '2025,414001,定州市市场监督管理局本级,130682260003,另一项,1,产出指标,数量指标,次数,≥,3,次,']);
    expect([plan.fiscalYear, plan.unread[0]?.text.split('\n')[0]]).toEqual([null, '财政年度（这一列没有对应，3格）']);
  });

  test('stands below a title, and what stands there belongs to it', () => {
    const { plan } = readingOf(['某市2026年项目绩效目标清单,,', headings, ...rows]);
    expect(plan.projects.map(({ title }) => title)).toEqual(['某市2026年项目绩效目标清单', '某市2026年项目绩效目标清单']);
  });

  test('is read where two columns have one heading: they are told apart by their order', () => {
    const layout = layoutOf('同名', [['名称', '单位'], ['名称', '项目名称'], ['名称', '三级指标'], ['值', '指标值']]);
    const { plan } = readingOf(['名称,名称,名称,值', '414001某局,执法办案,检查户次,≥300户次'], { layouts: [layout], fit: 'every-heading' });
    expect(plan).toMatchObject({ units: [{ code: '414001', name: '某局' }], projects: [{ name: { value: '执法办案' }, indicators: [{ name: '检查户次' }] }] });
  });

  test('in which a content stands twice is read by the first, the other is reported', () => {
    const layout = layoutOf('两个', [['甲', '单位'], ['甲码', '单位代码'], ['乙', '项目名称'], ['丙', '项目名称'], ['丁', '三级指标'], ['戊', '指标值']]);
    const { plan } = readingOf(['甲,甲码,乙,丙,丁,戊', '某局,414001,执法办案,别名,检查户次,≥300户次'], { layouts: [layout], fit: 'every-heading' });
    expect(plan.projects[0]?.name?.value).toBe('执法办案');
    expect(plan.unread.map(({ text }) => text)).toEqual(['甲码（这一列没有对应，1格）\n414001', '丙（这一列没有对应，1格）\n别名']);
  });

  test('with a group of headings over several columns is known by both rows', () => {
    const layout = layoutOf('分组', [['项目名称', '项目名称'], ['指标：内容', '三级指标'], ['指标：数', '指标值'], ['说明', '空']]);
    const cells = textRows(['项目名称', '指标', '', '说明'], ['', '内容', '数', ''], ['执法办案', '检查户次', '≥300户次', '']);
    const read = readPlanFile(xlsxFile({ sheets: [{ rows: cells, merges: ['A1:A2', 'B1:C1', 'D1:D2'] }] }), '表.xlsx', { layouts: { layouts: [layout], fit: 'every-heading' } });
    expect(read).toMatchObject({ ok: true, value: { plan: { projects: [{ name: { value: '执法办案' }, indicators: [{ name: '检查户次', place: { row: 3 } }] }] } } });
  });

  test('with a column without heading names it by its letter', () => {
    const { plan } = readingOf(['乙,丁,戊,', '执法办案,检查户次,≥300户次,写在外面'], { layouts: [layoutOf('缺', [['乙', '项目名称'], ['丁', '三级指标'], ['戊', '指标值']])], fit: 'mapped-headings' });
    expect(plan.unread.map(({ text }) => text)).toEqual(['（没有表头的D列）（这一列没有对应，1格）\n写在外面']);
  });

  test.each([['414001', '414001-某局', '414001', '某局'], ['', '某局', null, '某局'], ['414001', '', '414001', '']])('the unit of code “%s” and name “%s” is read as it is', (code, name, readCode, readName) => {
    const layout = layoutOf('单位', [['码', '单位代码'], ['名', '单位名称'], ['乙', '项目名称'], ['丁', '三级指标'], ['戊', '指标值']]);
    const { plan } = readingOf(['码,名,乙,丁,戊', `${code},${name},执法办案,检查户次,≥300户次`], { layouts: [layout], fit: 'every-heading' });
    expect(plan.units).toMatchObject([{ code: readCode, name: readName }]);
  });
});

describe('a layout', () => {
  const other = headings.replace('备注', '备注,新增的列');
  const longer = rows.map((row) => `${row},丙`);

  test('that was stored fits a list with the very same headings, in any order', () => {
    expect(readingOf([headings, ...rows], { layouts: [system], fit: 'every-heading' }).layout?.id).toBe('系统');
    expect(readingOf(['数,考核点,支出事项', '≥3次,检查户次,执法办案'], { layouts: [layoutOf('反', [['支出事项', '项目名称'], ['考核点', '三级指标'], ['数', '指标值']])], fit: 'every-heading' }).plan.projects).toHaveLength(1);
    expect(readingOf([other, ...longer], { layouts: [system], fit: 'every-heading' })).toMatchObject({ layout: null, plan: { projects: [] } });
  });

  test('that was named fits a list that has more', () => {
    const { layout, plan } = readingOf([other, ...longer]);
    expect([layout?.id, plan.projects.length, plan.unread.map(({ text }) => text.split('\n')[0])]).toEqual(['系统', 2, ['备注（这一列没有对应，2格）', '新增的列（这一列没有对应，3格）']]);
  });

  test('is taken before one that knows fewer headings', () => {
    const lesser = layoutOf('少', [['支出事项', '项目名称'], ['考核点', '三级指标'], ['数', '指标值']]);
    expect(readingOf([headings, ...rows], { layouts: [lesser, system], fit: 'mapped-headings' }).layout?.id).toBe('系统');
  });

  test('leaves texts alone that it does not fit', () => {
    const text = ['一段文字', '还有一段'];
    expect(readPlanFile(new TextEncoder().encode(`${text.join('\n')}\n\t甲\n\t乙\n`), 'a.txt', { layouts: { layouts: [system], fit: 'mapped-headings' } })).toMatchObject({ ok: true, value: { layout: null, plan: { projects: [] } } });
  });
});

function layoutOf(title: string, columns: readonly (readonly [string, string])[]): ListLayout {
  return {
    id: title, title, ground: [], moneyUnit: '元', targets: 'in-three',
    columns: columns.map(([heading, word]): ListColumn => {
      const content = listContents.get(word);
      if (content === undefined) throw new Error(word);
      return { heading, content };
    }),
  };
}

function readingOf(lines: readonly string[], layouts: LayoutChoice = { layouts: [system], fit: 'mapped-headings' }): PlanReading {
  const read = readPlanFile(new TextEncoder().encode(lines.join('\r\n')), '导出.csv', { layouts });
  if (!read.ok) throw new Error(read.fault.what);
  return read.value;
}
