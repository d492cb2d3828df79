// Files that cannot be read: each with its own code, and words that say what, where and what to do.
import { describe, expect, it } from 'vitest';
import { writeCompoundFile } from '../../../../test/support/compound-file.ts';
import { cell, line, rowEnd, writeDoc } from '../../../../test/support/doc-file.ts';
import { defaultReadingLimits, type ReadingLimits } from '../../document-reading.ts';
import type { Fault } from '../../../kernel/fault.ts';
import { docFaultTexts } from './doc-fault.ts';
import { readDoc } from './read-doc.ts';

function faultOf(bytes: Uint8Array, limits: Partial<ReadingLimits> = {}): Fault | null {
  const result = readDoc(bytes, '绩效.doc', { ...defaultReadingLimits, ...limits });
  return result.ok ? null : result.fault;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const filler = new Uint8Array(5000).fill(1);
const container = (...names: readonly string[]): Uint8Array => writeCompoundFile(names.map((name) => ({ name, bytes: filler })));
/** Long enough that the text has sectors of its own and only the tables lie in the mini stream. */
const long = line('甲'.repeat(2000));
const plain = writeDoc({ paragraphs: [long, cell('a'), cell('b'), rowEnd([0, 100, 200]), line('乙')] });

/** The file with some bytes overwritten. */
function patched(bytes: Uint8Array, at: number, ...values: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(values, at);
  return copy;
}

/** Where a stream begins in a file of sectors of 512 bytes, by its first bytes. */
function offsetOf(bytes: Uint8Array, ...values: readonly number[]): number {
  for (let at = 512; at < bytes.length; at += 512) if (values.every((value, index) => bytes[at + index] === value)) return at;
  throw new Error('no such sector');
}

const block = offsetOf(plain, 0xec, 0xa5);
/** Pairs of offset and length in the information block. */
const pair = (index: number): number => block + 154 + 8 * index;
const directory = ((plain[48] ?? 0) + 1) * 512;
const old = writeDoc({ paragraphs: [long] });
const oldBlock = offsetOf(old, 0xec, 0xa5);

describe('files that are no .doc', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing at all', new Uint8Array(0), 'format-empty'],
    ['a .docx', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'doc-is-docx'],
    ['RTF', bytesOf('{\\rtf1\\ansi 绩效}'), 'format-rtf'],
    ['a web page', bytesOf('<html><body>绩效</body></html>'), 'doc-is-web-page'],
    ['a web archive', bytesOf('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'doc-is-web-page'],
    ['a bare table of a web page', bytesOf('\r\n<div><table><tr><td>绩效'), 'doc-is-web-page'],
    ['Word 2003 XML', bytesOf('<?xml version="1.0"?><w:wordDocument/>'), 'format-xml'],
    ['a PDF', bytesOf('%PDF-1.7'), 'format-pdf'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'format-picture'],
    ['plain text', bytesOf('绩效目标\t数量指标'), 'doc-is-text'],
    ['UTF-16 text', Uint8Array.from([0xff, 0xfe, 0x2e, 0x7e, 0x48, 0x65]), 'doc-is-text'],
    ['Word 2', Uint8Array.from([0xdb, 0xa5, 0x2d, 0, 0, 0]), 'doc-too-old'],
    ['Word for DOS', Uint8Array.from([0x31, 0xbe, 0, 0, 0, 0]), 'doc-too-old'],
    ['something else', Uint8Array.from([1, 2, 3, 4, 0, 0, 255]), 'doc-is-unknown'],
    ['an Excel workbook', container('Workbook'), 'doc-is-spreadsheet'],
    ['an Excel 95 workbook', container('Book'), 'doc-is-spreadsheet'],
    ['slides', container('Current User', 'PowerPoint Document'), 'doc-is-slides'],
    ['a mail', container('__properties_version1.0'), 'doc-is-mail'],
    ['an encrypted package', container('EncryptionInfo', 'EncryptedPackage'), 'doc-is-encrypted-package'],
    ['another compound file', container('CONTENTS'), 'doc-is-other-compound'],
    ['a folder called WordDocument', writeCompoundFile([{ name: 'WordDocument', bytes: new Uint8Array(0), kind: 'storage' }]), 'doc-is-other-compound'],
  ])('tells %s', (_, bytes, code) => {
    expect(faultOf(bytes)?.code).toBe(code);
  });
});

describe('Word files that cannot be read', () => {
  it.each<[string, Uint8Array, string]>([
    ['Word 6 or 95', patched(old, oldBlock, 0xdc, 0xa5), 'doc-too-old'],
    ['a version before Word 97', writeDoc({ paragraphs: [line('甲')], version: 0x65 }), 'doc-too-old'],
    ['an encrypted document', writeDoc({ paragraphs: [line('甲')], flags: 0x1300 }), 'doc-encrypted'],
    ['an obfuscated document', writeDoc({ paragraphs: [line('甲')], flags: 0x9300 }), 'doc-encrypted'],
    ['a missing table stream', writeDoc({ paragraphs: [line('甲')], flags: 0x1000 }), 'doc-table-stream-missing'],
    ['a broken identifier', patched(plain, block, 1, 2), 'doc-header-block-damaged'],
    ['a block that ends too early', patched(plain, block + 152, 0xff, 0xff), 'doc-header-block-damaged'],
    ['a block with too few counts', patched(plain, block + 62, 2, 0), 'doc-header-block-damaged'],
    ['a negative number of characters', patched(plain, block + 64 + 12, 0xff, 0xff, 0xff, 0xff), 'doc-header-block-damaged'],
    ['more characters than there are', patched(plain, block + 64 + 12, 0xff, 0xff, 0, 0), 'doc-text-damaged'],
    ['no piece table', patched(plain, pair(33) + 4, 0, 0, 0, 0), 'doc-text-damaged'],
    ['a piece table outside its stream', patched(plain, pair(33), 0, 0, 0xff, 0), 'doc-text-damaged'],
    ['a piece table too short', writeDoc({ paragraphs: [], pieceStarts: [] }), 'doc-text-damaged'],
    ['pieces that overlap', writeDoc({ paragraphs: [line('甲乙丙')], pieceStarts: [0, 3, 1] }), 'doc-text-damaged'],
  ])('says so of %s', (_, bytes, code) => {
    expect(faultOf(bytes)?.code).toBe(code);
  });
});

describe('damaged containers', () => {
  it.each<[string, Uint8Array, string]>([
    ['a bare magic number', plain.slice(0, 8), 'doc-truncated'],
    ['half a file', plain.slice(0, plain.length >> 1), 'doc-truncated'],
    ['a strange sector size', patched(plain, 30, 7), 'doc-header-damaged'],
    ['a strange mini sector size', patched(plain, 32, 9), 'doc-header-damaged'],
    ['only half the magic number', patched(plain, 4, 0, 0), 'doc-header-damaged'],
    ['a directory outside the file', patched(plain, 48, 0, 0, 0x10, 0), 'doc-sector-outside'],
    ['an endless directory', loopAt(plain, plain[48] ?? 0), 'doc-sector-loop'],
    ['a directory without root', patched(plain, directory + 66, 2), 'doc-directory-damaged'],
    ['directory entries in a circle', patched(plain, directory + 128 + 72, 1), 'doc-directory-damaged'],
    ['a directory entry that does not exist', patched(plain, directory + 128 + 72, 0x77), 'doc-directory-damaged'],
    ['an allocation table outside the file', patched(plain, 76, 0, 0, 0x10, 0), 'doc-truncated'],
    ['a stream longer than the file', patched(plain, entryOf('WordDocument') + 120, 0, 0, 0, 0x7f), 'doc-truncated'],
    ['a stream longer than its chain', patched(plain, entryOf('WordDocument') + 121, 0x1f), 'doc-truncated'],
    ['a stream outside the file', patched(plain, entryOf('WordDocument') + 116, 0, 0, 0x10, 0), 'doc-sector-outside'],
    ['a small stream outside the mini stream', patched(plain, entryOf('1Table') + 116, 0, 0, 0x10, 0), 'doc-sector-outside'],
    ['a mini stream outside the file', patched(plain, directory + 116, 0, 0, 0x10, 0), 'doc-sector-outside'],
    ['a mini table outside the file', patched(plain, 60, 0, 0, 0x10, 0), 'doc-sector-outside'],
  ])('says so of %s', (_, bytes, code) => {
    expect(faultOf(bytes)?.code).toBe(code);
  });

  it('reads on when only the Data stream is damaged', () => {
    expect(faultOf(patched(plain, entryOf('Data') + 116, 0, 0, 0x10, 0))).toBeNull();
  });
});

describe('limits', () => {
  it('refuses a file that is too large before looking at it', () => {
    expect(faultOf(plain, { fileBytes: 100 })?.code).toBe('file-too-large');
  });

  it('refuses too many characters, cells and paragraphs', () => {
    expect(faultOf(plain, { characters: 6 })?.code).toBe('too-much-text');
    expect(faultOf(plain, { tableCells: 2 })).toBeNull();
    expect(faultOf(plain, { tableCells: 1 })?.code).toBe('too-many-cells');
    expect(faultOf(writeDoc({ paragraphs: Array.from({ length: 100 }, () => line('')) }), { characters: 2000 })?.code).toBe('doc-too-many-paragraphs');
  });

  it('refuses a million cells by their marks alone', () => {
    const text = 'x\x07'.repeat(4);
    const bytes = writeDoc({ paragraphs: [{ runs: [{ text }], mark: '\r' }] });
    expect(faultOf(bytes, { tableCells: 1 })?.code).toBe('too-many-cells');
  });

  it('stops at the limit inside the last row too', () => {
    const bytes = writeDoc({ paragraphs: [cell('a'), { ...rowEnd([0, 100]), runs: [{ text: '余' }] }, line('')] });
    expect(faultOf(bytes, { tableCells: 1 })?.code).toBe('too-many-cells');
  });

  it('refuses tables nested too deep', () => {
    const deep = line('', [0x16, 0x24, 1, 0x49, 0x66, 0, 1, 0, 0]);
    expect(faultOf(writeDoc({ paragraphs: [deep] }))?.code).toBe('too-deep');
  });
});

describe('the words of faults', () => {
  it.each(Object.entries(docFaultTexts))('%s says in Chinese what was found and what to do', (_, { what, remedy }) => {
    expect(what).toMatch(/[\u4e00-\u9fff].*。$/u);
    expect(remedy).toMatch(/[\u4e00-\u9fff].*。$/u);
  });

  it('no two codes share their finding', () => {
    const findings = Object.values(docFaultTexts).map(({ what }) => what);
    expect(new Set(findings).size).toBe(findings.length);
  });

  it('names the file, and the position where it is known', () => {
    expect(faultOf(container('CONTENTS'))?.where).toBe('绩效.doc');
    expect(faultOf(patched(plain, directory + 128 + 72, 0x77))?.where).toBe('绩效.doc，第 119 个目录项');
  });
});

/** Where the directory entry of a stream lies. */
function entryOf(name: string): number {
  for (let at = directory; at < plain.length; at += 128) {
    const found = [...name].every((character, index) => plain[at + 2 * index] === character.charCodeAt(0)) && plain[at + 2 * name.length] === 0;
    if (found) return at;
  }
  throw new Error(`no entry ${name}`);
}

/** The file with a sector that follows itself. */
function loopAt(bytes: Uint8Array, sector: number): Uint8Array {
  const table = ((bytes[76] ?? 0) + ((bytes[77] ?? 0) << 8) + 1) * 512;
  return patched(bytes, table + 4 * sector, sector, 0, 0, 0);
}
