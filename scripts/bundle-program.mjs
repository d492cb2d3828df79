// Joins the compiled program into few files, in `dist/program`: one for the program, one for each worker, and one for each part that a command loads only
// when it is used. Hundreds of small modules cost more to find and open than to run, and a reading worker opens half of them again. Packages stay
// where npm put them. Called by the launcher after compiling; bench/cold-start.mjs measures what it brings.
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const compiled = path.join(root, 'dist');
const folder = path.join(compiled, 'program');
const unfinished = `${folder}.new`;
const former = `${folder}.old`;
/** The pages have their own builder. */
const notForNode = ['web', 'web-types', 'program', 'program.new', 'program.old'];

for (const leftOver of [unfinished, former]) rmSync(leftOver, { recursive: true, force: true });
await bundle('hengji', path.join(compiled, 'main', 'hengji.js'), { parts: true });
// A worker starts from its file by name, beside the program: it stands alone, so that it opens one file and nothing twice.
for (const file of workerFiles()) await bundle(path.basename(file, '.js'), file, { parts: false });
const { editions, editionOf } = await import(pathToFileURL(path.join(compiled, 'main', 'rule-edition.js')).href);
for (const parts of editions) writeFileSync(path.join(unfinished, parts.file), `${await editionOf(compiled, parts)}\n`);
// In two renames, so that whoever starts the program meanwhile finds a whole one or, for an instant, none.
if (existsSync(folder)) renameSync(folder, former);
renameSync(unfinished, folder);
rmSync(former, { recursive: true, force: true });

/**
 * @param {string} name
 * @param {string} input
 * @param {{ parts: boolean }} how whether what is imported on demand becomes files of their own
 */
async function bundle(name, input, { parts }) {
  const bundled = await rolldown({ input: { [name]: input }, platform: 'node', cwd: root, external: (id) => !id.startsWith('.') && !path.isAbsolute(id) });
  await bundled.write({
    dir: unfinished,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: parts,
    cleanDir: false,
  });
  await bundled.close();
}

/** Files that are the start of a thread, wherever they stand. */
function workerFiles() {
  const layers = readdirSync(compiled, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !notForNode.includes(entry.name));
  return layers.flatMap(({ name }) => {
    const files = readdirSync(path.join(compiled, name), { recursive: true, encoding: 'utf8' });
    return files.filter((file) => file.endsWith('-worker.js')).map((file) => path.join(compiled, name, file));
  });
}
