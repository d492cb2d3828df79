// A PostgreSQL server has background processes for checkpoints, vacuum and statistics; the embedded engine has none, so its log would grow for ever and its
// planner stay blind. This does the same by hand in quiet moments: CHECKPOINT bounds the log and the next start, VACUUM (ANALYZE) follows the statements run, and
// ANALYZE alone follows what came in bulk, or before this program was started and nobody has looked at yet.
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
/** A table of this size without statistics is read from end to end where a key would do. */
const bytesUnseen = 1024 * 1024;
export const analyzeUnseen = `do $$ begin
  if exists (select from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples < 0 and pg_relation_size(oid) > ${bytesUnseen}) then analyze; end if;
end $$`;
/** After so many looks without a quiet moment a free one must do. */
const patience = 15;

export class Housekeeping {
  readonly #alarm: Alarm;
  readonly #house: House;
  #unitsSinceCheckpoint = 0;
  #bytesSinceCheckpoint = 0;
  #bytesSinceStatistics = 0;
  #sinceVacuum = 0;
  /** Whether it was looked for tables without statistics since the start. */
  #looked = false;
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
    this.#bytesSinceStatistics += bytes;
    this.#sinceVacuum += 1;
    if (!this.#looked || this.#isCheckpointDue()) this.#plan(0);
  }

  stop(): void {
    this.#stopped = true;
    this.#withdraw?.();
  }

  #isCheckpointDue(): boolean {
    return this.#unitsSinceCheckpoint >= unitsPerCheckpoint || this.#bytesSinceCheckpoint >= bytesPerCheckpoint;
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
    if (this.#isCheckpointDue()) {
      this.#house.run('checkpoint');
      this.#unitsSinceCheckpoint = 0;
      this.#bytesSinceCheckpoint = 0;
    }
    if (this.#sinceVacuum >= unitsPerVacuum) {
      this.#house.run('vacuum (analyze)');
      this.#sinceVacuum = 0;
      this.#bytesSinceStatistics = 0;
    } else if (this.#bytesSinceStatistics >= bytesPerCheckpoint) {
      this.#house.run('analyze');
      this.#bytesSinceStatistics = 0;
    } else if (!this.#looked) this.#house.run(analyzeUnseen);
    this.#looked = true;
    this.#working = false;
  }
}
