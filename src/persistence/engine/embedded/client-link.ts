// One client as the worker sees it: its units waiting, its answers going out. It runs a unit only when it has the turn.
import { randomInt } from 'node:crypto';
import type { MessagePort } from 'node:worker_threads';
import { closingStatus, encryptionRefused, greeting, raisingQuery } from './backend-messages.ts';
import { FrontendUnits, type FrontendUnit } from './frontend-units.ts';
import { Outbox } from './outbox.ts';
import { sessionRefusal } from './session-guard.ts';
import type { FromClient, ToClient } from './thread-messages.ts';
import type { TurnTaker } from './turns.ts';

type Work = Extract<FrontendUnit, { kind: 'work' }>;

/** What a link needs of the engine room. */
export interface EngineRoom {
  readonly parameters: ReadonlyMap<string, string>;
  readonly waitingAnswerBytes: number;
  /** Runs to the end before it returns; throws if the engine stopped. */
  readonly execute: (bytes: Uint8Array, onAnswer: (bytes: Uint8Array) => void) => void;
  readonly ready: (link: ClientLink) => void;
  readonly cancel: (process: number, secret: number) => void;
  /** The client is gone, or must go; `message` is what it is told. Rolls back what it left open. */
  readonly gone: (link: ClientLink, message: string | null) => void;
  readonly overflowed: (link: ClientLink) => void;
  /** An answer without its closing ReadyForQuery: the engine is no longer sound. */
  readonly unsound: () => void;
}

const featureNotSupported = '0A000';
const queryCanceled = '57014';

export class ClientLink implements TurnTaker {
  readonly process = randomInt(1, 2 ** 31 - 1);
  readonly secret = randomInt(1, 2 ** 31 - 1);
  readonly #port: MessagePort;
  readonly #room: EngineRoom;
  readonly #units = new FrontendUnits();
  readonly #outbox: Outbox;
  #work: Work[] = [];
  #open = true;
  #holding = false;
  #lastStatement = '';

  constructor(port: MessagePort, room: EngineRoom) {
    this.#port = port;
    this.#room = room;
    this.#outbox = new Outbox(room.waitingAnswerBytes, (bytes) => this.#post({ kind: 'bytes', bytes }, [bytes.buffer]));
    port.on('message', (message: FromClient) => this.#receive(message));
    port.on('close', () => room.gone(this, null));
  }

  /** True between BEGIN and its end, and between Flush and Sync. */
  get holding(): boolean {
    return this.#holding;
  }

  /** The beginning of the last SQL text, for the log; parameters are never part of it. */
  get lastStatement(): string {
    return this.#lastStatement.replace(/\s+/g, ' ').slice(0, 200);
  }

  hasWork(): boolean {
    return this.#work.length > 0;
  }

  runNext(): 'keeps' | 'frees' {
    const work = this.#work.shift();
    if (work === undefined) return this.#holding ? 'keeps' : 'frees';
    this.#lastStatement = work.statements.at(-1)?.text ?? this.#lastStatement;
    const refusal = refusalOf(work);
    this.#outbox.startAnswer();
    this.#room.execute(refusal === null ? work.bytes : raisingQuery(featureNotSupported, refusal), (bytes) => this.#outbox.add(bytes));
    this.#outbox.flush();
    const status = closingStatus(this.#outbox.tail);
    if (status === null && (work.endsWith === 'ready' || refusal !== null)) this.#room.unsound();
    this.#holding = work.endsWith === 'flush' && refusal === null ? true : status === 'in-transaction';
    if (this.#outbox.overflowed) this.#room.overflowed(this);
    return this.#holding ? 'keeps' : 'frees';
  }

  /** A cancel request answers the units that still wait; one that runs has run when the request is read. */
  cancelWaiting(): void {
    const bytes = raisingQuery(queryCanceled, '语句在等待时被取消');
    this.#work = this.#work.map((work) => (work.endsWith === 'ready' ? { ...work, bytes, statements: [] } : work));
  }

  /** Tells the client and closes; nothing it still sends is read. */
  close(message: string | null): void {
    if (!this.#open) return;
    this.#post({ kind: 'end', message });
    this.#open = false;
    this.#holding = false;
    this.#work = [];
    this.#port.close();
  }

  #receive(message: FromClient): void {
    if (!this.#open) return;
    switch (message.kind) {
      case 'consumed':
        return this.#outbox.consumed(message.count);
      case 'bytes':
        for (const unit of this.#units.add(message.bytes)) this.#accept(unit);
        return;
      default:
        return message satisfies never;
    }
  }

  #accept(unit: FrontendUnit): void {
    switch (unit.kind) {
      case 'startup':
        return this.#greet(unit.parameters);
      case 'encryption-request':
        return this.#say(encryptionRefused());
      case 'cancel':
        this.#room.cancel(unit.process, unit.secret);
        return this.#room.gone(this, null);
      case 'work':
        this.#work.push(unit);
        return this.#room.ready(this);
      case 'terminate':
        return this.#room.gone(this, null);
      case 'violation':
        return this.#room.gone(this, `内置数据库收到不能理解的数据，已断开这个连接（${unit.message}）`);
      default:
        return unit satisfies never;
    }
  }

  #greet(parameters: ReadonlyMap<string, string>): void {
    const encoding = parameters.get('client_encoding')?.replace(/['"-]/g, '').toUpperCase() ?? 'UTF8';
    if (encoding !== 'UTF8') return this.#room.gone(this, `内置数据库只用 UTF8 编码，不支持 ${encoding}`);
    if (parameters.has('statement_timeout')) return this.#room.gone(this, '内置数据库不支持 statement_timeout：正在执行的语句无法中途停止');
    this.#say(greeting(this.#room.parameters, this.process, this.secret));
  }

  #say(bytes: Uint8Array): void {
    this.#outbox.add(bytes);
    this.#outbox.flush();
  }

  #post(message: ToClient, moved: readonly ArrayBuffer[] = []): void {
    if (this.#open) this.#port.postMessage(message, [...moved]);
  }
}

function refusalOf(work: Work): string | null {
  if (work.functionCall) return '内置数据库不支持函数调用消息：请用 select 调用函数';
  for (const statement of work.statements) {
    const refusal = statement.name === '' ? sessionRefusal(statement.text) : '内置数据库不支持命名的预备语句（name）：所有连接共用一个会话，请去掉名称';
    if (refusal !== null) return refusal;
  }
  return null;
}
