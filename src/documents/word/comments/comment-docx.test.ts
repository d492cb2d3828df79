import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { anchoredTexts, commentsOf, partOf, withoutComments } from '../../../../test/support/docx-comments.ts';
import { cellXml, docxFile, documentXml, fieldCharacterXml, fieldCodeXml, paragraphXml, relationshipXml, relationshipsXml, runXml, strict, tableXml, transitional, zipFile, docxEntries } from '../../../../test/support/docx-file.ts';
import { xmlEvents } from '../../../../test/support/xml-events.ts';
import type { Place } from '../../../kernel/place.ts';
import { defaultReadingLimits } from '../../document-reading.ts';
import { readDocument } from '../../read-document.ts';
import { commentDocx, type CommentedDocx } from './comment-docx.ts';
import type { WordComment } from './word-comment.ts';

const author = { name: '审核员', initials: '审' };

describe('the place of a comment', () => {
  test('is the cell, from its first paragraph to its last, and the paragraph; a row and a table are commented at their first cell, the document at its beginning', () => {
    const body = paragraphXml(runXml('题')) + tableXml(cellXml('甲') + `<w:tc>${paragraphXml(runXml('乙一'))}${paragraphXml(runXml('乙二'))}</w:tc>`, cellXml('丙') + cellXml('丁')) + paragraphXml(runXml('尾'));
    const done = commented(docxFile({ body }), [cell(1, 1, 2), paragraph(2), { ...cell(1, 2, 1), cell: null }, { ...cell(1, 1, 1), row: null, cell: null }, null]);
    expect(anchors(done)).toEqual(['乙一\n乙二', '尾', '丙', '甲', '题']);
    expect(done).toMatchObject({ placed: 5, unplaced: [], replaced: 0, answered: 0 });
  });

  test('is the beginning where the file has no such cell, and the comment is told', () => {
    const done = commented(docxFile({ body: tableXml(cellXml('甲')) }), [cell(1, 4, 4), paragraph(9)]);
    expect(anchors(done)).toEqual(['甲', '甲']);
    expect(done).toMatchObject({ placed: 0, unplaced: [{ place: cell(1, 4, 4) }, { place: paragraph(9) }] });
  });

  test.each([
    ['an empty paragraph', '<w:p/>', ''],
    ['a paragraph of properties alone', '<w:p w:rsidR="00A1" ><w:pPr><w:jc w:val="center"/></w:pPr></w:p>', ''],
    ['an attribute value that holds >', '<w:p w:rsidR="a>b/"><w:pPr/><w:r><w:t>甲</w:t></w:r></w:p>', '甲'],
    ['a content control around the paragraph', `<w:sdt><w:sdtPr/><w:sdtContent>${paragraphXml(runXml('甲'))}</w:sdtContent></w:sdt>`, '甲'],
    ['a content control inside it', `<w:p><w:sdt><w:sdtContent>${runXml('甲')}</w:sdtContent></w:sdt>${runXml('乙')}</w:p>`, '甲乙'],
    ['tracked changes', `<w:p><w:pPr><w:pPrChange w:id="3" w:author="a"><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange></w:pPr><w:ins w:id="1" w:author="a">${runXml('甲')}</w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>`, '甲'],
    ['a field', `<w:p>${fieldCharacterXml('begin')}${fieldCodeXml('PAGE')}${fieldCharacterXml('separate')}${runXml('甲')}${fieldCharacterXml('end')}</w:p>`, '甲'],
    ['a nested table before its own text', `${tableXml(cellXml('内'))}${paragraphXml(runXml('外'))}`, '外'],
    ['text on both sides of a nested table', `${paragraphXml(runXml('前'))}${tableXml(cellXml('内'))}${paragraphXml(runXml('后'))}`, '前\n内\n后'],
    ['a text box, whose own text no comment may stand in', `<w:p>${runXml('甲')}${textBox(paragraphXml(runXml('框')))}</w:p>`, '甲框\n框\n'],
  ])('holds where the cell is %s, and the main part is the same without it', (_, content, text) => {
    const body = tableXml(cellXml('左') + `<w:tc><w:tcPr/>${content}</w:tc>` + cellXml('右'));
    const done = commented(docxFile({ body }), [cell(1, 1, 2)]);
    expect(anchors(done)).toEqual([text]);
    expect(withoutComments(main(done))).toEqual(xmlEvents(documentXml(body)));
  });

  test('of a paragraph in a text box is the paragraph that holds the box; of a table in a text box too', () => {
    const body = `<w:p>${runXml('外')}${textBox(paragraphXml(runXml('框')) + tableXml(cellXml('格')))}</w:p>${paragraphXml(runXml('尾'))}`;
    const done = commented(docxFile({ body }), [paragraph(1), paragraph(2), cell(1, 1, 1), paragraph(3)]);
    const outer = '外框\n格\n框\n格\n';
    expect(anchors(done)).toEqual([outer, outer, outer, '尾']);
  });

  test('passes over merged, deleted and inner cells as the reader does', () => {
    const merged = cellXml('二', '<w:hMerge w:val="restart"/>') + cellXml('三', '<w:hMerge/>');
    const deletedRow = `<w:tr><w:trPr><w:del w:id="9" w:author="a"/></w:trPr>${cellXml('删')}</w:tr>`;
    const body = tableXml(cellXml('一') + merged + cellXml('去', '<w:cellDel w:id="8" w:author="a"/>') + cellXml('四'), cellXml('五')).replace('</w:tr><w:tr>', `</w:tr>${deletedRow}<w:tr>`);
    const bytes = docxFile({ body });
    const done = commented(bytes, [cell(1, 1, 2), cell(1, 1, 3), cell(1, 2, 1)]);
    const [table] = blocksOf(bytes);
    const read = table?.kind === 'table' ? [table.rows[0]?.cells[1]?.text, table.rows[0]?.cells[2]?.text, table.rows[1]?.cells[0]?.text] : [];
    expect(read).toEqual(['二\n三', '四', '五']);
    expect(anchors(done)).toEqual(['二', '四', '五']);
  });

  test('of a paragraph whose end mark was deleted reaches over the paragraph that continues it', () => {
    const body = paragraphXml(runXml('甲'), '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>') + paragraphXml(runXml('乙')) + paragraphXml(runXml('丙'));
    expect(anchors(commented(docxFile({ body }), [paragraph(1), paragraph(2)]))).toEqual(['甲\n乙', '丙']);
  });
});

describe('other ways to write a Word file', () => {
  test('the strict variant gets marks and a part of comments in its own vocabulary', () => {
    const xml = documentXml(tableXml(cellXml('甲')), strict);
    const bytes = docxFile({ body: '', entries: { 'word/document.xml': xml } });
    const done = commented(bytes, [cell(1, 1, 1)]);
    expect(anchors(done)).toEqual(['甲']);
    expect(withoutComments(main(done))).toEqual(xmlEvents(xml));
    expect(main(done).match(new RegExp(transitional, 'u'))).toBeNull();
    expect(partOf(done.bytes, 'word/comments.xml')).toContain(`xmlns:w="${strict}"`);
    expect(partOf(done.bytes, 'word/_rels/document.xml.rels')).toContain('Type="http://purl.oclc.org/ooxml/officeDocument/relationships/comments"');
  });

  test('another prefix and no prefix at all are spoken in', () => {
    for (const prefix of ['v9:', '']) {
      const declared = prefix === '' ? 'xmlns' : 'xmlns:v9';
      const tags = (text: string) => text.replaceAll(/<(\/?)w:/gu, `<$1${prefix}`);
      const xml = `<?xml version="1.0"?>${tags(`<w:document ${declared}="${transitional}"><w:body>${tableXml('<w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>')}</w:body></w:document>`).replaceAll(' w:w=', ' w=')}`;
      const done = commented(docxFile({ body: '', entries: { 'word/document.xml': xml } }), [cell(1, 1, 1), cell(1, 1, 2)]);
      expect(anchors(done)).toEqual(['', '甲']);
      expect(withoutComments(main(done))).toEqual(xmlEvents(xml));
    }
  });

  test('a byte order mark stays, and a main part in UTF-16 is refused with what to do', () => {
    const xml = documentXml(paragraphXml(runXml('甲')));
    const marked = commented(docxFile({ body: '', entries: { 'word/document.xml': `\ufeff${xml}` } }), [paragraph(1)]);
    expect(unzipSync(marked.bytes)['word/document.xml']?.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    const wide = new Uint8Array(new Uint16Array([...`\ufeff${xml.replace('UTF-8', 'UTF-16')}`].map((character) => character.charCodeAt(0))).buffer);
    const refused = commentDocx(docxFile({ body: '', entries: { 'word/document.xml': wide } }), 'a.docx', { comments: [noted(paragraph(1), '话')], author, bound: null }, defaultReadingLimits);
    expect(refused).toMatchObject({ ok: false, fault: { code: 'fix-encoding', remedy: expect.stringContaining('另存为新的 .docx') } });
  });
});

describe('the package', () => {
  test('keeps every other part byte for byte; the new part has its content type and its relationship', () => {
    const bytes = docxFile({ body: paragraphXml(runXml('甲')), styles: '', links: relationshipXml('rIdHengji1', 'image', 'media/a.png'), entries: { 'word/media/a.png': new Uint8Array([1, 2, 3]) } });
    const done = commented(bytes, [paragraph(1)]);
    const [before, after] = [unzipSync(bytes), unzipSync(done.bytes)];
    const changed = ['[Content_Types].xml', 'word/document.xml', 'word/_rels/document.xml.rels'];
    expect(Object.keys(after)).toEqual([...Object.keys(before), 'word/comments.xml']);
    for (const [name, content] of Object.entries(before)) if (!changed.includes(name)) expect(after[name]).toEqual(content);
    expect(partOf(done.bytes, '[Content_Types].xml')).toContain('<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>');
    expect(partOf(done.bytes, 'word/_rels/document.xml.rels')).toContain(`<Relationship Id="rIdHengji2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>`);
    expect(withoutSpaces(partOf(done.bytes, 'word/document.xml')).length).toBeGreaterThan(withoutSpaces(strFromU8(before['word/document.xml'] ?? new Uint8Array(0))).length);
  });

  test('that knows no relationships of its main part gets a part for them', () => {
    const done = commented(docxFile({ body: paragraphXml(runXml('甲')) }), [paragraph(1)]);
    expect(xmlEvents(partOf(done.bytes, 'word/_rels/document.xml.rels')).filter(({ kind }) => kind === 'open')).toHaveLength(2);
  });

  test('without a comment to make is the file as it was', () => {
    const bytes = docxFile({ body: paragraphXml(runXml('甲')) });
    expect(unzipSync(commented(bytes, []).bytes)).toEqual(unzipSync(bytes));
  });

  test('gets what XML cannot carry escaped, and lines and tabs as they are', () => {
    const done = commented(docxFile({ body: paragraphXml(runXml('甲')) }), [paragraph(1)], '<a> & "b"\t乙\n丙\u0007');
    expect(commentsOf(done.bytes)).toEqual([{ id: '0', author: '审核员', paragraphs: ['<a> & "b"乙丙_x0007_'] }]);
    expect(partOf(done.bytes, 'word/comments.xml')).toContain('<w:tab/>');
    expect(partOf(done.bytes, 'word/comments.xml')).toContain('<w:br/>');
  });
});

describe('comments that are there already', () => {
  const others = `<x:comments xmlns:x="${transitional}"><x:comment x:id="7" x:author="处长"><x:p><x:r><x:t>请核</x:t></x:r></x:p></x:comment></x:comments>`;
  const marked = `<w:p><w:commentRangeStart w:id="7"/>${runXml('甲')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>`;
  const withOthers = (part = others) =>
    docxFile({ body: marked + paragraphXml(runXml('乙')), links: relationshipXml('c', 'comments', 'notes/talk.xml'), entries: { 'word/notes/talk.xml': part } });

  test('stay as they are; new ones stand behind them with numbers of their own', () => {
    const done = commented(withOthers(), [paragraph(1), paragraph(2)]);
    expect(commentsOf(done.bytes, 'word/notes/talk.xml').map(({ id, author: by }) => [id, by])).toEqual([['7', '处长'], ['8', '审核员'], ['9', '审核员']]);
    expect([...anchoredTexts(main(done))]).toEqual([['8', '甲'], ['7', '甲'], ['9', '乙']]);
    expect(partOf(done.bytes, 'word/notes/talk.xml').startsWith(others.slice(0, -'</x:comments>'.length))).toBe(true);
    expect(Object.keys(unzipSync(done.bytes))).toEqual(Object.keys(unzipSync(withOthers())));
  });

  test('may be none, in a part of one empty tag', () => {
    const done = commented(withOthers(`<x:comments xmlns:x="${transitional}" />`), [paragraph(2)]);
    expect(commentsOf(done.bytes, 'word/notes/talk.xml').map(({ id }) => id)).toEqual(['0']);
  });

  test('of the same author are replaced, however often', () => {
    const first = commented(withOthers(), [paragraph(1), paragraph(2)]);
    const second = commented(first.bytes, [paragraph(2)], '改了');
    expect(second).toMatchObject({ placed: 1, replaced: 2 });
    expect(commentsOf(second.bytes, 'word/notes/talk.xml').map(({ paragraphs }) => paragraphs.join())).toEqual(['请核', '改了']);
    expect([...anchoredTexts(main(second)).values()]).toEqual(['甲', '乙']);
    expect(unzipSync(commented(second.bytes, [paragraph(2)], '改了').bytes)['word/document.xml']).toEqual(unzipSync(commented(withOthers(), [paragraph(2)], '改了').bytes)['word/document.xml']);
  });

  test('that were all of the same author go with their part when there is nothing more to say', () => {
    const bytes = docxFile({ body: paragraphXml(runXml('甲')), links: relationshipXml('s', 'image', 'media/a.png'), entries: { 'word/media/a.png': 'x' } });
    expect(unzipSync(commented(commented(bytes, [paragraph(1)]).bytes, []).bytes)).toEqual(unzipSync(bytes));
  });

  test('of the same author stay where somebody answered them', () => {
    const thread = `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="0000000A"/><w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A"/></w15:commentsEx>`;
    const spoken = (id: number, by: string, paraId: string) =>
      `<w:comment w:id="${id}" w:author="${by}"><w:p w14:paraId="0000000F"/><w:p w14:paraId="${paraId}"><w:r><w:t>话${id}</w:t></w:r></w:p></w:comment>`;
    const part = `<w:comments xmlns:w="${transitional}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${spoken(0, '审核员', '0000000A')}${spoken(1, '经办人', '0000000B')}${spoken(2, '审核员', '0000000C')}</w:comments>`;
    const marks = [0, 1, 2].map((id) => `<w:r><w:commentReference w:id="${id}"/></w:r>`).join('');
    const links = relationshipXml('c', 'comments', 'comments.xml') + '<Relationship Id="e" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/>';
    const bytes = docxFile({ body: `<w:p>${runXml('甲')}${marks}</w:p>`, links, entries: { 'word/comments.xml': part, 'word/commentsExtended.xml': thread } });
    const done = commented(bytes, [paragraph(1)]);
    expect(done).toMatchObject({ replaced: 1, answered: 1 });
    expect(commentsOf(done.bytes).map(({ id }) => id)).toEqual(['0', '1', '2']);
    expect(main(done)).not.toContain('<w:r><w:commentReference w:id="2"/></w:r>');
  });

  test('whose part is lost do no harm: the part comes back under its name', () => {
    const bytes = zipFile({ ...docxEntries({ body: paragraphXml(runXml('甲')), entries: { 'word/_rels/document.xml.rels': relationshipsXml(relationshipXml('c', 'comments', 'comments.xml')) } }) });
    const done = commented(bytes, [paragraph(1)]);
    expect(commentsOf(done.bytes)).toHaveLength(1);
    expect(unzipSync(done.bytes)['word/_rels/document.xml.rels']).toEqual(unzipSync(bytes)['word/_rels/document.xml.rels']);
  });

  test('in a damaged part are a fault that names it', () => {
    const refused = commentDocx(withOthers('<x:comments'), 'a.docx', { comments: [noted(paragraph(1), '话')], author, bound: null }, defaultReadingLimits);
    expect(refused).toMatchObject({ ok: false, fault: { where: expect.stringContaining('word/notes/talk.xml') } });
  });
});

test('what is no Word file is refused as the reader refuses it', () => {
  expect(commentDocx(new Uint8Array([1, 2, 3]), 'a.docx', { comments: [], author, bound: null }, defaultReadingLimits)).toMatchObject({ ok: false });
});

function commented(bytes: Uint8Array, places: readonly (Place | null)[], text = '话'): CommentedDocx {
  const done = commentDocx(bytes, 'a.docx', { comments: places.map((place) => noted(place, text)), author, bound: null }, defaultReadingLimits);
  if (!done.ok) throw new Error(`${done.fault.code}: ${done.fault.what}`);
  // What was written can be read again, and says the same.
  expect(blocksOf(done.value.bytes)).toEqual(blocksOf(bytes));
  return done.value;
}

function noted(place: Place | null, text: string): WordComment {
  return { place, paragraphs: [[{ text, bold: false }]] };
}

function anchors({ bytes }: CommentedDocx): readonly string[] {
  const texts = anchoredTexts(partOf(bytes, 'word/document.xml'));
  return commentsOf(bytes).map(({ id }) => texts.get(id) ?? '没有');
}

function main({ bytes }: CommentedDocx): string {
  return partOf(bytes, 'word/document.xml');
}

function blocksOf(bytes: Uint8Array) {
  const read = readDocument(bytes, 'a.docx', defaultReadingLimits);
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.blocks;
}

function textBox(content: string): string {
  const box = `<w:txbxContent>${content}</w:txbxContent>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>`;
}

function cell(table: number, row: number, number: number): Place {
  return { file: 'a.docx', table, row, cell: number, paragraph: null, line: null };
}

function paragraph(number: number): Place {
  return { file: 'a.docx', table: null, row: null, cell: null, paragraph: number, line: null };
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/gu, '');
}
