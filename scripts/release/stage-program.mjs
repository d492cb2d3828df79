// The program itself: what the sources of today compile to, the pages, and the files that the program reads while it runs.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { filesOf } from './files-of.mjs';
import { ReleaseFault } from './release-fault.mjs';

/** Read at run time from beside the compiled program (main/rule-pages.ts, persistence/migrations/migration-files.ts, main/serve-workplace.ts). */
const dataOfProgram = [
  { folder: 'src/catalogue/lint', files: /\.rule\.md$/u },
  { folder: 'src/persistence/migrations', files: /\.(?:sql|txt)$/u },
  { folder: 'data/samples', files: /\.(?:docx|doc|txt)$/u },
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
  for (const layer of compiledLayers(root)) {
    const sources = filesOf(path.join(root, 'src', layer)).filter((name) => name.endsWith('.ts') && !/\.(?:test|d)\.ts$/u.test(name));
    for (const source of sources) {
      const output = `dist/${layer}/${source.replace(/\.ts$/u, '.js')}`;
      if (!existsSync(path.join(root, output))) throw new ReleaseFault(`编译结果里缺少 ${output}`, '源文件在制作期间有变化？请再运行一次。');
      copy(root, folder, output);
    }
  }
  for (const { folder: place, files } of dataOfProgram) {
    for (const name of filesOf(path.join(root, place))) if (files.test(name)) copy(root, folder, `${place}/${name}`);
  }
  for (const name of filesOf(pagesFolder)) copyTo(path.join(pagesFolder, name), path.join(folder, 'dist/web', name));
}

/**
 * The layers the compiler writes for Node; the pages are built otherwise.
 * @param {string} root
 * @returns {string[]}
 */
function compiledLayers(root) {
  /** @type {{ references: { path: string }[] }} */
  const { references } = JSON.parse(readFileSync(path.join(root, 'tsconfig.json'), 'utf8'));
  return references.map(({ path: place }) => place.replace(/^src\//u, '')).filter((layer) => layer !== 'web');
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
