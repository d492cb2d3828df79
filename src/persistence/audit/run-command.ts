// A command: one transaction, one event. `decide` reads the present state and says what to write; the closing statement writes it under the
// number it gives. Two commands that decided on the same state do not overwrite one another: the later one finds a version closed or an open row
// taken, fails as a whole, and is decided again.
import type { BorrowedPost } from '../../application/borrowed-post.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Database } from '../engine/database.ts';
import { diskFull, isDiskFull } from '../engine/disk-space.ts';
import { isInsideTransaction, withTransaction } from '../engine/with-transaction.ts';
import { columnKeys, columnList } from '../tables/statements.ts';
import { parameterOf } from '../tables/row-codec.ts';
import type { TableDeclaration } from '../tables/table.ts';
import { cameBetweenCode, closingStatement, type ClosingInput } from './closing-statement.ts';
import { firstPreviousHash, writeEventBody, type EventDetail } from './event-body.ts';
import { mayRemoveRows, type EventKind } from './event-kinds.ts';
import type { HeadEntry, HeadFile } from './head-file.ts';
import type { TableWrite } from './table-write.ts';

/** What a command runs in. */
export interface Store {
  readonly database: Database;
  readonly headFile: HeadFile;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
}

export interface Command<T> {
  readonly division: string;
  /** Account id, or `system:cli/<os user>`. */
  readonly actor: string;
  /** Posts of others in which the actor acts, where the decision does not tell them. */
  readonly under?: readonly BorrowedPost[];
  readonly kind: EventKind;
  /** Ids of the rule and policy versions in force. */
  readonly rules: readonly string[];
  /** Called again when another command came between; it must not have effects of its own. */
  readonly decide: () => Promise<Decision<T>>;
}

export type Decision<T> =
  | { readonly kind: 'refused'; readonly fault: Fault }
  | { readonly kind: 'nothing'; readonly value: T }
  | WriteDecision<T>;

export interface WriteDecision<T> {
  readonly kind: 'write';
  readonly value: T;
  readonly subject: string | null;
  /** What the event tells beside the rows; never a fact about a person. */
  readonly detail: EventDetail;
  readonly writes: readonly TableWrite[];
  /** Rule and policy versions by which was decided, where the decision itself tells them; left out: those of the command. */
  readonly rules?: readonly string[];
  /** Posts of others on which it rests; left out: those of the command. */
  readonly under?: readonly BorrowedPost[];
  /** For a decision that rests on more than the rows it closes ("there is no account yet"): the last event it saw. Any event since, and it is taken again. */
  readonly decidedAt?: number;
}

/** `event` is null where nothing had to be written. */
export interface CommandOutcome<T> {
  readonly event: number | null;
  readonly value: T;
}

/** Attempts without a lock; then the command waits for its turn. */
const freeAttempts = 4;

export async function runCommand<T>(store: Store, command: Command<T>): Promise<Result<CommandOutcome<T>, Fault>> {
  if (isInsideTransaction(store.database.pool)) throw new Error('a command inside a transaction: its event would be told before the commit');
  let done: Attempt<T> = { kind: 'again' };
  try {
    for (let attempt = 1; attempt <= freeAttempts && done.kind === 'again'; attempt += 1) done = await attemptCommand(store, command);
    if (done.kind === 'again') done = await attemptInTurn(store, command);
  } catch (error) {
    if (isDiskFull(error)) return failed(diskFull('数据所在的磁盘'));
    throw error;
  }
  if (done.kind === 'again') return failed(tooBusy(command.division));
  if (done.kind === 'refused') return failed(done.fault);
  if (done.head !== null) await store.headFile.append(done.head);
  return ok({ event: done.head?.number ?? null, value: done.value });
}

/** The moment in the form in which events hold it: UTC with six decimals. */
export function eventTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '000Z');
}

type Attempt<T> =
  | { readonly kind: 'again' }
  | { readonly kind: 'refused'; readonly fault: Fault }
  | { readonly kind: 'done'; readonly value: T; readonly head: HeadEntry | null };

async function attemptCommand<T>(store: Store, command: Command<T>): Promise<Attempt<T>> {
  const decision = await command.decide();
  if (decision.kind === 'refused') return decision;
  if (decision.kind === 'nothing') return { kind: 'done', value: decision.value, head: null };
  try {
    const head = await write(store, command, decision);
    return head === null ? { kind: 'again' } : { kind: 'done', value: decision.value, head };
  } catch (error) {
    if (isConflict(error)) return { kind: 'again' };
    throw error;
  }
}

/** With the head of the chain locked before the decision, so that nothing can come between: slower for everyone, but it ends. */
async function attemptInTurn<T>(store: Store, command: Command<T>): Promise<Attempt<T>> {
  try {
    return await withTransaction(store.database, async () => {
      await makeHead(store.database, command.division);
      await store.database.query('select number from event_head where division = $1 for update', [command.division]);
      const done = await attemptCommand(store, command);
      // The failed statement has ended this transaction: it is rolled back, not committed.
      if (done.kind === 'again') throw new CameBetween();
      return done;
    });
  } catch (error) {
    if (error instanceof CameBetween) return { kind: 'again' };
    throw error;
  }
}

/** Null where another event came between. */
async function write<T>(store: Store, command: Command<T>, decision: WriteDecision<T>): Promise<HeadEntry | null> {
  const { division, actor, kind } = command;
  const { subject, detail, writes, rules = command.rules, under = command.under ?? [], decidedAt = null } = decision;
  if (!mayRemoveRows(kind) && writes.some(({ remove }) => remove !== undefined)) throw new Error(`${kind} takes rows away`);
  const at = eventTime(store.now());
  const body = writeEventBody({ at, kind, actor, under: [...under], subject, rules: [...rules], detail }, writes);
  const input = { division, at, kind, actor, subject, body, decidedAt };
  const files = writes.filter(({ table, insert = [] }) => insert.length > 0 && holdsFiles(table));
  if (files.length === 0) return close(store.database, { ...input, writes });
  return withTransaction(store.database, async () => {
    for (const file of files) await insertFiles(store.database, file);
    const head = await close(store.database, { ...input, writes: writes.map((one) => (files.includes(one) ? { ...one, insert: [] } : one)) });
    if (head === null) throw new CameBetween();
    return head;
  });
}

/** The closing statement is a transaction by itself where no file goes before it: one round trip, and the head is locked for no longer. */
async function close(database: Database, input: ClosingInput): Promise<HeadEntry | null> {
  const { division, at } = input;
  const { text, values } = closingStatement(input);
  const answer = await database.query<ClosingAnswer>(text, values);
  if (answer.rows[0] !== undefined) return { division, at, ...answer.rows[0] };
  if (!(await makeHead(database, division))) return null;
  const second = await database.query<ClosingAnswer>(text, values);
  return second.rows[0] === undefined ? null : { division, at, ...second.rows[0] };
}

/** The head row of a division without events; false where it stands already. */
async function makeHead(database: Database, division: string): Promise<boolean> {
  const made = await database.query(
    'insert into event_head (division, number, previous_hash, hash) values ($1, 0, $2, $2) on conflict do nothing returning 1 as made',
    [division, firstPreviousHash],
  );
  return made.rows.length > 0;
}

interface ClosingAnswer {
  readonly number: number;
  readonly hash: string;
}

/** Takes back the transaction that has files in it, to decide again. */
class CameBetween extends Error {}

function holdsFiles(table: TableDeclaration): boolean {
  return Object.values(table.columns).some(({ type }) => type === 'bytea');
}

/** Files are large: each goes alone, as a binary parameter, ahead of the closing statement. */
async function insertFiles(database: Database, { table, insert = [] }: TableWrite): Promise<void> {
  const keys = columnKeys(table);
  const places = keys.map((_, index) => `$${index + 1}`).join(', ');
  for (const row of insert) {
    const values = Object.entries(table.columns).map(([key, column]) => parameterOf(column, row[key] ?? null));
    await database.query(`insert into ${table.name} (${columnList(keys)}) values (${places})`, values);
  }
}

/** unique_violation, serialization_failure, deadlock_detected, and the closing statement's own sign. */
const conflictCodes = new Set<unknown>(['23505', '40001', '40P01', cameBetweenCode]);

function isConflict(error: unknown): boolean {
  return error instanceof CameBetween || (error instanceof Error && 'code' in error && conflictCodes.has(error.code));
}

function tooBusy(division: string): Fault {
  return {
    code: 'command-too-busy',
    what: '多次重试后，这次修改与库里的数据仍对不上，没有写入',
    where: `区划 ${division}`,
    remedy: '数据没有变化，请稍后再试一次；如果反复出现，请运行 hengji audit verify 核验数据是否被改动过。',
  };
}
