// One text per JSON value, so that a digest means the value and not its spelling: keys in code-unit order, no white space, numbers as
// ECMAScript prints them (as RFC 8785 prescribes).
import type { JsonValue } from '../tables/column.ts';

/** `{ b: 1, a: [null] }` is `{"a":[null],"b":1}`. */
export function canonicalJson(value: JsonValue): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
  return `{${members.join(',')}}`;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
