// `./hengji doctor`: checks what Hengji stands on and says what to do about each thing that is missing. Plain JavaScript outside the
// compiled layers, because it must run when nothing is installed and nothing compiles. Exit code 0: all in order; 1: something to do.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statfsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { debianPackages } from './debian-packages.mjs';
import { installationDifferences } from './installed-packages.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** Packages and compiled program take about 0.3 GB; npm needs as much again while it unpacks. */
const neededMegabytes = 1024;

/** @typedef {{ state: 'good' | 'bad' | 'hint', what: string, remedy?: string }} Check */

/** @type {Check[]} */
const checks = [node(), npm(), lockTool(), packages(), build(), writable(), space(), ...testTools()];

const marks = { good: '正常', bad: '有问题', hint: '提示' };
for (const { state, what, remedy } of checks) {
  process.stdout.write(`${marks[state].padEnd(3, '　')} ${what}\n`);
  if (remedy !== undefined) process.stdout.write(`　　　 处理：${remedy}\n`);
}
const faults = checks.filter(({ state }) => state === 'bad').length;
process.stdout.write(faults === 0 ? '检查完毕，可以使用。\n' : `检查完毕，有 ${faults} 项需要处理。\n`);
process.exitCode = faults === 0 ? 0 : 1;

/** @returns {Check} */
function node() {
  const version = process.versions.node;
  if (Number(version.split('.')[0]) >= 24) return { state: 'good', what: `Node.js ${version}` };
  // Older than the floor never arrives here: scripts/require-node.cjs has refused it.
  return { state: 'good', what: `Node.js ${version}（可用；推荐 24）` };
}

/** @returns {Check} */
function npm() {
  const version = firstLineOf('npm', ['--version']);
  if (version !== null) return { state: 'good', what: `npm ${version}` };
  return { state: 'bad', what: '没有找到 npm，首次安装和更新时要用', remedy: '安装带 npm 的 Node.js，或单独安装 npm' };
}

/** @returns {Check} */
function lockTool() {
  if (firstLineOf('flock', ['--version']) !== null) return { state: 'good', what: '文件锁 flock' };
  return { state: 'hint', what: '没有 flock，改用文件夹锁，不影响使用', remedy: '可安装 util-linux' };
}

/** @returns {Check} */
function packages() {
  const differences = installationDifferences();
  if (differences.length === 0) return { state: 'good', what: '软件包与 package-lock.json 一致' };
  const shown = differences.slice(0, 5).join('；') + (differences.length > 5 ? `；等共 ${differences.length} 处` : '');
  return { state: 'bad', what: `软件包与 package-lock.json 不一致：${shown}`, remedy: '在程序文件夹中运行 npm ci --ignore-scripts' };
}

/** @returns {Check} */
function build() {
  switch (process.env['HENGJI_BUILD_STATE']) {
    case 'current':
      return { state: 'good', what: '已编译的程序与源文件一致' };
    case 'outdated':
      return { state: 'hint', what: '源文件比已编译的程序新', remedy: '不用处理：下次运行任何命令时会自动编译' };
    default:
      return { state: 'hint', what: '程序尚未编译', remedy: '不用处理：下次运行任何命令时会自动编译' };
  }
}

/** @returns {Check} */
function writable() {
  try {
    accessSync(root, constants.W_OK);
    return { state: 'good', what: '程序文件夹可写' };
  } catch {
    return { state: 'hint', what: `程序文件夹 ${root} 只读，不能安装或编译`, remedy: '已编译好的程序仍可使用；更新时换有写权限的用户' };
  }
}

/** @returns {Check} */
function space() {
  const { bavail, bsize } = statfsSync(root);
  const freeMegabytes = Math.floor((bavail * bsize) / (1024 * 1024));
  if (freeMegabytes >= neededMegabytes) return { state: 'good', what: `磁盘可用空间 ${(freeMegabytes / 1024).toFixed(1)} GB` };
  return { state: 'bad', what: `磁盘可用空间只有 ${freeMegabytes} MB，安装和编译需要约 ${neededMegabytes} MB`, remedy: '清理磁盘，或把程序移到空间足够的磁盘' };
}

/** @returns {Check[]} */
function testTools() {
  const listed = debianPackages();
  if (listed.length === 0) return [{ state: 'good', what: '测试不需要另外的系统软件' }];
  return listed.map(({ name, command, neededBy }) =>
    firstLineOf(command, ['--version']) === null
      ? { state: 'hint', what: `没有 ${command}，测试会跳过：${neededBy}`, remedy: `apt-get install ${name}（只在开发时需要）` }
      : { state: 'good', what: `${command}（测试用）` },
  );
}

/**
 * @param {string} command
 * @param {string[]} options
 * @returns {string | null}
 */
function firstLineOf(command, options) {
  const { status, stdout } = spawnSync(command, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return status === 0 ? (stdout.split('\n')[0] ?? '') : null;
}
