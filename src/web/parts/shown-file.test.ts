import { expect, test } from 'vitest';
import { canBeShown, shownFile } from './shown-file.ts';

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2);

test('pictures are told by their first bytes, whatever they are called', () => {
  expect(shownFile(png, '扫描件.jpg')).toEqual({ kind: 'picture', mediaType: 'image/png' });
  expect(shownFile(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), '扫描件.jpg')).toEqual({ kind: 'picture', mediaType: 'image/jpeg' });
  expect(shownFile(new TextEncoder().encode('GIF89a'), '章.gif')).toEqual({ kind: 'picture', mediaType: 'image/gif' });
  expect(shownFile(new TextEncoder().encode('BM..'), '章.bmp')).toEqual({ kind: 'picture', mediaType: 'image/bmp' });
});

test('a page or a drawing under the name of a picture is not shown', () => {
  const encoder = new TextEncoder();
  expect(['<svg onload="alert(1)"/>', '<html>', '%PDF-1.4', ''].map((text) => shownFile(encoder.encode(text), '扫描件.png').kind)).toEqual(['nothing', 'nothing', 'nothing', 'nothing']);
});

test('a text file is shown as its text', () => {
  expect(shownFile(new TextEncoder().encode('会议同意<b>上报</b>。'), '纪要.TXT')).toEqual({ kind: 'text', text: '会议同意<b>上报</b>。' });
  expect(shownFile(Uint8Array.of(0, 0, 0, 0, 0xff, 0xff, 0), '纪要.txt').kind).toBe('nothing');
});

test('by its name a file is offered to be looked at, or only to be downloaded', () => {
  expect(['章.PNG', '章.jpeg', '纪要.txt', '纪要.docx', '纪要.pdf', '章.tif'].map(canBeShown)).toEqual([true, true, true, false, false, false]);
});
