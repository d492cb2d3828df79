// The `stream` of one `pg` connection to the embedded home: what the driver would do with a socket goes over a MessagePort instead. No socket file, no
// TCP port, the same on every system. Ground: docs/adr/0005-embedded-engine.md; the calls are those of `pg/lib/connection.js`.
import { Duplex } from 'node:stream';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { answerWindow } from './outbox.ts';
import type { FromClient, ToClient } from './thread-messages.ts';

/** Small against the window, so that nobody waits for it; most answers are far smaller, and a message for each would wake the other thread once more. */
const toldEvery = answerWindow / 4;

export class PortStream extends Duplex {
  readonly #attach: (port: MessagePort) => void;
  #port: MessagePort | null = null;
  /** Answers the reader has not asked for yet. */
  readonly #waiting: Uint8Array[] = [];
  /** Bytes taken since the engine's side was told last. */
  #taken = 0;
  #wanted = false;
  #ended = false;

  /** `attach` hands the other end of the channel to the engine; it throws where the engine has stopped. */
  constructor(attach: (port: MessagePort) => void) {
    super({ allowHalfOpen: false });
    this.#attach = attach;
  }

  /** The driver calls it with port and host; neither means anything here. */
  connect(): this {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.on('message', (message: ToClient) => this.#receive(message));
    port1.on('close', () => this.#finish(null));
    try {
      this.#attach(port2);
    } catch (error) {
      process.nextTick(() => this.destroy(error instanceof Error ? error : new Error(String(error))));
      return this;
    }
    process.nextTick(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    this.#port?.ref();
    return this;
  }

  unref(): this {
    this.#port?.unref();
    return this;
  }

  override _read(): void {
    this.#wanted = true;
    this.#hand();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#post(chunk);
    done();
  }

  override _writev(chunks: readonly { chunk: Buffer; encoding: BufferEncoding }[], done: (error?: Error | null) => void): void {
    this.#post(Buffer.concat(chunks.map((written) => written.chunk)));
    done();
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#port?.close();
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#ended = true;
    this.#port?.close();
    done(error);
  }

  #receive(message: ToClient): void {
    switch (message.kind) {
      case 'bytes':
        this.#waiting.push(message.bytes);
        return this.#hand();
      case 'end':
        return this.#finish(message.message);
      default:
        return message satisfies never;
    }
  }

  /** Gives the reader what it asks for, and tells the engine's side now and then how much that was. */
  #hand(): void {
    while (this.#wanted) {
      const bytes = this.#waiting.shift();
      if (bytes === undefined) break;
      this.#taken += bytes.byteLength;
      this.#wanted = this.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    }
    if (this.#taken < toldEvery) return;
    this.#port?.postMessage({ kind: 'consumed', count: this.#taken } satisfies FromClient);
    this.#taken = 0;
  }

  #finish(message: string | null): void {
    if (this.#ended) return;
    this.#ended = true;
    if (message === null) this.push(null);
    else this.destroy(new EngineDisconnect(message));
  }

  #post(chunk: Buffer): void {
    const bytes = new Uint8Array(chunk); // a copy with its own buffer: the driver's may be a slice of a pool
    this.#port?.postMessage({ kind: 'bytes', bytes } satisfies FromClient, [bytes.buffer]);
  }
}

/** The embedded home ended this connection; the message says why, in Chinese. */
export class EngineDisconnect extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EngineDisconnect';
  }
}
