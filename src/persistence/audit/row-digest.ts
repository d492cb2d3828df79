// The digest of one written row, by two independent algorithms (SHA-256; SM3, GB/T 32905-2016), over the canonical form of what stands in the
// database. A file enters by its own digest. Beside it one short digest per field, which later tells which field was changed.
import { createHash } from 'node:crypto';
import type { ColumnValue, JsonValue, StoredRow } from '../tables/column.ts';
import { stampedColumns, type TableDeclaration } from '../tables/table.ts';
import { canonicalJson } from './canonical-json.ts';

export interface RowDigest {
  readonly sha256: string;
  readonly sm3: string;
}

/** Digest of a stored row without the columns that the closing statement stamps. */
export function rowDigest(table: TableDeclaration, row: StoredRow): RowDigest {
  const fields = Object.fromEntries(digestedKeys(table, row).map((key) => [key, digestible(row[key] ?? null)]));
  const text = canonicalJson({ table: table.name, row: fields });
  return { sha256: hashHex('sha256', text), sm3: hashHex('sm3', text) };
}

/** What the columns hold as one text: equal where they hold the same, whatever the order of their members. */
export function canonicalRow(row: StoredRow): string {
  return canonicalJson(Object.fromEntries(Object.entries(row).map(([key, value]) => [key, digestible(value)])));
}

/** One digest of 128 bits per field, by column key. */
export function fieldDigests(table: TableDeclaration, row: StoredRow): Readonly<Record<string, string>> {
  return Object.fromEntries(digestedKeys(table, row).map((key) => [key, fieldDigest(row[key] ?? null)]));
}

export function fieldDigest(value: ColumnValue): string {
  return createHash('sha256').update(canonicalJson(digestible(value))).digest().subarray(0, 16).toString('base64');
}

/** The key of a row in events: `["130682","0190…"]`. */
export function rowKey(table: TableDeclaration, row: StoredRow): string {
  return canonicalJson(table.primaryKey.map((key) => digestible(row[key] ?? null)));
}

export function hashHex(algorithm: 'sha256' | 'sm3', content: string | Uint8Array): string {
  return createHash(algorithm).update(content).digest('hex');
}

function digestedKeys(table: TableDeclaration, row: StoredRow): readonly string[] {
  return Object.entries(table.columns)
    .filter(([key, { late }]) => (!stampedColumns.includes(key) || table.kind !== 'version') && (late !== true || (row[key] ?? null) !== null))
    .map(([key]) => key);
}

function digestible(value: ColumnValue): JsonValue {
  return value instanceof Uint8Array ? hashHex('sha256', value) : value;
}
