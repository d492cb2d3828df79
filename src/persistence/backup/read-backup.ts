// Restores a backup into an empty, migrated database. The file is read twice: first to the end to prove it whole, then to write it in short
// transactions. The chain heads are written last, so a restore that was cut off never looks like a finished one; if writing fails, what was
// written is taken away again. What the backup holds of notices has been sent by mail or missed its day: none of it is sent again.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Database } from '../engine/database.ts';
import { appliedMigrations, type AppliedMigration } from '../migrations/migrate.ts';
import { keepFromMail } from '../repositories/notice-mail.ts';
import { sqlName, type StoredRow } from '../tables/column.ts';
import { declaredTables } from '../tables/declared-tables.ts';
import { bulkInsert } from '../tables/statements.ts';
import type { TableDeclaration } from '../tables/table.ts';
import { damagedBackup, noBackup, notMigrated, targetNotEmpty, unknownBackupVersion } from './backup-faults.ts';
import {
  backupFormatVersion,
  backupHead,
  backupManifest,
  parseJson,
  readRowLine,
  rowOfValues,
  startManifest,
  type BackupHead,
  type BackupManifest,
} from './backup-format.ts';

/** Opens the backup from its beginning; called twice. */
export type BackupSource = () => AsyncIterable<Uint8Array>;

const rowsPerStatement = 500;

export async function readBackup(database: Database, source: BackupSource): Promise<Result<BackupManifest, Fault>> {
  const applied = await appliedMigrations(database);
  if (applied.length === 0) return failed(notMigrated());
  const filled = await firstFilledTable(database);
  if (filled !== null) return failed(targetNotEmpty(filled));
  const proof = await proveBackup(source, applied);
  if (!proof.ok) return proof;
  try {
    await writeRows(database, source);
    await keepFromMail(database);
  } catch (error) {
    await database.query(`truncate ${declaredTables.map(({ name }) => name).join(', ')}`);
    throw error;
  }
  return proof;
}

/** Reads a backup to its end without a database: the manifest, if the file is whole and of a known schema. */
export async function proveBackup(source: BackupSource, known: readonly AppliedMigration[]): Promise<Result<BackupManifest, Fault>> {
  let head: BackupHead | null = null;
  let fault: Fault | null = null;
  let tally: ReturnType<typeof startManifest> | null = null;
  let told: BackupManifest | null = null;
  const take = (line: string): void => {
    if (fault !== null) return;
    if (head === null || tally === null) {
      const read = readHead(line, known);
      if (!read.ok) fault = read.fault;
      else [head, tally] = [read.value, startManifest(read.value)];
      return;
    }
    if (told !== null) fault = damagedBackup('清单之后还有内容');
    const row = readRowLine(line);
    const table = row === null ? undefined : head.tables[row[0]];
    if (table !== undefined) tally.add(table.name, line);
    else told = readManifest(line);
    if (table === undefined && told === null) fault = damagedBackup('有一行无法解读');
  };
  try {
    await eachLine(source, (line) => Promise.resolve(take(line)));
  } catch (error) {
    if (isCompressionError(error)) return failed(head === null ? noBackup() : damagedBackup('压缩内容不完整或被改动'));
    throw error;
  }
  return fault === null ? compareManifests(tally, told) : failed(fault);
}

function compareManifests(tally: ReturnType<typeof startManifest> | null, told: BackupManifest | null): Result<BackupManifest, Fault> {
  if (tally === null) return failed(noBackup());
  if (told === null) return failed(damagedBackup('末尾的清单不见了'));
  const counted = tally.finish();
  if (counted.contentHash !== told.contentHash) return failed(damagedBackup('内容与摘要不符'));
  return ok(counted);
}

function readHead(line: string, known: readonly AppliedMigration[]): Result<BackupHead, Fault> {
  const parsed = backupHead.safeParse(parseJson(line));
  if (!parsed.success) return failed(noBackup());
  const head = parsed.data;
  if (head.formatVersion !== backupFormatVersion) return failed(unknownBackupVersion(`格式 ${head.formatVersion}`));
  const { number, name, checksum } = head.schema;
  if (known[number - 1]?.checksum !== checksum) return failed(unknownBackupVersion(name));
  const strange = head.tables.find((table) => {
    const declared = tableNamed(table.name);
    const columns = new Set(Object.keys(declared?.columns ?? {}).map(sqlName));
    return table.columns.some((column) => !columns.has(column));
  });
  return strange === undefined ? ok(head) : failed(unknownBackupVersion(`表 ${strange.name}`));
}

function readManifest(line: string): BackupManifest | null {
  const parsed = backupManifest.safeParse(parseJson(line));
  return parsed.success ? parsed.data : null;
}

async function writeRows(database: Database, source: BackupSource): Promise<void> {
  let head: BackupHead | null = null;
  let table: TableDeclaration | undefined;
  let rows: StoredRow[] = [];
  const flush = async (): Promise<void> => {
    if (table === undefined || rows.length === 0) return;
    const { text, values } = bulkInsert(table, rows);
    rows = [];
    await database.query(text, values);
  };
  await eachLine(source, async (line) => {
    if (head === null) {
      head = backupHead.parse(parseJson(line));
      return;
    }
    const row = readRowLine(line);
    if (row === null) return flush();
    const [index, ...values] = row;
    const described = head.tables[index];
    const next = tableNamed(described?.name ?? '');
    if (described === undefined || next === undefined) throw new Error('a row of an unknown table after the backup was proved');
    if (next !== table || rows.length >= limitOf(next)) await flush();
    table = next;
    rows.push(rowOfValues(next, described.columns, values));
  });
  await flush();
}

/** Lines end in LF; other line separators are content. */
async function eachLine(source: BackupSource, take: (line: string) => Promise<void>): Promise<void> {
  await pipeline(Readable.from(source()), createGunzip(), async (chunks: AsyncIterable<Buffer>) => {
    let begun: Buffer[] = [];
    for await (const chunk of chunks) {
      let start = 0;
      for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
        const line = Buffer.concat([...begun, chunk.subarray(start, end)]).toString('utf8');
        begun = [];
        start = end + 1;
        await take(line);
      }
      if (start < chunk.length) begun.push(chunk.subarray(start));
    }
  });
}

async function firstFilledTable(database: Database): Promise<string | null> {
  for (const { name } of declaredTables) {
    const answer = await database.query(`select 1 from ${name} limit 1`);
    if (answer.rows.length > 0) return name;
  }
  return null;
}

function tableNamed(name: string): TableDeclaration | undefined {
  return declaredTables.find((table) => table.name === name);
}

function limitOf(table: TableDeclaration): number {
  return Object.values(table.columns).some(({ type }) => type === 'bytea') ? 1 : rowsPerStatement;
}

function isCompressionError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
