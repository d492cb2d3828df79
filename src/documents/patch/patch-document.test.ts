import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cellXml, docxFile, fieldCharacterXml, fieldCodeXml, paragraphXml, runXml, tableXml } from '../../../test/support/docx-file.ts';
import type { Place } from '../../kernel/place.ts';
import { defaultReadingLimits } from '../document-reading.ts';
import { readDocument } from '../read-document.ts';
import { refusals, type CellPatch } from './cell-patch.ts';
import { patchDocument } from './patch-document.ts';

describe('a Word file', () => {
  test('gets the text of the cell in the formatting of its first run, and keeps every other byte of its parts', () => {
    const bytes = docxFile({ body: tableXml(cellXml('甲') + `<w:tc>${paragraphXml(runXml('≥90', '<w:b/>') + runXml('为优', '<w:i/>'))}</w:tc>` + cellXml('丙')), entries: { 'word/media/a.png': new Uint8Array([1, 2, 3]) } });
    const { patched, refused } = patchedDocx(bytes, [{ at: [1, 1, 2], old: '≥90为优', new: '≥90%' }]);
    expect(refused).toEqual([]);
    const [before, after] = [unzipSync(bytes), unzipSync(patched)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [name, content] of Object.entries(before)) if (name !== 'word/document.xml') expect(after[name]).toEqual(content);
    const [was, is] = [before, after].map((parts) => strFromU8(parts['word/document.xml'] ?? new Uint8Array(0)));
    expect(is).toBe(was?.replace(runXml('≥90', '<w:b/>') + runXml('为优', '<w:i/>'), runXml('≥90%', '<w:b/>')));
    expect(cellsOf(patched)).toEqual(['甲', '≥90%', '丙']);
  });

  test('gets what XML cannot carry as it stands escaped, and tabs and line breaks as elements', () => {
    const { patched } = patchedDocx(docxFile({ body: tableXml(cellXml('甲')) }), [{ at: [1, 1, 1], old: '甲', new: '<a> & "b"\t乙\n丙' }]);
    expect(cellsOf(patched)).toEqual(['<a> & "b"\t乙\n丙']);
  });

  test.each([
    ['an empty paragraph', '<w:p/>', ''],
    ['an empty paragraph with attributes and a bookmark', '<w:p w:rsidR="00A1"><w:pPr><w:jc w:val="center"/><w:rPr><w:b/></w:rPr></w:pPr><w:bookmarkStart w:id="0" w:name="a"/><w:bookmarkEnd w:id="0"/></w:p>', ''],
    ['runs with tabs, breaks and proofing marks', '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:br/><w:t xml:space="preserve"> 丙</w:t><w:cr/></w:r></w:p>', '甲\t乙\n 丙\n'],
    ['an attribute value that holds >', '<w:p w:rsidR="a>b"><w:r w:rsidR=\'"\'><w:t>甲</w:t></w:r></w:p>', '甲'],
  ])('can be written where the cell is %s', (_, content, old) => {
    const { patched, refused } = patchedDocx(docxFile({ body: tableXml(`<w:tc>${content}</w:tc>`) }), [{ at: [1, 1, 1], old, new: '新的' }]);
    expect([refused, cellsOf(patched)]).toEqual([[], ['新的']]);
  });

  test('takes the formatting of the paragraph end where the cell was empty, but not its tracked changes', () => {
    const xmlFor = (mark: string) => {
      const { patched } = patchedDocx(docxFile({ body: tableXml(`<w:tc><w:p><w:pPr><w:rPr>${mark}</w:rPr></w:pPr></w:p></w:tc>`) }), [{ at: [1, 1, 1], old: '', new: '新' }]);
      return strFromU8(unzipSync(patched)['word/document.xml'] ?? new Uint8Array(0));
    };
    expect(xmlFor('<w:b/>')).toContain('<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">新</w:t></w:r>');
    expect(xmlFor('<w:ins w:id="1"/>')).toContain('<w:r><w:t xml:space="preserve">新</w:t></w:r>');
  });

  test('keeps paragraphs that stay the same, drops those that are no longer needed, and breaks lines where there are too few', () => {
    const three = docxFile({ body: tableXml(`<w:tc>${['甲', '乙', '丙'].map((text) => paragraphXml(runXml(text))).join('')}</w:tc>`) });
    const old = '甲\n乙\n丙';
    for (const text of ['甲\n丁\n丙', '甲', '甲\n乙\n丙\n丁\n戊']) expect(cellsOf(patchedDocx(three, [{ at: [1, 1, 1], old, new: text }]).patched)).toEqual([text]);
    const xml = strFromU8(unzipSync(patchedDocx(three, [{ at: [1, 1, 1], old, new: '甲\n丁\n丙' }]).patched)['word/document.xml'] ?? new Uint8Array(0));
    expect(xml.match(/<w:p>/gu)).toHaveLength(3);
  });

  test.each([
    ['a field', `<w:p>${fieldCharacterXml('begin')}${fieldCodeXml('PAGE')}${fieldCharacterXml('separate')}${runXml('甲')}${fieldCharacterXml('end')}</w:p>`, refusals.complex],
    ['a tracked insertion', `<w:p><w:ins w:id="1" w:author="a" w:date="2021-01-01T00:00:00Z">${runXml('甲')}</w:ins></w:p>`, refusals.complex],
    ['a content control', `<w:sdt><w:sdtContent>${paragraphXml(runXml('甲'))}</w:sdtContent></w:sdt>`, refusals.complex],
    ['a page break inside a run', '<w:p><w:r><w:t>甲</w:t><w:br w:type="page"/></w:r></w:p>', refusals.complex],
    ['hidden text', `<w:p>${runXml('甲')}${runXml('乙', '<w:vanish/>')}</w:p>`, refusals.complex],
    ['another text', paragraphXml(runXml('乙')), refusals.changed],
  ])('leaves a cell alone that holds %s', (_, content, reason) => {
    const bytes = docxFile({ body: tableXml(`<w:tc>${content}</w:tc>`) });
    const { patched, refused } = patchedDocx(bytes, [{ at: [1, 1, 1], old: '甲', new: '新' }]);
    expect(refused).toEqual([reason]);
    expect(unzipSync(patched)['word/document.xml']).toEqual(unzipSync(bytes)['word/document.xml']);
  });

  test('leaves alone what is not there, and cells of rows that were struck out', () => {
    const struck = `<w:tr><w:trPr><w:del w:id="1" w:author="a" w:date="2021-01-01T00:00:00Z"/></w:trPr>${cellXml('甲')}</w:tr>`;
    const bytes = docxFile({ body: `<w:tbl><w:tblPr/><w:tblGrid/>${struck}<w:tr>${cellXml('乙')}</w:tr></w:tbl>` });
    expect(patchedDocx(bytes, [{ at: [1, 2, 1], old: '甲', new: '新' }]).refused).toEqual([refusals.missing]);
    expect(cellsOf(patchedDocx(bytes, [{ at: [1, 1, 1], old: '乙', new: '新' }]).patched)).toEqual(['新']);
  });

  test('counts outer tables only: a cell of a table in a cell is not written', () => {
    const nested = docxFile({ body: tableXml(`<w:tc>${tableXml(cellXml('里'))}<w:p/></w:tc>` + cellXml('外')) });
    expect(patchedDocx(nested, [{ at: [1, 1, 1], old: '', new: '新' }]).refused).toEqual([refusals.complex]);
    expect(patchedDocx(nested, [{ at: [1, 1, 2], old: '外', new: '新' }]).refused).toEqual([]);
  });

  test('keeps a byte order mark, and a main part that is not UTF-8 is refused', () => {
    const xml = strFromU8(unzipSync(docxFile({ body: tableXml(cellXml('甲')) }))['word/document.xml'] ?? new Uint8Array(0));
    const marked = docxFile({ body: '', entries: { 'word/document.xml': `\ufeff${xml}` } });
    const { patched } = patchedDocx(marked, [{ at: [1, 1, 1], old: '甲', new: '新' }]);
    expect([...(unzipSync(patched)['word/document.xml'] ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    expect(cellsOf(patched)).toEqual(['新']);
    const wide = new Uint8Array(Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le'));
    expect(patchDocument({ bytes: docxFile({ body: '', entries: { 'word/document.xml': wide } }), file: 'a.docx', format: 'docx' }, [patchAt([1, 1, 1], '甲', '新')])).toMatchObject({ ok: false, fault: { code: 'fix-encoding' } });
  });

  test('that is no Word file is refused as the reader refuses it', () => {
    expect(patchDocument({ bytes: new TextEncoder().encode('甲'), file: 'a.docx', format: 'docx' }, [])).toMatchObject({ ok: false });
  });
});

describe('a text file', () => {
  test.each(['\n', '\r\n', '\r'])('gets the lines of the cell and keeps every other byte, line ends %j included', (end) => {
    const text = ['第一部分', '\t甲', '\t乙', '续行', '\t丙', '', '文末'].join(end);
    const { bytes, refused } = patchedText(text, [{ line: 3, old: '乙\n续行', new: '新\n两行' }]);
    expect([bytes, refused]).toEqual([text.replace(`乙${end}续行`, `新${end}两行`), []]);
  });

  test('keeps its byte order mark', () => {
    expect(patchedText('\ufeff\t甲\n', [{ line: 1, old: '甲', new: '' }]).bytes).toBe('\ufeff\t\n');
  });

  test('is left alone where the cell says something else, or no cell stands there', () => {
    const { bytes, refused } = patchedText('段落\n\t甲', [{ line: 2, old: '乙', new: '新' }, { line: 1, old: '段落', new: '新' }, { line: 9, old: '甲', new: '新' }, { line: null, old: '甲', new: '新' }]);
    expect([bytes, refused]).toEqual(['段落\n\t甲', [refusals.changed, refusals.missing, refusals.missing, refusals.missing]]);
  });

  test('in another encoding is refused with what to do', () => {
    const wide = new Uint8Array(Buffer.from('\ufeff\t甲\n', 'utf16le'));
    expect(patchDocument({ bytes: wide, file: 'a.txt', format: 'txt' }, [])).toMatchObject({ ok: false, fault: { code: 'fix-encoding', what: expect.stringContaining('UTF-16LE') } });
    expect(patchDocument({ bytes: new Uint8Array([0, 1]), file: 'a.txt', format: 'txt' }, [])).toMatchObject({ ok: false });
  });
});

test.each(['doc', 'xlsx', 'csv', 'html'] as const)('a .%s is refused with what to do', (format) => {
  expect(patchDocument({ bytes: new Uint8Array(0), file: `a.${format}`, format }, [])).toMatchObject({ ok: false, fault: { code: 'fix-format', remedy: expect.stringContaining('.docx') } });
});

interface CellAt {
  readonly at: readonly [table: number, row: number, cell: number];
  readonly old: string;
  readonly new: string;
}

function patchAt([table, row, cell]: CellAt['at'], old: string, text: string): CellPatch {
  return { place: { file: 'a.docx', table, row, cell, paragraph: null, line: null }, old, new: text };
}

function patchedDocx(bytes: Uint8Array, cells: readonly CellAt[]): { readonly patched: Uint8Array; readonly refused: readonly string[] } {
  const result = patchDocument({ bytes, file: 'a.docx', format: 'docx' }, cells.map((cell) => patchAt(cell.at, cell.old, cell.new)));
  if (!result.ok) throw new Error(result.fault.what);
  expect(result.value.applied.length + result.value.refused.length).toBe(cells.length);
  return { patched: result.value.bytes, refused: result.value.refused.map(({ reason }) => reason) };
}

function patchedText(text: string, cells: readonly { readonly line: number | null; readonly old: string; readonly new: string }[]): { readonly bytes: string; readonly refused: readonly string[] } {
  const place = (line: number | null): Place => ({ file: 'a.txt', table: 1, row: 1, cell: 1, paragraph: null, line });
  const result = patchDocument({ bytes: new TextEncoder().encode(text), file: 'a.txt', format: 'txt' }, cells.map((cell) => ({ place: place(cell.line), old: cell.old, new: cell.new })));
  if (!result.ok) throw new Error(result.fault.what);
  return { bytes: new TextDecoder('utf-8', { ignoreBOM: true }).decode(result.value.bytes), refused: result.value.refused.map(({ reason }) => reason) };
}

/** The texts of the cells of the first table. */
function cellsOf(bytes: Uint8Array): readonly string[] {
  const reading = readDocument(bytes, 'a.docx', defaultReadingLimits);
  if (!reading.ok) throw new Error(reading.fault.what);
  return reading.value.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : []));
}
