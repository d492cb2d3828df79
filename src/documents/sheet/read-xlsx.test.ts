import { describe, expect, test } from 'vitest';
import { columnName, relationship, textCell, textRows, xlsxEntries, xlsxFile, type XlsxParts } from '../../../test/support/xlsx-file.ts';
import { zipFile } from '../../../test/support/docx-file.ts';
import { defaultReadingLimits, type DocumentReading, type ReadingLimits, type Table } from '../document-reading.ts';
import { readDocument } from '../read-document.ts';
import { readXlsx } from './read-xlsx.ts';

describe('the cells of a sheet', () => {
  test('are texts of their own, shared texts, numbers, switches and errors', () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>甲</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></is></c><c r="B1" t="s"><v>1</v></c><c r="C1"><v>20</v></c><c r="D1" t="n"><v>0.5</v></c></row>' +
      '<row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="b"><v>0</v></c><c r="C2" t="e"><v>#REF!</v></c><c r="D2" t="str"><f>A1</f><v>乙</v></c></row>' +
      '<row r="3"><c r="A3" t="d"><v>2021-12-31T00:00:00</v></c><c r="B3" t="s"><v>99</v></c><c r="C3" t="s"><v>x</v></c><c r="D3"><f>1+1</f><v>2</v></c></row>';
    expect(textsOf({ sheets: [{ rows }], strings: ['<t>零</t>', '<r><t>共</t></r><r><rPr/><t>享</t></r><rPh><t>gong</t></rPh>'] })).toEqual([
      ['甲', '共享', '20', '0.5'],
      ['TRUE', 'FALSE', '#REF!', '乙'],
      ['2021-12-31', '', '', '2'],
    ]);
  });

  test('are shown by their formats', () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>0.95</v></c><c r="B1" s="2"><v>44561</v></c><c r="C1" s="3"><v>20</v></c><c r="D1" s="9"><v>7</v></c><c r="E1" s="0"><v>7</v></c></row>';
    expect(textsOf({ sheets: [{ rows }], formats: ['0%', 'yyyy"年"m"月"d"日"', '"≥"0"批"'] })).toEqual([['95%', '2021年12月31日', '≥20批', '7', '7']]);
  });

  test.each<readonly [string, string, string]>([['9', '0.95', '95%'], ['14', '44561', '2021/12/31'], ['31', '44561', '2021年12月31日'], ['57', '44561', '2021年12月'], ['49', '0095', '95'], ['11', '95', '95'], ['4', '9500', '9,500.00']])(
    'a format that is not written into the file (%s) shows %s as %s',
    (format, value, text) => {
      const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="${format}"/></cellXfs></styleSheet>`;
      expect(textsOf({ sheets: [{ rows: `<row r="1"><c r="A1"><v>${value}</v></c></row>` }], formats: ['0'], entries: { 'xl/styles.xml': styles } })).toEqual([[text]]);
    },
  );

  test('days are counted from 1904 where the workbook says so', () => {
    expect(textsOf({ sheets: [{ rows: '<row r="1"><c r="A1" s="1"><v>43099</v></c></row>' }], formats: ['yyyy-mm-dd'], date1904: true })).toEqual([['2021-12-31']]);
  });

  test('line ends and escaped characters are those that were typed', () => {
    expect(tableOf({ sheets: [{ rows: textRows(['一_x000D_\n二\n三_x0041_', '旁']) }] }).rows[0]?.cells[0]).toMatchObject({ text: '一\n二\n三A', paragraphs: [{ text: '一' }, { text: '二' }, { text: '三A' }] });
  });

  test('a sheet without addresses counts its cells', () => {
    const table = tableOf({ sheets: [{ rows: '<row><c t="str"><v>甲</v></c><c/><c t="str"><v>乙</v></c></row><row><c t="str"><v>丙</v></c></row>' }] });
    expect(table.rows.map(({ place, cells }) => [place.row, cells.map(({ text, place: at }) => [text, at.cell])])).toEqual([[1, [['甲', 1], ['乙', 3]]], [2, [['丙', 1], ['', 3]]]]);
  });

  test('rows and cells may stand in any order', () => {
    expect(textsOf({ sheets: [{ rows: `<row r="2">${textCell('B2', '丁')}${textCell('A2', '丙')}</row><row r="1">${textCell('B1', '乙')}${textCell('A1', '甲')}</row>` }] })).toEqual([['甲', '乙'], ['丙', '丁']]);
  });

  test('the strict variant reads alike', () => {
    expect(textsOf({ sheets: [{ rows: textRows(['甲']) }], namespace: 'http://purl.oclc.org/ooxml/spreadsheetml/main' })).toEqual([['甲']]);
  });
});

describe('the table of a sheet', () => {
  test('has the rows and the columns that hold something, at their place', () => {
    const table = tableOf({ sheets: [{ rows: `<row r="3">${textCell('B3', '甲')}</row><row r="4"><c r="A4" s="0"/></row><row r="7">${textCell('E7', '乙')}</row>` }] });
    expect(table.rows.map(({ place, cells }) => [place.row, cells.map(({ text, column, place: at }) => [text, column, at.cell])])).toEqual([
      [3, [['甲', 0, 2], ['', 1, 5]]],
      [7, [['', 0, 2], ['乙', 1, 5]]],
    ]);
  });

  test('merged ranges are one cell, and lie under it in further rows', () => {
    const table = tableOf({ sheets: [{ rows: textRows(['标题', null, null], ['甲', '乙', '丙'], ['藏', '丁', '戊']), merges: ['A1:C1', 'A2:A3', 'Z9', 'A2:B2'] }] });
    expect(table.rows.map(({ cells }) => cells.map(({ text, column, columnSpan, verticalMerge, place }) => [text, column, columnSpan, verticalMerge, place.row]))).toEqual([
      [['标题', 0, 3, 'none', 1]],
      [['甲', 0, 1, 'restart', 2], ['乙', 1, 1, 'none', 2], ['丙', 2, 1, 'none', 2]],
      [['', 0, 1, 'continue', 2], ['丁', 1, 1, 'none', 3], ['戊', 2, 1, 'none', 3]],
    ]);
  });

  test('a merged range over rows that hold nothing else begins at the first that does', () => {
    const table = tableOf({ sheets: [{ rows: `<row r="3">${textCell('B3', '甲')}</row><row r="4">${textCell('C4', '乙')}</row>`, merges: ['A2:A4', 'B1:B2', 'F1:F4'] }] });
    expect(table.rows.map(({ cells }) => cells.map(({ text, verticalMerge }) => [text, verticalMerge]))).toEqual([[['甲', 'none'], ['', 'none']], [['', 'none'], ['乙', 'none']]]);
    const taller = tableOf({ sheets: [{ rows: `<row r="3">${textCell('B3', '甲')}</row><row r="4">${textCell('B4', '乙')}</row><row r="5">${textCell('A5', '丙')}</row>`, merges: ['A2:A4'] }] });
    expect(taller.rows.map(({ cells }) => cells.map(({ text, verticalMerge }) => [text, verticalMerge]))).toEqual([[['', 'restart'], ['甲', 'none']], [['', 'continue'], ['乙', 'none']], [['丙', 'none'], ['', 'none']]]);
  });

  test('of a merged range only the first cell is shown', () => {
    const table = tableOf({ sheets: [{ rows: textRows([null, '藏', '甲'], ['乙', '首', '藏'], ['藏', '丙', '丁']), merges: ['A1:B1', 'A2:A3', 'B2:C2'] }] });
    expect(table.rows.map(({ cells }) => cells.map(({ text, columnSpan }) => [text, columnSpan]))).toEqual([[['', 2], ['甲', 1]], [['乙', 1], ['首', 2]], [['', 1], ['丙', 1], ['丁', 1]]]);
  });

  test('with one column is running text', () => {
    const reading = readingOf({ sheets: [{ rows: textRows(['甲\n乙'], ['丙']) }, { rows: textRows(['丁', '戊']) }] });
    expect(reading.blocks.map((block) => [block.kind, block.kind === 'paragraph' ? block.text : '', block.place.table, block.place.row, block.place.paragraph])).toEqual([
      ['paragraph', '甲', 1, 1, 1],
      ['paragraph', '乙', 1, 1, 2],
      ['paragraph', '丙', 1, 2, 1],
      ['table', '', 2, null, null],
    ]);
  });

  test('each visible sheet has its own, hidden ones are named and not read', () => {
    const reading = readingOf({
      sheets: [{ rows: '' }, { rows: textRows(['甲', '一']) }, { name: '字典', rows: textRows(['是']), state: 'hidden' }, { name: '旧', rows: textRows(['旧']), state: 'veryHidden' }, { rows: textRows(['乙', '二']) }],
    });
    expect(reading.blocks.map((block) => [block.kind, block.place.table])).toEqual([['table', 1], ['table', 2]]);
    expect(reading.remarks).toEqual(['隐藏的工作表没有读入：字典、旧。']);
  });
});

describe('what a person may want to know', () => {
  test('long codes that were typed as numbers, for they have lost their end', () => {
    const rows = '<row r="1"><c r="A1"><v>1.3099919000000001E+20</v></c><c r="B1"><v>999999999999999</v></c><c r="C1" t="str"><v>130999190000000000001</v></c></row>';
    expect(readingOf({ sheets: [{ rows }] }).remarks).toEqual(['有1个数超过15位，Excel 已把后面的数字存成0（多半是项目编码）；请把这些单元格设为文本格式，重新填写后再检查。']);
  });

  test('formulas without a saved value, other workbooks, macros, many hidden sheets', () => {
    const sheets = [{ rows: '<row r="1"><c r="A1"><f>SUM(B1)</f></c><c r="B1" t="str"><f>C1</f><v></v></c></row>' }, ...Array.from({ length: 6 }, (_, index) => ({ name: `藏${index}`, rows: '', state: 'hidden' as const }))];
    const reading = readingOf({ sheets, links: relationship('x', 'externalLink', 'externalLinks/externalLink1.xml'), entries: { 'xl/vbaProject.bin': 'x' } });
    expect(reading.remarks).toEqual([
      '隐藏的工作表没有读入：藏0、藏1、藏2、藏3、藏4等6张。',
      '有2个公式没有保存计算结果，按空白读取；请用 Excel 或 WPS 打开，重新计算并保存后再检查。',
      '工作簿引用了别的工作簿，没有打开，按保存时的数值读取。',
      '文件含宏，没有运行，也不影响读取。',
    ]);
  });
});

describe('files that are no workbook, or a broken one', () => {
  const good = xlsxEntries({ sheets: [{ rows: textRows(['甲']) }] });
  const without = (...names: readonly string[]) => zipFile(Object.fromEntries(Object.entries(good).filter(([name]) => !names.includes(name))));
  const withPart = (name: string, content: string) => zipFile({ ...good, [name]: new TextEncoder().encode(content) });

  test.each<readonly [string, Uint8Array, string]>([
    ['a binary workbook', withPart('xl/workbook.bin', 'x'), 'xlsx-is-binary'],
    ['a sheet that begins a cell and does not end it', withPart('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row><c><v>1'), 'xml-malformed'],
    ['no sheets', without('xl/worksheets/sheet1.xml'), 'xlsx-no-workbook'],
    ['no relationships', without('xl/_rels/workbook.xml.rels'), 'xlsx-no-workbook'],
    ['a workbook that is elsewhere', withPart('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="x/officeDocument" Target="nowhere.xml"/></Relationships>'), 'xlsx-no-workbook'],
    ['a workbook part that is something else', withPart('xl/workbook.xml', '<x/>'), 'xlsx-wrong-root'],
    ['a sheet part that is something else', withPart('xl/worksheets/sheet1.xml', '<x/>'), 'xlsx-wrong-root'],
    ['a damaged sheet', withPart('xl/worksheets/sheet1.xml', '<worksheet><sheetData>'), 'xml-malformed'],
    ['a damaged list of sheets', withPart('xl/workbook.xml', '<workbook'), 'xml-malformed'],
    ['damaged relationships', withPart('xl/_rels/workbook.xml.rels', '<R'), 'xml-malformed'],
    ['damaged relationships of the package', withPart('_rels/.rels', '<R'), 'xml-malformed'],
    ['an entity', withPart('xl/worksheets/sheet1.xml', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>'), 'xml-doctype'],
    ['a truncated file', xlsxFile({ sheets: [{ rows: textRows(['甲']) }] }).subarray(0, 900), 'zip-truncated'],
  ])('%s is a fault', (_, bytes, code) => {
    const reading = readXlsx(bytes, 'a.xlsx', defaultReadingLimits);
    expect(reading).toMatchObject({ ok: false, fault: { code } });
    if (!reading.ok && code.startsWith('xml')) expect(reading.fault.remedy).toContain('.xlsx');
  });

  test('damaged styles and shared texts are faults', () => {
    const parts = { sheets: [{ rows: '' }], strings: ['<t>甲</t>'], formats: ['0'] };
    for (const name of ['xl/styles.xml', 'xl/sharedStrings.xml']) {
      expect(readXlsx(xlsxFile({ ...parts, entries: { [name]: '<x' } }), 'a.xlsx', defaultReadingLimits)).toMatchObject({ ok: false, fault: { code: 'xml-malformed' } });
    }
  });

  test('a workbook without relationships of the package is found where it always lies', () => {
    expect(readXlsx(without('_rels/.rels'), 'a.xlsx', defaultReadingLimits).ok).toBe(true);
  });

  test('a workbook is read under whatever name it has', () => {
    for (const file of ['a.docx', 'a.xls', 'a.et', 'a']) expect(readDocument(zipFile(good), file, defaultReadingLimits)).toMatchObject({ ok: true, value: { format: 'xlsx' } });
  });
});

describe('limits', () => {
  const few: ReadingLimits = { ...defaultReadingLimits, tableCells: 10, characters: 100 };
  const written = (count: number) => `<row r="1">${Array.from({ length: count }, (_, index) => `<c r="A${index + 1}"><v>1</v></c>`).join('')}</row>`;
  test.each<readonly [string, XlsxParts, string]>([
    ['cells', { sheets: [{ rows: written(6) }, { rows: written(6) }] }, 'too-many-cells'],
    ['cells of a wide grid', { sheets: [{ rows: Array.from({ length: 4 }, (_, index) => `<row>${textCell(`${columnName(index + 1)}${index + 1}`, '甲')}</row>`).join('') }] }, 'too-many-cells'],
    ['cells that hold nothing', { sheets: [{ rows: `<row>${'<c/>'.repeat(200)}</row>` }] }, 'too-much-markup'],
    ['characters of a cell that does not end', { sheets: [{ rows: `<row><c t="str">${`<v>${'字'.repeat(6)}</v>`.repeat(20)}</c></row>` }] }, 'too-much-text'],
    ['merged ranges', { sheets: [{ rows: textRows(['甲']), merges: Array.from({ length: 11 }, (_, index) => `A${index + 1}:B${index + 1}`) }] }, 'too-many-cells'],
    ['characters', { sheets: [{ rows: textRows(['字'.repeat(101)]) }] }, 'too-much-text'],
    ['characters that cells share', { sheets: [{ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>' }], strings: [`<t>${'字'.repeat(60)}</t>`] }, 'too-much-text'],
    ['shared characters', { sheets: [{ rows: '' }], strings: [`<t>${'字'.repeat(101)}</t>`] }, 'too-much-text'],
    ['shared texts', { sheets: [{ rows: '' }], strings: Array.from({ length: 11 }, () => '<t>甲</t>') }, 'too-many-cells'],
  ])('of %s are kept', (_, parts, code) => {
    expect(readXlsx(xlsxFile(parts), 'a.xlsx', few)).toMatchObject({ ok: false, fault: { code, where: 'a.xlsx' } });
  });

  test('a cell at the far corner and a merged range over everything cost a refusal, not the memory', () => {
    const rows = `<row>${textCell('A1', '甲')}</row><row>${textCell('XFD1048576', '乙')}</row>`;
    expect(readingOf({ sheets: [{ rows, merges: ['A1:XFD1048576'] }] }).blocks).toMatchObject([{ kind: 'paragraph', text: '甲' }]);
    const steps = Array.from({ length: 800 }, (_, index) => `<row>${textCell(`${columnName(20 * index + 1)}${index + 1}`, '甲')}</row>`).join('');
    expect(readXlsx(xlsxFile({ sheets: [{ rows: steps }] }), 'a.xlsx', defaultReadingLimits)).toMatchObject({ ok: false, fault: { code: 'too-many-cells' } });
  });

  test('one cell far to the right does not make every row that wide', () => {
    const tall = Array.from({ length: 40 }, (_, index) => `<row>${textCell(`A${index + 1}`, '甲')}${index === 3 ? textCell('XFD4', '错放') : ''}</row>`).join('');
    expect(tableOf({ sheets: [{ rows: tall }] }).rows.map(({ cells }) => cells.length)).toEqual(Array.from({ length: 40 }, () => 2));
  });

  test('cells that only carry a format are no cells', () => {
    const rows = `<row r="1">${textCell('A1', '甲')}</row>${Array.from({ length: 20 }, (_, index) => `<row r="${index + 2}"><c r="A${index + 2}" s="0"/><c r="B${index + 2}" s="0"/></row>`).join('')}`;
    expect(readXlsx(xlsxFile({ sheets: [{ rows }] }), 'a.xlsx', few)).toMatchObject({ ok: true, value: { blocks: [{ text: '甲' }] } });
  });
});

function readingOf(parts: XlsxParts): DocumentReading {
  const reading = readXlsx(xlsxFile(parts), 'a.xlsx', defaultReadingLimits);
  if (!reading.ok) throw new Error(`${reading.fault.code}: ${reading.fault.what}`);
  return reading.value;
}

function tableOf(parts: XlsxParts): Table {
  const [table] = readingOf(parts).blocks;
  if (table?.kind !== 'table') throw new Error('no table');
  return table;
}

function textsOf(parts: XlsxParts): readonly (readonly string[])[] {
  return readingOf(parts).blocks.flatMap((block) => (block.kind === 'paragraph' ? [[block.text]] : block.rows.map(({ cells }) => cells.map(({ text }) => text))));
}
