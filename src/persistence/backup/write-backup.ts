// Writes a backup of one consistent picture of the database. It holds password hashes and personal values: the caller keeps the file private.
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Database, Queryable } from '../engine/database.ts';
import { withTransaction } from '../engine/with-transaction.ts';
import { appliedMigrations } from '../migrations/migrate.ts';
import { readTable } from '../tables/read-table.ts';
import { keptTables, rowLine, startManifest, writeHead, type BackupManifest, type SchemaVersion } from './backup-format.ts';

/** Streams into `output` and ends it; `createdAt` is told in the file and is not part of the content hash. */
export function writeBackup(database: Database, output: Writable, { createdAt }: { readonly createdAt: string }): Promise<BackupManifest> {
  return withTransaction(
    database,
    async (transaction) => {
      const head = writeHead(await schemaOf(transaction), createdAt);
      const manifest = startManifest(head);
      let written: BackupManifest | null = null;
      async function* lines(): AsyncGenerator<string> {
        yield `${JSON.stringify(head)}\n`;
        for (const [index, table] of keptTables.entries()) {
          for await (const rows of readTable(transaction, table)) {
            const texts = rows.map((row) => rowLine(index, table, row));
            for (const text of texts) manifest.add(table.name, text);
            yield `${texts.join('\n')}\n`;
          }
        }
        written = manifest.finish();
        yield `${JSON.stringify(written)}\n`;
      }
      await pipeline(Readable.from(lines()), createGzip({ level: 6 }), output);
      if (written === null) throw new Error('the backup ended before its manifest');
      return written;
    },
    { access: 'read-only', isolation: 'repeatable-read', attempts: 1 },
  );
}

async function schemaOf(database: Queryable): Promise<SchemaVersion> {
  const last = (await appliedMigrations(database)).at(-1);
  if (last === undefined) throw new Error('a backup of a database that was never migrated');
  return last;
}
