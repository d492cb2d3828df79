// Speed of the two database homes, as JSON of medians: starts, single-row transactions, bulk insert, stall of the event loop, kill -9 rounds.
//   node bench/engine.mjs             everything (about two minutes); PostgreSQL is left out where it is not installed
//   node bench/engine.mjs --no-kill   without the 20 rounds of kill -9
// Needs `npm run build`. The PostgreSQL cluster is temporary and runs with fsync on.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { openDatabase } from '../dist/persistence/engine/open-database.js';
import { withTransaction } from '../dist/persistence/engine/with-transaction.js';
import { killRounds } from '../test/support/kill-rounds.mjs';

/** @typedef {import('../src/persistence/engine/database.ts').Database} Database */

const folder = mkdtempSync(path.join(tmpdir(), 'hengji-bench-'));
const result = {
  bench: 'engine',
  node: process.version,
  cores: cpus().length,
  embedded: await embedded(),
  postgresql: await postgresql(),
  kill: process.argv.includes('--no-kill') ? null : await kills(),
};
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
process.exit(0);

async function embedded() {
  const firstStarts = [];
  for (let round = 0; round < 3; round += 1) firstStarts.push(await startTime(path.join(folder, `first-${round}`)));
  const secondStarts = [];
  for (let round = 0; round < 5; round += 1) secondStarts.push(await startTime(path.join(folder, 'first-0')));
  const database = await openDatabase({ dataFolder: path.join(folder, 'first-0') });
  const measured = await measure(database);
  await database.close();
  return { version: database.describe(), firstStartMilliseconds: median(firstStarts), secondStartMilliseconds: median(secondStarts), ...measured };
}

/** From nothing open to the answer of the first query. @param {string} dataFolder */
async function startTime(dataFolder) {
  const before = performance.now();
  const database = await openDatabase({ dataFolder });
  await database.query('select 1');
  const milliseconds = performance.now() - before;
  await database.close();
  return milliseconds;
}

async function postgresql() {
  const { module } = await runnerImport(fileURLToPath(new URL('../test/support/postgres-cluster.ts', import.meta.url)));
  if (module.missingPostgres() !== null) return null;
  const cluster = await module.startCluster({ fsync: 'on' });
  const database = await openDatabase({ databaseUrl: cluster.urlOf('postgres') });
  const version = database.describe();
  const measured = await measure(database);
  await database.close();
  await cluster.stop();
  return { version: { ...version, location: 'temporary cluster' }, ...measured };
}

/** @param {Database} database */
async function measure(database) {
  await database.query('create table bench_row (id int generated always as identity primary key, text text, amount bigint)');
  const one = [];
  const eight = [];
  const bulk = [];
  for (let round = 0; round < 3; round += 1) {
    one.push(await transactionsPerSecond(database, 1, 2_000));
    eight.push(await transactionsPerSecond(database, 8, 2_000));
    bulk.push(await bulkRowsPerSecond(database));
  }
  const stalls = [];
  const aggregates = [];
  await database.query('create table bench_large as select i, i % 97 as part, i * 3 as amount from generate_series(1, 1000000) i');
  for (let round = 0; round < 3; round += 1) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const before = performance.now();
    await database.query('select part, count(*)::int, sum(amount), md5(max(i::text)) from bench_large group by part order by part');
    aggregates.push(performance.now() - before);
    delay.disable();
    stalls.push(delay.max / 1e6);
  }
  await database.query('drop table bench_large');
  await database.query('drop table bench_row');
  return {
    transactionsPerSecondOneClient: median(one),
    transactionsPerSecondEightClients: median(eight),
    bulkRowsPerSecond: median(bulk),
    millionRowAggregateMilliseconds: median(aggregates),
    longestEventLoopStallMilliseconds: median(stalls),
  };
}

/**
 * Begin, one insert, commit.
 * @param {Database} database
 * @param {number} clients
 * @param {number} milliseconds
 */
async function transactionsPerSecond(database, clients, milliseconds) {
  let count = 0;
  const before = performance.now();
  const until = before + milliseconds;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        await withTransaction(database, (transaction) => transaction.query('insert into bench_row (text, amount) values ($1, $2)', ['一行', 47788]));
        count += 1;
      }
    }),
  );
  return (count / (performance.now() - before)) * 1000;
}

/** @param {Database} database */
async function bulkRowsPerSecond(database) {
  const texts = Array.from({ length: 2_000 }, (_, index) => `第 ${index} 行`);
  const amounts = texts.map((_, index) => index);
  const before = performance.now();
  for (let statement = 0; statement < 20; statement += 1) {
    await database.query('insert into bench_row (text, amount) select * from unnest($1::text[], $2::bigint[])', [texts, amounts]);
  }
  return (20 * texts.length * 1000) / (performance.now() - before);
}

async function kills() {
  const rounds = 20;
  const { confirmed, lost, half, takenOver } = await killRounds({ dataFolder: path.join(folder, 'kill'), rounds, commitsBeforeKill: () => 1 + Math.floor(Math.random() * 300) });
  return { rounds, confirmedTransactions: confirmed, lost: lost.length, half: half.length, staleLocksTakenOver: takenOver };
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? Number.NaN) * 10) / 10;
}
