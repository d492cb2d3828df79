// Proves that the database is what its events say: every event follows from the one before, every row is as an event wrote it, and the chain is
// the one whose head was told outside. Nothing is changed, and nobody waits: rows are read in short pieces as of the moment at which reading began,
// and the events that came meanwhile explain what they changed. Ground: docs/adr/0006-two-clocks.md.
import { z } from 'zod';
import type { Queryable } from '../engine/database.ts';
import type { StoredRow } from '../tables/column.ts';
import { rowNumber, rowText } from '../tables/row-codec.ts';
import { declaredTables } from '../tables/declared-tables.ts';
import { eventTable } from '../tables/event.table.ts';
import { readTable } from '../tables/read-table.ts';
import type { ChainProblem } from './chain-problem.ts';
import { eventHash, firstPreviousHash, readEventBody, type EventBody } from './event-body.ts';
import { eventsBetween, lastEventNumbers, type EventNumbers } from './event-numbers.ts';
import type { HeadEntry, HeadReading } from './head-file.ts';
import { startRowExpectations } from './row-expectations.ts';

export interface ChainReport {
  readonly divisions: readonly { readonly division: string; readonly events: number; readonly hash: string }[];
  readonly rows: number;
  /** Events that stand in the database but not in the head file: a crash between commit and file. Not a problem. */
  readonly untold: number;
  readonly problems: readonly ChainProblem[];
}

interface DivisionChain {
  readonly division: string;
  number: number;
  hash: string;
  readonly hashes: Map<number, string>;
}

const nothing: EventNumbers = new Map();

export async function verifyChain(database: Queryable, headFile: { readonly read: () => Promise<HeadReading> }): Promise<ChainReport> {
  const problems: ChainProblem[] = [];
  const chains = new Map<string, DivisionChain>();
  const expectations = startRowExpectations(problems);
  const begin = await lastEventNumbers(database);
  for await (const events of eventsBetween(database, nothing, begin)) {
    for (const event of events) followEvent(event, { chains, problems, take: expectations.expect });
  }
  let rows = 0;
  for (const table of declaredTables) {
    if (table.kind === 'transient' || table === eventTable) continue;
    for await (const batch of readTable(database, table)) {
      rows += batch.length;
      for (const row of batch) expectations.check(table, row);
    }
  }
  // Read before the last events: every line told by now has its event among them.
  const told = await headFile.read();
  for await (const later of eventsBetween(database, begin, await lastEventNumbers(database))) {
    for (const event of later) followEvent(event, { chains, problems, take: expectations.explain });
  }
  await checkHeads(database, problems);
  checkTold(told, chains, problems);
  expectations.finish();
  const divisions = [...chains.values()].map(({ division, number, hash }) => ({ division, events: number, hash }));
  return { divisions, rows, untold: untoldOf(begin, told.entries), problems };
}

interface Following {
  readonly chains: Map<string, DivisionChain>;
  readonly problems: ChainProblem[];
  readonly take: (event: { readonly division: string; readonly number: number }, body: EventBody) => void;
}

function followEvent(event: StoredRow, { chains, problems, take }: Following): void {
  const division = rowText(event, 'division');
  const number = rowNumber(event, 'number');
  const chain = chains.get(division) ?? { division, number: 0, hash: firstPreviousHash, hashes: new Map<number, string>() };
  chains.set(division, chain);
  const gap = number !== chain.number + 1;
  if (number > chain.number + 1) problems.push({ kind: 'event-missing', division, number: chain.number + 1, until: number - 1 });
  const [text, previousHash, hash] = [rowText(event, 'body'), rowText(event, 'previousHash'), rowText(event, 'hash')];
  const part = changedPart(event, { text, linked: gap || previousHash === chain.hash, hashed: eventHash(previousHash, division, number, text) === hash });
  if (part !== null) problems.push({ kind: 'event-changed', division, number, part });
  const body = readEventBody(text);
  if (body !== null) take({ division, number }, body);
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

const headBesideLast = z.object({
  division: z.string(),
  head: z.number().nullable(),
  headHash: z.string().nullable(),
  last: z.number().nullable(),
  lastHash: z.string().nullable(),
});

/** Heads and last events in one statement, so that no command comes between the two. */
async function checkHeads(database: Queryable, problems: ChainProblem[]): Promise<void> {
  const answer = await database.query(
    `select coalesce(h.division, l.division) as division, h.number as head, h.hash as "headHash", l.number as last, e.hash as "lastHash"
     from event_head h
     full join (select division, max(number) as number from event group by division) l on l.division = h.division
     left join event e on e.division = l.division and e.number = l.number
     order by 1`,
  );
  for (const { division, head: headOrNone, headHash, last: lastOrNone, lastHash } of z.array(headBesideLast).parse(answer.rows)) {
    const head = headOrNone ?? 0;
    const last = lastOrNone ?? 0;
    if (head > last) problems.push({ kind: 'event-missing', division, number: last + 1, until: head });
    if (head < last || (head === last && last > 0 && headHash !== lastHash)) problems.push({ kind: 'head-changed', division, head, last });
  }
}

/** Compares with what was told outside. */
function checkTold({ entries, unreadableLines }: HeadReading, chains: ReadonlyMap<string, DivisionChain>, problems: ChainProblem[]): void {
  problems.push(...unreadableLines.map((line) => ({ kind: 'head-file-unreadable' as const, line })));
  const rewritten = new Map<string, number>();
  for (const { division, number, hash } of entries) {
    const stored = chains.get(division)?.hashes.get(number);
    if (stored !== undefined && stored !== hash) rewritten.set(division, Math.min(number, rewritten.get(division) ?? number));
  }
  for (const [division, from] of rewritten) problems.push({ kind: 'chain-rewritten', division, from });
  for (const [division, { number, at }] of newestOf(entries)) {
    const last = chains.get(division)?.number ?? 0;
    if (number > last) problems.push({ kind: 'tail-lost', division, last, known: number, at });
  }
}

/** How many events up to a moment the head file does not know. */
function untoldOf(moment: EventNumbers, entries: readonly HeadEntry[]): number {
  const newest = newestOf(entries);
  return [...moment].reduce((sum, [division, number]) => sum + Math.max(0, number - (newest.get(division)?.number ?? 0)), 0);
}

function newestOf(entries: readonly HeadEntry[]): ReadonlyMap<string, HeadEntry> {
  const newest = new Map<string, HeadEntry>();
  for (const entry of entries) if (entry.number > (newest.get(entry.division)?.number ?? 0)) newest.set(entry.division, entry);
  return newest;
}
