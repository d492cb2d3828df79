// Who a process is, beyond its number, which the system gives again: start time, boot, and the space in which the number is valid. Read from /proc; where
// that is missing (not Linux) only the number counts. Ground: proc(5), field 22 of /proc/PID/stat.
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

export interface ProcessIdentity {
  readonly pid: number;
  /** Clock ticks after boot; null where /proc is missing. */
  readonly startTime: string | null;
  readonly boot: string | null;
  /** Host and process number space: elsewhere `pid` means another process. */
  readonly space: string;
}

export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, startTime: startTimeOf(process.pid), boot: textOf('/proc/sys/kernel/random/boot_id'), space: ownSpace() };
}

/** `unknown`: it belongs to another host or container and cannot be asked from here. */
export function stateOf(identity: ProcessIdentity): 'running' | 'gone' | 'unknown' {
  const own = ownIdentity();
  if (identity.space !== own.space) return 'unknown';
  if (identity.boot !== own.boot) return 'gone';
  if (own.startTime !== null) return identity.startTime !== null && startTimeOf(identity.pid) === identity.startTime ? 'running' : 'gone';
  return answersSignal(identity.pid) ? 'running' : 'gone';
}

function startTimeOf(pid: number): string | null {
  const status = textOf(`/proc/${pid}/stat`);
  // the name in field 2 may hold spaces and brackets: fields are counted behind its last bracket; state Z has ended
  const fields = status?.slice(status.lastIndexOf(')') + 2).split(' ');
  return fields === undefined || fields[0] === 'Z' ? null : (fields[19] ?? null);
}

function ownSpace(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname(); // not Linux: one number space per host
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null; // absent: the process has ended, or this is not Linux
  }
}

function answersSignal(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
