import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { SheetStyle } from '../../../domain/typography/index.ts';
import { defaultReadingLimits } from '../../document-reading.ts';
import { readXlsx } from '../read-xlsx.ts';
import { fittingText, mostCellCharacters, sheetText } from './sheet-text.ts';
import { sheetNames } from './sheet-names.ts';
import { streamXlsx } from './stream-xlsx.ts';
import { number, text, type CellContent, type Sheet, type SheetFrame, type SheetRow, type Workbook } from './workbook.ts';
import { writeXlsx } from './write-xlsx.ts';

const plain: SheetStyle = { font: '宋体', size: 10, bold: false, color: null, fill: null, align: 'left', vertical: 'center', framed: true, format: 'text', locked: false };
const styles = { plain, label: { ...plain, font: '黑体', bold: true, locked: true, fill: 'F2F2F2', color: '333333', framed: false }, amount: { ...plain, format: 'amount' } } as const;
type Style = keyof typeof styles;

const frame: SheetFrame<Style> = {
  name: '清单',
  state: 'visible',
  columns: [],
  frozen: { rows: 0, columns: 0 },
  rowHeight: 15,
  merges: [],
  choices: [],
  isProtected: false,
  filter: null,
  page: { orientation: 'portrait', repeatedRows: 0, foot: '' },
};

function sheet(rows: readonly (readonly CellContent[])[], differing: Partial<Sheet<Style>> = {}): Sheet<Style> {
  return { ...frame, rows: rows.map((contents) => row(contents)), ...differing };
}

function row(contents: readonly CellContent[]): SheetRow<Style> {
  return { height: null, cells: contents.map((content, index) => ({ column: index + 1, style: content.kind === 'number' ? 'amount' : 'plain', content })) };
}

function workbook(...sheets: readonly Sheet<Style>[]): Workbook<Style> {
  return { title: '测试', styles, sheets };
}

function partOf(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(unzipSync(bytes)[name]);
}

/** Texts of the cells of each table, as the reader gives them. */
function textsOf(bytes: Uint8Array): readonly (readonly (readonly string[])[])[] {
  const read = readXlsx(bytes, '表.xlsx', defaultReadingLimits);
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.map(({ cells }) => cells.map((cell) => cell.text))] : []));
}

describe('a written workbook', () => {
  test('is read as it was written, whatever its cells hold', () => {
    const piece = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('≥90%', '=100%', '=1+1', '+8613', '-5', '@a', '\u0007', '_x0007_', '_xabcd_', '_x005F_', '_x0041_x0042_', '\ud800', '<&>"', "']]>", '“引号”', '\n', '\t', ' ', '　', '𠮷', '1-2', '007', '130682211L0EHUUZ80ESH') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }).map((content) => content.replaceAll('\r', '')) },
    );
    const cell = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join('')).filter((content) => content !== '');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        expect(textsOf(writeXlsx(workbook(sheet(rows.map((cells) => cells.map(text))))))).toEqual([rows]);
      }),
      { numRuns: 100 },
    );
  });

  test('holds no formula, and its texts stay texts when they are edited', () => {
    const bytes = writeXlsx(workbook(sheet([[text('=HYPERLINK("http://example.org")'), text('=100%')]])));
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('t="inlineStr"><is><t xml:space="preserve">=100%</t>');
    expect(partOf(bytes, 'xl/styles.xml')).toContain('<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1"');
  });

  test('is the same bytes every time', () => {
    const make = () => writeXlsx(workbook(sheet([[text('甲'), number('12.5')]])));
    expect(make()).toEqual(make());
  });

  test('keeps ten thousand characters in a cell, and says where a cell would be too small', () => {
    const long = '加强市场监督管理，确保安全。'.repeat(800);
    expect(textsOf(writeXlsx(workbook(sheet([[text(long), text('乙')]])))) ).toEqual([[[long, '乙']]]);
    const cut = fittingText(`${'甲'.repeat(40_000)}𠮷`);
    expect(cut.isWhole).toBe(false);
    expect(cut.text).toHaveLength(mostCellCharacters);
    expect(cut.text).toContain('这一格有40002字');
    expect(fittingText('𠮷'.repeat(20_000)).text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/u);
  });

  test('has frozen panes, lists to choose from, protected cells, repeated rows and a foot', () => {
    const range = { from: { column: 2, row: 2 }, to: { column: 2, row: 9 } };
    const bytes = writeXlsx(
      workbook(
        sheet([[text('一级指标'), text('单位')]], {
          columns: [{ width: 20, isHidden: false, style: 'plain' }, { width: 8, isHidden: true, style: null }],
          frozen: { rows: 1, columns: 1 },
          choices: [
            { ranges: [range], source: { kind: 'cells', sheet: '选项', range: { from: { column: 1, row: 1 }, to: { column: 1, row: 3 } } }, prompt: '可以从列表里选', warning: '列表里没有这个单位，确定要用吗？' },
            { ranges: [{ from: { column: 1, row: 2 }, to: { column: 1, row: 2 } }], source: { kind: 'texts', texts: ['产出', '效益"'] }, prompt: null, warning: null },
            { ranges: [], source: { kind: 'texts', texts: [] }, prompt: null, warning: null },
          ],
          isProtected: true,
          filter: { from: { column: 1, row: 1 }, to: { column: 2, row: 9 } },
          merges: [{ from: { column: 1, row: 1 }, to: { column: 1, row: 1 } }, { from: { column: 1, row: 4 }, to: { column: 2, row: 5 } }],
          page: { orientation: 'landscape', repeatedRows: 1, foot: '核验码 A&B' },
        }),
        sheet([[text('个')]], { name: '选项', state: 'hidden' }),
      ),
    );
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    for (const wanted of [
      '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>',
      '<col min="1" max="1" width="20" customWidth="1" style="1"/><col min="2" max="2" width="8" customWidth="1" hidden="1"/>',
      '<sheetProtection sheet="1"',
      '<autoFilter ref="A1:B9"/><mergeCells count="1"><mergeCell ref="A4:B5"/></mergeCells><dataValidations count="2">',
      'error="列表里没有这个单位，确定要用吗？" showInputMessage="1" prompt="可以从列表里选" sqref="B2:B9"><formula1>\'选项\'!$A$1:$A$3</formula1>',
      'sqref="A2"><formula1>"产出,效益"""</formula1>',
      '<oddFooter>&amp;L&amp;9 核验码 A&amp;&amp;B&amp;C&amp;9第 &amp;P 页，共 &amp;N 页</oddFooter>',
    ]) expect(xml).toContain(wanted);
    const book = partOf(bytes, 'xl/workbook.xml');
    expect(book).toContain('<sheet name="选项" sheetId="2" state="hidden" r:id="rId2"/>');
    expect(book).toContain('<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'清单\'!$A$1:$B$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">\'清单\'!$1:$1</definedName>');
  });

  test('freezes rows alone or columns alone', () => {
    const frozen = (rows: number, columns: number) => partOf(writeXlsx(workbook(sheet([[text('甲')]], { frozen: { rows, columns } }))), 'xl/worksheets/sheet1.xml');
    expect(frozen(2, 0)).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft"');
    expect(frozen(0, 3)).toContain('<pane xSplit="3" topLeftCell="D1" activePane="topRight"');
    expect(frozen(0, 0)).not.toContain('<pane');
  });

  test('numbers are numbers, shown with their decimals', () => {
    expect(textsOf(writeXlsx(workbook(sheet([[text('预算数'), number('1234.5')], [text('其他'), number('0.00001')]]))))).toEqual([[['预算数', '1,234.50'], ['其他', '0.00001']]]);
  });

  test('a style that is not declared is a broken program', () => {
    const lost = { height: null, cells: [{ column: 1, style: 'lost', content: text('甲') }] };
    expect(() => writeXlsx({ title: '', styles: { plain }, sheets: [{ ...frame, rows: [lost] }] })).toThrow('no style lost');
    expect(() => writeXlsx({ title: '', styles: {}, sheets: [] })).toThrow('needs a style');
  });
});

describe('a streamed workbook', () => {
  async function streamed(rows: number, rowsPerSheet?: number): Promise<Uint8Array> {
    async function* batches(): AsyncGenerator<readonly SheetRow<Style>[]> {
      for (let at = 0; at < rows; at += 4) yield Array.from({ length: Math.min(4, rows - at) }, (_, index) => row([text(`第${at + index + 1}行`), text('=1')]));
    }
    const pieces: Uint8Array[] = [];
    const heading = [row([text('行'), text('值')])];
    for await (const piece of streamXlsx({ title: '长', styles, frame, heading, batches: batches(), ...(rowsPerSheet === undefined ? {} : { rowsPerSheet }) })) pieces.push(piece);
    return new Uint8Array(pieces.flatMap((piece) => [...piece]));
  }

  test('is read like one that was written at once', async () => {
    expect(textsOf(await streamed(9))).toEqual([[['行', '值'], ...Array.from({ length: 9 }, (_, index) => [`第${index + 1}行`, '=1'])]]);
  });

  test('goes on in another sheet under the same heading where one is full', async () => {
    const tables = textsOf(await streamed(7, 4));
    expect(tables.map((rows) => rows.map(([first]) => first))).toEqual([['行', '第1行', '第2行', '第3行'], ['行', '第4行', '第5行', '第6行'], ['行', '第7行']]);
  });

  test('is the same bytes every time, and an empty list is a sheet with its heading', async () => {
    expect(await streamed(5)).toEqual(await streamed(5));
    expect(textsOf(await streamed(0))).toEqual([[['行', '值']]]);
  });
});

describe('texts of cells', () => {
  test('are escaped as the reader unescapes them', () => {
    expect(sheetText('a<b&c>\u0007_x0007_\r')).toBe('a&lt;b&amp;c&gt;_x0007__x005F_x0007__x000D_');
  });
});

describe('names of sheets', () => {
  test('are short, allowed and different', () => {
    const names = sheetNames(['1.购车/经费?', "'甲'", 'History', '', '甲'.repeat(40), '甲'.repeat(35), 'abc', 'ABC', `${'乙'.repeat(30)}𠮷`]);
    expect(names).toEqual(['1.购车 经费', '甲', '表', '表（2）', '甲'.repeat(31), `${'甲'.repeat(28)}（2）`, 'abc', 'ABC（2）', '乙'.repeat(30)]);
  });
});
