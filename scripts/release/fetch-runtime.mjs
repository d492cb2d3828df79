// Brings the pinned Node runtime from the npm registry and keeps it for the next release. A package whose digest is not the declared one is never used.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { nodeVersion } from './platforms.mjs';
import { ReleaseFault } from './release-fault.mjs';
import { runNpm } from './run-program.mjs';

/**
 * The contents of one file of a runtime's package.
 * @param {import('./platforms.mjs').Runtime} runtime
 * @param {string} member
 * @param {string} cache folder of packages fetched before
 * @returns {Buffer}
 */
export function fetchFromRuntime(runtime, member, cache) {
  const contents = memberOf(gunzipSync(packageOf(runtime, cache)), member);
  if (contents === null) throw new ReleaseFault(`${runtime.package} ${nodeVersion} 里没有 ${member}`, '请核对 scripts/release/platforms.mjs。');
  const digest = createHash('sha256').update(contents).digest('hex');
  if (member === runtime.member && digest !== runtime.sha256) {
    throw new ReleaseFault(`${runtime.package} 里的 ${member} 与登记的摘要不符：${digest}`, '不要使用这个文件。请核对 scripts/release/platforms.mjs 登记的版本和摘要。');
  }
  return contents;
}

/**
 * @param {import('./platforms.mjs').Runtime} runtime
 * @param {string} cache
 */
function packageOf(runtime, cache) {
  const kept = path.join(cache, `${runtime.package}-${nodeVersion}.tgz`);
  if (existsSync(kept)) {
    const bytes = readFileSync(kept);
    if (integrityOf(bytes) === runtime.integrity) return bytes;
    rmSync(kept);
  }
  mkdirSync(cache, { recursive: true });
  const arriving = mkdtempSync(path.join(cache, 'arriving-'));
  try {
    runNpm(['pack', `${runtime.package}@${nodeVersion}`, '--pack-destination', arriving], { folder: arriving, purpose: `下载运行环境 ${runtime.package} ${nodeVersion} ` });
    const [name = ''] = readdirSync(arriving);
    const bytes = readFileSync(path.join(arriving, name));
    const integrity = integrityOf(bytes);
    if (integrity !== runtime.integrity) {
      throw new ReleaseFault(`下载的 ${runtime.package} ${nodeVersion} 与登记的摘要不符：${integrity}`, '软件源给出的文件被改动或替换，不要使用。请核对 scripts/release/platforms.mjs。');
    }
    renameSync(path.join(arriving, name), kept);
    return bytes;
  } finally {
    rmSync(arriving, { recursive: true, force: true });
  }
}

/** @param {Uint8Array} bytes */
function integrityOf(bytes) {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
}

/**
 * One file out of a tar; names longer than its header has room for are not looked for.
 * @param {Buffer} tar
 * @param {string} name
 */
function memberOf(tar, name) {
  for (let at = 0; at + 512 <= tar.length; ) {
    const text = (/** @type {number} */ start, /** @type {number} */ length) => tar.toString('latin1', at + start, at + start + length).replace(/\0.*$/su, '');
    const size = Number.parseInt(text(124, 12), 8) || 0;
    const prefix = text(345, 155);
    if ((prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`) === name) return tar.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return null;
}
