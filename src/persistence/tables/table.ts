// The five kinds of stored tables and how each is declared. From the declarations come the migrations, the statements, the digests, the backup
// and the data dictionary. Every key begins with the division, so that the same schema can be spread over several servers by division.
import { optional, required, type Column, type Columns, type RowOf } from './column.ts';

/**
 * `identity`  what a thing is, for good: rows are added and never changed.
 * `version`   what was known of it between two events: added, closed by a later event, never changed otherwise.
 * `ledger`    facts that are only ever added.
 * `state`     the value of the moment (a password hash); every change is an event, the former value is not kept.
 * `transient` working rows without an event of their own: sessions, the outbox, the chain head.
 */
export type TableKind = 'identity' | 'version' | 'ledger' | 'state' | 'transient';

export interface UniqueKey {
  readonly columns: readonly string[];
  /** `open`: unique among the version rows that no later event has closed. */
  readonly among: 'all' | 'open';
  /** Whether two rows with the same column empty are alike, too. */
  readonly blanksAlike: boolean;
}

export interface ForeignKey {
  /** Column that holds the id, beside the division. */
  readonly column: string;
  /** The identity or ledger table it points to. */
  readonly table: string;
}

export interface TableDeclaration<C extends Columns = Columns> {
  readonly kind: TableKind;
  /** SQL name. */
  readonly name: string;
  readonly title: string;
  /** What stands in it, one Chinese sentence. */
  readonly purpose: string;
  readonly columns: C;
  readonly primaryKey: readonly string[];
  readonly uniques: readonly UniqueKey[];
  readonly indexes: readonly (readonly string[])[];
  readonly foreignKeys: readonly ForeignKey[];
  /** Kept in a backup; what a restored system can do without is left out. */
  readonly backup: 'kept' | 'left-out';
}

export type RowOfTable<T extends TableDeclaration> = RowOf<T['columns']>;

const identityColumns = {
  division: required('text', '区划代码', 'public'),
  id: required('uuid', '标识', 'internal'),
};

const versionColumns = {
  division: required('text', '区划代码', 'public'),
  versionId: required('uuid', '版本标识', 'internal'),
  id: required('uuid', '所属标识', 'internal'),
  fromEvent: required('bigint', '起始事件号（含）', 'internal'),
  toEvent: optional('bigint', '终止事件号（不含）；空为现行', 'internal'),
  fieldDigests: required('jsonb', '各栏摘要', 'internal'),
};

/** Columns that the closing statement fills: no command writes them. */
export const stampedColumns: readonly string[] = ['fromEvent', 'toEvent', 'fieldDigests'];

interface TableText {
  readonly name: string;
  readonly title: string;
  readonly purpose: string;
}

/** Identity table `(division, id)` with the columns that never change, and the natural keys among them. */
export function defineIdentityTable<C extends Columns>(
  table: TableText & { readonly columns: C; readonly naturalKeys: readonly (readonly string[])[]; readonly foreignKeys: readonly ForeignKey[] },
): TableDeclaration<typeof identityColumns & C> {
  return {
    ...textOf(table),
    kind: 'identity',
    columns: { ...identityColumns, ...table.columns },
    primaryKey: ['division', 'id'],
    uniques: table.naturalKeys.map((columns) => ({ columns: ['division', ...columns], among: 'all', blanksAlike: columns.some((column) => table.columns[column]?.nullable === true) })),
    // A natural key that begins with the column finds its rows as well.
    indexes: table.foreignKeys.filter(({ column }) => !table.naturalKeys.some(([first]) => first === column)).map(({ column }) => ['division', column]),
    foreignKeys: table.foreignKeys,
    backup: 'kept',
  };
}

/** Version table of an identity table: rows bounded by event numbers `[from_event, to_event)`, one open row per identity. */
export function defineVersionTable<C extends Columns>(
  table: TableText & { readonly identity: TableDeclaration; readonly columns: C; readonly foreignKeys: readonly ForeignKey[] },
): TableDeclaration<typeof versionColumns & C> {
  return {
    ...textOf(table),
    kind: 'version',
    columns: { ...versionColumns, ...table.columns },
    primaryKey: ['division', 'versionId'],
    uniques: [
      { columns: ['division', 'id'], among: 'open', blanksAlike: false },
      { columns: ['division', 'id', 'fromEvent'], among: 'all', blanksAlike: false },
    ],
    indexes: [],
    foreignKeys: [{ column: 'id', table: table.identity.name }, ...table.foreignKeys],
    backup: 'kept',
  };
}

type KeyedTable<C extends Columns> = TableText & {
  readonly columns: C;
  readonly primaryKey: readonly string[];
  readonly uniques: readonly (readonly string[])[];
  readonly foreignKeys: readonly ForeignKey[];
};

/** Ledger table: rows are only added. */
export function defineLedgerTable<C extends Columns>(
  table: KeyedTable<C> & { readonly indexes: readonly (readonly string[])[] },
): TableDeclaration<{ readonly division: Column<'text', false> } & C> {
  return { ...keyedTable(table, 'ledger', 'kept'), indexes: table.indexes.map((columns) => ['division', ...columns]) };
}

/** State table: one row per key, replaced by commands. */
export function defineStateTable<C extends Columns>(table: KeyedTable<C>): TableDeclaration<{ readonly division: Column<'text', false> } & C> {
  return keyedTable(table, 'state', 'kept');
}

/** Transient table: working rows outside the chain. */
export function defineTransientTable<C extends Columns>(
  table: KeyedTable<C> & { readonly backup: TableDeclaration['backup'] },
): TableDeclaration<{ readonly division: Column<'text', false> } & C> {
  return keyedTable(table, 'transient', table.backup);
}

function keyedTable<C extends Columns>(
  table: KeyedTable<C>,
  kind: TableKind,
  backup: TableDeclaration['backup'],
): TableDeclaration<{ readonly division: Column<'text', false> } & C> {
  return {
    ...textOf(table),
    kind,
    columns: { division: identityColumns.division, ...table.columns },
    primaryKey: ['division', ...table.primaryKey],
    uniques: table.uniques.map((columns) => ({ columns: ['division', ...columns], among: 'all', blanksAlike: false })),
    indexes: [],
    foreignKeys: table.foreignKeys,
    backup,
  };
}

function textOf({ name, title, purpose }: TableText): TableText {
  return { name, title, purpose };
}
