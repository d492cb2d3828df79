// Between typed rows and what the driver takes and gives. A row that does not fit its declaration is a broken program or a damaged database.
import { sqlName, type Column, type Columns, type ColumnValue, type JsonValue, type RowOf, type StoredRow } from './column.ts';
import { restoreJson, restoreText, storableJson, storableText } from './storable-text.ts';
import type { TableDeclaration } from './table.ts';

/** The row as it will stand in the database: escaped texts, by column key. Columns the row does not hold are left out. */
export function storeRow(table: TableDeclaration, row: StoredRow): StoredRow {
  const stored: Record<string, ColumnValue> = {};
  for (const [key, column] of Object.entries(table.columns)) {
    const value = row[key];
    if (value !== undefined) stored[key] = storeValue(column, value);
  }
  return stored;
}

/** Reads a row of the driver (SQL names) as it stands, without undoing the escapes: what digests are computed over. */
export function rawRow(table: TableDeclaration, answer: unknown): StoredRow {
  if (!isRecord(answer)) throw new Error(`${table.name}: the driver gave no row`);
  const row: Record<string, ColumnValue> = {};
  for (const { key, name, column } of columnsOf(table)) {
    const value = answer[name];
    if (!isColumnValue(value, column)) throw new Error(`${table.name}.${name}: a value that is no ${column.type}`);
    row[key] = value;
  }
  return row;
}

/** A text of a raw row; a row without it is a damaged database. */
export function rowText(row: StoredRow, key: string): string {
  const value = row[key];
  if (typeof value !== 'string') throw new Error(`${key}: no text`);
  return value;
}

/** A number of a raw row. */
export function rowNumber(row: StoredRow, key: string): number {
  const value = row[key];
  if (typeof value !== 'number') throw new Error(`${key}: no number`);
  return value;
}

/** Reads a row of the driver as a typed row. */
export function loadRow<C extends Columns>(table: TableDeclaration<C>, answer: unknown): RowOf<C> {
  const raw = rawRow(table, answer);
  const row: Record<string, ColumnValue> = {};
  for (const { key, column } of columnsOf(table)) row[key] = restoreValue(column, raw[key] ?? null);
  if (!isRowOf(table, row)) throw new Error(`${table.name}: a row that does not fit its declaration`);
  return row;
}

/** What the driver is given for one value. */
export function parameterOf(column: Column, value: ColumnValue): unknown {
  if (value === null || value instanceof Uint8Array) return value === null ? null : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return column.type === 'jsonb' ? JSON.stringify(value) : value;
}

interface NamedColumn {
  readonly key: string;
  /** SQL name. */
  readonly name: string;
  readonly column: Column;
}

/** Computed once per declaration: reading a plan asks thousands of times. */
const columnsByTable = new WeakMap<TableDeclaration, readonly NamedColumn[]>();

function columnsOf(table: TableDeclaration): readonly NamedColumn[] {
  const known = columnsByTable.get(table);
  if (known !== undefined) return known;
  const columns = Object.entries(table.columns).map(([key, column]) => ({ key, name: sqlName(key), column }));
  columnsByTable.set(table, columns);
  return columns;
}

function storeValue(column: Column, value: ColumnValue): ColumnValue {
  if (value instanceof Uint8Array) return value;
  if (column.type === 'jsonb') return storableJson(value);
  return typeof value === 'string' ? storableText(value) : value;
}

function restoreValue(column: Column, value: ColumnValue): ColumnValue {
  if (value instanceof Uint8Array) return value;
  if (column.type === 'jsonb') return restoreJson(value);
  return typeof value === 'string' ? restoreText(value) : value;
}

function isRowOf<C extends Columns>(table: TableDeclaration<C>, row: StoredRow): row is StoredRow & RowOf<C> {
  return columnsOf(table).every(({ key, column }) => isColumnValue(row[key], column));
}

function isColumnValue(value: unknown, column: Column): value is ColumnValue {
  if (value === null) return column.nullable || column.type === 'jsonb';
  switch (column.type) {
    case 'text':
    case 'date':
    case 'uuid':
    case 'timestamptz':
      return typeof value === 'string';
    case 'integer':
    case 'bigint':
      return Number.isSafeInteger(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'bytea':
      return value instanceof Uint8Array;
    case 'jsonb':
      return isJson(value);
    default:
      return column.type satisfies never;
  }
}

function isJson(value: unknown): value is JsonValue {
  return value !== undefined && typeof value !== 'function' && typeof value !== 'bigint' && typeof value !== 'symbol';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
