// A database on which something is committed before the pieces that a long reading takes of each table: the worst interleaving, the same each time.
// The reading has no transaction to lean on, and on the embedded home none would live long enough.
import type { Database, Queryable } from '../../src/persistence/engine/database.ts';

export interface Interleaved {
  /** For the reading under test. */
  readonly database: Database;
  /** Table by table, how often something came between. */
  readonly between: ReadonlyMap<string, number>;
}

/** Of each table, so that the reading comes to its end although every commit adds to it. */
const pieces = 3;

/** `commit` runs on the database itself before the first pieces of each table; what it reads is not interleaved. */
export function interleaved(database: Database, commit: (table: string) => Promise<void>): Interleaved {
  const between = new Map<string, number>();
  const query: Queryable['query'] = async (text, values) => {
    const table = /^select \* from (\w+) /.exec(text)?.[1];
    if (table !== undefined) {
      const before = between.get(table) ?? 0;
      between.set(table, before + 1);
      if (before < pieces) await commit(table);
    }
    return database.query(text, values);
  };
  return { database: { ...database, query }, between };
}

