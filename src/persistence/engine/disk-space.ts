// A full disk, told as what it is: by the system (ENOSPC), by PostgreSQL (SQLSTATE 53100, disk_full), or by the engine that cannot start where
// hardly anything is left. Ground: PostgreSQL manual, appendix "Error Codes"; statfs(2).
import { statfsSync } from 'node:fs';
import type { Fault } from '../../kernel/fault.ts';

/** One segment of PostgreSQL's log has 16 MB, and recovery may need two and some room for tables. */
const leastForStart = 64 * 1024 * 1024;

export function diskFull(where: string): Fault {
  return {
    code: 'disk-full',
    what: '磁盘空间不够，没有写入',
    where,
    remedy: '请系统维护人员清理这个文件夹所在的磁盘，腾出至少1吉字节后再试；已保存的内容没有变化。',
  };
}

export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT' || error.code === '53100');
}

/** Bytes an ordinary user may still write; null where the folder cannot be asked. */
export function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null; // not there yet
  }
}

/** Whether too little is left for the engine to start. */
export function isNearlyFull(folder: string): boolean {
  const free = freeBytes(folder);
  return free !== null && free < leastForStart;
}
