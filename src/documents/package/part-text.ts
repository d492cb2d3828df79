// A part of a package as one text, for writers that change it in place.
import { strToU8 } from 'fflate';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { inflateEntry } from '../zip/inflate-entry.ts';
import type { ZipEntry } from '../zip/zip-archive.ts';
import type { PartSource } from './scan-part.ts';

export interface PartText {
  readonly text: string;
  /** The byte order mark, where the part has one. */
  readonly mark: string;
}

/** Faults: those of the entry, and a part in another encoding than UTF-8. The budget of the reading is not charged: the part was measured before. */
export function readPartText({ archive, budget }: PartSource, entry: ZipEntry): Result<PartText, Fault> {
  const pieces: string[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let isDecodable = true;
  const decode = (piece?: Uint8Array): boolean => {
    try {
      pieces.push(piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true }));
    } catch {
      isDecodable = false; // the platform's decoder reports invalid bytes only by throwing
    }
    return isDecodable;
  };
  const inflated = inflateEntry(archive, entry, { ...budget }, decode);
  if (!inflated.ok) return inflated;
  if (!isDecodable || !decode()) return failed(notUtf8(archive.file));
  const text = pieces.join('');
  return ok(text.startsWith('\ufeff') ? { text: text.slice(1), mark: '\ufeff' } : { text, mark: '' });
}

export function partBytes({ text, mark }: PartText): Uint8Array {
  return strToU8(mark + text);
}

function notUtf8(file: string): Fault {
  return { code: 'fix-encoding', what: '文件内部不是 UTF-8 编码，不能直接改写', where: file, remedy: '请用 Word 或 WPS 打开，另存为新的 .docx 后再试；原文件没有改动。' };
}
