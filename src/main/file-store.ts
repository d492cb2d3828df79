// Files of this machine. A file is measured before it is opened, so that a wrong choice (a disk image, a pipe that never speaks) costs nothing.
import { rmSync } from 'node:fs';
import { link, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileStore } from '../application/ports.ts';
import { acceptedFormatsText } from '../documents/accepted-formats.ts';
import { defaultReadingLimits } from '../documents/document-reading.ts';
import { tooLargeFile } from '../documents/limit-faults.ts';
import type { Fault } from '../kernel/fault.ts';
import { failed, ok } from '../kernel/result.ts';

/** 128 + the number of the signal, as shells tell it. */
const exitOfInterrupt = 130;

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
  async write(path, content, existing) {
    const unfinished = `${path}.part-${process.pid}`;
    let file: FileHandle | null = null;
    const interrupted = (): void => {
      rmSync(unfinished, { force: true });
      process.exit(exitOfInterrupt);
    };
    try {
      file = await open(unfinished, 'wx');
      process.once('SIGINT', interrupted);
      if (content instanceof Uint8Array) await file.writeFile(content);
      else for await (const piece of content) await file.writeFile(piece);
      await file.sync();
      await file.close();
      await (existing === 'replace' ? rename(unfinished, path) : nameUnlessTaken(unfinished, path));
      return ok(null);
    } catch (error) {
      return failed(writeFault(path, error));
    } finally {
      process.off('SIGINT', interrupted);
      await file?.close();
      if (file !== null) await rm(unfinished, { force: true });
    }
  },
  async isSame(path, other) {
    const [one, two] = [await stat(path).catch(() => null), await stat(other).catch(() => null)];
    return one !== null && two !== null && one.ino === two.ino && one.dev === two.dev;
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

/** A second name cannot be given where one exists; sticks and some network drives know no second names, and there the file is looked for. */
async function nameUnlessTaken(unfinished: string, path: string): Promise<void> {
  try {
    await link(unfinished, path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error;
    if ((await stat(path).catch(() => null)) !== null) throw Object.assign(new Error('file exists'), { code: 'EEXIST' });
    await rename(unfinished, path);
  }
}

function writeFault(path: string, error: unknown): Fault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EEXIST') return fault(path, 'file-exists', '这个文件已经存在，没有覆盖', '请换一个文件名；确实要覆盖的，加上 --replace。');
  if (code === 'ENOENT' || code === 'ENOTDIR') return fault(path, 'no-folder', '要写入的文件夹不存在', '请先建立文件夹，或换一个位置。');
  if (code === 'EISDIR') return fault(path, 'is-folder', '这是文件夹，不是文件', '请写出文件夹里的文件名。');
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return fault(path, 'no-permission', '没有在这里写文件的权限', '请换一个有写权限的文件夹。');
  if (code === 'ENOSPC') return fault(path, 'disk-full', '磁盘空间不够', '没有留下残缺的文件。请清理磁盘或换一个位置。');
  if (code === 'ENAMETOOLONG') return fault(path, 'name-too-long', '文件名太长', '请用 --out 写一个短一些的文件名。');
  return fault(path, 'write-error', `文件写入出错（${code === '' ? '原因不明' : code}）`, '请换一个位置再试。');
}

function fault(path: string, code: string, what: string, remedy: string): Fault {
  return { code, what, where: path, remedy };
}
