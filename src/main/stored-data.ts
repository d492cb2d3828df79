// The doors of the command line to stored data: through the running server where one holds the data folder, else by opening the database here.
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { link, open, readdir, rm, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import path from 'node:path';
import type { BackupSummary, DataPlace, LocalWork, OpenLocalWork, StoredData } from '../application/local-work.ts';
import type { Fault } from '../kernel/fault.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { catchUpHeadFile } from '../persistence/audit/catch-up-head-file.ts';
import { openHeadFile, readHeadLines } from '../persistence/audit/head-file.ts';
import { PictureDisturbed } from '../persistence/backup/picture.ts';
import { proveBackup, readBackup } from '../persistence/backup/read-backup.ts';
import { readMigrations } from '../persistence/migrations/migration-files.ts';
import { argon2Passwords } from './adapters/argon2-passwords.ts';
import { findLocalAddress } from './local/local-address.ts';
import { answersAt, remoteWork } from './local/remote-work.ts';
import { programFiles } from './program-files.ts';
import { programVersion } from './program-version.ts';
import { ruleEdition } from './rule-edition.ts';
import { runServer, type RunServerPorts } from './run-server.ts';
import { directWork } from './workplace/direct-work.ts';
import { openMigrated, openWorkplace } from './workplace/open-workplace.ts';
import { chainHeadFile } from './workplace/settings.ts';

export function storedData(ports: RunServerPorts): StoredData {
  return {
    open: (place) => openWork(place, ports),
    backupTo,
    restore: (place, file) => restore(place, file, ports),
    startServer: (start) => runServer(start, ports),
  };
}

async function openWork({ dataFolder }: DataPlace, ports: RunServerPorts): Promise<Result<OpenLocalWork, Fault>> {
  const address = findLocalAddress(path.resolve(dataFolder));
  if (address !== null && (await answersAt(address))) {
    return ok(remoteWork({ address, osUser: osUser(), version: programVersion() }));
  }
  if (ports.settings.databaseUrl === null && !existsSync(dataFolder)) return failed(noData(dataFolder));
  const opened = await openWorkplace({ dataFolder, settings: ports.settings, listener: () => undefined, users: 'one' });
  if (!opened.ok) return opened;
  const workplace = opened.value;
  const work = directWork({ workplace, parser: ports.parser, passwords: argon2Passwords(), osUser: osUser(), edition: await ruleEdition() });
  return ok({ ...work, through: 'direct', close: workplace.close });
}

/** Written beside its final name, synced, proven readable, and only then given the name. */
async function backupTo(work: LocalWork, file: string): Promise<Result<BackupSummary, Fault>> {
  if (existsSync(file)) return failed({ code: 'backup-file-exists', what: '这个文件已经存在，不会覆盖', where: file, remedy: '请换一个文件名，例如带上日期。' });
  const migrations = await readMigrations(programFiles.migrations);
  if (!migrations.ok) return migrations;
  const unfinished = `${file}.part-${process.pid}`;
  try {
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      const stream = await work.backup();
      if (!stream.ok) return stream;
      for await (const chunk of stream.value) await handle.writeFile(chunk);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const proven = await proveBackup(() => createReadStream(unfinished), migrations.value);
    if (!proven.ok) return proven;
    await link(unfinished, file);
    return ok(summaryOf(proven.value));
  } catch (error) {
    const fault = fileFault(error, file);
    if (fault !== null) return failed(fault);
    throw error;
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function restore({ dataFolder }: DataPlace, file: string, ports: RunServerPorts): Promise<Result<BackupSummary, Fault>> {
  const present = await stat(file).catch(() => null);
  if (present === null || !present.isFile()) return failed({ code: 'no-file', what: '找不到这个备份文件', where: file, remedy: '请核对文件名和所在文件夹。' });
  const { settings } = ports;
  const headPath = chainHeadFile(settings, path.resolve(dataFolder));
  if (existsSync(headPath) && readHeadLines(readFileSync(headPath, 'utf8')).entries.length > 0) return failed(notEmpty(dataFolder));
  if (settings.databaseUrl === null && existsSync(dataFolder)) {
    const strange = (await readdir(dataFolder)).filter((name) => !ownNames.has(name) && !name.startsWith('lock'));
    if (strange.length > 0) return failed(notEmpty(dataFolder));
  }
  const opened = await openMigrated({ dataFolder, settings, listener: () => undefined, users: 'one' });
  if (!opened.ok) return opened;
  const { database } = opened.value;
  try {
    const restored = await readBackup(database, () => createReadStream(file));
    if (!restored.ok) return restored;
    const headFile = await openHeadFile(headPath);
    await catchUpHeadFile(database, headFile);
    await headFile.close();
    return ok(summaryOf(restored.value));
  } finally {
    await database.close();
  }
}

/** What an empty, once opened data folder holds. */
const ownNames = new Set(['postgres', 'engine.json', 'chain-head.txt', 'first-start', 'local.sock', 'local.path']);

function summaryOf({ rowCounts, contentHash }: { readonly rowCounts: Readonly<Record<string, number>>; readonly contentHash: string }): BackupSummary {
  return { rows: Object.values(rowCounts).reduce((sum, count) => sum + count, 0), contentHash };
}

function osUser(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid-${process.getuid?.() ?? 'unknown'}`; // a user id without an entry in the password file (containers)
  }
}

function fileFault(error: unknown, file: string): Fault | null {
  if (error instanceof PictureDisturbed) {
    return { code: 'backup-disturbed', what: '备份期间有人移除了示范文本，这份备份不完整', where: file, remedy: '没有留下残缺的文件，请再备份一次。' };
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'no-folder', what: '要写入的文件夹不存在', where: file, remedy: '请先建立文件夹，或换一个位置。' };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { code: 'no-permission', what: '没有在这里写文件的权限', where: file, remedy: '请换一个有写权限的文件夹。' };
  if (code === 'ENOSPC') return { code: 'disk-full', what: '磁盘空间不够', where: file, remedy: '没有留下残缺的文件。请清理磁盘或换一个位置。' };
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || (error instanceof Error && error.message === 'aborted')) {
    return {
      code: 'backup-cut',
      what: '正在运行的衡绩没有把备份传完',
      where: file,
      remedy: '没有留下残缺的文件，请再备份一次；如果总是这样，请看它的日志（运行 hengji up 的窗口）。',
    };
  }
  if (code === 'EEXIST') return { code: 'backup-file-exists', what: '这个文件已经存在，不会覆盖', where: file, remedy: '请换一个文件名，例如带上日期。' };
  return null;
}

function noData(dataFolder: string): Fault {
  return {
    code: 'data-folder-missing',
    what: '没有这个数据文件夹',
    where: dataFolder,
    remedy: '请用 --data 写出启动时显示的数据文件夹；还没有用过的，先运行 hengji up。',
  };
}

function notEmpty(dataFolder: string): Fault {
  return {
    code: 'restore-not-empty',
    what: '这个数据文件夹不是空的，恢复会与里面的数据混在一起，因此没有进行',
    where: dataFolder,
    remedy: '请用 --data 指定一个新的文件夹；原有数据没有变化。',
  };
}
