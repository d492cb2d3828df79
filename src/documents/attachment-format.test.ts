import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { attachmentEndings, attachmentFault } from './attachment-format.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const pack = (part: string): Uint8Array => zipSync({ [part]: text('<a/>') });
const compound = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const picture = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);

describe('what may be kept beside a text', () => {
  test.each<readonly [string, Uint8Array]>([
    ['纪要.pdf', text('%PDF-1.7')],
    ['纪要.PDF', text('%PDF-1.7')],
    ['批复.ofd', pack('OFD.xml')],
    ['扫描.jpg', picture],
    ['纪要.docx', pack('word/document.xml')],
    ['纪要.wps', pack('word/document.xml')],
    ['明细.xlsx', pack('xl/workbook.xml')],
    ['纪要.doc', compound],
    ['纪要.wps', compound],
    ['明细.xls', compound],
    ['明细.et', compound],
    ['说明.txt', text('会议同意。')],
  ])('%s is kept', (name, bytes) => {
    expect(attachmentFault(bytes, name, 'any')).toBeNull();
  });

  test.each<readonly [string, Uint8Array]>([
    ['工具.exe', Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3)],
    ['网页.html', text('<html><body>')],
    ['网页.txt', text('<html><body>')],
    ['资料.zip', pack('a.txt')],
    ['残缺.docx', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0, 0)],
    ['资料.rar', text('Rar!')],
    ['空.pdf', new Uint8Array()],
    ['残缺.pdf', text('%P')],
  ])('%s is refused, with what may be sent', (name, bytes) => {
    const fault = attachmentFault(bytes, name, 'any');
    expect(fault?.code).toBe(name === '残缺.pdf' ? 'attachment-name' : 'attachment-format');
    expect(fault?.where).toBe(name);
  });

  test('a name that says something else than the content is refused: by the name it would be opened', () => {
    expect(attachmentFault(text('%PDF-1.7'), '纪要.pdf.exe', 'any')).toMatchObject({ code: 'attachment-name', what: '文件名的后缀与内容不符：内容是PDF', remedy: '请把后缀改为.pdf后再上传。没有存入文件。' });
    expect(attachmentFault(picture, '扫描件', 'scan')?.remedy).toContain('.jpg、.jpeg');
  });

  test('a scan with a stamp is a picture of a page, not a text that anybody could have typed', () => {
    expect(attachmentEndings('scan')).toEqual(['.pdf', '.ofd', '.jpg', '.jpeg', '.png', '.tif', '.tiff', '.bmp', '.gif']);
    expect(attachmentFault(pack('word/document.xml'), '扫描件.docx', 'scan')).toMatchObject({ code: 'attachment-format', what: '盖章扫描件应是 PDF、OFD 或图片，这是Word 文档' });
    expect(attachmentFault(picture, '扫描件.png', 'scan')).toBeNull();
  });
});
