// All rows of a table in the order of their key, a batch at a time, each batch continuing behind the last key: no cursor, no large answer. Texts are
// ordered by code units, so the order is the same on every server.
import type { Queryable } from '../engine/database.ts';
import type { StoredRow } from './column.ts';
import { parameterOf, rawRow } from './row-codec.ts';
import { columnList } from './statements.ts';
import type { TableDeclaration } from './table.ts';

/** Few enough that nobody waits for a batch, also where a row is a whole text. */
const rowsPerBatch = 200;

/** Raw rows (escapes kept), from the beginning or behind a key. Tables that hold files are read one row at a time. */
export async function* readTable(database: Queryable, table: TableDeclaration, behindKey: StoredRow | null = null): AsyncGenerator<readonly StoredRow[]> {
  const key = columnList(table.primaryKey);
  const places = table.primaryKey.map((name, index) => `$${index + 1}::${table.columns[name]?.type ?? 'text'}`).join(', ');
  const limit = Object.values(table.columns).some(({ type }) => type === 'bytea') ? 1 : rowsPerBatch;
  let last = behindKey;
  for (;;) {
    const from = last;
    const values = from === null ? [] : table.primaryKey.map((name) => keyParameter(table, from, name));
    const behind = from === null ? '' : `where (${key}) > (${places})`;
    const answer = await database.query(`select * from ${table.name} ${behind} order by ${key} limit ${limit}`, values);
    const rows = answer.rows.map((row) => rawRow(table, row));
    if (rows.length > 0) yield rows;
    last = rows.at(-1) ?? last;
    if (rows.length < limit) return;
  }
}

function keyParameter(table: TableDeclaration, row: StoredRow, key: string): unknown {
  const column = table.columns[key];
  return column === undefined ? null : parameterOf(column, row[key] ?? null);
}
