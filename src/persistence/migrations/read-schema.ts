// The parts of a schema as a database holds them, from its system catalogue; the same on PostgreSQL 15 and on the embedded engine.
import { z } from 'zod';
import type { Queryable } from '../engine/database.ts';
import { migrationTable } from './migration-table.ts';
import type { SchemaPart } from './schema-parts.ts';

const schemaPart = z.object({
  kind: z.enum(['table', 'column', 'primary key', 'index', 'foreign key', 'check']),
  table: z.string(),
  name: z.string(),
  definition: z.string(),
});

/** Every part of the current schema but the list of applied migrations. */
export async function readSchema(database: Queryable): Promise<readonly SchemaPart[]> {
  const answer = await database.query(`
    with relation as (
      select c.oid, c.relname::text as name from pg_class c
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and c.relname <> $1
    )
    select 'table' as kind, name as "table", name, '' as definition from relation
    union all
    select 'column', r.name, a.attname::text,
      format_type(a.atttypid, a.atttypmod)
        || case when a.attcollation <> 0 then ' collate "' || l.collname || '"' else '' end
        || case when a.attnotnull then ' not null' else '' end
        || case when a.atthasdef then ' default' else '' end
    from relation r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
    left join pg_collation l on l.oid = a.attcollation
    union all
    select case when i.indisprimary then 'primary key' else 'index' end, r.name,
      case when i.indisprimary then r.name else x.relname::text end,
      case when i.indisprimary then k.keys
        else case when i.indisunique then 'unique ' else '' end || '(' || k.keys || ')'
          || case when i.indnullsnotdistinct then ' nulls not distinct' else '' end
          || coalesce(' where ' || pg_get_expr(i.indpred, i.indrelid), '') end
    from relation r join pg_index i on i.indrelid = r.oid join pg_class x on x.oid = i.indexrelid
    cross join lateral (
      select string_agg(pg_get_indexdef(i.indexrelid, n, true), ', ' order by n) as keys from generate_series(1, i.indnkeyatts) as n
    ) k
    union all
    select case c.contype when 'f' then 'foreign key' else 'check' end, r.name, c.conname::text,
      case c.contype when 'f' then regexp_replace(pg_get_constraintdef(c.oid), '^FOREIGN KEY (.*) REFERENCES ([a-z_]+)\\((.*)\\)', '\\1 references \\2 (\\3)')
        else pg_get_constraintdef(c.oid) end
    from relation r join pg_constraint c on c.conrelid = r.oid and c.contype in ('f', 'c')`,
    [migrationTable],
  );
  return z.array(schemaPart).parse(answer.rows);
}
