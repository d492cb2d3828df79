// The figures of lists computed in the background of a server, where the content or the rules changed since (docs/adr/0009-figures-of-lists.md). An import
// brings its figures along; edits leave them to this.
import { setTimeout as pause } from 'node:timers/promises';
import { refreshFigures } from '../application/commands/refresh-figures.command.ts';
import type { RuleEdition } from '../application/plan-figures.ts';
import type { PlanStore } from '../application/plan-store.ts';
import type { Clock } from '../application/ports.ts';

/** Milliseconds, however long a plan took. */
const longestBreath = 500;
/** Milliseconds between two looks at whether anything happened. */
const lookEvery = 5_000;
/** Milliseconds without a change after which a plan is taken for finished for now. */
const quietAfter = 10_000;

export interface ComputeFiguresPorts {
  readonly plans: PlanStore;
  readonly edition: RuleEdition;
  readonly clock: Clock;
  /** Where the chains stand: another text after every event. */
  readonly moment: () => Promise<string>;
}

/** Begins at once; answers how to end it before the database is closed. */
export function computeFigures({ plans, edition, clock, moment }: ComputeFiguresPorts, writeLog: (line: string) => void): () => Promise<void> {
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
    let seen: string | null = null;
    while (!ending.signal.aborted) {
      const now = await moment();
      if (now !== seen) {
        begun = performance.now();
        const { waiting } = await refreshFigures({ plans, edition, breathe, isQuiet: ({ checkBasis, latest }) => checkBasis.event === latest.event || Date.parse(checkBasis.at) < quietBefore() });
        seen = waiting > 0 ? null : now;
      }
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
