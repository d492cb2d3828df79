// The program itself: what the sources of today are compiled and bundled to, the pages, and the files that the program reads while it runs.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { filesOf } from './files-of.mjs';

/** Written anew by every build (scripts/bundle-program.mjs); nothing of former sources is in it. */
const bundledProgram = 'dist/program';

/** Read at run time from beside it (src/main/program-files.ts). The manual (docs/手册) is not: it goes into the pages with its pictures. */
const dataOfProgram = [
  { folder: 'src/catalogue/lint', files: /\.rule\.md$/u },
  { folder: 'src/persistence/migrations', files: /\.(?:sql|txt)$/u },
  { folder: 'data/samples', files: /\.(?:docx|doc|txt|json)$/u },
];

const licenceList = 'packages.json';

/**
 * Builds the pages into a folder of their own: `dist/web` may be in use by a running server.
 * @param {object} order
 * @param {string} order.root the project
 * @param {string} order.pagesFolder
 * @returns {Promise<{ name: string, version: string }[]>} the packages whose code went into the pages
 */
export async function buildPages({ root, pagesFolder }) {
  process.chdir(root);
  // Whatever this was called from (a test run, say): the pages are those for use, without places in the source.
  process.env['NODE_ENV'] = 'production';
  await build({ logLevel: 'error', build: { outDir: pagesFolder, emptyOutDir: true, license: { fileName: licenceList } } });
  const list = path.join(pagesFolder, licenceList);
  /** @type {{ name: string, version: string }[]} */
  const packages = JSON.parse(readFileSync(list, 'utf8'));
  rmSync(list);
  return packages.map(({ name, version }) => ({ name, version }));
}

/**
 * @param {object} order
 * @param {string} order.root
 * @param {string} order.pagesFolder
 * @param {string} order.folder where the program comes to stand
 */
export function stageProgram({ root, pagesFolder, folder }) {
  for (const name of filesOf(path.join(root, bundledProgram))) copy(root, folder, `${bundledProgram}/${name}`);
  for (const { folder: place, files } of dataOfProgram) {
    for (const name of filesOf(path.join(root, place))) if (files.test(name)) copy(root, folder, `${place}/${name}`);
  }
  for (const name of filesOf(pagesFolder)) copyTo(path.join(pagesFolder, name), path.join(folder, 'dist/web', name));
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {string} name
 */
function copy(root, folder, name) {
  copyTo(path.join(root, name), path.join(folder, name));
}

/**
 * @param {string} from
 * @param {string} to
 */
function copyTo(from, to) {
  mkdirSync(path.dirname(to), { recursive: true });
  copyFileSync(from, to);
}
