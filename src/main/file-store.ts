// Files of this machine. A file is measured before it is opened, so that a wrong choice (a disk image, a pipe that never speaks) costs nothing.
import { open, stat, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileStore } from '../application/ports.ts';
import { acceptedFormatsText } from '../documents/accepted-formats.ts';
import { defaultReadingLimits } from '../documents/document-reading.ts';
import { tooLargeFile } from '../documents/limit-faults.ts';
import type { Fault } from '../kernel/fault.ts';
import { failed, ok } from '../kernel/result.ts';

export const fileStore: FileStore = {
  async read(path) {
    let file: FileHandle | null = null;
    try {
      const status = await stat(path);
      if (status.isDirectory()) return failed(fault(path, 'is-folder', '这是文件夹，不是文件', '请写出文件夹里的文件名；一次检查一个文件。'));
      if (!status.isFile()) return failed(fault(path, 'not-a-file', '这不是普通文件', `请选择${acceptedFormatsText}。`));
      if (status.size > defaultReadingLimits.fileBytes) return failed(tooLargeFile(basename(path), status.size, defaultReadingLimits.fileBytes));
      file = await open(path, 'r');
      const bytes = new Uint8Array(status.size);
      return ok({ bytes: bytes.subarray(0, await fill(file, bytes)), name: basename(path) });
    } catch (error) {
      return failed(openFault(path, error));
    } finally {
      await file?.close();
    }
  },
};

/** Reads until the bytes are full or the file ends; answers how many there were. What is written behind them meanwhile is not waited for. */
async function fill(file: FileHandle, bytes: Uint8Array): Promise<number> {
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}

function openFault(path: string, error: unknown): Fault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return fault(path, 'no-file', '找不到这个文件', '请核对文件名和所在文件夹；文件名含空格的，请加引号。');
  if (code === 'EACCES' || code === 'EPERM') return fault(path, 'no-permission', '没有读取这个文件的权限', '请确认文件没有被别的程序独占，并向文件所有者要读取权限。');
  return fault(path, 'read-error', `文件读取出错（${code === '' ? '原因不明' : code}）`, '请把文件复制到本机磁盘后再试。');
}

function fault(path: string, code: string, what: string, remedy: string): Fault {
  return { code, what, where: path, remedy };
}
