// What the server of an office that edits holds over half an hour: people as in `editing-office.mjs`, one who looks at lists, desk, queue and progress in turn, and every minute, after garbage was collected twice, the heap, what lies
// outside it, and the process as a whole. What is kept has its bounds: the question is whether the growth ends. Times are not measured, so it may run beside other work.
// Needs a compiled program (`./hengji build`).
//   node bench/office-memory.mjs [embedded | postgresql, default both one after the other] [minutes, default 30] [people, default 50] [units, default 300] [milliseconds of thinking, default 2000]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { officeOfPeople, thinkMilliseconds, work } from './editing-people.mjs';
import { pause, rounded } from './measure.mjs';
import { onServer, startProbed } from './server-under-load.mjs';
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
  const server = await startProbed(dataFolder, environment, { file, collect: true });
  try {
    const { desks } = await officeOfPeople(server.address, people);
    /** @type {import('./editing-people.mjs').Times} */
    const times = { saves: [], pages: [], unchangedPages: [] };
    const until = performance.now() + minutes * 60_000;
    const working = Promise.all([...desks.map((desk, person) => work(desk, { person, until, times, think })), oversee(desks[0]?.visitor, until)]);
    const looks = [];
    while (performance.now() < until) {
      const held = heldNow(await server.probe());
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
 * Somebody who opens what shows all plans, one after the other.
 * @param {any} visitor
 * @param {number} until
 */
async function oversee(visitor, until) {
  while (performance.now() < until) {
    for (const url of ['/api/plans', '/api/desk', '/api/review-queue', '/api/progress?year=2025']) {
      const { status } = await visitor.ask('GET', url);
      if (status !== 200) throw new Error(`${url} was answered with ${status}`);
      await pause(think);
    }
  }
}

/** MiB that are held now. @param {import('./server-under-load.mjs').Probed} probed */
function heldNow({ heapUsed, external, arrayBuffers, rss }) {
  return Object.fromEntries(Object.entries({ heapUsed, external, arrayBuffers, rss }).map(([name, bytes]) => [name, rounded(bytes / 2 ** 20, 1)]));
}
