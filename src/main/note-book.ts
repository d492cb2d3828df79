// Lines added to a file of this machine.
import { appendFile, readFile } from 'node:fs/promises';
import type { NoteBook } from '../application/batch/batch-ports.ts';
import type { Fault } from '../kernel/fault.ts';
import { failed, ok } from '../kernel/result.ts';
import { fileStore } from './file-store.ts';

export const noteBook: NoteBook = {
  async read(path) {
    try {
      return ok(await readFile(path, 'utf8'));
    } catch (error) {
      return codeOf(error) === 'ENOENT' ? ok('') : failed(fault(path, `检查记录打不开（${codeOf(error)}）`, '请换一个位置：--record 记录文件；或者加上 --fresh，不用以前的记录。'));
    }
  },
  async append(path, text) {
    try {
      await appendFile(path, text);
      return ok(null);
    } catch (error) {
      return failed(fault(path, `检查记录写不进去（${codeOf(error)}），下次要全部重新检查`, '请用 --record 写明一个可以写入的位置。'));
    }
  },
  replace: (path, text) => fileStore.write(path, new TextEncoder().encode(text), 'replace'),
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '原因不明';
}

function fault(path: string, what: string, remedy: string): Fault {
  return { code: 'check-record', what, where: path, remedy };
}
