// The server of a bench: a PostgreSQL of its own where the system has one, and what the processor did for it.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/**
 * Null where no PostgreSQL is to be had. A cluster of its own runs with fsync on.
 * @param {(databaseUrl: string) => Promise<unknown>} run
 */
export async function onServer(run) {
  const given = process.env['HENGJI_BENCH_DATABASE_URL'];
  if (given !== undefined) return run(given);
  const { module } = await runnerImport(fileURLToPath(new URL('../test/support/postgres-cluster.ts', import.meta.url)));
  if (module.missingPostgres() !== null) return null;
  const cluster = await module.startCluster({ fsync: 'on' });
  try {
    return await run(cluster.urlOf('postgres'));
  } finally {
    await cluster.stop();
  }
}

/** Time the processor has spent on a process with all its threads; null where the system does not tell. @param {number} pid */
export async function processorMilliseconds(pid) {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (status === null) return null;
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  // In hundredths of a second on every Linux.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
