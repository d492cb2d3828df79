// The next migration, from the declarations: a database that has been through the present migrations is compared with what is declared.
import type { Database } from '../engine/database.ts';
import { declaredTables } from '../tables/declared-tables.ts';
import { readSchema } from './read-schema.ts';
import { compareSchemas, describeDifference, migrationSql, type SchemaDifference } from './schema-difference.ts';
import { declaredParts } from './schema-parts.ts';

export interface MigrationProposal {
  /** Empty where nothing is missing. */
  readonly sql: string;
  /** Differences that a person has to settle, one line each. */
  readonly refused: readonly string[];
}

/** Differences between a migrated database and the declarations; none if nothing drifted. */
export async function schemaDrift(database: Database): Promise<readonly SchemaDifference[]> {
  return compareSchemas(declaredParts(declaredTables), await readSchema(database));
}

export async function proposeMigration(database: Database): Promise<MigrationProposal> {
  const { sql, refused } = migrationSql(await schemaDrift(database));
  return { sql, refused: refused.map(describeDifference) };
}
