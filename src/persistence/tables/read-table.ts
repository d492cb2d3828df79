// All rows of a table in the order of their key, a batch at a time, each batch continuing behind the last key: no cursor, no large answer. Texts are
// ordered by code units, so the order is the same on every server.
import type { Queryable } from '../engine/database.ts';
import type { StoredRow } from './column.ts';
import { parameterOf, rawRow } from './row-codec.ts';
import { columnList } from './statements.ts';
import type { TableDeclaration } from './table.ts';

const rowsPerBatch = 1_000;

/** Raw rows (escapes kept). Tables that hold files are read one row at a time. */
export async function* readTable(database: Queryable, table: TableDeclaration): AsyncGenerator<readonly StoredRow[]> {
  const key = columnList(table.primaryKey);
  const limit = Object.values(table.columns).some(({ type }) => type === 'bytea') ? 1 : rowsPerBatch;
  let last: StoredRow | undefined;
  for (;;) {
    const values = last === undefined ? [] : table.primaryKey.map((name) => keyParameter(table, last, name));
    const places = table.primaryKey.map((name, index) => `$${index + 1}::${table.columns[name]?.type ?? 'text'}`).join(', ');
    const behind = values.length === 0 ? '' : `where (${key}) > (${places})`;
    const answer = await database.query(`select * from ${table.name} ${behind} order by ${key} limit ${limit}`, values);
    const rows = answer.rows.map((row) => rawRow(table, row));
    if (rows.length > 0) yield rows;
    last = rows.at(-1);
    if (last === undefined || rows.length < limit) return;
  }
}

function keyParameter(table: TableDeclaration, row: StoredRow | undefined, key: string): unknown {
  const column = table.columns[key];
  return column === undefined ? null : parameterOf(column, row?.[key] ?? null);
}
