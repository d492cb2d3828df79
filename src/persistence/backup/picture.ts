// One consistent picture of everything kept, read in short pieces while commands go on. Version rows, events and the outbox carry event numbers: what
// came after the moment is left out, and a version that was closed after it is given as open. Three kinds of rows carry none. Identities and files
// are only added: the later events name those that came after the moment. State rows and heads are written over: they are few, are read first, and the
// moment is one at which they stood so. Rows taken away (the demonstration text) cannot be brought back: then there is no picture.
// Ground: docs/adr/0006-two-clocks.md.
import { readEventBody } from '../audit/event-body.ts';
import { eventsBetween, headEventNumbers, lastEventNumbers, sameEventNumbers, type EventNumbers } from '../audit/event-numbers.ts';
import { rowKey } from '../audit/row-digest.ts';
import type { Database, Queryable } from '../engine/database.ts';
import { withTransaction } from '../engine/with-transaction.ts';
import type { StoredRow } from '../tables/column.ts';
import { eventHeadTable, eventTable, outboxTable } from '../tables/event.table.ts';
import { readTable } from '../tables/read-table.ts';
import { rowNumber, rowText } from '../tables/row-codec.ts';
import type { TableDeclaration } from '../tables/table.ts';

export interface Picture {
  /** The rows of a table as they stood at the moment, in the order of their key. */
  readonly rows: (table: TableDeclaration) => AsyncGenerator<readonly StoredRow[]>;
  /** After the last row. Throws PictureDisturbed where rows of the moment were taken away meanwhile. */
  readonly finish: () => Promise<void>;
}

/** Rows that belong to the picture were taken away while it was read. Reading it again gives a whole one. */
export class PictureDisturbed extends Error {
  constructor() {
    super('rows were removed while the database was read');
    this.name = 'PictureDisturbed';
  }
}

export async function startPicture(database: Database, tables: readonly TableDeclaration[]): Promise<Picture> {
  const { moment, rows: overwritten } = await readOverwritten(database, tables.filter(isOverwritten));
  const later = laterEvents(database, { moment, tables });
  const asOfMoment = (table: TableDeclaration, row: StoredRow): StoredRow | null => {
    const last = moment.get(rowText(row, 'division')) ?? 0;
    if (table === eventTable || table === outboxTable) return rowNumber(row, 'number') <= last ? row : null;
    if (table.kind !== 'version') return later.added(table, row) ? null : row;
    if (rowNumber(row, 'fromEvent') > last) return null;
    return row['toEvent'] !== null && rowNumber(row, 'toEvent') > last ? { ...row, toEvent: null } : row;
  };
  return {
    rows: async function* (table) {
      const standing = overwritten.get(table);
      if (standing !== undefined) {
        yield standing;
        return;
      }
      for await (const batch of readTable(database, table)) {
        // After the batch: whatever it shows was committed before, and so were the events that tell of it.
        await later.follow();
        yield batch.map((row) => asOfMoment(table, row)).filter((row) => row !== null);
      }
    },
    finish: later.follow,
  };
}

function isOverwritten(table: TableDeclaration): boolean {
  return table.kind === 'state' || table === eventHeadTable;
}

interface Overwritten {
  readonly moment: EventNumbers;
  readonly rows: ReadonlyMap<TableDeclaration, readonly StoredRow[]>;
}

/** Attempts before a transaction is taken for these few rows. */
const freeAttempts = 3;

/** If no event came between beginning and end, what was read stood so at that moment. */
async function readOverwritten(database: Database, tables: readonly TableDeclaration[]): Promise<Overwritten> {
  for (let attempt = 1; attempt <= freeAttempts; attempt += 1) {
    const read = await readAll(database, tables);
    if (sameEventNumbers(read.moment, await lastEventNumbers(database))) return read;
  }
  return withTransaction(database, (transaction) => readAll(transaction, tables), { access: 'read-only', isolation: 'repeatable-read' });
}

async function readAll(database: Queryable, tables: readonly TableDeclaration[]): Promise<Overwritten> {
  const moment = await lastEventNumbers(database);
  const rows = new Map<TableDeclaration, StoredRow[]>();
  for (const table of tables) {
    const all: StoredRow[] = [];
    for await (const batch of readTable(database, table)) all.push(...batch);
    rows.set(table, all);
  }
  return { moment, rows };
}

/** What the events behind the moment added to tables whose rows carry no event number, as far as the events were followed. */
function laterEvents(database: Queryable, { moment, tables }: { readonly moment: EventNumbers; readonly tables: readonly TableDeclaration[] }) {
  const unnumbered = new Set(tables.filter(({ kind }) => kind === 'identity' || kind === 'ledger').map(({ name }) => name));
  const added = new Set<string>();
  const followed = new Map(moment);
  return {
    added: (table: TableDeclaration, row: StoredRow): boolean => added.has(`${table.name} ${rowKey(table, row)}`),
    follow: async (): Promise<void> => {
      for await (const events of eventsBetween(database, followed, await headEventNumbers(database))) {
        for (const event of events) {
          followed.set(rowText(event, 'division'), rowNumber(event, 'number'));
          const body = readEventBody(rowText(event, 'body'));
          if (body === null) continue;
          if (body.removed.length > 0) throw new PictureDisturbed();
          for (const [table, key] of body.written) if (unnumbered.has(table)) added.add(`${table} ${key}`);
        }
      }
    },
  };
}
