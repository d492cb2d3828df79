// Writes the made-up texts of a county into a folder, to try `hengji check FOLDER` out or to measure it:
//   node bench/units-folder.mjs FOLDER [how many, 60 where left out]
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [folder, count = '60'] = process.argv.slice(2);
if (folder === undefined) throw new Error('node bench/units-folder.mjs FOLDER [COUNT]');
const { module } = await runnerImport(fileURLToPath(new URL('../test/support/many-units.ts', import.meta.url)));
mkdirSync(folder, { recursive: true });
for (const unit of module.manyUnits(Number(count))) {
  const { file, bytes } = module.fileOf(unit);
  writeFileSync(path.join(folder, file), bytes);
}
