// A column of a stored table: its SQL type, its Chinese title, whether it may be empty, and how guarded its content is. No defaults: every
// declaration states all four.

/** Types that behave alike on both database homes. Money is `bigint` 分; a `date` is a civil date as text; times stand only on events and sessions. */
export type ColumnType = 'text' | 'date' | 'integer' | 'bigint' | 'boolean' | 'jsonb' | 'bytea' | 'uuid' | 'timestamptz';

/**
 * `public` may be shown to anyone, `internal` to signed-in people, `personal` is a fact about a person (the column holds a commitment, the fact
 * stands in `personal_value`), `secret` is never shown at all.
 */
export type Sensitivity = 'public' | 'internal' | 'personal' | 'secret';

export interface Column<T extends ColumnType = ColumnType, N extends boolean = boolean> {
  readonly type: T;
  readonly title: string;
  readonly nullable: N;
  readonly sensitivity: Sensitivity;
  /** Came to its table after rows stood there. */
  readonly late?: true;
}

export type Columns = Readonly<Record<string, Column>>;

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

export type ColumnValue = JsonValue | Uint8Array;

/** A row as the driver takes and gives it, by column key. */
export type StoredRow = Readonly<Record<string, ColumnValue>>;

interface ValueByType {
  readonly text: string;
  readonly date: string;
  readonly integer: number;
  readonly bigint: number;
  readonly boolean: boolean;
  readonly jsonb: JsonValue;
  readonly bytea: Uint8Array;
  readonly uuid: string;
  readonly timestamptz: string;
}

export type ValueOf<C extends Column> = true extends C['nullable'] ? ValueByType[C['type']] | null : ValueByType[C['type']];

/** The row of a set of columns. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: ValueOf<C[K]> };

export const sensitivityTitles: Readonly<Record<Sensitivity, string>> = { public: '公开', internal: '内部', personal: '个人信息', secret: '保密' };

/** A column that always holds a value. */
export function required<T extends ColumnType>(type: T, title: string, sensitivity: Sensitivity): Column<T, false> {
  return { type, title, nullable: false, sensitivity };
}

/** A column that may be empty; empty is "not known" or "not printed", never zero. */
export function optional<T extends ColumnType>(type: T, title: string, sensitivity: Sensitivity): Column<T, true> {
  return { type, title, nullable: true, sensitivity };
}

/** A column that may be empty and came to its table later: while it is empty it stays out of the digests, so that rows written before it keep theirs. */
export function optionalSince<T extends ColumnType>(type: T, title: string, sensitivity: Sensitivity): Column<T, true> {
  return { ...optional(type, title, sensitivity), late: true };
}

/** `budgetTotal` is `budget_total` in the database. */
export function sqlName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
