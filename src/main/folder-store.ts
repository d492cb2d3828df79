// Folders of this machine, looked through to the bottom. Links to folders are not followed: they may lead back.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FolderStore } from '../application/batch/batch-ports.ts';
import type { Fault } from '../kernel/fault.ts';
import { failed, ok } from '../kernel/result.ts';

export const folderStore: FolderStore = {
  async isFolder(folder) {
    return (await stat(folder).catch(() => null))?.isDirectory() ?? false;
  },
  async list(folder) {
    const files: string[] = [];
    const closed: Fault[] = [];
    await collect(folder, '', files, closed);
    // A folder that cannot be opened itself holds nothing to go on with.
    const [first] = closed;
    if (first !== undefined && files.length === 0 && first.where === folder) return failed(first);
    return ok({ files: files.toSorted(), closed });
  },
  pathOf: (folder, file) => path.join(folder, file),
  beside(folder, ending) {
    const whole = path.resolve(folder);
    // The topmost folder has nothing beside it.
    return path.dirname(whole) === whole ? path.join(whole, ending.replace(/^\./u, '')) : `${whole}${ending}`;
  },
};

async function collect(folder: string, inside: string, files: string[], closed: Fault[]): Promise<void> {
  const here = path.join(folder, inside);
  try {
    for (const entry of await readdir(here, { withFileTypes: true })) {
      const file = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) await collect(folder, file, files, closed);
      else if (!(entry.isSymbolicLink() && (await folderStore.isFolder(path.join(folder, file))))) files.push(file);
    }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '原因不明';
    closed.push({ code: 'folder-closed', what: `不能打开这个文件夹（${reason}），里面的文件没有检查`, where: inside === '' ? folder : here, remedy: '请向文件夹的所有者要读取权限，再检查一次；已检查的不会重做。' });
  }
}
