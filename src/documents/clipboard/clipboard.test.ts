import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copiedBlock, pastedBlock, type TextBlock } from '../index.ts';

const ofText = (text: string) => pastedBlock({ html: '', text });
const ofHtml = (html: string) => pastedBlock({ html, text: 'not asked' });

describe('a block pasted as text', () => {
  test.each<readonly [string, string, TextBlock | null]>([
    ['one cell', '≥20批', [['≥20批']]],
    ['cells and rows of a spreadsheet, its last line end left out', '甲\t乙\r\n丙\t丁\r\n', [['甲', '乙'], ['丙', '丁']]],
    ['a short row is filled up', '甲\t乙\n丙', [['甲', '乙'], ['丙', '']]],
    ['a quoted cell keeps its lines and quotes', '"第一行\n“第”""二""行"\t乙', [['第一行\n“第”"二"行', '乙']]],
    ['a quote that closes nothing is a character', '"甲"级\t"乙', [['"甲"级', '"乙']]],
    ['a quote inside a text is a character', '5" 管\t1', [['5" 管', '1']]],
    ['nothing', '', null],
  ])('%s', (_what, text, block) => {
    expect(ofText(text)).toEqual(block);
  });
});

describe('a block pasted as HTML', () => {
  test('of Excel is its table', () => {
    const html = '<html><head><style>td{mso-number-format:General}</style></head><body><!--StartFragment--><table><col width=64><tr><td>甲</td><td x:num>12</td></tr><tr><td>丙&nbsp;</td><td></td></tr></table><!--EndFragment--></body></html>';
    expect(ofHtml(html)).toEqual([['甲', '12'], ['丙', '']]);
  });

  test('of Word says in every row what was merged downwards, and takes cells merged sideways as one', () => {
    const html = `<table><tr><td rowspan=2><p>产出<br>指标</p></td><td>数量指标</td><td colspan=2><p>检测批次</p></td><td>≥20批</td></tr>
      <tr><td>质量指标</td><td colspan=2>合格率</td><td>≥98%</td></tr></table>`;
    expect(ofHtml(html)).toEqual([['产出\n指标', '数量指标', '检测批次', '≥20批'], ['产出\n指标', '质量指标', '合格率', '≥98%']]);
  });

  test('where rows are merged unevenly a column is where any cell begins', () => {
    expect(ofHtml('<table><tr><td colspan=2>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td><td>戊</td></tr></table>')).toEqual([['甲', '', '乙'], ['丙', '丁', '戊']]);
  });

  test('of several tables is the one with the most rows, and text without a table is read as text', () => {
    expect(ofHtml('<table><tr><td>一行</td></tr></table><table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>')).toEqual([['甲'], ['乙']]);
    expect(pastedBlock({ html: '<p>只是一段</p>', text: '只是一段' })).toEqual([['只是一段']]);
    expect(pastedBlock({ html: '<table></table>', text: '甲' })).toEqual([['甲']]);
  });

  test('beyond what a form can take is no table', () => {
    const rows = '<tr>' + '<td>1</td>'.repeat(2_000) + '</tr>';
    expect(pastedBlock({ html: `<table>${rows.repeat(11)}</table>`, text: '甲' })).toEqual([['甲']]);
    expect(pastedBlock({ html: `<table><tr>${'<td rowspan=2000>1</td>'.repeat(40)}</tr>${'<tr></tr>'.repeat(2_000)}</table>`, text: '甲' })).toEqual([['甲']]);
  });

  test('runs nothing and shows nothing of scripts', () => {
    expect(ofHtml('<table><tr><td>甲<script>alert(1)</script><img src=x onerror=alert(1)></td></tr></table>')).toEqual([['甲']]);
  });
});

describe('a block that is copied', () => {
  test('marks every text that a spreadsheet could take for something else', () => {
    const { html, text } = copiedBlock([['=100%', '21.00'], ['1-2', '<b>\n"甲"']]);
    expect(text).toBe('=100%\t21.00\r\n1-2\t"<b>\n""甲"""');
    expect(html).toBe(`<table><tr><td style="mso-number-format:'\\@'">=100%</td><td>21.00</td></tr><tr><td style="mso-number-format:'\\@'">1-2</td><td style="mso-number-format:'\\@'">&lt;b&gt;<br>&quot;甲&quot;</td></tr></table>`);
  });

  test('comes back the same, as text and as a table', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', '1', ' ', '"', '\n', '=', '<', '&', ',') }).map((text) => text.split('\n').map((line) => line.replaceAll(/ +/gu, ' ').trim()).filter((line) => line !== '').join('\n'));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.array(cell, { minLength: 16, maxLength: 16 }), (rows, columns, texts) => {
        const block = Array.from({ length: rows }, (_, row) => texts.slice(row * columns, (row + 1) * columns));
        const copied = copiedBlock(block);
        expect(pastedBlock({ html: copied.html, text: '' })).toEqual(block);
        // In plain text a last row of one blank cell is the line end that every program puts behind the last row.
        if (copied.text !== '' && !copied.text.endsWith('\n')) expect(ofText(copied.text)).toEqual(block);
      }),
    );
  });
});
