import { describe, expect, test } from 'vitest';
import { readProjectFile } from '../../test/support/corpus.ts';
import { docxFile, paragraphXml, runXml } from '../../test/support/docx-file.ts';
import { defaultReadingLimits, readPlanFile } from './index.ts';
import { readDocument } from './read-document.ts';

const samples = ['txt', 'docx', 'doc'] as const;

describe('the reader is chosen by what a file is', () => {
  test.each(samples)('a .%s under its own name', (format) => {
    const reading = readDocument(readProjectFile(`data/samples/dingzhou-2021.${format}`), `a.${format}`, defaultReadingLimits);
    expect(reading).toMatchObject({ ok: true, value: { format, file: `a.${format}` } });
  });

  test.each<readonly [(typeof samples)[number], string]>([['txt', 'a.docx'], ['docx', 'a.doc'], ['doc', 'a.docx'], ['docx', 'a.txt'], ['doc', '绩效文本']])(
    'a .%s that is called %s',
    (format, file) => {
      expect(readDocument(readProjectFile(`data/samples/dingzhou-2021.${format}`), file, defaultReadingLimits)).toMatchObject({ ok: true, value: { format, file } });
    },
  );
});

describe('a file that cannot be read', () => {
  test('is refused by its size before anything else', () => {
    const reading = readDocument(new Uint8Array(1_048_577), 'a.txt', { ...defaultReadingLimits, fileBytes: 1_048_576 });
    expect(reading).toMatchObject({ ok: false, fault: { code: 'file-too-large', what: '文件有1.1兆字节，超过1.0兆字节的上限' } });
  });

  test.each<readonly [readonly number[], string, string]>([
    [[], 'a.docx', 'format-empty'],
    [[0x25, 0x50, 0x44, 0x46], 'a.docx', 'format-pdf'],
    [[0x89, 0x50, 0x4e, 0x47], 'a.docx', 'format-picture'],
    [[0x50, 0x4b, 0x03, 0x04], 'a.ofd', 'format-ofd'],
    [[0x00, 0x01], 'a.bin', 'not-text'],
  ])('%j called %s: %s', (bytes, file, code) => {
    expect(readDocument(new Uint8Array(bytes), file, defaultReadingLimits)).toMatchObject({ ok: false, fault: { code, where: file } });
  });
});

describe('a plan file', () => {
  test('tells its format and what the reader remarks', () => {
    expect(readPlanFile(new Uint8Array([0x09, 0xbc, 0xa8, 0x0a]), 'a.txt')).toMatchObject({ ok: true, value: { format: 'txt', remarks: ['按 GB18030 编码读取。'] } });
  });

  test.each<readonly [string, Uint8Array]>([
    ['a.txt', new TextEncoder().encode('只有一段文字')],
    ['a.docx', docxFile({ body: paragraphXml(runXml('只有一段文字')) })],
  ])('%s without a table is a fault that says so', (file, bytes) => {
    expect(readPlanFile(bytes, file)).toMatchObject({ ok: false, fault: { code: 'no-table', where: file } });
  });

  test('passes on the fault of the reader', () => {
    expect(readPlanFile(new Uint8Array(0), 'a.docx')).toMatchObject({ ok: false, fault: { code: 'format-empty' } });
  });

  test('keeps limits given to it', () => {
    const bytes = new TextEncoder().encode('\t1\n\t2\n');
    expect(readPlanFile(bytes, 'a.txt', { limits: { ...defaultReadingLimits, tableCells: 1 } })).toMatchObject({ ok: false, fault: { code: 'too-many-cells' } });
  });

  test('is plain data: a structured clone and JSON carry the whole plan', () => {
    const reading = readPlanFile(readProjectFile('data/samples/dingzhou-2021.txt'), 'a.txt');
    expect(reading.ok).toBe(true);
    expect(structuredClone(reading)).toEqual(reading);
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
  });
});
