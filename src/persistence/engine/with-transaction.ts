// One transaction at a time per line of execution. What runs inside `withTransaction`, however deep, joins it: a nested use opens no second connection.
// Serialization failures and deadlocks are tried again a bounded number of times, so the work must not have effects outside the database.
// Ground: docs/adr/0005-embedded-engine.md; PostgreSQL manual, "Serialization Failure Handling" (SQLSTATE 40001, 40P01).
import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';
import type { Database, Queryable, QueryAnswer } from './database.ts';

export interface TransactionOptions {
  readonly access?: 'read-write' | 'read-only';
  /** `repeatable-read` gives every statement the same picture; the default is PostgreSQL's, `read-committed`. */
  readonly isolation?: 'read-committed' | 'repeatable-read' | 'serializable';
  /** Attempts altogether, at least 1. */
  readonly attempts?: number;
}

interface CurrentTransaction {
  readonly pool: pg.Pool;
  readonly queryable: Queryable;
  readonly access: 'read-write' | 'read-only';
  open: boolean;
  /** Of another database, around this one. */
  readonly outer: CurrentTransaction | undefined;
}

const current = new AsyncLocalStorage<CurrentTransaction>();
const defaultAttempts = 4;
const retriedCodes = new Set(['40001', '40P01']);

/** Runs the work in a transaction of its own or in the one it already stands in. Commits when the work resolves, rolls back when it rejects. */
export async function withTransaction<Value>(
  database: Database,
  work: (transaction: Queryable) => Promise<Value>,
  options: TransactionOptions = {},
): Promise<Value> {
  const access = options.access ?? 'read-write';
  const standing = transactionOf(database.pool);
  if (standing !== undefined) {
    if (standing.access === 'read-only' && access === 'read-write') throw new Error('a writing transaction inside a reading one');
    return work(standing.queryable);
  }
  const attempts = options.attempts ?? defaultAttempts;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce(database.pool, work, access, options.isolation ?? 'read-committed');
    } catch (error) {
      if (attempt >= attempts || !isRetried(error)) throw error;
      await pause(attempt);
    }
  }
}

/** True inside a transaction of this pool that is still open. */
export function isInsideTransaction(pool: pg.Pool): boolean {
  return transactionOf(pool) !== undefined;
}

/** One statement in the current transaction of this pool, or on any of its clients. */
export function queryOn<Row extends pg.QueryResultRow>(pool: pg.Pool, text: string, values: readonly unknown[] = []): Promise<QueryAnswer<Row>> {
  const standing = transactionOf(pool);
  return standing === undefined ? pool.query<Row>(text, [...values]) : standing.queryable.query<Row>(text, values);
}

function transactionOf(pool: pg.Pool): CurrentTransaction | undefined {
  for (let one = current.getStore(); one !== undefined; one = one.outer) if (one.pool === pool && one.open) return one;
  return undefined;
}

async function attemptOnce<Value>(
  pool: pg.Pool,
  work: (transaction: Queryable) => Promise<Value>,
  access: 'read-write' | 'read-only',
  isolation: 'read-committed' | 'repeatable-read' | 'serializable',
): Promise<Value> {
  const client = await pool.connect();
  const queryable: Queryable = {
    query: (text, values = []) => {
      if (!transaction.open) throw new Error('the transaction has ended; a statement came after its work was done');
      return client.query(text, [...values]);
    },
  };
  const transaction: CurrentTransaction = { pool, queryable, access, open: true, outer: current.getStore() };
  let broken: Error | undefined;
  try {
    await client.query(`begin isolation level ${isolation.replace('-', ' ')} ${access === 'read-only' ? 'read only' : 'read write'}`);
    const value = await current.run(transaction, () => work(queryable));
    transaction.open = false;
    const end = await client.query('commit');
    // COMMIT of a transaction in which a caught error stands answers ROLLBACK: that is no success
    if (end.command === 'ROLLBACK') throw new Error('the transaction was rolled back: one of its statements had failed and the failure was not passed on');
    return value;
  } catch (error) {
    transaction.open = false;
    broken = await rollBack(client);
    throw error;
  } finally {
    client.release(broken);
  }
}

/** A connection that cannot roll back is thrown away; its end rolls back on the other side. */
async function rollBack(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function isRetried(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && retriedCodes.has(error.code);
}

function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
}
