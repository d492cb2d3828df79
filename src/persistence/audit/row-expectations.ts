// What the events say every row must be: gathered while the chain is read, checked off while the tables are read.
import type { StoredRow } from '../tables/column.ts';
import { declaredTables } from '../tables/declared-tables.ts';
import { rowNumber, rowText } from '../tables/row-codec.ts';
import { personalValueTable } from '../tables/personal-value.table.ts';
import type { TableDeclaration } from '../tables/table.ts';
import type { ChainProblem } from './chain-problem.ts';
import type { EventBody } from './event-body.ts';
import { fieldDigests, hashHex, rowDigest, rowKey } from './row-digest.ts';

export interface RowExpectations {
  readonly expect: (event: { readonly division: string; readonly number: number }, body: EventBody) => void;
  readonly check: (table: TableDeclaration, row: StoredRow) => void;
  /** After all rows: those that no table held any more. */
  readonly finish: () => void;
}

interface ExpectedRow {
  readonly table: string;
  readonly key: string;
  readonly sha256: string;
  readonly sm3: string;
  readonly event: number;
  closedBy: number | null;
  seen: boolean;
}

export function startRowExpectations(problems: ChainProblem[]): RowExpectations {
  const expected = new Map<string, ExpectedRow>();
  const byName = new Map(declaredTables.map((table) => [table.name, table]));
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
    check: (table, row) => {
      const key = rowKey(table, row);
      const wanted = expected.get(`${table.name} ${key}`);
      if (wanted === undefined) {
        problems.push({ kind: 'row-unknown', table: table.name, key });
        return;
      }
      wanted.seen = true;
      checkContent({ table, row, wanted }, problems);
      if (table.kind === 'version') checkBounds({ table, row, wanted }, problems);
    },
    finish: () => {
      for (const { table, key, event, seen } of expected.values()) {
        if (!seen && byName.has(table)) problems.push({ kind: 'row-missing', table, key, event });
      }
    },
  };
}

interface Checked {
  readonly table: TableDeclaration;
  readonly row: StoredRow;
  readonly wanted: ExpectedRow;
}

function checkContent({ table, row, wanted }: Checked, problems: ChainProblem[]): void {
  const { sha256, sm3 } = rowDigest(table, row);
  const broken = brokenFields(table, row);
  if (sha256 === wanted.sha256 && sm3 === wanted.sm3 && broken.length === 0) return;
  problems.push({
    kind: 'row-changed',
    table: table.name,
    id: rowText(row, ['id', 'accountId', 'commitment'].find((name) => name in table.columns) ?? 'id'),
    versionId: typeof row['versionId'] === 'string' ? row['versionId'] : null,
    event: wanted.event,
    fields: broken.length > 0 ? broken : null,
  });
}

function checkBounds({ table, row, wanted }: Checked, problems: ChainProblem[]): void {
  if (row['fromEvent'] === wanted.event && row['toEvent'] === wanted.closedBy) return;
  problems.push({
    kind: 'row-bounds',
    table: table.name,
    id: rowText(row, 'id'),
    versionId: rowText(row, 'versionId'),
    expected: boundsText(wanted.event, wanted.closedBy),
    found: boundsText(rowNumber(row, 'fromEvent'), row['toEvent'] === null ? null : rowNumber(row, 'toEvent')),
  });
}

/** Columns that contradict what the row itself says of them: its field digests, the digest of its file, its commitment. */
function brokenFields(table: TableDeclaration, row: StoredRow): readonly string[] {
  if (table.kind === 'version') {
    const stored = row['fieldDigests'];
    if (typeof stored !== 'object' || stored === null) return ['fieldDigests'];
    const told = new Map(Object.entries(stored));
    return Object.entries(fieldDigests(table, row)).flatMap(([field, digest]) => (told.get(field) === digest ? [] : [field]));
  }
  const { content, sha256, salt, value, commitment } = row;
  if (content instanceof Uint8Array && hashHex('sha256', content) !== sha256) return ['content'];
  if (table === personalValueTable && typeof salt === 'string' && typeof value === 'string' && hashHex('sha256', salt + value) !== commitment) return ['value'];
  return [];
}

function boundsText(from: number, to: number | null): string {
  return `[${from}, ${to ?? '现行'})`;
}
