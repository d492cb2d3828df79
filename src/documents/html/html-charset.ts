// Bytes of a web page to text: the byte order mark, else what the page says of itself, else as any other text. A page that says one encoding
// and is written in another is read as what it is.
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';
import { decodeAs, decodeText, type DecodedText, type TextEncoding } from '../text/decode-text.ts';

export function decodeHtml(bytes: Uint8Array, file: string): Result<DecodedText, Fault> {
  const declared = hasMark(bytes) ? null : declaredEncoding(bytes);
  return (declared === null ? null : decodeAs(bytes, declared)) ?? decodeText(bytes, file);
}

function hasMark(bytes: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (first === 0xef && second === 0xbb && third === 0xbf);
}

/** The encoding named in a `meta` element near the beginning; null where none is named, or one that is not read. */
function declaredEncoding(bytes: Uint8Array): TextEncoding | null {
  let opening = '';
  for (const byte of bytes.subarray(0, openingLength)) opening += byte < 0x80 ? String.fromCharCode(byte) : '?';
  const name = /<meta\s[^>]*charset\s*=\s*["']?\s*([\w-]+)/iu.exec(opening)?.[1]?.toLowerCase();
  return name === undefined ? null : (encodings.get(name) ?? null);
}

const openingLength = 4096;

const encodings: ReadonlyMap<string, TextEncoding> = new Map([
  ['utf-8', 'UTF-8'],
  ['utf8', 'UTF-8'],
  ['gb2312', 'GB18030'],
  ['gbk', 'GB18030'],
  ['gb18030', 'GB18030'],
  ['x-gbk', 'GB18030'],
  ['big5', 'Big5'],
]);
