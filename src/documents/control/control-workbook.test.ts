import { describe, expect, test } from 'vitest';
import { fen, type Fen } from '../../kernel/money.ts';
import { batchSheetStyles } from '../../catalogue/typography/batch-sheet.typography.ts';
import { text as textCell, type Sheet } from '../sheet/write/workbook.ts';
import { writeXlsx } from '../sheet/write/write-xlsx.ts';
import { compareControlRows } from './compare-control-rows.ts';
import type { ControlRow, ControlRows, ControlText } from './control-sheet.ts';
import { pastedControlRows, readControlWorkbook } from './read-control-rows.ts';
import { writeControlWorkbook } from './write-control-workbook.ts';

const money = (yuan: number): Fen => fen(yuan * 100) ?? failNow();
const project = (id: string, number: number, name: string, yuan: number | null) => ({ id, number, name, code: '', declared: yuan === null ? null : money(yuan), control: null });
const station: ControlText = { id: 'p1', unitCode: '414002', unitName: '执法队', stateTitle: '审核通过', ready: true, projects: [project('a', 1, '食品抽检经费', 595_000), project('b', 2, '计量检定经费', 120_000)] };
const office: ControlText = { id: 'p2', unitCode: '414001', unitName: '本级', stateTitle: '填报中', ready: false, projects: [] };
const texts = [office, station];

describe('the list as a workbook', () => {
  test('holds the texts that wait, with what was declared as the figure to begin with, and reads back', () => {
    expect(rowsOf(readControlWorkbook(writeControlWorkbook(texts, '2027年控制数'), '控制数.xlsx'))).toEqual({
      unit: '万元',
      rows: [
        { table: null, row: 2, unitCode: '414002', number: '1', name: '食品抽检经费', control: '59.50' },
        { table: null, row: 3, unitCode: '414002', number: '2', name: '计量检定经费', control: '12.00' },
      ],
      remarks: [],
    });
  });

  test('is found below a title, with columns in another order, in 元 when its heading says so', () => {
    const bytes = workbook([['某县2027年控制数'], [], ['控制数 (元)', '备注', '项目名称', '单位代码'], ['595000', '', '食品抽检经费', '414002']]);
    expect(rowsOf(readControlWorkbook(bytes, '表.xlsx'))).toEqual({ unit: '元', rows: [{ table: null, row: 4, unitCode: '414002', number: '', name: '食品抽检经费', control: '595000' }], remarks: [] });
  });

  test('pasted with its headings it is the same list', () => {
    const read = pastedControlRows({ html: '', text: '单位代码\t项目序号\t控制数（万元）\n414002\t1\t50\n' });
    expect(rowsOf(read)).toEqual({ unit: '万元', rows: [{ table: null, row: 2, unitCode: '414002', number: '1', name: '', control: '50' }], remarks: [] });
  });

  test('goes on from sheet to sheet, each row told with its sheet; a sheet of something else is told', () => {
    const head = ['单位代码', '项目序号', '控制数（万元）'];
    const read = rowsOf(readControlWorkbook(workbook([head, ['414002', '1', '50']], [['科目', '数'], ['办公费', '3']], [head, ['414002', '2', '12']]), '表.xlsx'));
    expect(read.rows.map(({ table, row, number, control }) => [table, row, number, control])).toEqual([[1, 2, '1', '50'], [3, 2, '2', '12']]);
    expect(read.remarks).toEqual(['第2张表里没有控制数的表头，没有读入。']);
    const twice = compareControlRows({ ...read, rows: [...read.rows, { table: 3, row: 3, unitCode: '414002', number: '1', name: '', control: '1' }] }, texts);
    expect(twice.texts[0]?.faults).toEqual([{ table: 3, row: 3, message: '“食品抽检经费”写了两次（第1张表第2行写过）' }]);
  });

  test('says what its reader says: a hidden sheet is not read', () => {
    const list = [['单位代码', '项目序号', '控制数（万元）'], ['414002', '1', '50']];
    expect(rowsOf(readControlWorkbook(workbookOf([sheet(list, 0), { ...sheet(list, 1), name: '旧表', state: 'hidden' }]), '表.xlsx')).remarks).toEqual(['隐藏的工作表没有读入：旧表。']);
  });

  test('is the same from the file and from what was copied, where a code is merged downwards', () => {
    const rows = [['单位代码', '项目序号', '控制数（万元）'], ['414002', '1', '50'], ['', '2', '12']];
    const file = rowsOf(readControlWorkbook(workbookOf([{ ...sheet(rows, 0), merges: [{ from: { row: 2, column: 1 }, to: { row: 3, column: 1 } }] }]), '表.xlsx'));
    const html = '<table><tr><td>单位代码</td><td>项目序号</td><td>控制数（万元）</td></tr><tr><td rowspan="2">414002</td><td>1</td><td>50</td></tr><tr><td>2</td><td>12</td></tr></table>';
    expect(file.rows.map(({ unitCode }) => unitCode)).toEqual(['414002', '414002']);
    expect(rowsOf(pastedControlRows({ html, text: '' }))).toEqual(file);
  });

  test('full-width figures are figures, and the column is the one that names its unit of money', () => {
    const read = rowsOf(pastedControlRows({ html: '', text: '单位代码\t项目序号\t控制数说明\t控制数(万元)\n４１４００２\t１\t压减\t１，０５０．５' }));
    expect(read.rows).toEqual([{ table: null, row: 2, unitCode: '414002', number: '1', name: '', control: '1,050.5' }]);
  });

  test.each([
    ['two sheets in different units of money', workbook([['单位代码', '项目序号', '控制数（万元）'], ['414002', '1', '50']], [['单位代码', '项目序号', '控制数（元）'], ['414002', '2', '120000']]), 'control-many-money-units'],
    ['a second sheet without its unit of money', workbook([['单位代码', '项目序号', '控制数（万元）'], ['414002', '1', '50']], [['单位代码', '项目序号', '控制数'], ['414002', '2', '12']]), 'control-no-money-unit'],
    ['no workbook', new TextEncoder().encode('单位代码,控制数'), 'control-no-workbook'],
    ['too large', new Uint8Array(3 * 1024 * 1024), 'control-no-workbook'],
    ['a broken one', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'zip-truncated'],
    ['another list', workbook([['项目名称', '预算数'], ['房租', '10']]), 'control-no-list'],
    ['a figure without its unit of money', workbook([['单位代码', '项目序号', '控制数'], ['414002', '1', '50']]), 'control-no-money-unit'],
    ['a unit of money nobody uses here', workbook([['单位代码', '项目序号', '控制数（美元）'], ['414002', '1', '50']]), 'control-no-money-unit'],
  ])('%s is refused with what to do', (_what, bytes, code) => {
    const read = readControlWorkbook(bytes, '表.xlsx');
    expect(read.ok ? null : read.fault.code).toBe(code);
  });
});

describe('a filled list', () => {
  const both = (first: string, second: string, more: Partial<ControlRow> = {}): readonly ControlRow[] => [
    { table: null, row: 2, unitCode: '414002', number: '1', name: '食品抽检经费', control: first },
    { table: null, row: 3, unitCode: '414002', number: '2', name: '计量检定经费', control: second, ...more },
  ];
  const compared = (rows: readonly ControlRow[], unit: ControlRows['unit'] = '万元') => compareControlRows({ unit, rows }, texts);
  const faultsOf = (rows: readonly ControlRow[], unit: ControlRows['unit'] = '万元') => compared(rows, unit).texts.flatMap(({ faults }) => faults.map(({ row, message }) => `${row} ${message}`));

  test('tells what each project would get and how many differ', () => {
    const [one] = compared(both('50', '12.00')).texts;
    expect([one?.changed, one?.declared, one?.control, one?.faults, one?.lines.map(({ control }) => control)]).toEqual([1, money(715_000), money(620_000), [], [money(500_000), money(120_000)]]);
  });

  test('in 元 is the same money', () => {
    expect(compared(both('595,000', '120000'), '元').texts[0]?.changed).toBe(0);
  });

  test.each<readonly [string, readonly ControlRow[], readonly string[]]>([
    ['a blank figure', both('', '12'), ['2 没有写控制数；不予安排的写0']],
    ['no number', both('五十', '12'), ['2 “五十”不是可以读出的金额，应为万元数，最细到分']],
    ['less than a 分', both('50.0000001', '12'), ['2 “50.0000001”不是可以读出的金额，应为万元数，最细到分']],
    ['a negative figure', both('-1', '12'), ['2 控制数不能小于零']],
    ['元 in a column of 万元', both('595000', '12'), ['2 控制数595000.00万元与申报数59.50万元相差一千倍以上，请核对金额单位（表头是万元）']],
    ['all zero', both('0', '0'), ['2 所有项目的控制数都是0：全部不予安排的，请退回并写明理由']],
    ['a project that is not there', both('50', '12', { number: '9', name: '' }), ['3 没有序号为“9”的项目', '2 还有1个项目不在表里：“计量检定经费”']],
    ['a number with the name of another', both('50', '12', { name: '房租' }), ['3 序号2是“计量检定经费”，不是“房租”', '2 还有1个项目不在表里：“计量检定经费”']],
    ['the same project twice', both('50', '12', { number: '1', name: '食品 抽检经费' }), ['3 “食品抽检经费”写了两次（第2行写过）', '2 还有1个项目不在表里：“计量检定经费”']],
    ['neither number nor name', both('50', '12', { number: '', name: '' }), ['3 没有写项目序号和项目名称', '2 还有1个项目不在表里：“计量检定经费”']],
    ['a name nobody has', both('50', '12', { number: '', name: '房租' }), ['3 没有名为“房租”的项目', '2 还有1个项目不在表里：“计量检定经费”']],
    ['nothing wrong where zero is one of several', both('0', '12'), []],
    ['nothing wrong where a name stands alone', both('50', '12', { number: '' }), []],
  ])('%s is told by its row', (_what, rows, told) => {
    expect(faultsOf(rows)).toEqual(told);
  });

  test('a name is the same whatever its brackets and blanks', () => {
    const bracketed = { ...station, projects: [project('a', 1, '食品抽检经费（第一批）', 595_000)] };
    for (const number of ['', '1']) {
      const { texts: [one] } = compareControlRows({ unit: '万元', rows: [{ table: null, row: 2, unitCode: '414002', number, name: '食品抽检 经费(第一批)', control: '50' }] }, [bracketed]);
      expect([number, one?.faults]).toEqual([number, []]);
    }
  });

  test('two projects of one name need their numbers', () => {
    const twins = { ...station, projects: [project('a', 1, '房租', 10_000), project('b', 2, '房租', 10_000)] };
    const { texts: [one] } = compareControlRows({ unit: '万元', rows: [{ table: null, row: 2, unitCode: '414002', number: '', name: '房租', control: '1' }] }, [twins]);
    expect(one?.faults[0]?.message).toBe('有2个项目都叫“房租”，请写项目序号');
  });

  test('a unit without a text, a blank code and a text at another step get nothing', () => {
    const row = (unitCode: string, at: number): ControlRow => ({ table: null, row: at, unitCode, number: '1', name: '', control: '1' });
    const outcome = compared([row('999999', 2), row('', 3), row('414001', 4), row('414001', 5)]);
    expect(outcome.strays).toEqual([{ table: null, row: 2, message: '没有单位“999999”这一年度的绩效文本，请核对代码' }, { table: null, row: 3, message: '没有写单位代码' }]);
    expect(outcome.texts.map(({ text, lines, faults }) => [text.unitCode, lines, faults])).toEqual([['414001', [], [{ table: null, row: 4, message: '文本现在是“填报中”，不能下达控制数（共2行）' }]]]);
  });

  test('a budget that is not known takes any figure, and its sum is not known', () => {
    const unknown = { ...station, projects: [project('a', 1, '食品抽检经费', null)] };
    const { texts: [one] } = compareControlRows({ unit: '万元', rows: [{ table: null, row: 2, unitCode: '414002', number: '1', name: '', control: '99999' }] }, [unknown]);
    expect([one?.faults, one?.declared, one?.changed]).toEqual([[], null, 1]);
  });
});

function rowsOf(read: ReturnType<typeof readControlWorkbook>): ControlRows {
  if (!read.ok) throw new Error(read.fault.what);
  return read.value;
}

type Rows = readonly (readonly string[])[];
type ListSheet = Sheet<keyof typeof batchSheetStyles>;

function workbook(...tables: readonly Rows[]): Uint8Array {
  return workbookOf(tables.map(sheet));
}

function workbookOf(sheets: readonly ListSheet[]): Uint8Array {
  return writeXlsx({ title: '表', styles: batchSheetStyles, sheets });
}

function sheet(rows: Rows, index: number): ListSheet {
  return {
    name: `表${index + 1}`, state: 'visible', columns: [], frozen: { rows: 0, columns: 0 }, rowHeight: 20, merges: [], choices: [], isProtected: false, filter: null,
    page: { orientation: 'portrait', repeatedRows: 0, foot: '' },
    rows: rows.map((cells) => ({ height: null, cells: cells.map((cell, at) => ({ column: at + 1, style: 'text' as const, content: textCell(cell) })) })),
  };
}

function failNow(): never {
  throw new Error('no amount');
}
