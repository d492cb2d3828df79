// Who has the engine. Clients with finished units wait in the order they came; one turn is one unit, or as many as a transaction takes. Between two
// turns the thread looks at its ports again, so a client that ended or cancelled is seen before its next unit runs.
// Ground: docs/adr/0005-embedded-engine.md.

export interface TurnTaker {
  /** Runs the next waiting unit to its end; says whether the client keeps the engine (transaction open, or its Sync still to come). */
  readonly runNext: () => 'keeps' | 'frees';
  readonly hasWork: () => boolean;
}

export interface TurnListener {
  /** A unit is about to run. */
  readonly running: () => void;
  /** The holder keeps the engine and has nothing waiting. */
  readonly heldAndIdle: () => void;
  readonly freed: () => void;
}

export class Turns<Client extends TurnTaker> {
  readonly #later: (call: () => void) => void;
  readonly #listener: TurnListener;
  readonly #waiting: Client[] = [];
  #holder: Client | null = null;
  #scheduled = false;

  /** `later` runs its argument after the thread has looked at its ports (`setImmediate`). */
  constructor(later: (call: () => void) => void, listener: TurnListener) {
    this.#later = later;
    this.#listener = listener;
  }

  get holder(): Client | null {
    return this.#holder;
  }

  get quiet(): boolean {
    return this.#holder === null && this.#waiting.length === 0;
  }

  /** The client has work; harmless to repeat. */
  ready(client: Client): void {
    if (client !== this.#holder && !this.#waiting.includes(client)) this.#waiting.push(client);
    this.#schedule();
  }

  /** The client is gone; if it held the engine, the caller has rolled back. */
  leave(client: Client): void {
    const at = this.#waiting.indexOf(client);
    if (at !== -1) this.#waiting.splice(at, 1);
    if (this.#holder === client) this.#free();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#later(() => {
      this.#scheduled = false;
      this.#takeTurn();
    });
  }

  #takeTurn(): void {
    const client = this.#holder ?? this.#waiting.shift();
    if (client === undefined) return;
    if (!client.hasWork()) {
      if (this.#holder === null) this.#schedule();
      return;
    }
    this.#holder = client;
    this.#listener.running();
    const outcome = client.runNext();
    if (this.#holder !== client) return this.#schedule(); // it was dropped while running
    if (outcome === 'frees') {
      this.#free();
      if (client.hasWork()) this.ready(client);
    } else if (client.hasWork()) this.#schedule();
    else this.#listener.heldAndIdle();
  }

  #free(): void {
    this.#holder = null;
    this.#listener.freed();
    if (this.#waiting.length > 0) this.#schedule();
  }
}
