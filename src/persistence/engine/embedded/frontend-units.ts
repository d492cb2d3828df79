// Cuts the bytes of one client into units: what must reach the engine in one piece. A unit ends with Sync, a simple Query, or Flush (then the
// client keeps the engine until its Sync). Queueing single protocol messages instead mixes the answers of pooled connections.
// Ground: PostgreSQL manual, "Message Formats"; docs/adr/0005-embedded-engine.md.

export type FrontendUnit =
  | { readonly kind: 'startup'; readonly parameters: ReadonlyMap<string, string> }
  | { readonly kind: 'encryption-request' }
  | { readonly kind: 'cancel'; readonly process: number; readonly secret: number }
  | { readonly kind: 'work'; readonly bytes: Uint8Array; readonly statements: readonly Statement[]; readonly endsWith: 'ready' | 'flush'; readonly functionCall: boolean }
  | { readonly kind: 'terminate' }
  | { readonly kind: 'violation'; readonly message: string };

/** SQL text that the unit hands to the engine; `name` is that of a prepared statement, '' for the unnamed one and for simple queries. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

const sslRequest = 80877103;
const gssRequest = 80877104;
const cancelRequest = 80877102;
const protocolThree = 3;
/** PostgreSQL itself refuses messages of 1 GiB; ours are far smaller and live in memory twice. */
const largestMessage = 256 * 1024 * 1024;
const largestStartup = 10_000;

export class FrontendUnits {
  #parts: Buffer[] = [];
  #held = 0;
  /** Bytes needed before anything can be cut; spares joining the parts of a large message again and again. */
  #needed = 8;
  #started = false;
  #messages: Buffer[] = [];
  #statements: Statement[] = [];
  #functionCall = false;

  /** Units completed by these bytes, in order. After a `violation` or `terminate` nothing more comes. */
  add(bytes: Uint8Array): FrontendUnit[] {
    const units: FrontendUnit[] = [];
    this.#parts.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    this.#held += bytes.byteLength;
    if (this.#held < this.#needed) return units;
    let rest = this.#parts.length === 1 && this.#parts[0] !== undefined ? this.#parts[0] : Buffer.concat(this.#parts);
    for (;;) {
      const headerLength = this.#started ? 5 : 8;
      const length = rest.length < headerLength ? headerLength : this.#messageLength(rest);
      if (length === null) return [...units, { kind: 'violation', message: 'message length out of bounds' }];
      if (rest.length < length) {
        this.#parts = rest.length === 0 ? [] : [rest];
        this.#held = rest.length;
        this.#needed = length;
        return units;
      }
      const unit = this.#take(rest.subarray(0, length));
      rest = rest.subarray(length);
      if (unit !== null) units.push(unit);
    }
  }

  #messageLength(bytes: Buffer): number | null {
    if (this.#started) {
      const length = bytes.readInt32BE(1);
      return length < 4 || length > largestMessage ? null : length + 1;
    }
    const length = bytes.readInt32BE(0);
    return length < 8 || length > largestStartup ? null : length;
  }

  #take(message: Buffer): FrontendUnit | null {
    if (!this.#started) return this.#opening(message);
    switch (String.fromCharCode(message[0] ?? 0)) {
      case 'X':
        return { kind: 'terminate' };
      case 'Q':
        this.#statements.push({ name: '', text: textAt(message, 5).text });
        return this.#finish(message, 'ready');
      case 'P': {
        const name = textAt(message, 5);
        this.#statements.push({ name: name.text, text: textAt(message, name.next).text });
        this.#messages.push(message);
        return null;
      }
      case 'S':
        return this.#finish(message, 'ready');
      case 'H':
        return this.#finish(message, 'flush');
      case 'F':
        this.#functionCall = true;
        return this.#finish(message, 'ready');
      case 'B':
      case 'C':
      case 'D':
      case 'E':
        this.#messages.push(message);
        return null;
      case 'd': // COPY is refused on this home, and outside of it a server ignores its messages; no password is ever asked for
      case 'c':
      case 'f':
      case 'p':
        return null;
      default:
        return { kind: 'violation', message: `unknown message type ${message[0]}` };
    }
  }

  #opening(message: Buffer): FrontendUnit {
    const code = message.readInt32BE(4);
    if (code === sslRequest || code === gssRequest) return { kind: 'encryption-request' };
    if (code === cancelRequest && message.length >= 16) return { kind: 'cancel', process: message.readInt32BE(8), secret: message.readInt32BE(12) };
    if (code >> 16 !== protocolThree) return { kind: 'violation', message: `protocol ${code >> 16} is not spoken here` };
    this.#started = true;
    const parameters = new Map<string, string>();
    for (let at = 8; at < message.length && message[at] !== 0; ) {
      const key = textAt(message, at);
      const value = textAt(message, key.next);
      parameters.set(key.text, value.text);
      at = value.next;
    }
    return { kind: 'startup', parameters };
  }

  #finish(message: Buffer, endsWith: 'ready' | 'flush'): FrontendUnit {
    const bytes = this.#messages.length === 0 ? message : Buffer.concat([...this.#messages, message]);
    const unit: FrontendUnit = { kind: 'work', bytes, statements: this.#statements, endsWith, functionCall: this.#functionCall };
    this.#messages = [];
    this.#statements = [];
    this.#functionCall = false;
    return unit;
  }
}

function textAt(message: Buffer, start: number): { text: string; next: number } {
  const zero = message.indexOf(0, start);
  const end = zero === -1 ? message.length : zero;
  return { text: message.toString('utf8', start, end), next: end + 1 };
}
