// The numbered SQL files beside this source and their checksum list. A landed file is never edited: the list, and every database that has applied
// it, remember its digest.
import { readdir, readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';

export interface Migration {
  readonly number: number;
  /** `0001-first-tables.sql` */
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

const checksumList = 'checksums.txt';

/** The migrations of a folder in order, or what is wrong with the files. */
export async function readMigrations(folder: URL): Promise<Result<readonly Migration[], Fault>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  const migrations = await Promise.all(names.map((name) => readMigration(folder, name)));
  const listed = await readChecksums(folder);
  for (const [index, { number, name, checksum }] of migrations.entries()) {
    if (number !== index + 1) return failed(badFiles(name, `编号应为 ${String(index + 1).padStart(4, '0')}`));
    if (listed.get(name) !== checksum) return failed(badFiles(name, listed.has(name) ? '内容与校验清单不符' : '不在校验清单里'));
  }
  const extra = [...listed.keys()].find((name) => !names.includes(name));
  return extra === undefined ? ok(migrations) : failed(badFiles(extra, '校验清单里有，文件不见了'));
}

/** Text of the checksum list for some migrations. */
export function writeChecksums(migrations: readonly Migration[]): string {
  return migrations.map(({ checksum, name }) => `${checksum}  ${name}\n`).join('');
}

export function migrationOf(name: string, sql: string): Migration {
  const normalised = sql.replaceAll('\r\n', '\n');
  return { number: Number(name.slice(0, 4)), name, sql: normalised, checksum: createHash('sha256').update(normalised).digest('hex') };
}

async function readMigration(folder: URL, name: string): Promise<Migration> {
  return migrationOf(name, await readFile(new URL(name, folder), 'utf8'));
}

async function readChecksums(folder: URL): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(new URL(checksumList, folder), 'utf8').catch(() => '');
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

function badFiles(name: string, what: string): Fault {
  return {
    code: 'migration-files-damaged',
    what: `数据库升级文件${what}`,
    where: name,
    remedy: '程序文件可能没有装全或被改动，请重新安装同一版本；数据库没有变化。',
  };
}
