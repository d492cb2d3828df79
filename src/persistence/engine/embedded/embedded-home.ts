// The embedded home: PGlite in a worker thread, reached by the `pg` driver over MessagePorts. Ground: docs/adr/0005-embedded-engine.md.
import { columnCodecs } from '../column-codecs.ts';
import { takeDataFolder, type DataFolder } from '../data-folder.ts';
import { DatabaseUnavailable, type Database, type EngineListener } from '../database.ts';
import { diskFull, isDiskFull, isNearlyFull } from '../disk-space.ts';
import { embeddedEngine } from '../engine-version.ts';
import { GuardedPool } from '../guarded-pool.ts';
import { isInsideTransaction, queryOn } from '../with-transaction.ts';
import { startEngineThread } from './engine-thread.ts';
import { PortStream } from './port-stream.ts';
import type { EngineLimits } from './thread-messages.ts';

export interface EmbeddedOptions {
  /** Where the data lies; `memory` forgets everything at the end (tests). */
  readonly place: { readonly kind: 'folder'; readonly folder: string } | { readonly kind: 'memory' };
  /** A dumped data folder to start from; only for an empty place. */
  readonly image?: Uint8Array;
  readonly limits?: Partial<EngineLimits>;
  readonly poolSize?: number;
  readonly listener?: EngineListener;
}

export interface EmbeddedDatabase extends Database {
  readonly kind: 'embedded';
  /** The engine's files as a tar, for another start of the same engine version. No backup: that is independent of engine and version. */
  readonly dump: () => Promise<Uint8Array>;
}

const defaultLimits: EngineLimits = {
  transactionMilliseconds: 10_000,
  idleMilliseconds: 5_000,
  slowStatementMilliseconds: 2_000,
  waitingAnswerBytes: 256 * 1024 * 1024,
};
const defaultPoolSize = 8;

/** Throws DatabaseUnavailable where the folder is refused or the engine does not start. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const listener = options.listener ?? (() => undefined);
  const place = options.place.kind === 'folder' ? taken(options.place.folder) : null;
  for (const event of place?.events ?? []) listener(event);
  const start = { folder: place?.engineFolder ?? null, image: options.image ?? null, limits: { ...defaultLimits, ...options.limits } };
  const thread = await startEngineThread(start, listener).catch((error: unknown) => {
    place?.release();
    throw place !== null && isNearlyFull(place.folder) ? new DatabaseUnavailable(diskFull(place.folder), error) : error;
  });
  try {
    place?.engineStarted();
  } catch (error) {
    await thread.close();
    place?.release();
    throw orDiskFull(error, place?.folder ?? '');
  }

  const pool: GuardedPool = new GuardedPool(
    {
      stream: () => new PortStream(thread.attach),
      ssl: false,
      host: 'embedded',
      user: 'postgres',
      database: 'postgres',
      password: '',
      types: columnCodecs,
      max: options.poolSize ?? defaultPoolSize,
      idleTimeoutMillis: 0,
    },
    () => isInsideTransaction(pool),
    listener,
  );
  let closed: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await pool.end();
    await thread.close();
    place?.release();
  };
  return {
    kind: 'embedded',
    pool,
    query: (text, values) => queryOn(pool, text, values),
    dump: thread.dump,
    describe: () => ({
      engine: `PGlite ${embeddedEngine.package}`,
      version: thread.serverVersion,
      location: place?.folder ?? '内存',
    }),
    close: () => (closed ??= close()),
  };
}

function taken(folder: string): DataFolder {
  try {
    const place = takeDataFolder(folder, embeddedEngine);
    if (place.ok) return place.value;
    throw new DatabaseUnavailable(place.fault);
  } catch (error) {
    throw orDiskFull(error, folder);
  }
}

function orDiskFull(error: unknown, folder: string): unknown {
  return isDiskFull(error) ? new DatabaseUnavailable(diskFull(folder), error) : error;
}
