import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

describe('the encoding of a text file', () => {
  test.each<readonly [string, readonly number[], string, string]>([
    ['UTF-8 without a mark', [0xe7, 0xbb, 0xa9, 0xe6, 0x95, 0x88], '绩效', 'UTF-8'],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0xe7, 0xbb, 0xa9], '绩', 'UTF-8'],
    ['ASCII', [0x31, 0x0d, 0x0a, 0x32, 0x1b], '1\r\n2\u001b', 'UTF-8'],
    ['UTF-16 little-endian', [0xff, 0xfe, 0xe9, 0x7e, 0x31, 0x00], '绩1', 'UTF-16LE'],
    ['UTF-16 big-endian', [0xfe, 0xff, 0x7e, 0xe9, 0x00, 0x31], '绩1', 'UTF-16BE'],
    ['GB18030, as the GBK of older machines', [0xbc, 0xa8, 0xd0, 0xa7, 0xc4, 0xbf, 0xb1, 0xea], '绩效目标', 'GB18030'],
    ['GB18030 with a character of four bytes', [0xbc, 0xa8, 0x95, 0x32, 0x82, 0x36], '绩𠀀', 'GB18030'],
    ['GB18030 with signs of the forms', [0xa1, 0xdd, 0x39, 0x35, 0xa3, 0xa5], '≥95％', 'GB18030'],
    ['nothing but a mark', [0xef, 0xbb, 0xbf], '', 'UTF-8'],
  ])('%s is recognised', (_, bytes, text, encoding) => {
    expect(decodeText(new Uint8Array(bytes), 'a.txt')).toEqual({ ok: true, value: { text, encoding } });
  });

  test.each<readonly [string, readonly number[], string]>([
    ['a zero byte', [0x31, 0x00, 0x32], 'not-text'],
    ['a control byte', [0x31, 0x07], 'not-text'],
    ['a shift-out byte', [0x0e, 0x31], 'not-text'],
    ['a unit separator', [0x31, 0x1f], 'not-text'],
    ['UTF-16 without a mark', [0x31, 0x00, 0x32, 0x00], 'not-text'],
    ['bytes of no encoding', [0xff, 0x31, 0x31], 'text-encoding'],
    ['UTF-16 cut in the middle of a character, little-endian', [0xff, 0xfe, 0xe9], 'text-encoding'],
    ['UTF-16 cut in the middle of a character, big-endian', [0xfe, 0xff, 0xd8, 0x00], 'text-encoding'],
  ])('%s is a fault and not a text full of question marks', (_, bytes, code) => {
    const decoded = decodeText(new Uint8Array(bytes), 'a.txt');
    expect(decoded).toMatchObject({ ok: false, fault: { code, where: 'a.txt' } });
  });

  test('UTF-8 is read back whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const decoded = decodeText(new TextEncoder().encode(`行${text}`), 'a.txt');
        if (decoded.ok) expect(decoded.value.text).toBe(`行${text}`);
        else expect(decoded.fault.code).toBe('not-text');
      }),
    );
  });

  test('no bytes make it throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => ['boolean'].includes(typeof decodeText(bytes, 'a').ok)));
  });
});
