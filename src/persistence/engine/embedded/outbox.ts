// Answers on their way to one client. The engine cannot pause inside a statement, so what the client has not yet taken waits here, and only a window of it
// is under way to the other thread. Above a limit the rest is thrown away and the client must be dropped.

/** Pieces small enough to interleave, large enough not to matter as messages. */
const pieceSize = 64 * 1024;
/** What may be under way before the client has told that it took it. */
export const answerWindow = 1024 * 1024;

export class Outbox {
  readonly #post: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly #limit: number;
  #piece: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  #filled = 0;
  #queued: Uint8Array<ArrayBuffer>[] = [];
  #queuedBytes = 0;
  #underWay = 0;
  #overflowed = false;
  /** The last bytes added, for the closing ReadyForQuery. */
  #tail: Uint8Array = new Uint8Array(0);

  constructor(limit: number, post: (bytes: Uint8Array<ArrayBuffer>) => void) {
    this.#limit = limit;
    this.#post = post;
  }

  get overflowed(): boolean {
    return this.#overflowed;
  }

  /** At most the last six bytes added since `startAnswer`. */
  get tail(): Uint8Array {
    return this.#tail;
  }

  startAnswer(): void {
    this.#tail = new Uint8Array(0);
  }

  /** Copies: the bytes may be a view into the engine's memory. */
  add(bytes: Uint8Array): void {
    this.#tail = bytes.length >= 6 ? Uint8Array.from(bytes.subarray(-6)) : Buffer.concat([this.#tail, bytes]).subarray(-6);
    if (this.#overflowed) return;
    for (let from = 0; from < bytes.length; ) {
      if (this.#filled === this.#piece.length) this.#newPiece(bytes.length - from);
      const count = Math.min(bytes.length - from, this.#piece.length - this.#filled);
      this.#piece.set(bytes.subarray(from, from + count), this.#filled);
      this.#filled += count;
      from += count;
      if (this.#filled === pieceSize) this.flush();
      if (this.#queuedBytes > this.#limit) return this.#overflow();
    }
  }

  /** Hands on what has gathered. */
  flush(): void {
    if (this.#filled > 0) {
      this.#queued.push(this.#piece.slice(0, this.#filled)); // its own buffer: it is moved to the other thread
      this.#queuedBytes += this.#filled;
      this.#piece = new Uint8Array(0);
      this.#filled = 0;
    }
    this.#send();
  }

  /** The client took so many bytes. */
  consumed(count: number): void {
    this.#underWay -= count;
    this.#send();
  }

  #send(): void {
    let sent = 0;
    for (const piece of this.#queued) {
      if (this.#underWay >= answerWindow) break;
      this.#underWay += piece.length;
      this.#queuedBytes -= piece.length;
      sent += 1;
      this.#post(piece);
    }
    if (sent > 0) this.#queued.splice(0, sent);
  }

  #newPiece(wanted: number): void {
    const grown = new Uint8Array(Math.min(pieceSize, Math.max(1024, wanted + this.#filled, this.#piece.length * 4)));
    grown.set(this.#piece.subarray(0, this.#filled));
    this.#piece = grown;
  }

  #overflow(): void {
    this.#overflowed = true;
    this.#queued = [];
    this.#queuedBytes = 0;
    this.#piece = new Uint8Array(0);
    this.#filled = 0;
  }
}
