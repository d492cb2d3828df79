// The figures of lists computed anew in the background of a server, where the rules changed since (docs/adr/0009-figures-of-lists.md).
import { setTimeout as pause } from 'node:timers/promises';
import { refreshFigures } from '../application/commands/refresh-figures.command.ts';
import type { RuleEdition } from '../application/plan-figures.ts';
import type { PlanStore } from '../application/plan-store.ts';

/** Milliseconds, however long a plan took. */
const longestBreath = 500;

export interface ComputeFiguresPorts {
  readonly plans: PlanStore;
  readonly edition: RuleEdition;
}

/** Begins at once; answers how to end it before the database is closed. */
export function computeFigures({ plans, edition }: ComputeFiguresPorts, writeLog: (line: string) => void): () => Promise<void> {
  let goOn = true;
  let begun = performance.now();
  // As long a breath as the work before it took: whoever asks meanwhile has the program to himself half of the time at least.
  const breathe = async (): Promise<boolean> => {
    await pause(Math.min(longestBreath, performance.now() - begun));
    begun = performance.now();
    return goOn;
  };
  const computing = refreshFigures({ plans, edition, breathe }).catch((error: unknown) => {
    writeLog(`${JSON.stringify({ level: 40, time: Date.now(), msg: 'figures of lists not computed', failure: error instanceof Error ? error.name : 'unknown' })}\n`);
  });
  return async () => {
    goOn = false;
    await computing;
  };
}
