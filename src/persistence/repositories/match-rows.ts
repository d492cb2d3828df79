// Which row of a changed file is which row of the former one. Keys are tried from the strongest to the weakest; a row once matched is out.

export type RowKey<T> = (row: T) => string | null;

/** For every new row the former row it continues, or null. Rows that share a key are matched in order. */
export function matchRows<Former, Row>(
  former: readonly Former[],
  rows: readonly Row[],
  keys: readonly { readonly former: RowKey<Former>; readonly row: RowKey<Row> }[],
): readonly (Former | null)[] {
  const matched: (Former | null)[] = rows.map(() => null);
  const left = new Set(former);
  for (const key of keys) {
    const waiting = new Map<string, Former[]>();
    for (const candidate of left) {
      const text = key.former(candidate);
      if (text !== null) waiting.set(text, [...(waiting.get(text) ?? []), candidate]);
    }
    rows.forEach((row, index) => {
      if (matched[index] !== null) return;
      const text = key.row(row);
      const candidate = text === null ? undefined : waiting.get(text)?.shift();
      if (candidate === undefined) return;
      matched[index] = candidate;
      left.delete(candidate);
    });
  }
  return matched;
}
