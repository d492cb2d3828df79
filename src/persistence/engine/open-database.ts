// The one way to a database: a PostgreSQL server where an address is given, else the embedded engine in a data folder.
// Ground: docs/architecture.md decision 11; docs/adr/0005-embedded-engine.md.
import type { Database, EngineListener } from './database.ts';
import { openEmbedded } from './embedded/embedded-home.ts';
import type { EngineLimits } from './embedded/thread-messages.ts';
import { openServer } from './server/server-home.ts';

export type OpenOptions = ServerPlace | FolderPlace;

interface Shared {
  readonly poolSize?: number;
  /** Told of dropped clients, slow statements, lost connections, a lock taken over. */
  readonly listener?: EngineListener;
}

export interface ServerPlace extends Shared {
  readonly databaseUrl: string;
}

export interface FolderPlace extends Shared {
  readonly dataFolder: string;
  readonly limits?: Partial<EngineLimits>;
}

/** Throws DatabaseUnavailable, whose `fault` says in Chinese what is wrong and what to do. Opens only; migrating is the caller's. */
export function openDatabase(options: OpenOptions): Promise<Database> {
  if ('databaseUrl' in options) return openServer(options);
  const { dataFolder, ...others } = options;
  return openEmbedded({ ...others, place: { kind: 'folder', folder: dataFolder } });
}
