// What the rest of the program sees of a database: one `pg` pool over either home. Which home it is shows only in `kind` and `describe()`.
// Ground: docs/architecture.md decision 11; docs/adr/0005-embedded-engine.md.
import type pg from 'pg';
import type { Fault } from '../../kernel/fault.ts';

/** What runs one SQL statement: a pool, a client in a transaction, or a `Database` (which picks the right one). */
export interface Queryable {
  query<Row extends pg.QueryResultRow = pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<QueryAnswer<Row>>;
}

export interface QueryAnswer<Row> {
  readonly rows: Row[];
  /** Rows touched; null where the statement counts none. */
  readonly rowCount: number | null;
}

export interface Database extends Queryable {
  readonly kind: 'embedded' | 'server';
  /** For libraries that want a pool (Drizzle, pg-boss). `connect` inside a transaction of this database is refused: it would wait for itself. */
  readonly pool: pg.Pool;
  readonly describe: () => DatabaseDescription;
  /** Waits for the clients in use, closes the engine cleanly and gives back the data folder. Safe to call twice. */
  readonly close: () => Promise<void>;
}

export interface DatabaseDescription {
  /** `PGlite 0.5.16` or `PostgreSQL`. */
  readonly engine: string;
  /** As the engine says it: `18.6`. */
  readonly version: string;
  /** Data folder, or host, port and database; never a password. */
  readonly location: string;
}

/** The database cannot be opened. The one exception of this folder that carries a text for a person. */
export class DatabaseUnavailable extends Error {
  readonly fault: Fault;

  constructor(fault: Fault, cause?: unknown) {
    super(`${fault.what}（${fault.where}）。${fault.remedy}`, cause === undefined ? {} : { cause });
    this.name = 'DatabaseUnavailable';
    this.fault = fault;
  }
}

/** The files of the embedded engine are there and it cannot use them. */
export function engineNotStarted({ folder }: { readonly folder: string | null }, reason: string): Fault {
  return {
    code: 'engine-not-started',
    what: `内置数据库没有启动成功：${reason}`,
    where: folder ?? '内存',
    remedy: '请保留这个文件夹不要改动，用最近的备份恢复到新的数据文件夹（hengji restore）；没有备份的，请把这段文字交给系统维护人员',
  };
}

/** What happened inside the engine without anyone asking; the caller of `openDatabase` decides where it is written. */
export type EngineEvent =
  | { readonly kind: 'client-dropped'; readonly reason: DropReason; readonly heldMilliseconds: number; readonly lastStatement: string }
  | { readonly kind: 'slow-statement'; readonly milliseconds: number; readonly statement: string }
  | { readonly kind: 'connection-lost'; readonly message: string }
  | { readonly kind: 'stale-lock-taken-over'; readonly pid: number }
  | { readonly kind: 'engine-updated'; readonly from: string; readonly to: string }
  | { readonly kind: 'engine-stopped'; readonly message: string };

/** `too-long`: the transaction as a whole; `idle`: it held the engine without asking anything; `result-too-large`: one answer above the limit. */
export type DropReason = 'too-long' | 'idle' | 'result-too-large';

export type EngineListener = (event: EngineEvent) => void;
