// What a command wants done to one table. Rows are stored rows (`storeRow`), keys are the primary-key columns of a row.
import type { StoredRow } from '../tables/column.ts';
import { storeRow } from '../tables/row-codec.ts';
import type { TableDeclaration } from '../tables/table.ts';

export interface TableWrite {
  readonly table: TableDeclaration;
  /** New rows of an identity, version or ledger table. */
  readonly insert?: readonly StoredRow[];
  /** Keys of version rows that this command supersedes. Each must still be open, or the command is decided again. */
  readonly close?: readonly StoredRow[];
  /** Keys of version rows on which the decision rests without changing them: each must still be open as well. */
  readonly hold?: readonly StoredRow[];
  /** Rows of a state table, new or in place of the former ones. */
  readonly put?: readonly StoredRow[];
  /** Keys of rows to take away for good: only for destructive event kinds. */
  readonly remove?: readonly StoredRow[];
}

/** New rows. */
export function insertRows(table: TableDeclaration, rows: readonly StoredRow[]): TableWrite {
  return { table, insert: rows.map((row) => storeRow(table, row)) };
}

/** New version rows, and the keys of the open ones they supersede (`closeOnly` where nothing follows). */
export function replaceVersions(
  table: TableDeclaration,
  change: { readonly division: string; readonly open: readonly StoredRow[]; readonly closeVersionIds: readonly string[] },
): TableWrite {
  return {
    table,
    insert: change.open.map((row) => storeRow(table, row)),
    close: change.closeVersionIds.map((versionId) => ({ division: change.division, versionId })),
  };
}

/** Version rows that must still be open when the command is written. */
export function holdVersions(table: TableDeclaration, held: { readonly division: string; readonly versionIds: readonly string[] }): TableWrite {
  return { table, hold: held.versionIds.map((versionId) => ({ division: held.division, versionId })) };
}

/** Rows of a state table. */
export function putRows(table: TableDeclaration, rows: readonly StoredRow[]): TableWrite {
  return { table, put: rows.map((row) => storeRow(table, row)) };
}

/** One write per table instead of many, in the order in which the tables first occur: a statement for a thousand rows has as many parts as for one. */
export function joinWrites(writes: readonly TableWrite[]): readonly TableWrite[] {
  const joined = new Map<string, TableWrite>();
  for (const write of writes) {
    const former = joined.get(write.table.name);
    const merged = { table: write.table, ...listed('insert', former, write), ...listed('close', former, write), ...listed('hold', former, write), ...listed('put', former, write), ...listed('remove', former, write) };
    joined.set(write.table.name, merged);
  }
  return [...joined.values()];
}

/** The rows of both; the key is absent where neither has any. */
function listed<Key extends 'insert' | 'close' | 'hold' | 'put' | 'remove'>(key: Key, former: TableWrite | undefined, write: TableWrite): Pick<TableWrite, Key> | object {
  const rows = [...(former?.[key] ?? []), ...(write[key] ?? [])];
  return rows.length === 0 ? {} : { [key]: rows };
}
