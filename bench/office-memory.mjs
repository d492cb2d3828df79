// What the server of an office that edits holds over half an hour: people as in `editing-office.mjs`, and every minute, after garbage was collected twice, the heap, what lies
// outside it, and the process as a whole. What is kept has its bounds: the question is whether the growth ends. Times are not measured, so it may run beside other work.
// Needs a compiled program (`./hengji build`).
//   node bench/office-memory.mjs [embedded | postgresql, default both one after the other] [minutes, default 30] [people, default 50] [units, default 300] [milliseconds of thinking, default 2000]
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { program, startUp } from '../test/support/up-program.mjs';
import { officeOfPeople, thinkMilliseconds, work } from './editing-people.mjs';
import { pause, rounded } from './measure.mjs';
import { onServer } from './server-under-load.mjs';
import { storeCounty, storeFirstAccount } from './stored-county.mjs';

const homes = process.argv[2] === undefined ? ['embedded', 'postgresql'] : [process.argv[2]];
const [minutes = 30, people = 50, units = 300, think = thinkMilliseconds] = [30, 50, 300, thinkMilliseconds].map((standard, index) => Number(process.argv[3 + index] ?? standard));
const folder = await mkdtemp(path.join(tmpdir(), 'hengji-bench-memory-'));
/** @type {Record<string, unknown>} */
const results = { node: process.version, minutes, people, units, think };
try {
  for (const home of homes) results[home] = home === 'embedded' ? await measure(path.join(folder, home), {}) : await onServer((databaseUrl) => measure(path.join(folder, home), { DATABASE_URL: databaseUrl }));
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
process.exit(0);

/** @param {string} dataFolder @param {Record<string, string>} environment */
async function measure(dataFolder, environment) {
  await storeFirstAccount(dataFolder, environment);
  await storeCounty(dataFolder, environment, units);
  const file = path.join(folder, `${path.basename(dataFolder)}.jsonl`);
  const probe = fileURLToPath(new URL('./memory-probe.mjs', import.meta.url));
  const server = await startUp(dataFolder, {
    environment: { ...environment, HENGJI_BENCH_MEMORY: file },
    copy: { command: [process.execPath, '--expose-gc', '--import', probe, program], environment: process.env, folder: undefined },
  });
  try {
    const { desks } = await officeOfPeople(server.address, people);
    /** @type {import('./editing-people.mjs').Times} */
    const times = { saves: [], pages: [], unchangedPages: [] };
    const until = performance.now() + minutes * 60_000;
    const working = Promise.all(desks.map((desk, person) => work(desk, { person, until, times, think })));
    const looks = [];
    while (performance.now() < until) {
      const held = await look(server.pid, file, looks.length);
      const requests = times.saves.length + times.pages.length + times.unchangedPages.length;
      looks.push({ minute: looks.length, requests, ...held });
      process.stderr.write(`${path.basename(dataFolder)} ${JSON.stringify(looks.at(-1))}\n`);
      await pause(60_000);
    }
    await working;
    return { saves: times.saves.length, looks };
  } finally {
    await server.stop();
  }
}

/**
 * MiB that are held now.
 * @param {number} pid
 * @param {string} file
 * @param {number} before lines that stand in the file
 */
async function look(pid, file, before) {
  process.kill(pid, 'SIGUSR2');
  for (;;) {
    const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').filter((line) => line !== '');
    if (lines.length > before) return Object.fromEntries(Object.entries(JSON.parse(lines.at(-1) ?? '{}')).map(([name, bytes]) => [name, rounded(bytes / 2 ** 20, 1)]));
    await pause(50);
  }
}
