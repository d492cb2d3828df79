// The backup: gzip of JSON lines, independent of engine and version. First line: format, schema and tables with their columns. Then one line per
// row, `[table, value, …]`, tables in declared order and rows in the order of their keys. Last line: row counts and content hash. Files are base64.
// The content hash covers schema, tables and rows, so two databases with equal content have equal hashes, on whatever engine.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../audit/canonical-json.ts';
import { sqlName, type JsonValue, type StoredRow } from '../tables/column.ts';
import { declaredTables } from '../tables/declared-tables.ts';
import { rawRow } from '../tables/row-codec.ts';
import { columnKeys } from '../tables/statements.ts';
import type { TableDeclaration } from '../tables/table.ts';

export const backupFormat = 'hengji-backup';
export const backupFormatVersion = 1;

const schemaVersion = z.object({ number: z.number().int(), name: z.string(), checksum: z.string() });
export type SchemaVersion = z.infer<typeof schemaVersion>;

export const backupHead = z.object({
  format: z.literal(backupFormat),
  formatVersion: z.number().int(),
  createdAt: z.string(),
  schema: schemaVersion,
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
});
export type BackupHead = z.infer<typeof backupHead>;

export const backupManifest = z.object({ rowCounts: z.record(z.string(), z.number().int()), contentHash: z.string() });
export type BackupManifest = z.infer<typeof backupManifest>;

export const keptTables: readonly TableDeclaration[] = declaredTables.filter(({ backup }) => backup === 'kept');

export function writeHead(schema: SchemaVersion, createdAt: string): BackupHead {
  const tables = keptTables.map((table) => ({ name: table.name, columns: columnKeys(table).map(sqlName) }));
  return { format: backupFormat, formatVersion: backupFormatVersion, createdAt, schema, tables };
}

/** Counts and hashes the content as its lines pass. */
export function startManifest({ schema, tables }: Pick<BackupHead, 'schema' | 'tables'>) {
  const hash = createHash('sha256').update(`${canonicalJson({ schema, tables })}\n`);
  const rowCounts: Record<string, number> = Object.fromEntries(tables.map(({ name }) => [name, 0]));
  return {
    add: (table: string, line: string): void => {
      hash.update(`${line}\n`);
      rowCounts[table] = (rowCounts[table] ?? 0) + 1;
    },
    finish: (): BackupManifest => ({ rowCounts, contentHash: hash.digest('hex') }),
  };
}

export function rowLine(tableIndex: number, table: TableDeclaration, row: StoredRow): string {
  const values = columnKeys(table).map((key): JsonValue => {
    const value = row[key] ?? null;
    return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
  });
  return canonicalJson([tableIndex, ...values]);
}

const rowValues = z.tuple([z.number().int()], z.unknown());

/** The position of the table in the head and the values of a row line; null for any other line. */
export function readRowLine(line: string): readonly [table: number, ...values: unknown[]] | null {
  const parsed = rowValues.safeParse(parseJson(line));
  return parsed.success ? parsed.data : null;
}

/** The stored row of values that were written under the given columns. */
export function rowOfValues(table: TableDeclaration, columns: readonly string[], values: readonly unknown[]): StoredRow {
  const byName = new Map(columns.map((name, index) => [name, values[index]]));
  const answer = Object.fromEntries(
    Object.entries(table.columns).map(([key, { type }]) => {
      const value = byName.get(sqlName(key)) ?? null;
      return [sqlName(key), type === 'bytea' && typeof value === 'string' ? Buffer.from(value, 'base64') : value];
    }),
  );
  return rawRow(table, answer);
}

export function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
