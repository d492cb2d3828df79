// The server home: PostgreSQL 15 or later by DATABASE_URL. Ground: docs/architecture.md decision 11.
import type pg from 'pg';
import { columnCodecs } from '../column-codecs.ts';
import { sessionSettings } from '../session-settings.ts';
import { DatabaseUnavailable, type Database, type EngineListener } from '../database.ts';
import { GuardedPool } from '../guarded-pool.ts';
import { isInsideTransaction, queryOn } from '../with-transaction.ts';
import { serverAddress, serverFault, tooOld } from './server-fault.ts';

export interface ServerOptions {
  /** `postgresql://user:password@host:port/database`. */
  readonly databaseUrl: string;
  readonly poolSize?: number;
  readonly listener?: EngineListener;
}

const oldestMajor = 15;
const defaultPoolSize = 10;
const connectMilliseconds = 10_000;
const idleInTransactionMilliseconds = 10_000;

/** Throws DatabaseUnavailable, with a Chinese fault that never holds the password. */
export async function openServer(options: ServerOptions): Promise<Database> {
  const address = serverAddress(options.databaseUrl);
  if (!address.ok) throw new DatabaseUnavailable(address.fault);
  const pool: GuardedPool = new GuardedPool(
    {
      ...connection(options.databaseUrl),
      types: columnCodecs,
      max: options.poolSize ?? defaultPoolSize,
      connectionTimeoutMillis: connectMilliseconds,
      idle_in_transaction_session_timeout: idleInTransactionMilliseconds,
      application_name: 'hengji',
      client_encoding: 'UTF8',
    },
    () => isInsideTransaction(pool),
    options.listener ?? (() => undefined),
  );
  const version = await serverVersion(pool).catch(async (error: unknown) => {
    await pool.end();
    throw new DatabaseUnavailable(serverFault(error, address.value), error);
  });
  if (version.major < oldestMajor) {
    await pool.end();
    throw new DatabaseUnavailable(tooOld(version.text, oldestMajor, address.value));
  }
  let closed: Promise<void> | null = null;
  return {
    kind: 'server',
    pool,
    query: (text, values) => queryOn(pool, text, values),
    describe: () => ({ engine: 'PostgreSQL', version: version.text, location: address.value.shown }),
    close: () => (closed ??= pool.end()),
  };
}

/** Our session settings come after those that the address may carry: the column codecs depend on them. */
function connection(databaseUrl: string): { connectionString: string; options: string } {
  const url = new URL(databaseUrl);
  const given = url.searchParams.get('options');
  url.searchParams.delete('options');
  const own = Object.entries(sessionSettings).map(([name, value]) => `-c ${name}=${value.replaceAll(' ', '\\ ')}`);
  return { connectionString: url.href, options: [...(given === null ? [] : [given]), ...own].join(' ') };
}

async function serverVersion(pool: pg.Pool): Promise<{ major: number; text: string }> {
  const { rows } = await pool.query<{ number: number; text: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as text`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the server did not tell its version');
  return { major: Math.floor(row.number / 10_000), text: row.text };
}
