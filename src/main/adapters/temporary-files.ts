// Files of exports, in a folder of their own inside the data folder (0700): what a server that ended has left there is removed when the next one starts.
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import type { TemporaryFiles } from '../../application/exports/export-task.ts';
import { failed, ok } from '../../kernel/result.ts';

const folderName = 'exports';

export async function temporaryFiles(dataFolder: string): Promise<TemporaryFiles> {
  const folder = path.join(dataFolder, folderName);
  await rm(folder, { recursive: true, force: true });
  return {
    async write(pieces) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = path.join(folder, randomUUID());
      const file = await open(name, 'wx', 0o600);
      let size = 0;
      try {
        for await (const piece of pieces) {
          await file.writeFile(piece);
          size += piece.byteLength;
        }
      } catch (error) {
        await file.close();
        await rm(name, { force: true });
        if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return failed(noRoom);
        throw error;
      }
      await file.close();
      return ok({ size, read: () => createReadStream(name), remove: () => rm(name, { force: true }) });
    },
  };
}

const noRoom = { code: 'disk-full', what: '服务器的磁盘空间不够，导出没有完成', where: '导出', remedy: '没有留下残缺的文件。请告诉系统维护人员清理磁盘，再重新导出。' };
