// Compares what npm installed (node_modules/.package-lock.json, written by npm when an installation is complete) with package-lock.json.
// Exit code 0 when they agree. The launcher asks before it installs; the doctor shows the differences.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockEntry */

/**
 * Differences in Chinese, one line each; empty when the installation is complete.
 * @returns {string[]}
 */
export function installationDifferences() {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const installed = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  if (wanted === null) return ['package-lock.json 不存在或无法读取'];
  if (installed === null) return ['软件包尚未安装，或上次安装没有完成'];
  const differences = [];
  for (const [folder, entry] of Object.entries(wanted)) {
    if (folder === '') continue;
    const found = installed[folder];
    if (found === undefined) {
      // Packages for other operating systems are optional and stay away.
      if (entry.optional !== true) differences.push(`${folder} 没有安装`);
    } else if (found.version !== entry.version) differences.push(`${folder} 装的是 ${found.version}，清单要求 ${entry.version}`);
  }
  for (const folder of Object.keys(installed)) if (wanted[folder] === undefined) differences.push(`${folder} 不在清单中`);
  return differences;
}

/**
 * @param {string} file
 * @returns {Record<string, LockEntry> | null}
 */
function readPackages(file) {
  try {
    const content = JSON.parse(readFileSync(file, 'utf8'));
    return content.packages ?? null;
  } catch {
    // Absent or cut off: both mean that there is no complete installation, and the caller says so.
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const differences = installationDifferences();
  if (!process.argv.includes('--quiet')) for (const difference of differences) process.stderr.write(`${difference}\n`);
  process.exitCode = differences.length === 0 ? 0 : 1;
}
