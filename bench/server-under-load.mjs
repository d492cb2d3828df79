// The server of a bench: a PostgreSQL of its own where the system has one, and what the processor did for it.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { program, startUp } from '../test/support/up-program.mjs';
import { pause } from './measure.mjs';

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

/**
 * The server with a probe in it (`server-probe.mjs`).
 * @param {string} dataFolder
 * @param {Record<string, string>} environment
 * @param {{ readonly file: string, readonly collect?: boolean }} options the file that the probe writes
 */
export async function startProbed(dataFolder, environment, { file, collect = false }) {
  const probe = fileURLToPath(new URL('./server-probe.mjs', import.meta.url));
  const server = await startUp(dataFolder, {
    environment: { ...environment, HENGJI_BENCH_PROBE: file, HENGJI_BENCH_COLLECT: collect ? '1' : '0' },
    copy: { command: [process.execPath, '--expose-gc', '--import', probe, program], environment: process.env, folder: undefined },
  });
  const lines = async () => (await readFile(file, 'utf8').catch(() => '')).split('\n').filter((line) => line !== '');
  return {
    ...server,
    /** @returns {Promise<import('./server-under-load.mjs').Probed>} since it was asked before */
    probe: async () => {
      const before = (await lines()).length;
      process.kill(server.pid, 'SIGUSR2');
      for (;;) {
        const told = await lines();
        if (told.length > before) return JSON.parse(told.at(-1) ?? '{}');
        await pause(5);
      }
    },
  };
}

/** @typedef {{ statements: number, heldMilliseconds: number, processorMilliseconds: number, heapUsed: number, external: number, arrayBuffers: number, rss: number }} Probed */
