// A connection inside a transaction keeps the one engine from all others. The watchdog takes it back: after a limit for the transaction as a whole, and
// after a shorter one in which its holder asked nothing. The engine's own time limits do nothing here (a running WASM engine sees no timer).
// Ground: docs/adr/0005-embedded-engine.md. A statement that is running cannot be stopped; its holder is dropped when it ends.
import type { DropReason } from '../database.ts';

export interface HoldLimits {
  readonly transactionMilliseconds: number;
  readonly idleMilliseconds: number;
}

/** Time and alarm come from outside. */
export interface Alarm {
  readonly now: () => number;
  /** Calls once after so many milliseconds; the returned function withdraws it. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
}

export type DropHolder = (reason: DropReason, heldMilliseconds: number) => void;

export class Watchdog {
  readonly #limits: HoldLimits;
  readonly #alarm: Alarm;
  readonly #drop: DropHolder;
  #heldSince: number | null = null;
  #withdraw: () => void = () => undefined;

  constructor(limits: HoldLimits, alarm: Alarm, drop: DropHolder) {
    this.#limits = limits;
    this.#alarm = alarm;
    this.#drop = drop;
  }

  /** A unit of the holder, or of the client that now becomes it, is about to run: until it ends only the limit of the transaction counts. */
  running(): void {
    if (this.#heldSince === null) this.#heldSince = this.#alarm.now();
    else this.#watch(Number.POSITIVE_INFINITY);
  }

  /** The holder's unit has ended and it still keeps the engine; nothing of it waits. */
  heldAndIdle(): void {
    this.#watch(this.#limits.idleMilliseconds);
  }

  /** The engine is free. */
  freed(): void {
    this.#withdraw();
    this.#withdraw = () => undefined;
    this.#heldSince = null;
  }

  #watch(idleMilliseconds: number): void {
    this.#withdraw();
    const now = this.#alarm.now();
    this.#heldSince ??= now;
    const since = this.#heldSince;
    const untilTooLong = since + this.#limits.transactionMilliseconds - now;
    const reason: DropReason = untilTooLong <= idleMilliseconds ? 'too-long' : 'idle';
    this.#withdraw = this.#alarm.after(Math.max(0, Math.min(untilTooLong, idleMilliseconds)), () => {
      this.#drop(reason, this.#alarm.now() - since);
    });
  }
}
