// What goes into an archive: plain files only, in an order that does not depend on the disk.
import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ReleaseFault } from './release-fault.mjs';

/**
 * Names of all files under a folder, with `/`, sorted by code unit.
 * @param {string} folder
 * @returns {string[]}
 */
export function filesOf(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const status = lstatSync(path.join(folder, name));
    if (!status.isFile() && !status.isDirectory()) throw new ReleaseFault(`${name} 不是普通文件，不能放进安装包`, '请检查它从哪里来；安装包里只有文件和文件夹。');
    return status.isFile();
  });
  return names.map((name) => name.split(path.sep).join('/')).toSorted((a, b) => (a < b ? -1 : 1));
}
