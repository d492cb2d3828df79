import { describe, expect, test } from 'vitest';
import { foreignFormatFault, sniffFormat, type ForeignFormat, type SniffedFormat } from './sniff-format.ts';

const zip = [0x50, 0x4b, 0x03, 0x04];
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe('a file is what its bytes say', () => {
  test.each<readonly [string, readonly number[], SniffedFormat]>([
    ['a.docx', zip, 'zip'],
    ['a.doc', zip, 'zip'],
    ['a.zip', [0x50, 0x4b, 0x05, 0x06], 'zip'],
    ['a.docx', [0x50, 0x4b, 0x07, 0x08], 'zip'],
    ['a.doc', compound, 'compound-file'],
    ['a.docx', compound, 'compound-file'],
    ['无扩展名', compound, 'compound-file'],
    ['a.docx', [0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
    ['a.doc', [...bytesOf('{\\rtf1')], 'rtf'],
    ['a.docx', [0x89, 0x50, 0x4e, 0x47], 'picture'],
    ['a.docx', [0xff, 0xd8, 0xff, 0xe0], 'picture'],
    ['a.docx', [...bytesOf('GIF89a')], 'picture'],
    ['a.docx', [0x42, 0x4d, 1, 2, 3, 4, 0, 0, 0, 0, 54], 'picture'],
    ['a.docx', [0x49, 0x49, 0x2a, 0x00], 'picture'],
    ['a.docx', [0x4d, 0x4d, 0x00, 0x2a], 'picture'],
    ['a.docx', [...bytesOf('Rar!')], 'archive'],
    ['a.docx', [0x37, 0x7a, 0xbc, 0xaf], 'archive'],
    ['a.docx', [0x1f, 0x8b, 0x08], 'archive'],
    ['a.doc', [...bytesOf('<html><body>')], 'html'],
    ['a.doc', [...bytesOf('\n <!DOCTYPE HTML>')], 'html'],
    ['a.doc', [...bytesOf('<?xml version="1.0"?><html xmlns="…">')], 'html'],
    ['a.xls', [...bytesOf('\r\n<table border=1><tr>')], 'html'],
    ['a.xls', [...bytesOf('<meta http-equiv="Content-Type"><table>')], 'html'],
    ['a.htm', [0xef, 0xbb, 0xbf, ...bytesOf('<div><table>')], 'html'],
    ['a.htm', [0xff, 0xfe, ...[...bytesOf('<html>')].flatMap((byte) => [byte, 0])], 'html'],
    ['a.txt', [...bytesOf('<说明>表格写作 <table>')], 'html'],
    ['a.txt', [...bytesOf('说明：表格写作 <table>')], 'text'],
    ['a.mht', [...bytesOf('From: <Saved by WPS>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related')], 'mht'],
    ['a.doc', [0xef, 0xbb, 0xbf, ...bytesOf('<?xml version="1.0"?><w:wordDocument>')], 'xml'],
    ['a.txt', [...bytesOf('一、总体绩效目标')], 'text'],
    ['a.pdf', [...bytesOf('改了扩展名的文本')], 'text'],
    ['a.txt', [...bytesOf('BM值偏高的项目')], 'text'],
    ['a.txt', [...bytesOf('BM')], 'text'],
    ['a.txt', [0x50], 'text'],
    ['a.txt', [...bytesOf('    ')], 'text'],
  ])('%s with bytes %j is %s', (file, bytes, format) => {
    expect(sniffFormat(new Uint8Array(bytes), file)).toBe(format);
  });
});

describe('a name decides between formats that share their first bytes', () => {
  test.each<readonly [string, readonly number[], SniffedFormat]>([
    ['a.wps', compound, 'wps'],
    ['a.WPS', compound, 'wps'],
    ['a.et', compound, 'et'],
    ['a.xls', compound, 'xls'],
    ['a.ofd', zip, 'ofd'],
    ['a.et', zip, 'zip'],
    ['a.wps', zip, 'wps'],
    ['a.xls', zip, 'zip'],
    ['a.ofd', compound, 'compound-file'],
    ['a.wps', [...bytesOf('文本')], 'text'],
  ])('%s with bytes %j is %s', (file, bytes, format) => {
    expect(sniffFormat(new Uint8Array(bytes), file)).toBe(format);
  });

  test('an empty file is empty under every name', () => {
    expect(sniffFormat(new Uint8Array(0), 'a.docx')).toBe('empty');
  });
});

describe('a format that is not read', () => {
  const formats: readonly ForeignFormat[] = ['empty', 'pdf', 'ofd', 'wps', 'xls', 'et', 'rtf', 'html', 'mht', 'xml', 'picture', 'archive'];

  test.each(formats)('%s gets its own answer: what it is, where, and what to do', (format) => {
    const fault = foreignFormatFault(format, '文本.x');
    expect(fault).toMatchObject({ code: `format-${format}`, where: '文本.x' });
    expect(fault.what).toMatch(/[\u4e00-\u9fff]/u);
    expect(fault.remedy).toMatch(/[\u4e00-\u9fff].*。$/u);
  });

  test('no two formats get the same answer', () => {
    expect(new Set(formats.map((format) => foreignFormatFault(format, 'a').what)).size).toBe(formats.length);
  });
});

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
