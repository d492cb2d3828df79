import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultReadingLimits, type Block, type DocumentReading, type ReadingLimits, type Table } from '../document-reading.ts';
import { readHtml } from './read-html.ts';

describe('paragraphs of a page', () => {
  test.each<readonly [string, readonly string[]]>([
    ['<p>一段</p><p>又一段</p>', ['一段', '又一段']],
    ['<div>外<div>内</div>外</div>', ['外', '内', '外']],
    ['<p>没有<p>结束标记', ['没有', '结束标记']],
    ['<p>一行<br>又一行 <br/> 第三行</p>', ['一行\n又一行\n第三行']],
    ['<p>  许多\n\t 空白  </p><p> </p><p>&nbsp;</p>', ['许多 空白']],
    ['<p><b>粗</b><i>斜</i>体</p>', ['粗斜体']],
    ['<p>甲<!-- 注 -->乙</p>', ['甲乙']],
    ['<h1>标题</h1>正文<ul><li>一</li><li>二</li></ul>', ['标题', '正文', '一', '二']],
    ['只有文字', ['只有文字']],
    ['', []],
  ])('%j', (html, texts) => {
    expect(blocksOf(html).map(inShort)).toEqual(texts);
  });

  test('stand at their place', () => {
    expect(blocksOf('<p>甲</p><table><tr><td>乙<p>丙</table><p>丁</p>').map(({ place }) => [place.paragraph, place.table])).toEqual([[1, null], [2, null], [3, null], [4, null]]);
    expect(blocksOf('<p>甲</p><table><tr><td>乙<td>丙</table><p>丁</p>').map(({ place }) => [place.paragraph, place.table])).toEqual([[1, null], [null, 1], [2, null]]);
  });
});

describe('tables of a page', () => {
  test.each<readonly [string, unknown]>([
    ['<table><tr><td>甲</td><td>乙</td></tr></table>', [[['甲', '乙']]]],
    ['<table><thead><tr><th>甲<th>乙<tbody><tr><td>丙<td>丁</table>', [[['甲', '乙'], ['丙', '丁']]]],
    ['<table><td>甲<td>乙</table>', [[['甲', '乙']]]],
    ['<table><tr><td>甲</td><td></td></tr><tr></tr></table>', [[['甲', '']]]],
    ['<table><tr><td><p>一</p><p>二</p></td><td>三<br>四</td></tr></table>', [[['一\n二', '三\n四']]]],
    ['<table><caption>表名</caption><tr><td>甲<td>乙</table>', ['表名', [['甲', '乙']]]],
    ['<table><tr><td>甲<td>乙</tr>散落的字</table>', ['散落的字', [['甲', '乙']]]],
    ['<table><tr><td>甲<td>乙', [[['甲', '乙']]]],
    ['甲</td></tr></table>乙', ['甲', '乙']],
    ['<td>没有表格的单元格</td>', ['没有表格的单元格']],
    ['<tr><td>甲', ['甲']],
  ])('%j', (html, content) => {
    expect(blocksOf(html).map(inShort)).toEqual(content);
  });

  test('merged cells lie under the cell they are merged with, at its place', () => {
    const [table] = tablesOf('<table><tr><td rowspan=2>甲<td colspan="2">乙<tr><td>丙<td>丁</table>');
    expect(table?.rows.map(({ cells }) => cells.map(({ text, column, columnSpan, verticalMerge, place }) => [text, column, columnSpan, verticalMerge, place.row, place.cell]))).toEqual([
      [['甲', 0, 1, 'restart', 1, 1], ['乙', 1, 2, 'none', 1, 2]],
      [['', 0, 1, 'continue', 1, 1], ['丙', 1, 1, 'none', 2, 1], ['丁', 2, 1, 'none', 2, 2]],
    ]);
  });

  test.each([['', 1], ['0', 1], ['-1', 1], ['x', 1], ['2.5px', 2], ['1001', 1000], ['99999999', 1000]] as const)('a column span of %j is read as a browser reads it', (span, column) => {
    const [table] = tablesOf(`<table><tr><td colspan="${span}">甲<td>乙</table>`);
    expect(table?.rows[0]?.cells[1]?.column).toBe(column);
  });

  test('a table within a cell is kept within it, at the place of the cell', () => {
    const [table] = tablesOf('<table><tr><td>甲<td>乙<td><table><tr><td>内<td>里</table></table>');
    const cell = table?.rows[0]?.cells[2];
    expect(cell?.text).toBe('');
    expect(cell?.tables.map(inShort)).toEqual([[['内', '里']]]);
    expect(cell?.tables[0]?.rows[0]?.cells[0]?.place).toEqual(cell?.place);
  });

  test('tables that only arrange the page do not count as tables', () => {
    const page = '<table width=100%><tr><td>栏目<td><p>标题</p><table><tr><td>甲<td>乙<tr><td>丙<td>丁</table></table>';
    expect(blocksOf(page).map(inShort)).toEqual(['栏目', '标题', [['甲', '乙'], ['丙', '丁']]]);
    expect(tablesOf(page)[0]?.place.table).toBe(1);
  });
});

describe('what a page does not show', () => {
  test.each([
    '<div style="DISPLAY : none">藏</div>',
    '<div style="color:red;visibility:hidden">藏<div>还藏</div>藏</div>',
    '<span style="display:none!important">藏</span>',
    '<p hidden>藏<p>',
    '<div><span style="display:none">藏</div>',
    '<div style="mso-hide:all">藏<br>藏<p>藏</p></div>',
    '<p style="display:none">藏<table style="display:none"><tr><td>藏</table>',
  ])('%s is not read, and that is said', (hidden) => {
    const reading = readingOf(`<p>前</p>${hidden}<p>后</p>`);
    expect(reading.blocks.map(inShort)).toEqual(['前', '后']);
    expect(reading.remarks).toEqual(['网页里有隐藏的文字，没有读入。']);
  });

  test('hidden cells and rows leave the others where they are', () => {
    const html = '<table><tr><td>甲<td style="display:none">藏<td>乙<tr style="display:none"><td>藏<tr><td>丙<td>丁</table><p>后</p>';
    expect(blocksOf(html).map(inShort)).toEqual([[['甲', '乙'], ['丙', '丁']], '后']);
  });

  test('a hidden element that is not closed ends with the cell around it', () => {
    expect(blocksOf('<table><tr><td>甲<span style="display:none">藏<td>乙<tr><td>丙<span hidden>藏</td><td>丁</table>').map(inShort)).toEqual([[['甲', '乙'], ['丙', '丁']]]);
    expect(blocksOf('<table><tr><td>甲<div hidden><table><tr><td>藏</table>藏</div><td>乙</table>').map(inShort)).toEqual([[['甲', '乙']]]);
  });

  test('menus, controls and pictures are passed over without a word', () => {
    const html = '<head><meta charset=utf-8><title>页</title></head><body><nav>首页</nav><select><option>一<option>二</select><button>打印</button><svg><text>图</text></svg>正文<footer>备案</footer>';
    expect(readingOf(html)).toMatchObject({ remarks: [], blocks: [{ text: '正文' }] });
  });

  test('an empty element that hides itself hides nothing behind it', () => {
    expect(readingOf('<span hidden/>甲<input type=hidden style="display:none">乙')).toMatchObject({ remarks: [], blocks: [{ text: '甲乙' }] });
  });
});

describe('the encoding of a page', () => {
  const gbk = Uint8Array.from([0xbc, 0xa8, 0xd0, 0xa7]);

  test.each<readonly [string, Uint8Array, string, readonly string[]]>([
    ['as it says', bytesOf('<meta charset="utf-8">绩效'), '绩效', []],
    ['GB2312 as it says', joined('<META http-equiv="Content-Type" content="text/html; charset=gb2312">', gbk), '绩效', ['按 GB18030 编码读取。']],
    ['Big5 as it says', joined('<meta charset=big5>', Uint8Array.from([0xc1, 0x5a, 0xae, 0xc4])), '績效', ['按 Big5 编码读取。']],
    ['GBK though it says UTF-8', joined('<meta charset=utf-8><p>', gbk), '绩效', ['按 GB18030 编码读取。']],
    ['UTF-8 though it says nothing', bytesOf('<p>绩效'), '绩效', []],
    ['UTF-8 though it says something unknown', bytesOf('<meta charset=klingon><p>绩效'), '绩效', []],
    ['UTF-8 by its mark though it says GBK', joined('\ufeff<meta charset=gbk><p>', bytesOf('绩效')), '绩效', []],
    ['UTF-16 by its mark', Uint8Array.from([0xff, 0xfe, ...[...'<p>绩效'].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8])]), '绩效', ['按 UTF-16LE 编码读取。']],
  ])('%s', (_, bytes, text, remarks) => {
    const reading = readHtml(bytes, 'a.html', defaultReadingLimits);
    expect(reading).toMatchObject({ ok: true, value: { format: 'html', file: 'a.html', blocks: [{ text }], remarks } });
  });

  test('bytes that are no text are a fault', () => {
    expect(readHtml(Uint8Array.from([0x3c, 0, 0x70]), 'a.html', defaultReadingLimits)).toMatchObject({ ok: false, fault: { code: 'not-text' } });
  });
});

describe('limits', () => {
  const few: ReadingLimits = { ...defaultReadingLimits, tableCells: 10, characters: 100, depth: 3 };
  test.each<readonly [string, string, string]>([
    ['cells', `<table>${'<tr><td>甲<td>乙'.repeat(5)}`, 'too-many-cells'],
    ['cells that spans make', '<table><tr><td rowspan=9>甲<td rowspan=9>乙<tr><tr><tr><tr><tr><td>丙</table>', 'too-many-cells'],
    ['cells that spans make within a cell', '<table><tr><td>甲<td>乙<td><table><tr><td rowspan=9>甲<tr><td rowspan=9>乙<tr><tr><td>丙</table></table>', 'too-many-cells'],
    ['rows without cells', `<table>${'<tr>'.repeat(11)}`, 'too-many-cells'],
    ['characters', '字'.repeat(101), 'too-much-text'],
    ['paragraphs', '<table><tr><td>甲<td>乙</table><p>一<p>二<p>三<p>四<p>五', 'too-many-paragraphs'],
    ['depth', '<table><tr><td>'.repeat(4), 'too-deep'],
  ])('of %s are kept', (_, html, code) => {
    expect(readHtml(bytesOf(html), 'a.html', few)).toMatchObject({ ok: false, fault: { code, where: 'a.html' } });
  });

  test('a page of many short pieces is read in one pass', () => {
    const html = '<b>字</b>'.repeat(200_000);
    expect(readingOf(html).blocks.map((block) => (block.kind === 'paragraph' ? block.text.length : 0))).toEqual([200_000]);
  });

  test('end tags without a beginning cost nothing', () => {
    expect(blocksOf(`<div>${'<div>'.repeat(50_000)}${'</b></span>'.repeat(50_000)}甲`).map(inShort)).toEqual(['甲']);
  });
});

test('no page makes it throw, and all it shows is kept', () => {
  const piece = fc.constantFrom('<table>', '</table>', '<tr>', '</tr>', '<td>', '<td rowspan=3>', '<td colspan=2>', '</td>', '<p>', '</p>', '<div>', '</div>', '<br>', '<span>', '</span>', '甲', '乙', '<th>', '<tbody>');
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
    const shown = pieces.filter((part) => !part.startsWith('<')).toSorted();
    expect(blocksOf(pieces.join('')).flatMap(characters).toSorted()).toEqual(shown);
  }));
});

function characters(block: Block): readonly string[] {
  if (block.kind === 'paragraph') return [...block.text].filter((character) => character !== '\n');
  return block.rows.flatMap((row) => row.cells.flatMap((cell) => [...cell.paragraphs, ...cell.tables].flatMap(characters)));
}

function readingOf(html: string): DocumentReading {
  const reading = readHtml(bytesOf(html), 'a.html', defaultReadingLimits);
  if (!reading.ok) throw new Error(reading.fault.code);
  return reading.value;
}

function blocksOf(html: string): readonly Block[] {
  return readingOf(html).blocks;
}

function tablesOf(html: string): readonly Table[] {
  return blocksOf(html).filter((block): block is Table => block.kind === 'table');
}

/** A paragraph by its text, a table by the texts of its cells. */
function inShort(block: Block): unknown {
  return block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.cells.map((cell) => cell.text));
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function joined(text: string, bytes: Uint8Array): Uint8Array {
  return Uint8Array.from([...bytesOf(text), ...bytes]);
}
