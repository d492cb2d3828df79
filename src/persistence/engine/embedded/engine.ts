// The one PGlite instance of a worker: started with fsync, proven to use it, and reduced to what the transport needs.
// Ground: docs/adr/0005-embedded-engine.md.
import { PGlite } from '@electric-sql/pglite';
import { DatabaseUnavailable } from '../database.ts';
import { sessionSettings } from '../session-settings.ts';
import { DurableFiles } from './durable-files.ts';
import { simpleQuery } from './backend-messages.ts';
import type { EngineStart } from './thread-messages.ts';

export interface Engine {
  readonly serverVersion: string;
  /** Runs the messages of one unit to their end. Synchronous inside; the bytes given to `onAnswer` are views and must be copied. */
  readonly run: (bytes: Uint8Array, onAnswer: (bytes: Uint8Array) => void) => Promise<void>;
  /** The data folder as a tar file. */
  readonly dump: () => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** Throws DatabaseUnavailable where a commit does not reach the disk, and whatever the engine throws where its files are broken. */
export async function startEngine(start: EngineStart): Promise<Engine> {
  const files = start.folder === null ? null : new DurableFiles(start.folder);
  const engine = await PGlite.create({
    ...(files === null ? {} : { fs: files }),
    ...(start.image === null ? {} : { loadDataDir: new Blob([start.image]) }),
    startParams: startParameters(files !== null),
  });
  const run: Engine['run'] = (bytes, onAnswer) => engine.execProtocolRawStream(bytes, { syncToFs: false, onRawData: onAnswer });
  if (files !== null) await proveFsync(files, run, start.folder ?? '');
  const version = await engine.query<{ server_version: string }>('show server_version');
  return {
    serverVersion: version.rows[0]?.server_version ?? '',
    run,
    dump: async () => new Uint8Array(await (await engine.dumpDataDir('none')).arrayBuffer()),
    close: async () => {
      await engine.exec('checkpoint');
      await engine.close();
    },
  };
}

function startParameters(durable: boolean): string[] {
  const settings = Object.entries(sessionSettings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  if (!durable) return [...PGlite.defaultStartParams, ...settings];
  const withFsync = PGlite.defaultStartParams.filter((parameter) => parameter !== '-F');
  return [...withFsync, '-c', 'fsync=on', '-c', 'wal_sync_method=fsync', ...settings];
}

/** Two commits that write to the log, each of which must be followed by an fsync. */
export async function proveFsync(files: Pick<DurableFiles, 'synced'>, run: Engine['run'], folder: string): Promise<void> {
  for (let proof = 0; proof < 2; proof += 1) {
    const before = files.synced;
    await run(simpleQuery(`select pg_logical_emit_message(true, 'hengji', 'fsync ${proof}')`), () => undefined);
    if (files.synced <= before) {
      throw new DatabaseUnavailable({
        code: 'commit-not-synced',
        what: '内置数据库提交后没有把数据写到磁盘（fsync 没有被调用），断开时可能丢失已提交的数据，因此没有启动',
        where: folder,
        remedy: '请使用本发行包自带的数据库引擎版本（不要单独升级 @electric-sql/pglite），或设置 DATABASE_URL 使用 PostgreSQL 服务器',
      });
    }
  }
}
