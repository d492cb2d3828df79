// `npm run release`: archives that start on a machine with nothing installed and no network. Building them needs npm and the registry; using them does not.
//   node scripts/release.mjs [--out FOLDER] [--platform NAME]… [--stage-only] [--level 0-9]
// --out         where the archives and SHA256SUMS come to stand (release)
// --platform    linux-x64 or windows-x64; without it both
// --stage-only  leaves the folders unpacked and writes no archives
// --level       compression; 6 for what is handed out (the level changes the bytes), less for trials
// The same commit gives the same bytes on every machine. docs/runbooks/release.md tells how a release is made and checked.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { platforms } from './release/platforms.mjs';
import { ReleaseFault } from './release/release-fault.mjs';
import { succeeds } from './release/run-program.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

try {
  const order = readOrder();
  // Installs in a fresh clone; only then can what makes the release be loaded.
  if (!succeeds(path.join(root, 'hengji'), ['build'], root)) throw new ReleaseFault('程序没有编译通过', '请先让 ./hengji build 通过。');
  const { makeRelease } = await import('./release/make-release.mjs');
  await makeRelease(order);
} catch (error) {
  if (!(error instanceof ReleaseFault)) throw error;
  process.stderr.write(`衡绩：安装包没有做成。${error.message}\n`);
  process.exitCode = 1;
}

function readOrder() {
  const { values } = readArguments();
  const names = values.platform ?? platforms.map(({ name }) => name);
  const unknown = names.find((name) => platforms.every((platform) => platform.name !== name));
  if (unknown !== undefined) throw new ReleaseFault(`没有“${unknown}”这个平台`, `可用的平台：${platforms.map(({ name }) => name).join('、')}。`);
  if (!/^[0-9]$/u.test(values.level)) throw new ReleaseFault(`“${values.level}”不是压缩级别`, '请写 0 到 9 的整数。');
  const out = path.resolve(values.out ?? path.join(root, 'release'));
  return {
    root,
    out,
    wanted: platforms.filter(({ name }) => names.includes(name)),
    stageOnly: values['stage-only'],
    level: /** @type {import('./release/write-archive.mjs').Level} */ (Number(values.level)),
    note,
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
