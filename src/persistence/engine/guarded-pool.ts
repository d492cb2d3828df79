// A `pg` pool that refuses a second connection inside a transaction of the same database. On the embedded home that second connection would wait for the
// transaction that waits for it; on a server it would read another state. Ground: docs/adr/0005-embedded-engine.md.
import { Pool, type PoolClient, type PoolConfig } from 'pg';
import type { EngineListener } from './database.ts';

type ConnectCallback = (error: Error | undefined, client: PoolClient | undefined, done: (release?: unknown) => void) => void;

export class GuardedPool extends Pool {
  readonly #insideTransaction: () => boolean;

  constructor(config: PoolConfig, insideTransaction: () => boolean, listener: EngineListener) {
    super(config);
    this.#insideTransaction = insideTransaction;
    // A client may be ended from the other side while nobody listens; an 'error' event without a listener would end the program.
    this.on('connect', (client) => client.on('error', (error: Error) => listener({ kind: 'connection-lost', message: error.message })));
    this.on('error', () => undefined); // the same error as above, repeated by the pool for its idle clients
  }

  override connect(): Promise<PoolClient>;
  override connect(callback: ConnectCallback): void;
  override connect(callback?: ConnectCallback): Promise<PoolClient> | void {
    if (this.#insideTransaction()) {
      const error = new Error('a second connection inside a transaction of the same database; use withTransaction or database.query, which join it');
      if (callback === undefined) return Promise.reject(error);
      return callback(error, undefined, () => undefined);
    }
    return callback === undefined ? super.connect() : super.connect(callback);
  }
}
