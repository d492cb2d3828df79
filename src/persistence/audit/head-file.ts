// The chain head outside the database: one line per event, appended and fsynced after the commit. Somebody who rewrites the whole chain inside
// the database, or a disk that loses the last commits, leaves a contradiction here. Format: `division number hash time`, one line each; a last
// line without its end (power failure) is dropped when the file is opened.
import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises';
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
  /**
   * Resolves when the line is on the disk. Lines of commands that finish together share one fsync. Where the disk takes no more, the line is put off:
   * what it tells is committed, and it is written with the next one, or at the next start.
   */
  readonly append: (entry: HeadEntry) => Promise<'told' | 'put-off'>;
  readonly read: () => Promise<HeadReading>;
  readonly close: () => Promise<void>;
}

/** What is done with the file once it is open. */
type OpenedFile = Pick<FileHandle, 'appendFile' | 'datasync' | 'truncate' | 'close'>;

/** Opens or makes the file, readable by its owner only. `openFile` stands for the file system (tests). */
export async function openHeadFile(file: string, openFile: (path: string, flags: string, mode: number) => Promise<OpenedFile> = open): Promise<HeadFile> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = await openFile(file, 'a', 0o600);
  const standing = await readFile(file);
  let whole = standing.lastIndexOf(0x0a) + 1;
  if (whole < standing.length) await handle.truncate(whole);

  /** Half a line may stand at the end, which would make one with the next. */
  let torn = false;
  let waiting: string[] = [];
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<'told' | 'put-off'> | null = null;
  const flush = async (): Promise<'told' | 'put-off'> => {
    next = null;
    const lines = waiting;
    waiting = [];
    const text = lines.join('');
    try {
      if (torn) await handle.truncate(whole);
      torn = true;
      await handle.appendFile(text);
      await handle.datasync();
      torn = false;
    } catch {
      waiting = [...lines, ...waiting];
      return 'put-off';
    }
    whole += Buffer.byteLength(text);
    return 'told';
  };
  return {
    path: file,
    append: (entry) => {
      waiting.push(`${entry.division} ${entry.number} ${entry.hash} ${entry.at}\n`);
      if (next === null) running = next = running.then(flush);
      return next;
    },
    read: async () => readHeadLines(await readFile(file, 'utf8')),
    close: async () => {
      await running;
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
