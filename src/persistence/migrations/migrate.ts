// Brings a database up to the newest schema. All outstanding migrations run in one transaction under a lock, so two programs that start at once
// do not both run them, and a failure leaves the database as it was. A database with another history than the files is refused, never repaired.
import { z } from 'zod';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Database, Queryable } from '../engine/database.ts';
import { withTransaction } from '../engine/with-transaction.ts';
import type { Migration } from './migration-files.ts';
import { createMigrationTable, migrationTable } from './migration-table.ts';

/** Any number that no other lock of this database uses. */
const lockNumber = 130_682_008;

const appliedMigration = z.object({ number: z.number(), name: z.string(), checksum: z.string() });
export type AppliedMigration = z.infer<typeof appliedMigration>;

/** Names of the migrations that were applied now. */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<Result<readonly string[], Fault>> {
  return withTransaction(database, async () => {
    await database.query('select pg_advisory_xact_lock($1)', [lockNumber]);
    await database.query(createMigrationTable);
    const applied = await appliedMigrations(database);
    for (const [index, { number, name, checksum }] of applied.entries()) {
      const own = migrations[index];
      if (own === undefined) return failed(newerDatabase(name));
      if (own.number !== number || own.name !== name) return failed(forkedHistory(name, own.name));
      if (own.checksum !== checksum) return failed(editedMigration(name));
    }
    const outstanding = migrations.slice(applied.length);
    for (const { number, name, sql, checksum } of outstanding) {
      await database.query(sql);
      await database.query(`insert into ${migrationTable} (number, name, checksum) values ($1, $2, $3)`, [number, name, checksum]);
    }
    return ok(outstanding.map(({ name }) => name));
  });
}

/** What a database has been through; empty for one that has no list yet. */
export async function appliedMigrations(database: Queryable): Promise<readonly AppliedMigration[]> {
  const present = await database.query('select to_regclass($1) is not null as present', [migrationTable]);
  if (present.rows[0]?.['present'] !== true) return [];
  const answer = await database.query(`select number, name, checksum from ${migrationTable} order by number`);
  return z.array(appliedMigration).parse(answer.rows);
}

function newerDatabase(name: string): Fault {
  return {
    code: 'database-newer',
    what: '数据库已由更新版本的程序升级，这个版本不认识它',
    where: name,
    remedy: '请使用升级后的程序版本打开；数据库没有变化。',
  };
}

function forkedHistory(found: string, expected: string): Fault {
  return {
    code: 'migration-history-forked',
    what: `数据库的升级记录与程序不一致：数据库里是 ${found}，程序里是 ${expected}`,
    where: found,
    remedy: '请用当初建立这个数据库的程序版本做备份（hengji backup），再恢复到新的空数据库；数据库没有变化。',
  };
}

function editedMigration(name: string): Fault {
  return {
    code: 'migration-edited',
    what: '已经执行过的数据库升级文件后来被改动',
    where: name,
    remedy: '请重新安装原版程序；升级文件发布后不能修改。数据库没有变化。',
  };
}
