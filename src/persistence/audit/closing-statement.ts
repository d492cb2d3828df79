// The statement that ends a command. One CTE takes the head of the division's chain, numbers and hashes the event, closes the superseded version
// rows, writes the new ones under that number, appends event and outbox row. The head is locked only for its length and the commit, so commands
// of one division wait for one another as briefly as possible; and because the number is given last, a reading as of an earlier event can never
// change. It is all or nothing by itself: where another command came between, it fails. Ground: docs/adr/0006-two-clocks.md.
import type { StoredRow } from '../tables/column.ts';
import { columnKeys, columnList, rowSource } from '../tables/statements.ts';
import type { TableDeclaration } from '../tables/table.ts';
import { fieldDigests } from './row-digest.ts';
import type { TableWrite } from './table-write.ts';

export interface ClosingInput {
  readonly division: string;
  readonly at: string;
  readonly kind: string;
  readonly actor: string;
  readonly subject: string | null;
  readonly body: string;
  readonly writes: readonly TableWrite[];
  /** The event after which alone the command may stand; null: any. */
  readonly decidedAt: number | null;
}

/** SQLSTATE by which the statement fails where a version that it closes or holds was closed already: a division by zero, which nothing else in it can cause. */
export const cameBetweenCode = '22012';

/** Answers one row `number, hash`; none where the division has no head row yet or its last event is not `decidedAt`: then nothing was written. */
export function closingStatement(input: ClosingInput): { readonly text: string; readonly values: unknown[] } {
  const values: unknown[] = [input.division, input.body, input.at, input.kind, input.actor, input.subject, input.decidedAt];
  const closings: string[] = [];
  const writings: string[] = [];
  input.writes.forEach((write, index) => {
    const { table, insert = [], close = [], hold = [], put = [], remove = [] } = write;
    if (hold.length > 0) closings.push(`hold_${index} as (${holdRows(table, hold, values)})`);
    if (close.length > 0) closings.push(`close_${index} as (${closeRows(table, close, values)})`);
    if (insert.length > 0) writings.push(`insert_${index} as (${insertRows(table, insert, values)})`);
    if (put.length > 0) writings.push(`put_${index} as (${upsertRows(table, put, values)})`);
    if (remove.length > 0) writings.push(`remove_${index} as (${deleteRows(table, remove, values)})`);
  });
  const expected = input.writes.reduce((sum, { close = [], hold = [] }) => sum + close.length + hold.length, 0);
  const counts = closings.map((closing) => `(select count(*) from ${closing.split(' ', 1)[0] ?? ''})`);
  const parts = [
    `head as (update event_head set number = number + 1, previous_hash = hash,
      hash = encode(sha256(convert_to(concat_ws(E'\\n', hash, division, (number + 1)::text, $2::text), 'UTF8')), 'hex')
      where division = $1::text and ($7::bigint is null or number = $7::bigint) returning number, previous_hash, hash)`,
    ...closings,
    // The writers read `closed`, so every holding and closing is done before the first new row meets the unique index of open rows.
    `closed as (select head.number / (case when ${['0', ...counts].join(' + ')} = ${expected} then 1 else 0 end) as event from head)`,
    ...writings,
    `written_event as (insert into event (division, number, at, kind, actor, subject, body, previous_hash, hash)
      select $1::text, head.number, $3::timestamptz, $4::text, $5::text, $6::uuid, $2::text, head.previous_hash, head.hash from head)`,
    `written_outbox as (insert into outbox (division, number, kind, subject) select $1::text, head.number, $4::text, $6::uuid from head)`,
  ];
  return { text: `with ${parts.join(',\n')}\nselect closed.event as number, head.hash from head, closed`, values };
}

/** Written so that no index of open rows answers it: the rows are found by their key, whatever the statistics say of tables that are new to the engine. */
const isOpen = 'coalesce(version.to_event, 0) = 0';

function closeRows(table: TableDeclaration, keys: readonly StoredRow[], values: unknown[]): string {
  values.push(keys.map((key) => key['versionId']));
  return `update ${table.name} as version set to_event = head.number from head
    where version.division = $1::text and version.version_id = any($${values.length}::uuid[]) and ${isOpen} returning 1`;
}

/** The lock on the held rows is taken behind the head, in the order of every command, and waits for whoever closes them; then they are looked at again. */
function holdRows(table: TableDeclaration, keys: readonly StoredRow[], values: unknown[]): string {
  values.push(keys.map((key) => key['versionId']));
  return `select 1 from ${table.name} as version, head
    where version.division = $1::text and version.version_id = any($${values.length}::uuid[]) and ${isOpen} for share of version`;
}

function insertRows(table: TableDeclaration, rows: readonly StoredRow[], values: unknown[]): string {
  const version = table.kind === 'version';
  const keys = columnKeys(table).filter((key) => !version || (key !== 'fromEvent' && key !== 'toEvent'));
  const stamped = version ? rows.map((row) => ({ ...row, fieldDigests: fieldDigests(table, row) })) : rows;
  const source = rowSource({ table, keys, alias: 'source' }, stamped, values);
  const columns = version ? `${columnList(keys)}, from_event` : columnList(keys);
  const selected = version ? `${columnList(keys, 'source')}, closed.event` : columnList(keys, 'source');
  return `insert into ${table.name} (${columns}) select ${selected} from ${source}, closed`;
}

function upsertRows(table: TableDeclaration, rows: readonly StoredRow[], values: unknown[]): string {
  const replaced = columnKeys(table).filter((key) => !table.primaryKey.includes(key));
  const assignments = replaced.map((key) => `${columnList([key])} = ${columnList([key], 'excluded')}`);
  return `${insertRows(table, rows, values)} on conflict (${columnList(table.primaryKey)}) do update set ${assignments.join(', ')}`;
}

function deleteRows(table: TableDeclaration, keys: readonly StoredRow[], values: unknown[]): string {
  const source = rowSource({ table, keys: table.primaryKey, alias: 'source' }, keys, values);
  const matches = table.primaryKey.map((key) => `${columnList([key], 'gone')} = ${columnList([key], 'source')}`);
  return `delete from ${table.name} as gone using ${source}, closed where ${matches.join(' and ')}`;
}
