// Small readers for JSON that came from outside: each gives the value, or undefined where it has another shape. This layer has no package to lean on.

export type ReadJson<T> = (value: unknown) => T | undefined;

/** Undefined where the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const readText: ReadJson<string> = (value) => (typeof value === 'string' ? value : undefined);

export const readWhole: ReadJson<number> = (value) => (typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined);

export function readOneOf<T extends string>(values: readonly T[]): ReadJson<T> {
  return (value) => values.find((candidate) => candidate === value);
}

/** Null, or left out, is null. */
export function readNullable<T>(read: ReadJson<T>): ReadJson<T | null> {
  return (value) => (value === null || value === undefined ? null : read(value));
}

/** All entries, or undefined where one does not fit. */
export function readList<T>(read: ReadJson<T>): ReadJson<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const entries = value.map((entry: unknown) => read(entry));
    const fitting = entries.filter((entry) => entry !== undefined);
    return fitting.length === entries.length ? fitting : undefined;
  };
}

type Fields<T> = { readonly [K in keyof T]: ReadJson<T[K]> };

/** A record whose fields are read one by one; undefined where one does not fit. Further fields are passed over. */
export function readRecord<T extends object>(fields: Fields<T>): ReadJson<T> {
  return (value) => {
    if (value === null || typeof value !== 'object') return undefined;
    const given = new Map<string, unknown>(Object.entries(value));
    const record: object = Object.fromEntries(Object.entries<ReadJson<unknown>>(fields).map(([name, read]) => [name, read(given.get(name))]));
    return isComplete(record, fields) ? record : undefined;
  };
}

function isComplete<T extends object>(record: object, fields: Fields<T>): record is T {
  const values = new Map<string, unknown>(Object.entries(record));
  return Object.keys(fields).every((name) => values.get(name) !== undefined);
}
