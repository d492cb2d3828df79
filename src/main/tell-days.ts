// Tells what a day brings, in the background of a server: at once, and then every hour, so that a new day, a new round and an extension are all told of soon. What
// was told is not told again.
import { setTimeout as pause } from 'node:timers/promises';
import { giveDayNotices, type DayNoticePorts } from '../application/notices/day-notices.ts';

/** Milliseconds. */
const tellEvery = 3_600_000;

/** Begins at once; answers how to end it before the database is closed. */
export function tellDays(ports: DayNoticePorts, writeLog: (line: string) => void): () => Promise<void> {
  const ending = new AbortController();
  const log = (failure: string): void => writeLog(`${JSON.stringify({ level: 40, time: Date.now(), msg: 'notices of the day not given', failure })}\n`);
  const work = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      try {
        const given = await giveDayNotices(ports);
        if (!given.ok) log(given.fault.code);
      } catch (error) {
        log(error instanceof Error ? error.name : 'unknown');
      }
      await pause(tellEvery, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  };
  const telling = work();
  return async () => {
    ending.abort();
    await telling;
  };
}
