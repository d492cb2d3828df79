// Proves that the database is what its events say: every event follows from the one before, every row is as an event wrote it, and the chain is
// the one whose head was told outside. Nothing is changed.
import type { Database, Queryable } from '../engine/database.ts';
import { withTransaction } from '../engine/with-transaction.ts';
import type { StoredRow } from '../tables/column.ts';
import { rawRow, rowNumber, rowText } from '../tables/row-codec.ts';
import { declaredTables } from '../tables/declared-tables.ts';
import { eventHeadTable, eventTable } from '../tables/event.table.ts';
import { readTable } from '../tables/read-table.ts';
import type { ChainProblem } from './chain-problem.ts';
import { eventHash, firstPreviousHash, readEventBody, type EventBody } from './event-body.ts';
import type { HeadEntry, HeadReading } from './head-file.ts';
import { startRowExpectations, type RowExpectations } from './row-expectations.ts';

export interface ChainReport {
  readonly divisions: readonly { readonly division: string; readonly events: number; readonly hash: string }[];
  readonly rows: number;
  /** Events that stand in the database but not in the head file: a crash between commit and file. Not a problem. */
  readonly untold: number;
  readonly problems: readonly ChainProblem[];
}

/** Attempts without a transaction before one is taken. */
const freeAttempts = 3;

/**
 * Reads without holding the database: if no event came between beginning and end, what was read is one picture. Where events keep coming it is
 * read in a transaction, which on the embedded home keeps everyone else waiting.
 */
export async function verifyChain(database: Database, headFile: { readonly read: () => Promise<HeadReading> }): Promise<ChainReport> {
  for (let attempt = 1; attempt <= freeAttempts; attempt += 1) {
    const before = await headsOf(database);
    // Read before the events: every line told by now has its event in what is read after.
    const report = await verify(database, await headFile.read());
    if (before === (await headsOf(database))) return report;
  }
  const told = await headFile.read();
  return withTransaction(database, (transaction) => verify(transaction, told), { access: 'read-only', isolation: 'repeatable-read' });
}

async function headsOf(database: Queryable): Promise<string> {
  const answer = await database.query('select division, number, hash from event_head order by division');
  return JSON.stringify(answer.rows);
}

interface DivisionChain {
  readonly division: string;
  number: number;
  hash: string;
  readonly hashes: Map<number, string>;
}

async function verify(database: Queryable, told: HeadReading): Promise<ChainReport> {
  const problems: ChainProblem[] = told.unreadableLines.map((line) => ({ kind: 'head-file-unreadable', line }));
  const chains = new Map<string, DivisionChain>();
  const expectations = startRowExpectations(problems);
  for await (const events of readTable(database, eventTable)) {
    for (const event of events) followEvent(event, { chains, problems, expectations });
  }
  await checkHeads(database, chains, problems);
  const untold = checkTold(told.entries, chains, problems);
  let rows = 0;
  for (const table of declaredTables) {
    if (table.kind === 'transient' || table === eventTable) continue;
    for await (const batch of readTable(database, table)) {
      rows += batch.length;
      for (const row of batch) expectations.check(table, row);
    }
  }
  expectations.finish();
  const divisions = [...chains.values()].map(({ division, number, hash }) => ({ division, events: number, hash }));
  return { divisions, rows, untold, problems };
}

interface Following {
  readonly chains: Map<string, DivisionChain>;
  readonly problems: ChainProblem[];
  readonly expectations: RowExpectations;
}

function followEvent(event: StoredRow, { chains, problems, expectations }: Following): void {
  const division = rowText(event, 'division');
  const number = rowNumber(event, 'number');
  const chain = chains.get(division) ?? { division, number: 0, hash: firstPreviousHash, hashes: new Map<number, string>() };
  chains.set(division, chain);
  const gap = number !== chain.number + 1;
  for (let missing = chain.number + 1; missing < number; missing += 1) problems.push({ kind: 'event-missing', division, number: missing });
  const [text, previousHash, hash] = [rowText(event, 'body'), rowText(event, 'previousHash'), rowText(event, 'hash')];
  const part = changedPart(event, { text, linked: gap || previousHash === chain.hash, hashed: eventHash(previousHash, division, number, text) === hash });
  if (part !== null) problems.push({ kind: 'event-changed', division, number, part });
  const body = readEventBody(text);
  if (body !== null) expectations.expect({ division, number }, body);
  chain.number = number;
  chain.hash = hash;
  chain.hashes.set(number, hash);
}

function changedPart(event: StoredRow, checks: { readonly text: string; readonly linked: boolean; readonly hashed: boolean }) {
  const body = readEventBody(checks.text);
  if (!checks.hashed) return 'hash';
  if (!checks.linked) return 'link';
  if (body === null) return 'body';
  return sameColumns(event, body) ? null : 'columns';
}

function sameColumns(event: StoredRow, body: EventBody): boolean {
  return event['at'] === body.at && event['kind'] === body.kind && event['actor'] === body.actor && event['subject'] === body.subject;
}

async function checkHeads(database: Queryable, chains: Map<string, DivisionChain>, problems: ChainProblem[]): Promise<void> {
  const answer = await database.query('select * from event_head');
  const heads = new Map(answer.rows.map((row) => rawRow(eventHeadTable, row)).map((head) => [rowText(head, 'division'), head]));
  for (const [division, head] of heads) {
    const number = rowNumber(head, 'number');
    const chain = chains.get(division) ?? { division, number: 0, hash: firstPreviousHash, hashes: new Map<number, string>() };
    chains.set(division, chain);
    for (let missing = chain.number + 1; missing <= number; missing += 1) problems.push({ kind: 'event-missing', division, number: missing });
    if (number < chain.number || (number === chain.number && head['hash'] !== chain.hash)) {
      problems.push({ kind: 'head-changed', division, head: number, last: chain.number });
    }
  }
  for (const { division, number } of chains.values()) {
    if (!heads.has(division)) problems.push({ kind: 'head-changed', division, head: 0, last: number });
  }
}

/** Compares with what was told outside; answers how many events were not told yet. */
function checkTold(entries: readonly HeadEntry[], chains: ReadonlyMap<string, DivisionChain>, problems: ChainProblem[]): number {
  const newest = new Map<string, HeadEntry>();
  const rewritten = new Map<string, number>();
  for (const entry of entries) {
    const { division, number, hash } = entry;
    if (number > (newest.get(division)?.number ?? 0)) newest.set(division, entry);
    const stored = chains.get(division)?.hashes.get(number);
    if (stored !== undefined && stored !== hash) rewritten.set(division, Math.min(number, rewritten.get(division) ?? number));
  }
  for (const [division, from] of rewritten) problems.push({ kind: 'chain-rewritten', division, from });
  for (const [division, { number, at }] of newest) {
    const last = chains.get(division)?.number ?? 0;
    if (number > last) problems.push({ kind: 'tail-lost', division, last, known: number, at });
  }
  return [...chains.values()].reduce((sum, { division, number }) => sum + Math.max(0, number - (newest.get(division)?.number ?? 0)), 0);
}
