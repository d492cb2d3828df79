// An office that edits: 50 people at once, each with a plan of their own open, two seconds between two things they do, with 300 units × 15 projects × 5 years
// stored. Two of three times a cell is saved as the form saves it while typing; else the project page is asked for again as a browser does, with the tag of
// what it holds. Before them one person does the same without a pause: what one save and one look cost, whatever else the machine does. Beside the times stand
// the processor's time of the server for one request, that of the simulated people themselves, the memory of the server after each quarter, and how busy the
// machine was.
// Needs a compiled program (`./hengji build`). The embedded home, and PostgreSQL where HENGJI_BENCH_DATABASE_URL names an empty database or the programs
// of Debian's package are installed.
//   node bench/editing-office.mjs [units, default 300] [seconds of load, default 60] [people, default 50]
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { program, startUp } from '../test/support/up-program.mjs';
import { look, officeOfPeople, save, thinkMilliseconds, work } from './editing-people.mjs';
import { pause, rounded, spread } from './measure.mjs';
import { onServer, processorMilliseconds } from './server-under-load.mjs';
import { storeCounty, storeFirstAccount, years } from './stored-county.mjs';

const script = fileURLToPath(import.meta.url);
/** Of each sort, by one person without a pause; as many before, which do not count. */
const aloneRequests = 200;

/** In a process of its own, as `bench/run.mjs` asks for it. */
export function benchEditingOffice() {
  const { stdout, status } = spawnSync(process.execPath, [script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error(`the editing office ended with ${status}`);
  return JSON.parse(stdout);
}

async function main() {
  const [units = 300, seconds = 60, people = 50] = [300, 60, 50].map((standard, index) => Number(process.argv[2 + index] ?? standard));
  const size = { units, seconds, people };
  const folder = await mkdtemp(path.join(tmpdir(), 'hengji-bench-editing-'));
  try {
    const embedded = await measure(path.join(folder, 'embedded'), {}, size);
    const server = await onServer((databaseUrl) => measure(path.join(folder, 'server'), { DATABASE_URL: databaseUrl }, size));
    process.stdout.write(`${JSON.stringify({ node: process.version, ...size, years: years.length, thinkMilliseconds, embedded, server }, null, 2)}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  process.exit(0);
}

/**
 * @param {string} dataFolder
 * @param {Record<string, string>} environment
 * @param {{ readonly units: number, readonly seconds: number, readonly people: number }} size
 */
async function measure(dataFolder, environment, { units, seconds, people }) {
  await storeFirstAccount(dataFolder, environment);
  await storeCounty(dataFolder, environment, units);

  // HENGJI_BENCH_PROFILES: a folder for processor profiles of the server.
  const profiles = process.env['HENGJI_BENCH_PROFILES'];
  const profiled = profiles === undefined ? {} : { copy: { command: [process.execPath, '--cpu-prof', `--cpu-prof-dir=${profiles}`, program], environment: process.env, folder: undefined } };
  const server = await startUp(dataFolder, { environment, ...profiled });
  try {
    const { desks, plans } = await officeOfPeople(server.address, people);
    const alone = await oneByOne(desks[0], server.pid);
    const [busyBefore, loadBefore, ownBefore] = [await processorMilliseconds(server.pid), loadavg()[0], process.cpuUsage()];
    /** @type {import('./editing-people.mjs').Times} */
    const times = { saves: [], pages: [], unchangedPages: [] };
    const until = performance.now() + seconds * 1_000;
    const memory = memoryOfQuarters(server.pid, seconds);
    await Promise.all(desks.map((desk, person) => work(desk, { person, until, times })));
    const ownTime = process.cpuUsage(ownBefore);
    const requests = times.saves.length + times.pages.length + times.unchangedPages.length;
    const busyAfter = await processorMilliseconds(server.pid);
    return {
      plans,
      alone,
      autosave: { requests: times.saves.length, ...spread(times.saves) },
      projectPage: { requests: times.pages.length, ...spread(times.pages) },
      projectPageUnchanged: { requests: times.unchangedPages.length, ...spread(times.unchangedPages) },
      /** Of the server with its engine where that is embedded; null where the system does not tell. */
      processorMillisecondsPerRequest: busyBefore === null || busyAfter === null ? null : rounded((busyAfter - busyBefore) / requests),
      /** Of the fifty people, who are one process on the same machine. */
      processorMillisecondsOfPeoplePerRequest: rounded((ownTime.user + ownTime.system) / 1_000 / requests),
      /** MiB after each quarter. */
      memoryOfServer: await memory,
      loadOfMachine: [loadBefore, loadavg()[0]].map((load) => rounded(load ?? 0, 1)),
    };
  } finally {
    await server.stop();
  }
}

/**
 * One person: a save after the other, then a look after each of as many saves, then looks at what did not change.
 * @param {import('./editing-people.mjs').Desk | undefined} desk
 * @param {number} pid
 */
async function oneByOne(desk, pid) {
  if (desk === undefined) throw new Error('nobody is there');
  const saves = () => repeated((turn) => save(desk, turn));
  await saves();
  const ofSaves = await costing(pid, saves);
  const looks = await costing(pid, async () => {
    /** @type {number[]} */
    const times = [];
    for (let turn = 0; turn < aloneRequests; turn += 1) {
      await save(desk, turn + 1);
      const begun = performance.now();
      await look(desk);
      times.push(performance.now() - begun);
    }
    return times;
  });
  const unchanged = await costing(pid, () => repeated(() => look(desk)));
  const ofSave = ofSaves.processorMilliseconds;
  return {
    save: ofSaves,
    // With each look went a save.
    look: { ...looks, processorMilliseconds: looks.processorMilliseconds === null || ofSave === null ? null : rounded(looks.processorMilliseconds - ofSave) },
    lookUnchanged: unchanged,
  };
}

/** @param {(turn: number) => Promise<unknown>} once */
async function repeated(once) {
  /** @type {number[]} */
  const times = [];
  for (let turn = 0; turn < aloneRequests; turn += 1) {
    const begun = performance.now();
    await once(turn);
    times.push(performance.now() - begun);
  }
  return times;
}

/**
 * @param {number} pid
 * @param {() => Promise<number[]>} measured
 */
async function costing(pid, measured) {
  const before = await processorMilliseconds(pid);
  const times = await measured();
  const after = await processorMilliseconds(pid);
  return { ...spread(times), processorMilliseconds: before === null || after === null ? null : rounded((after - before) / times.length) };
}

/**
 * MiB that the server holds after each quarter of the load; null where the system does not tell.
 * @param {number} pid
 * @param {number} seconds
 */
async function memoryOfQuarters(pid, seconds) {
  const quarters = [];
  for (let quarter = 0; quarter < 4; quarter += 1) {
    await pause(seconds * 250);
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    const kibibytes = /^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1];
    quarters.push(kibibytes === undefined ? null : Math.round(Number(kibibytes) / 1024));
  }
  return quarters;
}

if (process.argv[1] === script) await main();
