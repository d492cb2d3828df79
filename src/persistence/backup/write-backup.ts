// Writes a backup of one consistent picture of the database, without keeping anyone waiting. It holds password hashes and personal values: the caller
// keeps the file private.
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Database, Queryable } from '../engine/database.ts';
import { appliedMigrations } from '../migrations/migrate.ts';
import { keptTables, rowLine, startManifest, writeHead, type BackupManifest, type SchemaVersion } from './backup-format.ts';
import { startPicture } from './picture.ts';

/**
 * Streams into `output` and ends it; `createdAt` is told in the file and is not part of the content hash. Throws PictureDisturbed, after which the
 * backup can be begun again.
 */
export async function writeBackup(database: Database, output: Writable, { createdAt }: { readonly createdAt: string }): Promise<BackupManifest> {
  const head = writeHead(await schemaOf(database), createdAt);
  const manifest = startManifest(head);
  let written: BackupManifest | null = null;
  async function* lines(): AsyncGenerator<string> {
    yield `${JSON.stringify(head)}\n`;
    const picture = await startPicture(database, keptTables);
    for (const [index, table] of keptTables.entries()) {
      for await (const rows of picture.rows(table)) {
        const texts = rows.map((row) => rowLine(index, table, row));
        for (const text of texts) manifest.add(table.name, text);
        if (texts.length > 0) yield `${texts.join('\n')}\n`;
      }
    }
    await picture.finish();
    written = manifest.finish();
    yield `${JSON.stringify(written)}\n`;
  }
  await pipeline(Readable.from(lines()), createGzip({ level: 6 }), output);
  if (written === null) throw new Error('the backup ended before its manifest');
  return written;
}

async function schemaOf(database: Queryable): Promise<SchemaVersion> {
  const last = (await appliedMigrations(database)).at(-1);
  if (last === undefined) throw new Error('a backup of a database that was never migrated');
  return last;
}
