// The same suite on both homes: the embedded engine always, PostgreSQL where it can be had. Each suite has a database of its own, made by copying a prepared
// one: preparing (migrating) happens once per content, not once per suite.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import type { Database, EngineListener, Queryable } from '../../src/persistence/engine/database.ts';
import { openEmbedded } from '../../src/persistence/engine/embedded/embedded-home.ts';
import { embeddedEngine } from '../../src/persistence/engine/engine-version.ts';
import { openDatabase } from '../../src/persistence/engine/open-database.ts';
import { withTransaction } from '../../src/persistence/engine/with-transaction.ts';
import { missingPostgres, postgresServer } from './postgres-cluster.ts';

export interface Preparation {
  /** Changes whenever `prepare` would make something else: the texts of the migrations. */
  readonly fingerprint: string;
  readonly prepare: (database: Database) => Promise<void>;
  /** Tables that stay filled between tests (the list of migrations). */
  readonly keep?: readonly string[];
}

/** An empty database, nothing made in it. */
export const unprepared: Preparation = { fingerprint: '', prepare: () => Promise.resolve() };


/**
 * Declares the suite once per home; `database()` is open inside its tests, and every test begins with empty tables.
 * @example onEveryEngine('plans', migrated, (database) => { test('…', async () => { await database().query('…'); }); });
 */
export function onEveryEngine(title: string, preparation: Preparation, suite: (database: () => Database) => void): void {
  onEmbedded(title, preparation, suite);
  onServer(title, preparation, suite);
}

export function onEmbedded(title: string, preparation: Preparation, suite: (database: () => Database) => void): void {
  describe(`${title}（内置数据库）`, () => declare(preparation, () => openPreparedEmbedded(preparation), suite));
}

export function onServer(title: string, preparation: Preparation, suite: (database: () => Database) => void): void {
  const missing = missingPostgres();
  describe.skipIf(missing !== null)(`${title}（PostgreSQL${missing === null ? '' : `：${missing}`}）`, () =>
    declare(preparation, () => openPreparedServer(preparation), suite),
  );
}

/** A prepared embedded database in memory; the caller closes it. */
export async function openPreparedEmbedded(preparation: Preparation, listener?: EngineListener): Promise<Database> {
  return openEmbedded({ place: { kind: 'memory' }, image: await preparedImage(preparation), ...(listener === undefined ? {} : { listener }) });
}

/** A prepared database on the PostgreSQL server, dropped when it is closed. */
export async function openPreparedServer(preparation: Preparation): Promise<Database> {
  const server = await postgresServer();
  const name = await server.createDatabase(await preparedTemplate(preparation));
  const database = await openDatabase({ databaseUrl: server.urlOf(name) });
  return {
    ...database,
    close: async () => {
      await database.close();
      await server.dropDatabase(name);
    },
  };
}

/** Runs the work and takes back everything it wrote, also where it fails. Code under test that uses `withTransaction` joins. */
export async function rolledBack(database: Database, work: (transaction: Queryable) => Promise<void>): Promise<void> {
  const taken = new Error('taken back');
  await withTransaction(database, async (transaction) => {
    await work(transaction);
    throw taken;
  }).catch((error: unknown) => {
    if (error !== taken) throw error;
  });
}

/** Empties all tables of the schema `public` but those named. */
export async function emptyTables(database: Database, keep: readonly string[] = []): Promise<void> {
  const { rows } = await database.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> all($1::text[]) order by 1`,
    [keep],
  );
  if (rows.length > 0) await database.query(`truncate ${rows.map((row) => row.name).join(', ')} restart identity cascade`);
}

/** A dumped data folder with the preparation done, kept in the system's temporary folder under a name made of what it depends on. */
export async function preparedImage(preparation: Preparation): Promise<Uint8Array> {
  const dependsOn = JSON.stringify([embeddedEngine, preparation.fingerprint]);
  const folder = path.join(tmpdir(), `hengji-test-images-${process.getuid?.() ?? 'user'}`);
  const file = path.join(folder, `${createHash('sha256').update(dependsOn).digest('hex').slice(0, 32)}.tar`);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const database = await openEmbedded({ place: { kind: 'memory' } });
  try {
    await preparation.prepare(database);
    await database.query('checkpoint');
    const image = await database.dump();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const written = `${file}.${randomUUID()}`;
    writeFileSync(written, image, { mode: 0o600 });
    renameSync(written, file);
    return image;
  } finally {
    await database.close();
  }
}

function declare(preparation: Preparation, open: () => Promise<Database>, suite: (database: () => Database) => void): void {
  let opened: Database | null = null;
  const database = (): Database => {
    if (opened === null) throw new Error('the database is open only inside tests');
    return opened;
  };
  beforeAll(async () => {
    opened = await open();
  });
  beforeEach(() => emptyTables(database(), preparation.keep));
  afterAll(async () => {
    await opened?.close();
  });
  suite(database);
}

const templates = new Map<string, Promise<string>>();

/** One template database per content and process; it goes with the temporary cluster. */
function preparedTemplate(preparation: Preparation): Promise<string | undefined> {
  if (preparation === unprepared) return Promise.resolve(undefined);
  const standing = templates.get(preparation.fingerprint);
  if (standing !== undefined) return standing;
  const made = makeTemplate(preparation);
  templates.set(preparation.fingerprint, made);
  return made;
}

async function makeTemplate(preparation: Preparation): Promise<string> {
  const server = await postgresServer();
  const name = await server.createDatabase();
  const database = await openDatabase({ databaseUrl: server.urlOf(name) });
  await preparation.prepare(database);
  await database.close();
  return name;
}
