// How fast the store is, as JSON on standard output: commands per second in one division, storing and reading a plan of 15 projects, verifying
// the chain, backing up. Needs a compiled program (`./hengji build`). The embedded home always; PostgreSQL where HENGJI_BENCH_DATABASE_URL names
// an empty database.
//   node bench/store.mjs [seconds per throughput measurement, default 5]
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Writable } from 'node:stream';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const seconds = Number(process.argv[2] ?? 5);
const sample = 'dingzhou-2021.docx';

/** @param {string} file @returns {Promise<any>} */
const compiled = (file) => import(path.join(root, 'dist', file));

const { openDatabase } = await compiled('persistence/engine/open-database.js');
const { openHeadFile } = await compiled('persistence/audit/head-file.js');
const { verifyChain } = await compiled('persistence/audit/verify-chain.js');
const { migrate } = await compiled('persistence/migrations/migrate.js');
const { readMigrations } = await compiled('persistence/migrations/migration-files.js');
const { addAccount, changeAccount } = await compiled('persistence/repositories/accounts.js');
const { loadPlan } = await compiled('persistence/repositories/load-plan.js');
const { savePlanImport } = await compiled('persistence/repositories/save-plan-import.js');
const { writeBackup } = await compiled('persistence/backup/write-backup.js');
const { uuidV7 } = await compiled('persistence/tables/uuid-v7.js');
const { readPlanFile } = await compiled('documents/index.js');

const bytes = new Uint8Array(await readFile(path.join(root, 'data', 'samples', sample)));
const reading = readPlanFile(bytes, sample).value;
/** @type {Record<string, unknown>} */
const results = { node: process.version, seconds };
const folder = await mkdtemp(path.join(tmpdir(), 'hengji-bench-store-'));
try {
  results['embedded'] = await measure(await openDatabase({ dataFolder: path.join(folder, 'embedded') }), 'embedded');
  const databaseUrl = process.env['HENGJI_BENCH_DATABASE_URL'];
  results['server'] = databaseUrl === undefined ? null : await measure(await openDatabase({ databaseUrl }), 'server');
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);

/** @param {any} database @param {string} name */
async function measure(database, name) {
  const headFile = await openHeadFile(path.join(folder, `${name}-head.txt`));
  const store = { database, headFile, now: Date.now, newId: () => uuidV7(Date.now()) };
  const division = `bench-${Date.now()}`;
  try {
    const migrated = await migrate(database, (await readMigrations(new URL('../src/persistence/migrations/', import.meta.url))).value);
    if (!migrated.ok) throw new Error(migrated.fault.what);
    const commandsAlone = await commandsPerSecond(store, division, 1);
    const commandsOfEight = await commandsPerSecond(store, division, 8);
    const first = [];
    const again = [];
    const changed = [];
    const load = [];
    for (let year = 2030; year < 2041; year += 1) {
      const plan = { ...input(division), fiscalYear: year };
      let outcome;
      first.push(await timed(async () => (outcome = (await savePlanImport(store, plan)).value)));
      again.push(await timed(() => savePlanImport(store, plan)));
      changed.push(await timed(() => savePlanImport(store, withOneChange(plan, year))));
      load.push(await timed(() => loadPlan(database, { division, planId: outcome.planId, asOf: null })));
    }
    let report;
    const verifyMs = await timed(async () => (report = await verifyChain(database, headFile)));
    if (report.problems.some((/** @type {any} */ problem) => problem.division === division)) throw new Error(JSON.stringify(report.problems.slice(0, 3)));
    let size = 0;
    const output = new Writable({ write: (chunk, _encoding, done) => ((size += chunk.length), done()) });
    const backupMs = await timed(() => writeBackup(database, output, { createdAt: new Date().toISOString() }));
    return {
      commandsPerSecond: { oneCaller: commandsAlone, eightCallers: commandsOfEight },
      planOf15Projects: { firstImportMs: median(first), sameFileMs: median(again), oneCellChangedMs: median(changed), loadMs: median(load) },
      verify: { ms: verifyMs, rows: report.rows },
      backup: { ms: backupMs, bytes: size },
    };
  } finally {
    await database.close();
    await headFile.close();
  }
}

/** @param {any} store @param {string} division @param {number} callers */
async function commandsPerSecond(store, division, callers) {
  const actor = 'system:bench';
  const accounts = [];
  for (let caller = 0; caller < callers; caller += 1) {
    const account = { division, actor, login: `user-${callers}-${caller}`, displayName: '某人', passwordHash: '-', mustChangePassword: false, grants: [] };
    accounts.push((await addAccount(store, account)).value.value);
  }
  const begun = performance.now();
  let done = 0;
  await Promise.all(
    accounts.map(async (accountId) => {
      for (let turn = 0; performance.now() - begun < seconds * 1000; turn += 1) {
        const answer = await changeAccount(store, { division, actor, accountId, state: turn % 2 === 0 ? 'disabled' : 'active' });
        if (!answer.ok) throw new Error(answer.fault.what);
        done += 1;
      }
    }),
  );
  return Math.round(done / ((performance.now() - begun) / 1000));
}

/** @param {string} division */
function input(division) {
  const { plan, format, remarks } = reading;
  const file = { bytes, name: sample, mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };
  return { division, actor: 'system:bench', rules: [], plan, format, readingRemarks: remarks, file, demo: false, unitCode: null, fiscalYear: 2021, mayNow: () => ({ ok: true, value: { sections: new Map() } }) };
}

/** @param {any} plan @param {number} mark */
function withOneChange(plan, mark) {
  const [first, ...others] = plan.plan.projects;
  const changed = { ...first, title: `${first.title}${mark}` };
  return { ...plan, plan: { ...plan.plan, projects: [changed, ...others] }, file: { ...plan.file, bytes: new Uint8Array([...bytes, mark & 255]) } };
}

/** @param {() => Promise<unknown>} work */
async function timed(work) {
  const begun = performance.now();
  await work();
  return Math.round((performance.now() - begun) * 10) / 10;
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
