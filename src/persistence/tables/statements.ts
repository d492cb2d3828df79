// SQL that is derived from the declarations: column lists and row sources for bulk writing by `unnest`.
import { sqlName, type StoredRow } from './column.ts';
import { parameterOf } from './row-codec.ts';
import type { TableDeclaration } from './table.ts';

/** `division, id, plan_id`, optionally each behind an alias. */
export function columnList(keys: readonly string[], alias?: string): string {
  return keys.map((key) => (alias === undefined ? sqlName(key) : `${alias}.${sqlName(key)}`)).join(', ');
}

/** All columns of a table. */
export function columnKeys(table: TableDeclaration): readonly string[] {
  return Object.keys(table.columns);
}

/**
 * `unnest($1::text[], $2::uuid[]) as alias(division, id)` for the given rows; the arrays are added to `parameters`.
 * Files (`bytea`) go through it as well: the driver writes them in hex.
 */
export function rowSource(
  source: { readonly table: TableDeclaration; readonly keys: readonly string[]; readonly alias: string },
  rows: readonly StoredRow[],
  parameters: unknown[],
): string {
  const arrays = source.keys.map((key) => {
    const column = source.table.columns[key];
    if (column === undefined) throw new Error(`${source.table.name} has no column ${key}`);
    parameters.push(rows.map((row) => parameterOf(column, row[key] ?? null)));
    return `$${parameters.length}::${column.type}[]`;
  });
  return `unnest(${arrays.join(', ')}) as ${source.alias}(${columnList(source.keys)})`;
}

/** `insert into … select … from unnest(…)` for rows of one table. */
export function bulkInsert(table: TableDeclaration, rows: readonly StoredRow[]): { readonly text: string; readonly values: unknown[] } {
  const values: unknown[] = [];
  const keys = columnKeys(table);
  const source = rowSource({ table, keys, alias: 'source' }, rows, values);
  return { text: `insert into ${table.name} (${columnList(keys)}) select ${columnList(keys, 'source')} from ${source}`, values };
}
