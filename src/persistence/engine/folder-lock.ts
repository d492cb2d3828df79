// One server per data folder. PGlite itself takes no lock: a second process would open the folder without an error and its committed rows would vanish.
// The lock is a file that names its process; it appears complete in one step (link), and the lock of a process that has ended is taken over.
// Ground: docs/adr/0005-embedded-engine.md.
import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Fault } from '../../kernel/fault.ts';
import { ownIdentity, stateOf, type ProcessIdentity } from './process-identity.ts';

export interface FolderLock {
  /** The process whose lock was found and taken over, having ended without giving it back; null as a rule. */
  readonly takenOverFrom: number | null;
  readonly release: () => void;
}

const lockName = 'lock';
/** A takeover lasts microseconds; a claim older than this belongs to a process that ended in the middle of one. */
const forgottenClaimMilliseconds = 5_000;

export function lockFolder(folder: string): Result<FolderLock, Fault> {
  const file = path.join(folder, lockName);
  const own = path.join(folder, `${lockName}.${randomUUID()}`);
  const text = JSON.stringify(ownIdentity());
  try {
    writeFileSync(own, text, { flag: 'wx', mode: 0o600 });
    let takenOverFrom: number | null = null;
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (linked(own, file)) return ok({ takenOverFrom, release: () => releaseLock(file, text) });
      const standing = readText(file);
      if (standing === null) continue; // given back between the two looks
      const holder = readIdentity(standing);
      if (holder === null) return failed(unreadable(file));
      const state = stateOf(holder);
      if (state !== 'gone') return failed(state === 'running' ? inUse(folder, holder) : elsewhere(folder, file, holder));
      if (removeStale(file, standing, holder)) takenOverFrom = holder.pid;
    }
    return failed(inUse(folder, null));
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Of several starters that judged the same lock stale, the one that can link the claim of that very holder removes it; the others look again.
 * Removing without a claim could remove the fresh lock of a faster starter.
 */
function removeStale(file: string, standing: string, holder: ProcessIdentity): boolean {
  const claim = `${file}.stale-${holder.pid}-${holder.startTime ?? 'x'}`;
  if (!linked(file, claim)) {
    if (ageOf(claim) > forgottenClaimMilliseconds) rmSync(claim, { force: true });
    return false;
  }
  try {
    if (readText(claim) !== standing) return false; // already another lock
    rmSync(file, { force: true });
    return true;
  } finally {
    rmSync(claim, { force: true });
  }
}

function releaseLock(file: string, text: string): void {
  if (readText(file) === text) rmSync(file, { force: true });
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    throw error;
  }
}

function ageOf(file: string): number {
  const status = statSync(file, { throwIfNoEntry: false });
  return status === undefined ? 0 : Date.now() - status.ctimeMs;
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function readIdentity(text: string): ProcessIdentity | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('space' in value)) return null;
    if (typeof value.pid !== 'number' || typeof value.space !== 'string') return null;
    const startTime = 'startTime' in value && typeof value.startTime === 'string' ? value.startTime : null;
    const boot = 'boot' in value && typeof value.boot === 'string' ? value.boot : null;
    return { pid: value.pid, space: value.space, startTime, boot };
  } catch {
    return null; // no JSON: said by the caller, with the name of the file
  }
}

function inUse(folder: string, holder: ProcessIdentity | null): Fault {
  return {
    code: 'data-folder-in-use',
    what: `数据文件夹正被另一个衡绩进程使用${holder === null ? '' : `（进程号 ${holder.pid}）`}，两个进程同时写会丢数据，因此没有打开`,
    where: folder,
    remedy: '请使用已在运行的那一个；或先让它正常退出（在它的窗口按 Ctrl-C）再启动；或用 --data 指定另一个文件夹',
  };
}

function elsewhere(folder: string, file: string, holder: ProcessIdentity): Fault {
  return {
    code: 'data-folder-locked-elsewhere',
    what: `数据文件夹由另一台机器或另一个容器中的进程锁定（进程号 ${holder.pid}，${holder.space}），从这里看不到它是否还在运行`,
    where: folder,
    remedy: `请先确认那边的衡绩已经停止，再删除锁文件 ${file}，然后重新启动`,
  };
}

function unreadable(file: string): Fault {
  return {
    code: 'data-folder-lock-unreadable',
    what: '数据文件夹的锁文件内容看不懂，不能判断是否有别的进程在使用',
    where: file,
    remedy: '请先确认没有衡绩进程在使用这个文件夹，再删除这个锁文件，然后重新启动',
  };
}
