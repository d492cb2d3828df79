// The server under the load of an office, as JSON on standard output (milliseconds): the project page (plan document) for 20 people who think two
// seconds between pages, with 300 units × 15 projects × 5 years stored; import of the founding file; second start; kill -9 during imports.
// Needs a compiled program (`./hengji build`). The embedded home always; PostgreSQL where HENGJI_BENCH_DATABASE_URL names an empty database.
//   node bench/http.mjs [units, default 300] [seconds of load, default 40] [kill rounds, default 20]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importKillRounds, pricedSample } from '../test/support/import-kill-rounds.mjs';
import { startUp, WebVisitor } from '../test/support/up-program.mjs';
import { pause, spread } from './measure.mjs';
import { storeCounty, years } from './stored-county.mjs';

const [units, seconds, killRounds] = [300, 40, 20].map((standard, index) => Number(process.argv[2 + index] ?? standard));
const people = 20;
const thinkMilliseconds = 2_000;
const own = 'correct horse battery';

const folder = await mkdtemp(path.join(tmpdir(), 'hengji-bench-http-'));
/** @type {Record<string, unknown>} */
const results = { node: process.version, units, years: years.length, people, thinkMilliseconds, seconds };
try {
  results['embedded'] = await measure(path.join(folder, 'embedded'), {});
  const databaseUrl = process.env['HENGJI_BENCH_DATABASE_URL'];
  results['server'] = databaseUrl === undefined ? null : await measure(path.join(folder, 'server'), { DATABASE_URL: databaseUrl });
  results['killDuringImports'] = killRounds === 0 ? null : await kills();
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);

/** @param {string} dataFolder @param {Record<string, string>} environment */
async function measure(dataFolder, environment) {
  const first = await startUp(dataFolder, { args: ['--no-demo'], environment });
  const visitor = new WebVisitor(first.address);
  await visitor.signIn(first.password ?? '');
  await visitor.ask('POST', '/api/session/password', { json: { current: first.password, next: own } });
  await first.stop();
  const filled = performance.now();
  await storeCounty(dataFolder, environment, units);
  const fillSeconds = Math.round((performance.now() - filled) / 1000);

  const starts = [];
  for (let round = 0; round < 5; round += 1) {
    const server = await startUp(dataFolder, { environment });
    starts.push(server.startMilliseconds);
    await server.stop();
  }
  const server = await startUp(dataFolder, { environment });
  try {
    const admin = new WebVisitor(server.address);
    await admin.signIn(own);
    const listed = performance.now();
    const { plans } = (await admin.ask('GET', '/api/plans')).body;
    const firstList = performance.now() - listed;
    const again = performance.now();
    await admin.ask('GET', '/api/plans');
    const nextList = performance.now() - again;
    const documents = await office(server.address, plans.map((/** @type {any} */ { id }) => id));
    const imports = [];
    for (let round = 0; round < 11; round += 1) {
      const begun = performance.now();
      const answer = await admin.upload(new Uint8Array(pricedSample(1_000 + round)), 'bench.docx');
      if (answer.status !== 201) throw new Error(`an import was answered with ${answer.status}`);
      imports.push(performance.now() - begun);
    }
    return {
      firstStart: Math.round(first.startMilliseconds),
      fillSeconds,
      plans: plans.length,
      secondStart: spread(starts),
      planDocument: documents,
      planList: { first: Math.round(firstList), next: Math.round(nextList) },
      importFoundingFile: spread(imports),
    };
  } finally {
    await server.stop();
  }
}

/**
 * People who open one plan after another.
 * @param {string} address
 * @param {readonly string[]} ids
 */
async function office(address, ids) {
  /** @type {number[]} */
  const times = [];
  let size = 0;
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: people }, async (_, person) => {
      const visitor = new WebVisitor(address);
      await pause(person * 150);
      for (let attempt = 0; (await visitor.signIn(own)).status !== 200; attempt += 1) {
        if (attempt > 100) throw new Error('nobody gets in');
        await pause(3_500);
      }
      let turn = person * 7_919;
      while (performance.now() < until) {
        turn += 104_729;
        const begun = performance.now();
        const answer = await visitor.ask('GET', `/api/plans/${ids[turn % ids.length]}`);
        times.push(performance.now() - begun);
        if (answer.status !== 200) throw new Error(`a plan was answered with ${answer.status}`);
        size = JSON.stringify(answer.body).length;
        await pause(thinkMilliseconds * (0.5 + Math.random()));
      }
    }),
  );
  return { requests: times.length, bytes: size, ...spread(times) };
}

async function kills() {
  const { rounds, kept, faults, restartMilliseconds } = await importKillRounds(path.join(folder, 'killed'), killRounds);
  return { rounds, kept, faults, restart: spread(restartMilliseconds) };
}
