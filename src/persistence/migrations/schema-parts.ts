// A schema as a flat list of named parts with one definition text each. The declarations give one such list, a database another; comparing them
// is comparing two maps, and both a migration and the proof that nothing drifted come from that comparison.
import { sqlName, type Column } from '../tables/column.ts';
import type { TableDeclaration } from '../tables/table.ts';

export type PartKind = 'table' | 'column' | 'primary key' | 'index' | 'foreign key' | 'check';

export interface SchemaPart {
  readonly kind: PartKind;
  readonly table: string;
  /** Column, index or constraint name; for a table and its primary key the table's name. */
  readonly name: string;
  /** Normalised, the same text from a declaration and from the catalogue of a database. */
  readonly definition: string;
}

export const openVersionsPredicate = '(to_event IS NULL)';
export const versionBoundsCheck = 'CHECK ((to_event > from_event))';

/** The parts that the declarations ask for, tables in their declared order. */
export function declaredParts(tables: readonly TableDeclaration[]): readonly SchemaPart[] {
  return tables.flatMap((table) => [
    part('table', table, table.name, ''),
    ...Object.entries(table.columns).map(([key, column]) => part('column', table, sqlName(key), columnDefinition(column))),
    part('primary key', table, table.name, list(table.primaryKey)),
    ...table.uniques.map(({ columns, among, blanksAlike }) =>
      among === 'open'
        ? part('index', table, `${table.name}_open`, `unique (${list(columns)}) where ${openVersionsPredicate}`)
        : part('index', table, indexName(table, columns), `unique (${list(columns)})${blanksAlike ? ' nulls not distinct' : ''}`),
    ),
    ...table.indexes.map((columns) => part('index', table, indexName(table, columns), `(${list(columns)})`)),
    ...(table.kind === 'version' ? [part('check', table, `${table.name}_bounds`, versionBoundsCheck)] : []),
    ...table.foreignKeys.map(({ column, table: target }) =>
      part('foreign key', table, `${table.name}_${sqlName(column)}_fkey`, `(division, ${sqlName(column)}) references ${target} (division, id)`),
    ),
  ]);
}

/** Every text is compared by code units (`collate "C"`): the same order on every server and in every backup. */
export function columnDefinition({ type, nullable }: Column): string {
  return `${type === 'text' ? 'text collate "C"' : databaseType(type)}${nullable ? '' : ' not null'}`;
}

export function partKey({ kind, table, name }: SchemaPart): string {
  return `${kind} ${table}.${name}`;
}

function databaseType(type: Column['type']): string {
  return type === 'timestamptz' ? 'timestamp with time zone' : type;
}

function indexName(table: TableDeclaration, columns: readonly string[]): string {
  return `${table.name}_by_${columns.slice(1).map(sqlName).join('_')}`;
}

function list(keys: readonly string[]): string {
  return keys.map(sqlName).join(', ');
}

function part(kind: PartKind, table: TableDeclaration, name: string, definition: string): SchemaPart {
  return { kind, table: table.name, name, definition };
}
