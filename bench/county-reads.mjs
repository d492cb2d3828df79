// What it costs to look at a whole county: every page's question (GET routes of the contract), asked by one account of each role, with 300 units × 15 projects × 5 years, 1 200
// accounts and declarations on their way. For each: how long, how often the database was asked, how long the loop of events was held up at the most (then nobody else is
// answered; the middle of all times), and the processor's time. The ratio is against `GET /api/session` of the same person in the same run, which reads the session and nothing else.
// Needs a compiled program (`./hengji build`).
//   node bench/county-reads.mjs [embedded | postgresql, default both] [units, default 300] [times each, default 10]
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebVisitor } from '../test/support/up-program.mjs';
import { pause, rounded, spread } from './measure.mjs';
import { askedRoles, loginOf, storeDeclarations, storePeople } from './organised-county.mjs';
import { onServer, startProbed } from './server-under-load.mjs';
import { ownPassword, storeCounty, storeFirstAccount, years } from './stored-county.mjs';

const script = fileURLToPath(import.meta.url);
/** Written down each; the others are told by how many there were. */
const slowest = 40;

/** In a process of its own, as `bench/run.mjs` asks for it. */
export function benchCountyReads() {
  const { stdout, status } = spawnSync(process.execPath, [script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error(`reading the county ended with ${status}`);
  return JSON.parse(stdout);
}

async function main() {
  const homes = process.argv[2] === undefined ? ['embedded', 'postgresql'] : [process.argv[2]];
  const [units = 300, times = 10] = [300, 10].map((standard, index) => Number(process.argv[3 + index] ?? standard));
  const folder = await mkdtemp(path.join(tmpdir(), 'hengji-bench-reads-'));
  /** @type {Record<string, unknown>} */
  const results = { node: process.version, units, times, load: loadavg()[0] };
  try {
    const of = (/** @type {string} */ home, /** @type {Record<string, string>} */ environment) => measure(path.join(folder, home), environment, { units, times });
    for (const home of homes) results[home] = home === 'embedded' ? await of(home, {}) : await onServer((databaseUrl) => of(home, { DATABASE_URL: databaseUrl }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  process.exit(0);
}

/**
 * @param {string} dataFolder
 * @param {Record<string, string>} environment
 * @param {{ readonly units: number, readonly times: number }} size
 */
async function measure(dataFolder, environment, { units, times }) {
  await storeFirstAccount(dataFolder, environment);
  await storePeople(dataFolder, environment, units);
  await storeCounty(dataFolder, environment, units);
  await storeDeclarations(dataFolder, environment);
  const server = await startProbed(dataFolder, environment, { file: `${dataFolder}.jsonl` });
  try {
    const measured = [];
    for (const role of askedRoles) {
      const visitor = new WebVisitor(server.address);
      while ((await visitor.signIn(ownPassword, loginOf(role))).status === 429) await pause(3_000);
      const base = await asked(visitor, '/api/session', { times, server });
      for (const url of await questions(visitor)) {
        const found = await asked(visitor, url, { times, server });
        measured.push({ role, url: url.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, ':id'), ...found, ratio: rounded(found.processorMilliseconds / Math.max(1, base.processorMilliseconds), 1) });
      }
    }
    const inOrder = measured.toSorted((a, b) => b.heldMilliseconds - a.heldMilliseconds || b.processorMilliseconds - a.processorMilliseconds);
    return { asked: measured.length, refused: measured.filter(({ status }) => status >= 400).length, heldOver15: measured.filter(({ heldMilliseconds }) => heldMilliseconds > 15).length, slowest: inOrder.slice(0, slowest) };
  } finally {
    await server.stop();
  }
}

/**
 * What pages ask: those about everything, and those about one text of the person's reach.
 * @param {any} visitor
 */
async function questions(visitor) {
  const year = years.at(-1);
  const { body } = await visitor.ask('GET', '/api/plans');
  const { body: organisation } = await visitor.ask('GET', '/api/organisation');
  const plan = body.plans?.find((/** @type {any} */ one) => one.fiscalYear === year)?.id ?? body.plans?.[0]?.id;
  const post = organisation.appointments?.[0]?.id;
  const unit = organisation.nodes?.find((/** @type {any} */ node) => node.kind === 'unit')?.id;
  return [
    '/api/plans', '/api/desk', '/api/review-queue', `/api/progress?year=${year}`, `/api/rounds?year=${year}`, `/api/control-figures?year=${year}`, '/api/organisation', '/api/accounts', '/api/notices', '/api/notices/counts', '/api/library', '/api/library/proposals',
    '/api/exports', '/api/emergencies', '/api/audit/scope', '/api/audit/events?division=130682', '/api/account', '/api/account/tours', '/api/list-layouts', '/published', '/published/index.json', `/api/library/entries/food-sample-batches/uses?year=${year}`,
    ...(post === undefined ? [] : [`/api/left-empty?kind=ended&appointment=${post}&lastDay=${new Date().toISOString().slice(0, 10)}`]),
    ...(unit === undefined ? [] : [`/api/lock-exceptions/projects?year=${year}&unit=${unit}`]),
    ...(plan === undefined ? [] : ['', '/declaration', '/filling', '/copied', '/history'].map((part) => `/api/plans/${plan}${part}`)),
  ];
}

/**
 * @param {any} visitor
 * @param {string} url
 * @param {{ readonly times: number, readonly server: Awaited<ReturnType<typeof startProbed>> }} options
 */
async function asked(visitor, url, { times, server }) {
  // What it costs for the first time is told apart: everything that is kept is read then.
  await server.probe();
  const { status } = await visitor.ask('GET', url);
  const first = await server.probe();
  /** @type {number[]} */
  const took = [];
  /** @type {number[]} */
  const holds = [];
  let [statements, processor] = [0, 0];
  for (let turn = 0; turn < times; turn += 1) {
    const begun = performance.now();
    await visitor.ask('GET', url);
    took.push(performance.now() - begun);
    const probed = await server.probe();
    holds.push(probed.heldMilliseconds);
    statements += probed.statements;
    processor += probed.processorMilliseconds;
  }
  return {
    status,
    ...spread(took),
    statements: rounded(statements / times, 1),
    heldMilliseconds: spread(holds).median,
    processorMilliseconds: rounded(processor / times, 1),
    firstTime: { statements: first.statements, heldMilliseconds: rounded(first.heldMilliseconds, 1) },
  };
}

if (process.argv[1] === script) await main();
