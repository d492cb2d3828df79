// A PostgreSQL server for tests: the one named by HENGJI_TEST_DATABASE_URL, or a temporary cluster made from Debian's package, reached over a socket in its own
// folder. The cluster hangs on a pipe to this process: when the process ends, however it ends, the cluster stops and its folder goes.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { Socket } from 'node:net';
import { Client } from 'pg';

export interface PostgresServer {
  /** Address of a database on it. */
  readonly urlOf: (database: string) => string;
  /** A new empty database, or a copy of another; returns its name. */
  readonly createDatabase: (copyOf?: string) => Promise<string>;
  readonly dropDatabase: (name: string) => Promise<void>;
}

/** With fsync and autovacuum, as it is installed, where a bench measures it; a test's cluster need not outlive its test. */
export interface ClusterOptions {
  readonly fsync: 'on' | 'off';
}

const installedUnder = '/usr/lib/postgresql';
const oldestMajor = 15;
let shared: Promise<PostgresServer> | null = null;

/** Why no server can be had here, as a Chinese reason for a skipped suite; null where one can. */
export function missingPostgres(): string | null {
  if (process.env['HENGJI_TEST_DATABASE_URL'] !== undefined || programFolder() !== null) return null;
  return `没有 PostgreSQL ${oldestMajor} 以上的服务器程序（${installedUnder}），也没有设 HENGJI_TEST_DATABASE_URL`;
}

/** The server of this process, started on first use. */
export function postgresServer(): Promise<PostgresServer> {
  shared ??= startServer();
  return shared;
}

async function startServer(): Promise<PostgresServer> {
  const given = process.env['HENGJI_TEST_DATABASE_URL'];
  if (given !== undefined) return serverAt((database) => withDatabase(given, database), new URL(given).pathname.slice(1) || 'postgres');
  const cluster = await startCluster({ fsync: 'off' });
  return serverAt(cluster.urlOf, 'postgres');
}

/** A new cluster of its own; `stop` waits until it is gone. */
export async function startCluster(options: ClusterOptions): Promise<{ readonly urlOf: (database: string) => string; readonly stop: () => Promise<void> }> {
  const programs = programFolder();
  if (programs === null) throw new Error(missingPostgres() ?? 'no PostgreSQL');
  const folder = mkdtempSync(path.join(tmpdir(), 'hengji-postgres-'));
  const account = serverAccount();
  if (account !== null) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
  const data = path.join(folder, 'data');
  const as = account === null ? [] : ['setpriv', `--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups', '--'];
  const initdb = [...as, path.join(programs, 'initdb'), '-D', data, '-U', 'hengji', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  const made = spawnSync(initdb[0] ?? '', initdb.slice(1), { encoding: 'utf8', cwd: folder, env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' } });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}${made.error?.message ?? ''}`);

  const settings = { listen_addresses: '', unix_socket_directories: folder, fsync: options.fsync, max_connections: '60', autovacuum: options.fsync };
  const postgres = [...as, path.join(programs, 'postgres'), '-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  // the shell ends the server when this process, at the other end of its standard input, is gone
  const script = '"$@" </dev/null >/dev/null 2>&1 & server=$!; cat >/dev/null; kill -INT $server; wait $server; rm -rf "$HENGJI_CLUSTER"';
  const keeper = spawn('sh', ['-c', script, 'cluster', ...postgres], {
    cwd: folder,
    env: { ...process.env, HENGJI_CLUSTER: folder },
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true, // a Ctrl-C for the tests reaches it through the pipe, in order
  });
  keeper.unref();
  if (keeper.stdin instanceof Socket) keeper.stdin.unref();
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()));
  const urlOf = (database: string): string => `postgresql:///${database}?host=${encodeURIComponent(folder)}&user=hengji`;
  await answers(urlOf('postgres'));
  return {
    urlOf,
    stop: async () => {
      keeper.ref();
      keeper.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function serverAt(urlOf: (database: string) => string, home: string): PostgresServer {
  const command = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: urlOf(home) });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  return {
    urlOf,
    createDatabase: async (copyOf) => {
      const name = `hengji_test_${randomBytes(6).toString('hex')}`;
      await command(`create database ${name} template ${copyOf ?? 'template0'}${copyOf === undefined ? " encoding 'UTF8'" : ''}`);
      return name;
    },
    dropDatabase: (name) => command(`drop database if exists ${name} with (force)`),
  };
}

/** Waits for the server's first answer; each attempt is a connection, nothing sleeps longer than it must. */
async function answers(url: string): Promise<void> {
  const until = Date.now() + 240_000;
  for (;;) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** Debian keeps one folder per major; the oldest that is new enough, because SQL is written for it. */
function programFolder(): string | null {
  if (!existsSync(installedUnder)) return null;
  const majors = readdirSync(installedUnder).map(Number);
  const fitting = majors.filter((major) => major >= oldestMajor && existsSync(`${installedUnder}/${major}/bin/initdb`));
  return fitting.length === 0 ? null : `${installedUnder}/${Math.min(...fitting)}/bin`;
}

/** PostgreSQL refuses to run as root: the package's own account, else nobody. */
function serverAccount(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const home = '/var/lib/postgresql';
  if (!existsSync(home)) return { uid: 65534, gid: 65534 };
  const { uid, gid } = statSync(home);
  return uid === 0 ? { uid: 65534, gid: 65534 } : { uid, gid };
}
