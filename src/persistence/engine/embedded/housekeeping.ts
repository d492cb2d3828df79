// A PostgreSQL server has background processes for checkpoints, vacuum and statistics; the embedded engine has none, so its log would grow for ever and its
// planner stay blind. This does the same by hand in quiet moments: CHECKPOINT bounds the log and the next start, VACUUM (ANALYZE) follows the rows changed.
// Ground: docs/adr/0005-embedded-engine.md.
import type { Alarm } from './watchdog.ts';

export interface House {
  /** No client has the engine or waits for it. */
  readonly quiet: () => boolean;
  /** No client has the engine, though some may wait for it. */
  readonly free: () => boolean;
  readonly run: (sql: string) => void;
}

const calmMilliseconds = 2_000;
const unitsPerCheckpoint = 5_000;
/** Bytes that clients sent: a few statements of a bulk insert write as much log as thousands of others. */
const bytesPerCheckpoint = 32 * 1024 * 1024;
const unitsPerVacuum = 50_000;
/** After so many looks without a quiet moment a free one must do. */
const patience = 15;

export class Housekeeping {
  readonly #alarm: Alarm;
  readonly #house: House;
  #unitsSinceCheckpoint = 0;
  #bytesSinceCheckpoint = 0;
  #sinceVacuum = 0;
  #withdraw: (() => void) | null = null;
  #working = false;
  #stopped = false;

  constructor(alarm: Alarm, house: House) {
    this.#alarm = alarm;
    this.#house = house;
  }

  /** A unit of so many bytes ran. */
  executed(bytes: number): void {
    if (this.#working) return;
    this.#unitsSinceCheckpoint += 1;
    this.#bytesSinceCheckpoint += bytes;
    this.#sinceVacuum += 1;
    if (this.#unitsSinceCheckpoint >= unitsPerCheckpoint || this.#bytesSinceCheckpoint >= bytesPerCheckpoint) this.#plan(0);
  }

  stop(): void {
    this.#stopped = true;
    this.#withdraw?.();
  }

  #plan(looks: number): void {
    if (this.#withdraw !== null || this.#stopped) return;
    this.#withdraw = this.#alarm.after(calmMilliseconds, () => {
      this.#withdraw = null;
      if (this.#house.quiet() || (looks >= patience && this.#house.free())) this.#work();
      else this.#plan(looks + 1);
    });
  }

  #work(): void {
    this.#working = true;
    this.#house.run('checkpoint');
    this.#unitsSinceCheckpoint = 0;
    this.#bytesSinceCheckpoint = 0;
    if (this.#sinceVacuum >= unitsPerVacuum) {
      this.#house.run('vacuum (analyze)');
      this.#sinceVacuum = 0;
    }
    this.#working = false;
  }
}
