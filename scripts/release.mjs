// `npm run release`: archives that start on a machine with nothing installed and no network. Building them needs npm and the registry; using them does not.
//   node scripts/release.mjs [--out FOLDER] [--platform NAME]… [--stage-only] [--level 0-9]
// --out         where the archives and SHA256SUMS come to stand (release)
// --platform    linux-x64 or windows-x64; without it both
// --stage-only  leaves the folders unpacked and writes no archives
// --level       compression; 6 for what is handed out (the level changes the bytes), less for trials
// The same commit gives the same bytes on every machine. docs/runbooks/release.md tells how a release is made and checked.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fetchFromRuntime } from './release/fetch-runtime.mjs';
import { guideFor } from './release/guide.mjs';
import { nodeVersion, platforms, runtimeLicence } from './release/platforms.mjs';
import { ReleaseFault } from './release/release-fault.mjs';
import { outputOf } from './release/run-program.mjs';
import { packagesIn, stagePackages } from './release/stage-packages.mjs';
import { compileAll, stageProgram } from './release/stage-program.mjs';
import { startFiles } from './release/start-files.mjs';
import { thirdPartyNotices } from './release/third-party-notices.mjs';
import { writeArchive } from './release/write-archive.mjs';

/** @typedef {import('./release/platforms.mjs').Platform} Platform */

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const cache = path.join(root, '.hengji', 'release');
/** The byte-order mark tells old editors of Windows that the text is UTF-8. */
const byteOrderMark = '\uFEFF';

try {
  await makeRelease(readOrder());
} catch (error) {
  if (!(error instanceof ReleaseFault)) throw error;
  process.stderr.write(`衡绩：安装包没有做成。${error.message}\n`);
  process.exitCode = 1;
}

/** @param {ReturnType<typeof readOrder>} order */
async function makeRelease({ out, wanted, stageOnly, level }) {
  const source = sourceFacts();
  if (source.dirty) note('注意：有未提交的改动，做出的安装包只供试用（说明.txt 会写明）。');
  const work = mkdtempSync(path.join(tmpdir(), 'hengji-release-'));
  try {
    note('编译程序和网页……');
    const pagesFolder = path.join(work, 'web');
    const inPages = await compileAll({ root, pagesFolder });
    mkdirSync(out, { recursive: true });
    const sums = [];
    for (const platform of wanted) {
      const name = `hengji-${source.version}-${platform.name}`;
      const folder = path.join(work, name);
      note(`${platform.name}：收集文件……`);
      stage({ folder, platform, pagesFolder, inPages, source });
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
 * @param {string} order.folder
 * @param {Platform} order.platform
 * @param {string} order.pagesFolder
 * @param {readonly { name: string, version: string }[]} order.inPages
 * @param {ReturnType<typeof sourceFacts>} order.source
 */
function stage({ folder, platform, pagesFolder, inPages, source }) {
  const program = path.join(folder, 'program');
  mkdirSync(program, { recursive: true });
  const packages = stagePackages({ root, folder: program, platform });
  stageProgram({ root, pagesFolder, folder: program });
  copyRunbooks(path.join(program, 'docs', 'runbooks'));
  const { runtime } = platform;
  mkdirSync(path.dirname(path.join(folder, runtime.place)), { recursive: true });
  writeFileSync(path.join(folder, runtime.place), fetchFromRuntime(runtime, runtime.member, cache), { mode: 0o755 });
  const nodeLicence = fetchFromRuntime(runtimeLicence.runtime, runtimeLicence.member, cache).toString('utf8');
  const allPackages = [...packages, ...pagePackages(inPages)];
  copyFileSync(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'));
  /** @param {string} name @param {string} text */
  const write = (name, text) => writeFileSync(path.join(folder, name), text.replaceAll('\n', platform.lineEnd), { mode: platform.executables.includes(name) ? 0o755 : 0o644 });
  write('THIRD-PARTY-NOTICES.txt', byteOrderMark + thirdPartyNotices({ packages: allPackages, nodeVersion, nodeLicence }));
  write('说明.txt', byteOrderMark + guideFor(platform.name, source));
  for (const [name, text] of Object.entries(startFiles[platform.name])) write(name, text);
}

/**
 * Where the packages lie whose code went into the pages.
 * @param {readonly { name: string, version: string }[]} inPages
 */
function pagePackages(inPages) {
  const installed = packagesIn(root, root);
  return inPages.map(({ name, version }) => {
    const found = installed.find((one) => one.name === name && one.version === version);
    if (found === undefined) throw new ReleaseFault(`网页用到的 ${name} ${version} 不在 package-lock.json 里`, '请重新安装软件包：npm ci --ignore-scripts。');
    return found;
  });
}

/** @param {string} folder */
function copyRunbooks(folder) {
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
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const target = path.join(to, path.relative(from, file));
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(file, target);
  }
}

function sourceFacts() {
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

function readOrder() {
  const { values } = readArguments();
  const names = values.platform ?? platforms.map(({ name }) => name);
  const unknown = names.find((name) => platforms.every((platform) => platform.name !== name));
  if (unknown !== undefined) throw new ReleaseFault(`没有“${unknown}”这个平台`, `可用的平台：${platforms.map(({ name }) => name).join('、')}。`);
  if (!/^[0-9]$/u.test(values.level)) throw new ReleaseFault(`“${values.level}”不是压缩级别`, '请写 0 到 9 的整数。');
  const out = path.resolve(values.out ?? path.join(root, 'release'));
  return {
    out,
    wanted: platforms.filter(({ name }) => names.includes(name)),
    stageOnly: values['stage-only'],
    level: /** @type {import('./release/write-archive.mjs').Level} */ (Number(values.level)),
  };
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        out: { type: 'string' },
        platform: { type: 'string', multiple: true },
        'stage-only': { type: 'boolean', default: false },
        level: { type: 'string', default: '6' },
      },
    });
  } catch (error) {
    throw new ReleaseFault(`参数不对：${error instanceof Error ? error.message : String(error)}`, '用法：node scripts/release.mjs [--out 文件夹] [--platform 平台] [--stage-only] [--level 0-9]');
  }
}

/** @param {string} text */
function note(text) {
  process.stderr.write(`${text}\n`);
}
