// What the events say every row must be: gathered while the chain is read, checked off while the tables are read. Rows are read for a while, and
// commands go on meanwhile: what does not fit the moment at which reading began is put aside, and stands only if no later event explains it.
import type { StoredRow } from '../tables/column.ts';
import { declaredTables } from '../tables/declared-tables.ts';
import { rowNumber, rowText } from '../tables/row-codec.ts';
import { personalValueTable } from '../tables/personal-value.table.ts';
import type { TableDeclaration } from '../tables/table.ts';
import type { ChainProblem } from './chain-problem.ts';
import type { EventBody } from './event-body.ts';
import { fieldDigests, hashHex, rowDigest, rowKey, type RowDigest } from './row-digest.ts';

type EventPlace = { readonly number: number };

export interface RowExpectations {
  /** An event up to the moment at which reading begins. */
  readonly expect: (event: EventPlace, body: EventBody) => void;
  readonly check: (table: TableDeclaration, row: StoredRow) => void;
  /** An event that came while rows were read. */
  readonly explain: (event: EventPlace, body: EventBody) => void;
  /** After all rows and events: what nothing explains, and the rows that no table held any more. */
  readonly finish: () => void;
}

interface Written extends RowDigest {
  readonly table: string;
  readonly key: string;
  readonly event: number;
}

interface ExpectedRow extends Written {
  closedBy: number | null;
  seen: boolean;
}

/** What later events did to one row. */
interface LaterRow {
  readonly written: Written[];
  closedBy: number | null;
  removed: boolean;
}

/** A row that does not fit the moment, as it was read. */
interface PutAside {
  readonly table: TableDeclaration;
  readonly row: StoredRow;
  readonly name: string;
  readonly found: RowDigest;
  readonly broken: readonly string[];
  /** Null: no event up to the moment wrote it. */
  readonly wanted: ExpectedRow | null;
}

export function startRowExpectations(problems: ChainProblem[]): RowExpectations {
  const expected = new Map<string, ExpectedRow>();
  const later = new Map<string, LaterRow>();
  const aside: PutAside[] = [];
  const byName = new Map(declaredTables.map((table) => [table.name, table]));
  const laterRow = (name: string): LaterRow => {
    const known = later.get(name) ?? { written: [], closedBy: null, removed: false };
    later.set(name, known);
    return known;
  };
  return {
    expect: ({ number }, { written, closed, removed }) => {
      for (const [table, key, sha256, sm3] of written) {
        expected.set(`${table} ${key}`, { table, key, sha256, sm3, event: number, closedBy: null, seen: false });
      }
      for (const [table, key] of closed) {
        const row = expected.get(`${table} ${key}`);
        if (row !== undefined) row.closedBy = number;
      }
      for (const [table, key] of removed) expected.delete(`${table} ${key}`);
    },
    explain: ({ number }, { written, closed, removed }) => {
      for (const [table, key, sha256, sm3] of written) laterRow(`${table} ${key}`).written.push({ table, key, sha256, sm3, event: number });
      for (const [table, key] of closed) laterRow(`${table} ${key}`).closedBy = number;
      for (const [table, key] of removed) laterRow(`${table} ${key}`).removed = true;
    },
    check: (table, row) => {
      const name = `${table.name} ${rowKey(table, row)}`;
      const wanted = expected.get(name) ?? null;
      if (wanted !== null) wanted.seen = true;
      const found = rowDigest(table, row);
      const broken = brokenFields(table, row);
      const fits = wanted !== null && broken.length === 0 && sameDigest(found, wanted) && hasBounds(table, row, wanted);
      if (!fits) aside.push({ table, row: withoutContent(table, row), name, found, broken, wanted });
    },
    finish: () => {
      for (const one of aside) problems.push(...problemsOf(one, later.get(one.name)));
      for (const [name, { table, key, event, seen }] of expected) {
        if (!seen && byName.has(table) && later.get(name)?.removed !== true) problems.push({ kind: 'row-missing', table, key, event });
      }
    },
  };
}

/** What is wrong with a row, seen from its moment and from everything that came later. */
function problemsOf({ table, row, found, broken, wanted }: PutAside, later: LaterRow | undefined): readonly ChainProblem[] {
  const written = broken.length === 0 ? later?.written.find((one) => sameDigest(found, one)) : undefined;
  const origin = written ?? wanted ?? later?.written.at(-1);
  if (origin === undefined) return [{ kind: 'row-unknown', table: table.name, key: rowKey(table, row) }];
  const problems: ChainProblem[] = [];
  if (broken.length > 0 || !sameDigest(found, origin)) {
    problems.push({
      kind: 'row-changed',
      table: table.name,
      id: rowText(row, ['id', 'accountId', 'commitment'].find((name) => name in table.columns) ?? 'id'),
      versionId: typeof row['versionId'] === 'string' ? row['versionId'] : null,
      event: origin.event,
      fields: broken.length > 0 ? broken : null,
    });
  }
  // A version may have been read before or after the later event that closed it.
  const bounds = { event: origin.event, closedBy: wanted?.closedBy ?? null };
  const closedLater = { event: origin.event, closedBy: later?.closedBy ?? bounds.closedBy };
  if (!hasBounds(table, row, bounds) && !hasBounds(table, row, closedLater)) {
    problems.push({
      kind: 'row-bounds',
      table: table.name,
      id: rowText(row, 'id'),
      versionId: rowText(row, 'versionId'),
      expected: boundsText(bounds.event, bounds.closedBy),
      found: boundsText(rowNumber(row, 'fromEvent'), row['toEvent'] === null ? null : rowNumber(row, 'toEvent')),
    });
  }
  return problems;
}

function sameDigest(one: RowDigest, other: RowDigest): boolean {
  return one.sha256 === other.sha256 && one.sm3 === other.sm3;
}

function hasBounds(table: TableDeclaration, row: StoredRow, { event, closedBy }: { readonly event: number; readonly closedBy: number | null }): boolean {
  return table.kind !== 'version' || (row['fromEvent'] === event && row['toEvent'] === closedBy);
}

/** A file is not kept in memory until the end. */
function withoutContent(table: TableDeclaration, row: StoredRow): StoredRow {
  return Object.fromEntries(Object.entries(row).filter(([key]) => table.columns[key]?.type !== 'bytea'));
}

/** Columns that contradict what the row itself says of them: its field digests, the digest of its file, its commitment. */
function brokenFields(table: TableDeclaration, row: StoredRow): readonly string[] {
  if (table.kind === 'version') {
    const stored = row['fieldDigests'];
    if (typeof stored !== 'object' || stored === null) return ['fieldDigests'];
    const told = new Map(Object.entries(stored));
    const found = new Map(Object.entries(fieldDigests(table, row)));
    return [...new Set([...found.keys(), ...told.keys()])].filter((field) => told.get(field) !== found.get(field));
  }
  const { content, sha256, salt, value, commitment } = row;
  if (content instanceof Uint8Array && hashHex('sha256', content) !== sha256) return ['content'];
  if (table === personalValueTable && typeof salt === 'string' && typeof value === 'string' && hashHex('sha256', salt + value) !== commitment) return ['value'];
  return [];
}

function boundsText(from: number, to: number | null): string {
  return `[${from}, ${to ?? '现行'})`;
}
