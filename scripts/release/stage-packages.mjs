// Installs the production packages of one platform as package-lock.json has them, and takes away what no running program reads.
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesOf } from './files-of.mjs';
import { runNpm } from './run-program.mjs';

/** @typedef {{ name: string, version: string, folder: string }} InstalledPackage */

/** Types and source maps serve developers; npm's own files serve the next installation. */
const unused = /\.(?:map|d\.[cm]?ts)$/u;
const unusedFolders = ['.bin', '.package-lock.json', '@types', 'undici-types'];
const installInputs = ['package.json', 'package-lock.json', '.npmrc'];

/**
 * Leaves `node_modules` and a short `package.json` in the folder.
 * @param {object} order
 * @param {string} order.root the project
 * @param {string} order.folder
 * @param {import('./platforms.mjs').Platform} order.platform
 * @returns {InstalledPackage[]}
 */
export function stagePackages({ root, folder, platform }) {
  for (const file of installInputs) copyFileSync(path.join(root, file), path.join(folder, file));
  runNpm(['ci', '--omit=dev', ...platform.installOptions], { folder, purpose: `安装 ${platform.name} 的软件包` });
  for (const file of installInputs) rmSync(path.join(folder, file));
  const modules = path.join(folder, 'node_modules');
  for (const name of unusedFolders) rmSync(path.join(modules, name), { recursive: true, force: true });
  for (const name of filesOf(modules)) if (unused.test(name)) rmSync(path.join(modules, name));
  const { name, version, description, license, type } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify({ name, version, description, license, private: true, type }, null, 2)}\n`);
  return packagesIn(root, folder);
}

/**
 * The packages of the project's lock file that are installed in a folder, in the order of their names.
 * @param {string} root
 * @param {string} folder
 * @returns {InstalledPackage[]}
 */
export function packagesIn(root, folder) {
  /** @type {Record<string, { version?: string }>} */
  const locked = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).flatMap(([place, { version = '' }]) => {
    const there = place !== '' && existsSync(path.join(folder, place, 'package.json'));
    return there ? [{ name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length), version, folder: path.join(folder, place) }] : [];
  });
}
