// A store over a test database: migrated tables, a head file in a folder of its own, a clock that only moves when a command asks it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPlanFile, type PlanReading } from '../../src/documents/index.ts';
import { openHeadFile } from '../../src/persistence/audit/head-file.ts';
import type { Store } from '../../src/persistence/audit/run-command.ts';
import type { Database } from '../../src/persistence/engine/database.ts';
import { migrate } from '../../src/persistence/migrations/migrate.ts';
import { readMigrations, type Migration } from '../../src/persistence/migrations/migration-files.ts';
import { migrationTable } from '../../src/persistence/migrations/migration-table.ts';
import type { PlanImport } from '../../src/persistence/repositories/save-plan-import.ts';
import { uuidV7 } from '../../src/persistence/tables/uuid-v7.ts';
import { everythingMayChange } from './may-change.ts';
import type { Preparation } from './with-database.ts';

export const division = '130682';
export const actor = 'system:test';

const read = await readMigrations(new URL('../../src/persistence/migrations/', import.meta.url));
if (!read.ok) throw new Error(`${read.fault.where}: ${read.fault.what}`);
export const migrations: readonly Migration[] = read.value;

export const migrated: Preparation = {
  fingerprint: migrations.map(({ checksum }) => checksum).join(' '),
  prepare: async (database) => {
    const done = await migrate(database, migrations);
    if (!done.ok) throw new Error(done.fault.what);
  },
  keep: [migrationTable],
};

export interface TestStore extends Store {
  readonly dispose: () => Promise<void>;
}

export async function openTestStore(database: Database): Promise<TestStore> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hengji-store-'));
  const headFile = await openHeadFile(path.join(folder, 'chain-head.txt'));
  let clock = 1_609_459_200_000; // 2021-01-01
  return {
    database,
    headFile,
    now: () => (clock += 1_000),
    newId: () => uuidV7(clock),
    dispose: async () => {
      await headFile.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs the work over a fresh store on the database. */
export async function withStore(database: Database, work: (store: TestStore) => Promise<void>): Promise<void> {
  const store = await openTestStore(database);
  try {
    await work(store);
  } finally {
    await store.dispose();
  }
}

const samples = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'data', 'samples');

export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(samples, name)));
}

export function readSample(name: string): PlanReading {
  const reading = readPlanFile(sampleBytes(name), name);
  if (!reading.ok) throw new Error(reading.fault.what);
  return reading.value;
}

/** An import of a sample, overridden where a test needs it. */
export function sampleImport(name = 'dingzhou-2021.docx', changes: Partial<PlanImport> = {}): PlanImport {
  const { plan, format, remarks } = readSample(name);
  return {
    division,
    actor,
    rules: ['national@2021'],
    plan,
    format,
    readingRemarks: remarks,
    file: { bytes: sampleBytes(name), name, mediaType: 'application/octet-stream' },
    demo: false,
    unitCode: null,
    unit: null,
    fiscalYear: null,
    mayNow: everythingMayChange,
    ...changes,
  };
}

/** The value of a result that must be good. */
export function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: { readonly what: string } }): T {
  if (!result.ok) throw new Error(result.fault.what);
  return result.value;
}
