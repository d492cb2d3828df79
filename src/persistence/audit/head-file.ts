// The chain head outside the database: one line per event, appended and fsynced after the commit. Somebody who rewrites the whole chain inside
// the database, or a disk that loses the last commits, leaves a contradiction here. Format: `division number hash time`, one line each; a last
// line without its end (power failure) is dropped when the file is opened.
import { mkdir, open, readFile, truncate } from 'node:fs/promises';
import path from 'node:path';

export interface HeadEntry {
  readonly division: string;
  readonly number: number;
  readonly hash: string;
  readonly at: string;
}

export interface HeadReading {
  readonly entries: readonly HeadEntry[];
  /** Line numbers (from 1) that hold no entry. The torn last line is not among them. */
  readonly unreadableLines: readonly number[];
}

export interface HeadFile {
  readonly path: string;
  /** Resolves when the line is on the disk. Lines of commands that finish together share one fsync. */
  readonly append: (entry: HeadEntry) => Promise<void>;
  readonly read: () => Promise<HeadReading>;
  readonly close: () => Promise<void>;
}

/** Opens or makes the file, readable by its owner only. */
export async function openHeadFile(file: string): Promise<HeadFile> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a', 0o600);
  const standing = await readFile(file);
  const whole = standing.lastIndexOf(0x0a) + 1;
  if (whole < standing.length) await truncate(file, whole);

  let waiting: string[] = [];
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  const flush = async (): Promise<void> => {
    next = null;
    const lines = waiting;
    waiting = [];
    await handle.appendFile(lines.join(''));
    await handle.datasync();
  };
  return {
    path: file,
    append: (entry) => {
      waiting.push(`${entry.division} ${entry.number} ${entry.hash} ${entry.at}\n`);
      next ??= running = running.then(flush, flush);
      return next;
    },
    read: async () => readHeadLines(await readFile(file, 'utf8')),
    close: async () => {
      await running.catch(() => undefined);
      await handle.close();
    },
  };
}

/** The entries of a head file's text. */
export function readHeadLines(text: string): HeadReading {
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
  const entries: HeadEntry[] = [];
  const unreadableLines: number[] = [];
  lines.slice(0, -1).forEach((line, index) => {
    const match = /^(\S+) (\d{1,15}) ([0-9a-f]{64}) (\S+)$/.exec(line);
    if (match === null) unreadableLines.push(index + 1);
    else entries.push({ division: match[1] ?? '', number: Number(match[2]), hash: match[3] ?? '', at: match[4] ?? '' });
  });
  return { entries, unreadableLines };
}
