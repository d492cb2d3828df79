// What separates a database from the declarations, and the SQL that closes the gap. Only additions can be written by program: a column is never
// renamed, retyped or dropped (deprecate it in its declaration), and a column added to rows that stand must be nullable. An index that is declared no more is
// dropped: no row goes with it.
import { partKey, type SchemaPart } from './schema-parts.ts';

export type SchemaDifference =
  | { readonly kind: 'missing'; readonly part: SchemaPart }
  | { readonly kind: 'unexpected'; readonly part: SchemaPart }
  | { readonly kind: 'changed'; readonly part: SchemaPart; readonly found: string };

export function compareSchemas(declared: readonly SchemaPart[], found: readonly SchemaPart[]): readonly SchemaDifference[] {
  const standing = new Map(found.map((part) => [partKey(part), part]));
  const asked = new Set(declared.map(partKey));
  const differences: SchemaDifference[] = [];
  for (const part of declared) {
    const there = standing.get(partKey(part));
    if (there === undefined) differences.push({ kind: 'missing', part });
    else if (there.definition !== part.definition) differences.push({ kind: 'changed', part, found: there.definition });
  }
  for (const part of found) if (!asked.has(partKey(part))) differences.push({ kind: 'unexpected', part });
  return differences;
}

/** A line for a person who looks into a drift. */
export function describeDifference(difference: SchemaDifference): string {
  const { part } = difference;
  const name = `${part.kind} ${part.table}.${part.name}`;
  switch (difference.kind) {
    case 'missing':
      return `missing: ${name} ${part.definition}`;
    case 'unexpected':
      return `unexpected: ${name} ${part.definition}`;
    case 'changed':
      return `changed: ${name}: declared ${part.definition}, found ${difference.found}`;
    default:
      return difference satisfies never;
  }
}

/** The SQL of a migration, or the differences that a program must not close by itself. */
export function migrationSql(differences: readonly SchemaDifference[]): { readonly sql: string; readonly refused: readonly SchemaDifference[] } {
  const missing = differences.flatMap((difference) => (difference.kind === 'missing' ? [difference.part] : []));
  const newTables = new Set(missing.filter(({ kind }) => kind === 'table').map(({ table }) => table));
  const refused = differences.filter(
    (difference) => !isIdleIndex(difference) && (difference.kind !== 'missing' || (!newTables.has(difference.part.table) && isRefusedAddition(difference.part))),
  );
  const idle = differences.filter(isIdleIndex).map(({ part }) => `drop index ${part.name}`);
  const statements = missing.flatMap((part) => statementOf(part, missing, newTables));
  const foreignKeys = statements.filter((statement) => statement.includes('foreign key'));
  const others = statements.filter((statement) => !statement.includes('foreign key'));
  return { sql: [...others, ...foreignKeys, ...idle].map((statement) => `${statement};\n`).join('\n'), refused };
}

function isIdleIndex({ kind, part }: SchemaDifference): boolean {
  return kind === 'unexpected' && part.kind === 'index';
}

function isRefusedAddition({ kind, definition }: SchemaPart): boolean {
  return kind === 'primary key' || (kind === 'column' && definition.endsWith('not null'));
}

function statementOf(part: SchemaPart, missing: readonly SchemaPart[], newTables: ReadonlySet<string>): readonly string[] {
  const isNew = newTables.has(part.table);
  switch (part.kind) {
    case 'table': {
      const own = missing.filter(({ table }) => table === part.table);
      const lines = own.flatMap(({ kind, name, definition }) => {
        if (kind === 'column') return [`  ${name} ${definition}`];
        if (kind === 'primary key') return [`  primary key (${definition})`];
        return kind === 'check' ? [`  constraint ${name} ${definition}`] : [];
      });
      return [`create table ${part.table} (\n${lines.join(',\n')}\n)`];
    }
    case 'column':
      return isNew || isRefusedAddition(part) ? [] : [`alter table ${part.table} add column ${part.name} ${part.definition}`];
    case 'primary key':
      return [];
    case 'check':
      return isNew ? [] : [`alter table ${part.table} add constraint ${part.name} ${part.definition}`];
    case 'index': {
      const unique = part.definition.startsWith('unique ');
      const columns = unique ? part.definition.slice('unique '.length) : part.definition;
      return [`create ${unique ? 'unique ' : ''}index ${part.name} on ${part.table} ${columns}`];
    }
    case 'foreign key':
      return [`alter table ${part.table} add constraint ${part.name} foreign key ${part.definition}`];
    default:
      return part.kind satisfies never;
  }
}
