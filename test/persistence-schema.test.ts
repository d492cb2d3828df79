// Migrations and declarations: no drift on either database home, no edited or forked history, a dictionary that is current.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { migrate } from '../src/persistence/migrations/migrate.ts';
import { migrationOf, readMigrations, writeChecksums } from '../src/persistence/migrations/migration-files.ts';
import { proposeMigration, schemaDrift } from '../src/persistence/migrations/propose-migration.ts';
import { compareSchemas, migrationSql } from '../src/persistence/migrations/schema-difference.ts';
import { declaredParts } from '../src/persistence/migrations/schema-parts.ts';
import { optional, required } from '../src/persistence/tables/column.ts';
import { writeDataDictionary } from '../src/persistence/tables/data-dictionary.ts';
import { declaredTables } from '../src/persistence/tables/declared-tables.ts';
import { defineIdentityTable, defineVersionTable, type TableDeclaration } from '../src/persistence/tables/table.ts';
import { migrated, migrations } from './support/store-factory.ts';
import { onEveryEngine, rolledBack, unprepared } from './support/with-database.ts';

onEveryEngine('升级后的数据库', migrated, (database) => {
  test('与声明没有差别', async () => {
    expect(await schemaDrift(database())).toEqual([]);
    expect(await proposeMigration(database())).toEqual({ sql: '', refused: [] });
  });

  test('再升级一次，什么也不做', async () => {
    expect(await migrate(database(), migrations)).toEqual({ ok: true, value: [] });
  });

  test('少一列、多一列、改了类型、少了索引：逐项指出', async () => {
    await rolledBack(database(), async (transaction) => {
      await transaction.query('alter table plan drop column demo');
      await transaction.query('alter table plan add column stray text');
      await transaction.query('alter table project alter column plan_id drop not null');
      await transaction.query('drop index plan_version_open');
      const drift = await schemaDrift(database());
      expect(drift.map(({ kind, part }) => `${kind} ${part.kind} ${part.name}`).toSorted()).toEqual([
        'changed column plan_id',
        'missing column demo',
        'missing index plan_by_unit_code_fiscal_year_demo_attempt',
        'missing index plan_version_open',
        'unexpected column stray',
      ]);
      expect((await proposeMigration(database())).refused).toHaveLength(3);
    });
  });
});

onEveryEngine('数据库升级', unprepared, (database) => {
  test('改过的、分叉的、更新的历史都拒绝，各有说法，数据库不变', async () => {
    const first = migrationOf('0001-one.sql', 'create table one (id integer);');
    const second = migrationOf('0002-two.sql', 'create table two (id integer);\ncreate table three (id integer);');
    expect(await migrate(database(), [first])).toEqual({ ok: true, value: ['0001-one.sql'] });
    expect(await migrate(database(), [migrationOf('0001-one.sql', 'create table other (id integer);')])).toMatchObject({ fault: { code: 'migration-edited' } });
    expect(await migrate(database(), [migrationOf('0001-branch.sql', first.sql), second])).toMatchObject({ fault: { code: 'migration-history-forked' } });
    expect(await migrate(database(), [])).toMatchObject({ fault: { code: 'database-newer' } });
    const broken = migrationOf('0003-broken.sql', 'create table four (id integer); select nonsense;');
    await expect(migrate(database(), [first, second, broken])).rejects.toThrow();
    expect(await tables()).toEqual(['one', 'schema_migration']);
    expect(await migrate(database(), [first, second])).toEqual({ ok: true, value: ['0002-two.sql'] });
    expect(await tables()).toEqual(['one', 'schema_migration', 'three', 'two']);
  });

  async function tables(): Promise<readonly string[]> {
    const answer = await database().query<{ name: string }>(`select tablename::text as name from pg_tables where schemaname = 'public' order by 1`);
    return answer.rows.map(({ name }) => name);
  }
});

describe('升级文件', () => {
  test('内容、编号、清单不符都指出是哪个文件', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hengji-migrations-'));
    const url = pathToFileURL(`${folder}/`);
    const one = migrationOf('0001-one.sql', 'select 1;\n');
    const two = migrationOf('0002-two.sql', 'select 2;\n');
    const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
    try {
      write(one.name, one.sql);
      write('checksums.txt', writeChecksums([one, two]));
      expect(await readMigrations(url)).toMatchObject({ fault: { where: '0002-two.sql' } });
      write('0002-two.sql', 'select 2;\r\n');
      expect(await readMigrations(url)).toEqual({ ok: true, value: [one, two] });
      write('0002-two.sql', 'select 3;\n');
      expect(await readMigrations(url)).toMatchObject({ fault: { code: 'migration-files-damaged', where: '0002-two.sql' } });
      write('checksums.txt', writeChecksums([one]));
      expect(await readMigrations(url)).toMatchObject({ fault: { where: '0002-two.sql' } });
      write('0004-four.sql', 'select 4;\n');
      rmSync(path.join(folder, '0002-two.sql'));
      expect(await readMigrations(url)).toMatchObject({ fault: { where: '0004-four.sql' } });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('声明', () => {
  test('新增可空的列和新表由程序写出；必填的新列、消失的列交给人', () => {
    const before = thing({ name: required('text', '名称', 'public') });
    const after = thing({ name: required('text', '名称', 'public'), note: optional('text', '备注', 'public') });
    const asked = compareSchemas(declaredParts([after]), declaredParts([before]));
    expect(migrationSql(asked)).toEqual({ sql: 'alter table thing add column note text collate "C";\n', refused: [] });
    const strict = thing({ name: required('text', '名称', 'public'), note: required('text', '备注', 'public') });
    expect(migrationSql(compareSchemas(declaredParts([strict]), declaredParts([before]))).refused).toHaveLength(1);
    expect(migrationSql(compareSchemas(declaredParts([before]), declaredParts([after]))).refused).toHaveLength(1);
    const versions = defineVersionTable({ name: 'thing_version', title: '版本', purpose: '测试。', identity: before, columns: {}, foreignKeys: [] });
    const { sql } = migrationSql(compareSchemas(declaredParts([before, versions]), declaredParts([before])));
    expect(sql).toContain('create table thing_version');
    expect(sql).toContain('foreign key (division, id) references thing (division, id)');
  });

  test('每个主键、唯一键都以区划开头；外键只指向标识表和流水表；表排在它所指的表之后', () => {
    const seen = new Map<string, TableDeclaration>();
    for (const table of declaredTables) {
      for (const columns of [table.primaryKey, ...table.uniques.map((unique) => unique.columns)]) expect(columns[0]).toBe('division');
      for (const { table: target } of table.foreignKeys) expect(['identity', 'ledger']).toContain(seen.get(target)?.kind);
      seen.set(table.name, table);
    }
    expect(seen.size).toBe(declaredTables.length);
  });

  test('数据字典与声明一致（node scripts/generate-migration.mjs --dictionary）', () => {
    expect(readFileSync(new URL('../docs/data-dictionary.md', import.meta.url), 'utf8')).toBe(writeDataDictionary(declaredTables));
  });
});

function thing(columns: TableDeclaration['columns']): TableDeclaration {
  return defineIdentityTable({ name: 'thing', title: '东西', purpose: '测试。', columns, naturalKeys: [], foreignKeys: [] });
}
