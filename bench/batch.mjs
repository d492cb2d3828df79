// A county as a folder of texts, as `hengji check FOLDER` is called: 200 made-up units, each its own .docx, with one worker and with as many as the machine has
// processors; then called again, when nothing is new; then with ten texts more.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { rounded } from './measure.mjs';

const program = fileURLToPath(new URL('../dist/program/hengji.js', import.meta.url));
const units = 200;
const added = 10;

export async function benchBatch() {
  const { module } = await runnerImport(fileURLToPath(new URL('../test/support/many-units.ts', import.meta.url)));
  const files = module.manyUnits(units + added).map((unit) => module.fileOf(unit));
  const house = mkdtempSync(path.join(tmpdir(), 'hengji-batch-'));
  const folder = path.join(house, 'texts');
  const write = (list) => list.forEach(({ file, bytes }) => writeFileSync(path.join(folder, file), bytes));
  mkdirSync(folder);
  write(files.slice(0, units));
  const all = availableParallelism();
  const results = {
    units,
    unit: 'seconds by the clock of the whole command',
    'one worker (baseline)': checked(folder, ['--fresh', '--jobs', '1']),
    [`${all} workers`]: checked(folder, ['--fresh']),
    'called again': checked(folder, []),
  };
  write(files.slice(units));
  const more = checked(folder, []);
  rmSync(house, { recursive: true, force: true });
  return { ...results, [`${added} texts more`]: more };
}

function checked(folder, options) {
  const start = performance.now();
  const { status, stdout } = spawnSync(process.execPath, [program, 'check', folder, '--format', 'json', ...options], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const seconds = rounded((performance.now() - start) / 1000);
  if (status !== 1) throw new Error(`the batch ended with ${status}`);
  const { totals, reused } = JSON.parse(stdout);
  return { seconds, documents: totals.documents, reused, rows: totals.targets };
}
