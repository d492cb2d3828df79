// Where a database remembers which migrations it has been through.

export const migrationTable = 'schema_migration';

export const createMigrationTable = `create table if not exists ${migrationTable} (
  number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`;
