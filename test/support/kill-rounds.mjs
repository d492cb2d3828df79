// One data folder, killed again and again while it commits; after each kill it must open again with every confirmed commit, each of them whole.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../dist/persistence/engine/open-database.js';

/**
 * @param {{ dataFolder: string, rounds: number, commitsBeforeKill: (round: number) => number }} options
 * @returns {Promise<{ confirmed: number, lost: number[], half: number[], takenOver: number }>}
 */
export async function killRounds({ dataFolder, rounds, commitsBeforeKill }) {
  /** @type {Set<number>} */
  const confirmed = new Set();
  let takenOver = 0;
  /** @type {number[]} */
  const lost = [];
  /** @type {number[]} */
  const half = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const batch of await writeUntilKilled(dataFolder, commitsBeforeKill(round))) confirmed.add(batch);
    const database = await openDatabase({
      dataFolder,
      listener: (event) => {
        if (event.kind === 'stale-lock-taken-over') takenOver += 1;
      },
    });
    const { rows } = await database.query('select batch, count(*)::int as parts from ledger group by batch');
    await database.close();
    const found = new Set(rows.map((row) => Number(row['batch'])));
    lost.push(...[...confirmed].filter((batch) => !found.has(batch)));
    half.push(...rows.filter((row) => row['parts'] !== 3).map((row) => Number(row['batch'])));
  }
  return { confirmed: confirmed.size, lost, half, takenOver };
}

/**
 * The batches confirmed before the kill arrived.
 * @param {string} dataFolder
 * @param {number} commits
 * @returns {Promise<number[]>}
 */
async function writeUntilKilled(dataFolder, commits) {
  const writer = spawn(process.execPath, [fileURLToPath(new URL('committing-writer.mjs', import.meta.url)), dataFolder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(writer, 'exit');
  /** @type {number[]} */
  const batches = [];
  for await (const line of createInterface({ input: writer.stdout })) {
    if (line !== 'open') batches.push(Number(line));
    if (batches.length >= commits) writer.kill('SIGKILL');
  }
  await ended; // its output ends a moment before the process does
  return batches;
}
