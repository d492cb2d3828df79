import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cellXml, docxEntries, docxFile, documentXml, paragraphXml as p, relationshipsXml, relationshipXml, runXml as r, tableXml, zipFile } from '../../../../test/support/docx-file.ts';
import type { Fault } from '../../../kernel/fault.ts';
import { defaultReadingLimits, type ReadingLimits } from '../../document-reading.ts';
import { readDocx, scanXmlOnly } from './read-docx.ts';

function faultOf(bytes: Uint8Array, limits: ReadingLimits = defaultReadingLimits): Fault {
  const result = readDocx(bytes, '绩效文本.docx', limits);
  if (result.ok) throw new Error('was read');
  return result.fault;
}

function withMain(content: string | Uint8Array): Uint8Array {
  return docxFile({ body: '', entries: { 'word/document.xml': content } });
}

/** A package whose officeDocument relationship points to `target`. */
function packageWith(target: string, entries: Readonly<Record<string, string>>): Uint8Array {
  const all = { '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>', '_rels/.rels': relationshipsXml(relationshipXml('d', 'officeDocument', target)), ...entries };
  return zipFile(Object.fromEntries(Object.entries(all).map(([name, content]) => [name, strToU8(content)])));
}

/** A compound file header and directory records with these stream names. */
function compoundFile(...names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(1024 + names.length * 128);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, index) => {
    const at = 512 + index * 128;
    for (let letter = 0; letter < name.length; letter += 1) bytes[at + letter * 2] = name.charCodeAt(letter);
    bytes[at + 64] = (name.length + 1) * 2;
  });
  return bytes;
}

const sound = docxFile({ body: p(r('正文')) });
const soundEntries = docxEntries({ body: p(r('正文')) });

const cases: readonly (readonly [name: string, bytes: Uint8Array, code: string])[] = [
  ['an empty file', new Uint8Array(0), 'format-empty'],
  ['a PDF', strToU8('%PDF-1.7'), 'format-pdf'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'format-picture'],
  ['an RTF', strToU8('{\\rtf1\\ansi}'), 'format-rtf'],
  ['a web page', strToU8('<html><body>表</body></html>'), 'format-html'],
  ['a Word 2003 XML', strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'), 'docx-word-xml'],
  ['another XML', strToU8('<?xml version="1.0"?><a/>'), 'format-xml'],
  ['a RAR archive', strToU8('Rar!....'), 'format-archive'],
  ['a plain text', strToU8('部门整体绩效目标'), 'docx-is-text'],
  ['unknown bytes', new Uint8Array([1, 2, 3, 4, 5]), 'docx-unknown-content'],
  ['an encrypted document', compoundFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'docx-is-encrypted'],
  ['a binary .doc', compoundFile('Root Entry', 'WordDocument'), 'docx-is-binary-doc'],
  ['a binary .xls', compoundFile('Root Entry', 'Workbook'), 'docx-is-other-compound'],
  ['slides', packageWith('ppt/presentation.xml', { 'ppt/presentation.xml': '<x/>' }), 'docx-is-presentation'],
  ['an OFD', zipFile({ 'OFD.xml': strToU8('<x/>') }), 'docx-is-ofd'],
  ['an ODT', zipFile({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<x/>') }), 'docx-is-odt'],
  ['another archive', zipFile({ '说明.txt': strToU8('x') }), 'docx-is-other-archive'],
  ['a package without its main part', packageWith('word/document.xml', {}), 'docx-no-document'],
  ['a main part of another kind', withMain('<other/>'), 'docx-wrong-root'],
  ['a main part with another Word root', withMain('<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'), 'docx-wrong-root'],
  ['a truncated file', sound.subarray(0, sound.length - 30), 'zip-truncated'],
  ['entities', withMain('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), 'xml-doctype'],
  ['an undefined entity', withMain(documentXml(p('<w:r><w:t>&b;</w:t></w:r>'))), 'xml-entity'],
  ['broken XML', withMain(documentXml('<w:p></w:r>')), 'xml-malformed'],
  ['XML that ends', withMain(documentXml('').slice(0, -5)), 'xml-malformed'],
  ['bytes that are no text', withMain(new Uint8Array([...strToU8('<a>'), 0xff, 0xff])), 'xml-encoding'],
  ['another encoding', withMain('<?xml version="1.0" encoding="GB18030"?><a/>'), 'xml-encoding'],
  ['an endless token', withMain(documentXml(`<!--${'x'.repeat(12 * 1024 * 1024)}-->`)), 'xml-token-length'],
  ['broken relationships', zipFile({ ...soundEntries, '_rels/.rels': strToU8('<a') }), 'xml-malformed'],
  ['broken content types', zipFile({ ...soundEntries, '[Content_Types].xml': strToU8('<a') }), 'xml-malformed'],
  ['broken relationships of the main part', zipFile({ ...soundEntries, 'word/_rels/document.xml.rels': strToU8('<a') }), 'xml-malformed'],
  ['broken relationships of the settings', zipFile({ ...soundEntries, 'word/settings.xml': strToU8('<a/>'), 'word/_rels/settings.xml.rels': strToU8('<a'), 'word/_rels/document.xml.rels': strToU8(relationshipsXml(relationshipXml('s', 'settings', 'settings.xml'))) }), 'xml-malformed'],
  ['nesting without end', docxFile({ body: '<w:sdt>'.repeat(80) + '</w:sdt>'.repeat(80) }), 'too-deep'],
];

describe('readDocx says what is wrong', () => {
  it.each(cases)('%s: a fault of its own', (_, bytes, code) => {
    const fault = faultOf(bytes);
    expect(fault.code).toBe(code);
    for (const sentence of [fault.what, fault.remedy]) {
      const chinese = [...sentence].filter((character) => character >= '一' && character <= '龥').length;
      expect(chinese).toBeGreaterThanOrEqual(5);
    }
    expect(fault.where.startsWith('绩效文本.docx')).toBe(true);
  });

  it('says where inside the file: the part and the character', () => {
    expect(faultOf(withMain(documentXml('<w:p></w:r>'))).where).toBe(`绩效文本.docx，内部文件 word/document.xml，第${documentXml('').indexOf('</w:body>') + 6}个字符`);
  });

  it('says what to do in different words for different faults', () => {
    const told = new Map(cases.map(([, bytes, code]) => [code, faultOf(bytes).what]));
    expect(new Set(told.values()).size).toBe(told.size);
  });
});

describe('readDocx keeps its limits', () => {
  const limits = { ...defaultReadingLimits, tableCells: 20, characters: 100 };

  it.each<[string, Uint8Array, ReadingLimits, string]>([
    ['bytes of the file', sound, { ...limits, fileBytes: 10 }, 'file-too-large'],
    ['bytes that come out', sound, { ...limits, inflatedBytes: 200 }, 'zip-too-large'],
    ['entries', sound, { ...limits, zipEntries: 2 }, 'zip-too-many-entries'],
    ['cells', docxFile({ body: tableXml(cellXml('甲').repeat(21)) }), limits, 'too-many-cells'],
    ['cells of nested tables', docxFile({ body: tableXml(`<w:tc>${tableXml(cellXml('').repeat(20))}</w:tc>`) }), limits, 'too-many-cells'],
    ['visible characters', docxFile({ body: p(r('字'.repeat(101))) }), limits, 'too-much-text'],
    ['deleted characters', docxFile({ body: p(`<w:del><w:r><w:delText>${'字'.repeat(101)}</w:delText></w:r></w:del>`) }), limits, 'too-much-text'],
    ['depth', sound, { ...limits, depth: 3 }, 'too-deep'],
  ])('%s', (_, bytes, given, code) => {
    expect(faultOf(bytes, given).code).toBe(code);
  });

  it('counts a large part before it builds anything, and still reads one that fits', () => {
    const cells = tableXml(cellXml('', '<w:tcW w:w="100" w:type="dxa"/>').repeat(60_000));
    const large = docxFile({ body: cells });
    expect(faultOf(large, limits).code).toBe('too-many-cells');
    expect(faultOf(docxFile({ body: p(r('字'.repeat(2_000_000))) }), limits).code).toBe('too-much-text');
    expect(faultOf(docxFile({ body: `${cells}<w:p>` })).code).toBe('xml-malformed');
    const read = readDocx(large, 'a.docx', defaultReadingLimits);
    expect(read.ok && read.value.blocks).toHaveLength(1);
  });

  it('refuses a million cells', () => {
    const row = `<w:tr>${'<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>'.repeat(1000)}</w:tr>`;
    expect(faultOf(docxFile({ body: `<w:tbl>${row.repeat(1000)}</w:tbl>` })).what).toBe('表格单元格超过500000个');
  });
});

describe('scanXmlOnly', () => {
  it('scans what can be scanned and refuses what readDocx refuses', () => {
    expect(scanXmlOnly(sound, defaultReadingLimits).ok).toBe(true);
    expect(scanXmlOnly(new Uint8Array(0), defaultReadingLimits).ok).toBe(false);
  });
});
