// Stored data is loaded by the commands that use it: database and server cost start-up time that `check` need not pay.
import type { StoredData } from '../application/local-work.ts';
import { planWorkerPool } from './adapters/plan-worker-pool.ts';

export const storedDataWhenNeeded: StoredData = {
  open: async (place) => (await load()).open(place),
  backupTo: async (work, file) => (await load()).backupTo(work, file),
  restore: async (place, file) => (await load()).restore(place, file),
  startServer: async (start) => (await load()).startServer(start),
};

async function load(): Promise<StoredData> {
  const [{ storedData }, { readSettings }] = await Promise.all([import('./stored-data.ts'), import('./workplace/settings.ts')]);
  return storedData({
    settings: readSettings(process.env),
    parser: planWorkerPool(),
    untilStopAsked,
    writeLog: (line) => void process.stderr.write(line),
  });
}

/** From now on Ctrl-C and SIGTERM ask for a clean end; the second one ends at once. */
function untilStopAsked(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(130);
        asked = true;
        resolve();
      });
    }
  });
}
