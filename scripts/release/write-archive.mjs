// Writes the files of a folder as .tar.gz or .zip. The bytes depend on nothing but names, contents, the given time and the level: names are sorted, every
// time is the given one, owners are 0, permissions are one of two, and the compressor (fflate) gives the same on every machine and Node.
import { gzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesOf } from './files-of.mjs';

/** @typedef {0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9} Level */

/** @typedef {{ name: string, bytes: Uint8Array, mode: number }} Entry */

/**
 * @param {object} order
 * @param {string} order.folder its own name stands before every name in the archive
 * @param {'tar.gz' | 'zip'} order.archive
 * @param {readonly string[]} order.executables
 * @param {number} order.seconds time of every file, since 1970
 * @param {Level} order.level
 * @returns {Uint8Array}
 */
export function writeArchive({ folder, archive, executables, seconds, level }) {
  const entries = filesOf(folder).map((name) => ({
    name: `${path.basename(folder)}/${name}`,
    bytes: readFileSync(path.join(folder, name)),
    mode: executables.includes(name) ? 0o755 : 0o644,
  }));
  return archive === 'zip' ? writeZip(entries, seconds, level) : gzipSync(writeTar(entries, seconds), { level, mtime: seconds * 1000 });
}

/**
 * @param {readonly Entry[]} entries
 * @param {number} seconds
 */
function writeTar(entries, seconds) {
  const blocks = entries.flatMap(({ name, bytes, mode }) => {
    const short = /^[\x20-\x7e]{1,100}$/u.test(name);
    const longName = short ? [] : block({ name: 'path', bytes: paxRecord('path', name), mode: 0o644, type: 'x', seconds });
    return [...longName, ...block({ name: short ? name : 'long-name', bytes, mode, type: '0', seconds })];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/**
 * A header and its contents, filled up to 512 bytes (POSIX ustar).
 * @param {Entry & { type: '0' | 'x', seconds: number }} file
 */
function block({ name, bytes, mode, type, seconds }) {
  const header = Buffer.alloc(512);
  header.write(name, 0, 'latin1');
  header.write(octal(mode, 8) + octal(0, 8) + octal(0, 8) + octal(bytes.length, 12) + octal(seconds, 12), 100, 'latin1');
  header.write(`${' '.repeat(8)}${type}`, 148, 'latin1');
  header.write('ustar\x0000', 257, 'latin1');
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
}

/**
 * @param {number} value
 * @param {number} length with the closing NUL
 */
function octal(value, length) {
  return `${value.toString(8).padStart(length - 1, '0')}\0`;
}

/**
 * `length key=value\n`, where the length counts itself (POSIX pax).
 * @param {string} key
 * @param {string} value
 */
function paxRecord(key, value) {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  let length = rest;
  while (length !== rest + String(length).length) length = rest + String(length).length;
  return Buffer.from(`${length} ${key}=${value}\n`);
}

/**
 * Permissions are those of Unix; the time is written as UTC, because a zip knows no time zones.
 * @param {readonly Entry[]} entries
 * @param {number} seconds
 * @param {Level} level
 */
function writeZip(entries, seconds, level) {
  const utc = new Date(seconds * 1000);
  const mtime = new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate(), utc.getUTCHours(), utc.getUTCMinutes(), utc.getUTCSeconds());
  return zipSync(Object.fromEntries(entries.map(({ name, bytes, mode }) => [name, [bytes, { level, mtime, os: 3, attrs: (0o100000 | mode) * 2 ** 16 }]])));
}
