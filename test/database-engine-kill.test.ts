// kill -9 while the embedded home commits: nothing confirmed is lost, nothing is half there, and the lock left behind does not stand in the way.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { killRounds } from './support/kill-rounds.mjs';

test('killed five times in the middle of commits, the data folder opens each time with every confirmed row', async () => {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'hengji-kill-'));
  const commitsBeforeKill = (round: number): number => [1, 12, 31, 3, 20][round] ?? 1;
  try {
    const outcome = await killRounds({ dataFolder, rounds: 5, commitsBeforeKill });
    expect(outcome).toEqual({ confirmed: expect.any(Number) as unknown, lost: [], half: [], takenOver: 5 });
    expect(outcome.confirmed).toBeGreaterThanOrEqual(5);
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
});
