// The figures of lists computed in the background of a server, where the content or the rules changed since (docs/adr/0009-figures-of-lists.md). An import
// brings its figures along; edits leave them to this.
import { setTimeout as pause } from 'node:timers/promises';
import { refreshFigures, type FormerLook } from '../application/commands/refresh-figures.command.ts';
import type { RuleEdition } from '../application/plan-figures.ts';
import type { PlanStore } from '../application/plan-store.ts';
import type { Clock } from '../application/ports.ts';

/** Milliseconds, however long a plan took. */
const longestBreath = 500;
/** Milliseconds between two looks at what happened. */
const lookEvery = 5_000;
/** Milliseconds without a change after which a plan is taken for finished for now. */
const quietAfter = 10_000;

export interface ComputeFiguresPorts {
  readonly plans: PlanStore;
  readonly edition: RuleEdition;
  readonly clock: Clock;
}

/** Begins at once; answers how to end it before the database is closed. */
export function computeFigures({ plans, edition, clock }: ComputeFiguresPorts, writeLog: (line: string) => void): () => Promise<void> {
  const ending = new AbortController();
  const rest = (milliseconds: number): Promise<unknown> => pause(milliseconds, undefined, { signal: ending.signal }).catch(() => undefined);
  let begun = performance.now();
  // As long a breath as the work before it took: whoever asks meanwhile has the program to himself half of the time at least.
  const breathe = async (): Promise<boolean> => {
    await rest(Math.min(longestBreath, performance.now() - begun));
    begun = performance.now();
    return !ending.signal.aborted;
  };
  const quietBefore = (): number => clock.now() - quietAfter;
  const work = async (): Promise<void> => {
    let former: FormerLook | null = null;
    while (!ending.signal.aborted) {
      begun = performance.now();
      former = await refreshFigures({ plans, edition, breathe, isQuiet: ({ edited, checkBasis }) => !edited || Date.parse(checkBasis.at) < quietBefore() }, former);
      await rest(lookEvery);
    }
  };
  const computing = work().catch((error: unknown) => {
    writeLog(`${JSON.stringify({ level: 40, time: Date.now(), msg: 'figures of lists not computed', failure: error instanceof Error ? error.name : 'unknown' })}\n`);
  });
  return async () => {
    ending.abort();
    await computing;
  };
}
