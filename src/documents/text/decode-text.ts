// Bytes of a text file to text. Office machines of the trade save UTF-8 (with or without mark), UTF-16 and GB18030; nothing else is guessed.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';

/** Big5 only where a page names it: nothing tells it from GB18030. */
export type TextEncoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030' | 'Big5';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** The text without its byte order mark. A file that is none of the four encodings is a fault, not a text full of question marks. */
export function decodeText(bytes: Uint8Array, file: string): Result<DecodedText, Fault> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'UTF-16LE') ?? failed(undecodable(file));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'UTF-16BE') ?? failed(undecodable(file));
  if (hasControlBytes(bytes)) return failed(binary(file));
  return decodeAs(bytes, 'UTF-8') ?? decodeAs(bytes, 'GB18030') ?? failed(undecodable(file));
}

/** The text in an encoding; null where the bytes are not valid in it. */
export function decodeAs(bytes: Uint8Array, encoding: TextEncoding): Result<DecodedText, Fault> | null {
  try {
    return ok({ text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding });
  } catch {
    return null; // the platform's decoder reports invalid bytes only by throwing
  }
}

/** Bytes that no text file holds: 0x00–0x08, 0x0E–0x1A, 0x1C–0x1F. Looked for in the first 64 KiB. */
function hasControlBytes(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, 65_536);
  for (let index = 0; index < end; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x09 || (byte > 0x0d && byte < 0x1b) || (byte > 0x1b && byte < 0x20)) return true;
  }
  return false;
}

function binary(file: string): Fault {
  return {
    code: 'not-text',
    what: '文件内容不是文本，也不是能识别的 Word 文档',
    where: file,
    remedy: '请用原来的程序打开，另存为 Word 文档（.docx）后再检查。',
  };
}

function undecodable(file: string): Fault {
  return {
    code: 'text-encoding',
    what: '文本文件的编码无法识别（不是 UTF-8、UTF-16 或 GB18030）',
    where: file,
    remedy: '请用记事本打开，“另存为”时编码选 UTF-8，再检查。',
  };
}
