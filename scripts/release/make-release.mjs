// Makes the archives. Loaded only after the project's packages are installed: it compresses and builds pages with them.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fetchFromRuntime } from './fetch-runtime.mjs';
import { filesOf } from './files-of.mjs';
import { guideFor } from './guide.mjs';
import { nodeVersion, runtimeLicence } from './platforms.mjs';
import { ReleaseFault } from './release-fault.mjs';
import { outputOf } from './run-program.mjs';
import { packagesIn, stagePackages } from './stage-packages.mjs';
import { buildPages, stageProgram } from './stage-program.mjs';
import { startFiles } from './start-files.mjs';
import { thirdPartyNotices } from './third-party-notices.mjs';
import { writeArchive } from './write-archive.mjs';

/** @typedef {import('./platforms.mjs').Platform} Platform */

/**
 * @typedef {object} ReleaseOrder
 * @property {string} root the project, compiled
 * @property {string} out folder
 * @property {readonly Platform[]} wanted
 * @property {boolean} stageOnly
 * @property {import('./write-archive.mjs').Level} level
 * @property {(text: string) => void} note tells the person what is going on
 */

/** The byte-order mark tells old editors of Windows that the text is UTF-8. */
const byteOrderMark = '\uFEFF';

/** @param {ReleaseOrder} order */
export async function makeRelease({ root, out, wanted, stageOnly, level, note }) {
  const source = sourceFacts(root);
  if (source.dirty) note('注意：有未提交的改动，做出的安装包只供试用（说明.txt 会写明）。');
  const work = mkdtempSync(path.join(tmpdir(), 'hengji-release-'));
  try {
    note('编译网页……');
    const pagesFolder = path.join(work, 'web');
    const inPages = await buildPages({ root, pagesFolder });
    mkdirSync(out, { recursive: true });
    const sums = [];
    for (const platform of wanted) {
      const name = `hengji-${source.version}-${platform.name}`;
      const folder = path.join(work, name);
      note(`${platform.name}：收集文件……`);
      stage({ root, folder, platform, pagesFolder, inPages, source });
      if (stageOnly) {
        moveFolder(folder, path.join(out, name));
        continue;
      }
      note(`${platform.name}：压缩……`);
      const bytes = writeArchive({ folder, archive: platform.archive, executables: platform.executables, seconds: source.seconds, level });
      const file = `${name}.${platform.archive}`;
      writeFileSync(path.join(out, file), bytes);
      const digest = createHash('sha256').update(bytes).digest('hex');
      sums.push(`${digest}  ${file}\n`);
      process.stdout.write(`${file}  ${(bytes.length / 1e6).toFixed(1)} MB  SHA-256 ${digest}\n`);
      rmSync(folder, { recursive: true });
    }
    if (sums.length > 0) writeFileSync(path.join(out, 'SHA256SUMS'), sums.join(''));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * @param {object} order
 * @param {string} order.root
 * @param {string} order.folder
 * @param {Platform} order.platform
 * @param {string} order.pagesFolder
 * @param {readonly { name: string, version: string }[]} order.inPages
 * @param {ReturnType<typeof sourceFacts>} order.source
 */
function stage({ root, folder, platform, pagesFolder, inPages, source }) {
  const program = path.join(folder, 'program');
  mkdirSync(program, { recursive: true });
  const packages = stagePackages({ root, folder: program, platform });
  stageProgram({ root, pagesFolder, folder: program });
  copyRunbooks(root, path.join(program, 'docs', 'runbooks'));
  const cache = path.join(root, '.hengji', 'release');
  const { runtime } = platform;
  mkdirSync(path.dirname(path.join(folder, runtime.place)), { recursive: true });
  writeFileSync(path.join(folder, runtime.place), fetchFromRuntime(runtime, runtime.member, cache), { mode: 0o755 });
  const nodeLicence = fetchFromRuntime(runtimeLicence.runtime, runtimeLicence.member, cache).toString('utf8');
  const allPackages = [...packages, ...pagePackages(root, inPages)];
  copyFileSync(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'));
  // Beside what is started, for those who only want to hand it on.
  copyFileSync(path.join(pagesFolder, 'offline/hengji-check.html'), path.join(folder, '衡绩检查.html'));
  /** @param {string} name @param {string} text */
  const write = (name, text) => writeFileSync(path.join(folder, name), text.replaceAll('\n', platform.lineEnd), { mode: platform.executables.includes(name) ? 0o755 : 0o644 });
  write('THIRD-PARTY-NOTICES.txt', byteOrderMark + thirdPartyNotices({ packages: allPackages, nodeVersion, nodeLicence }));
  write('说明.txt', byteOrderMark + guideFor(platform.name, source));
  for (const [name, text] of Object.entries(startFiles[platform.name])) write(name, text);
}

/**
 * Where the packages lie whose code went into the pages.
 * @param {string} root
 * @param {readonly { name: string, version: string }[]} inPages
 */
function pagePackages(root, inPages) {
  const installed = packagesIn(root, root);
  return inPages.map(({ name, version }) => {
    const found = installed.find((one) => one.name === name && one.version === version);
    if (found === undefined) throw new ReleaseFault(`网页用到的 ${name} ${version} 不在 package-lock.json 里`, '请重新安装软件包：npm ci --ignore-scripts。');
    return found;
  });
}

/**
 * @param {string} root
 * @param {string} folder
 */
function copyRunbooks(root, folder) {
  mkdirSync(folder, { recursive: true });
  const runbooks = path.join(root, 'docs', 'runbooks');
  for (const name of readdirSync(runbooks)) if (name.endsWith('.md') && name !== 'release.md') copyFileSync(path.join(runbooks, name), path.join(folder, name));
}

/**
 * @param {string} from
 * @param {string} to
 */
function moveFolder(from, to) {
  rmSync(to, { recursive: true, force: true });
  // Not a rename: the working folder may be on another disk.
  for (const name of filesOf(from)) {
    mkdirSync(path.dirname(path.join(to, name)), { recursive: true });
    copyFileSync(path.join(from, name), path.join(to, name));
  }
}

/** @param {string} root */
function sourceFacts(root) {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const commit = outputOf('git', ['rev-parse', '--short=12', 'HEAD'], root);
  const time = process.env['SOURCE_DATE_EPOCH'] ?? outputOf('git', ['log', '-1', '--format=%ct'], root);
  if (commit === null || time === null || !/^\d+$/u.test(time)) {
    throw new ReleaseFault('不知道源代码的版本和日期', '请在 git 仓库里制作安装包。');
  }
  const seconds = Number(time);
  const dirty = outputOf('git', ['--no-optional-locks', 'status', '--porcelain'], root) !== '';
  return { version: String(version), seconds, dirty, date: new Date(seconds * 1000).toISOString().slice(0, 10), commit: dirty ? `${commit}（另有未提交的改动，只供试用）` : commit };
}
