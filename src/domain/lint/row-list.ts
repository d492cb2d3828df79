// Ordinals as a person lists them: runs are joined.

/** `[1,2,3,5]` → `1–3、5`. Ascending input expected; empty gives an empty text. */
export function listOrdinals(ordinals: readonly number[]): string {
  const runs: { readonly first: number; last: number }[] = [];
  for (const ordinal of ordinals) {
    const open = runs.at(-1);
    if (open !== undefined && ordinal === open.last + 1) open.last = ordinal;
    else runs.push({ first: ordinal, last: ordinal });
  }
  return runs.map(({ first, last }) => (first === last ? String(first) : last === first + 1 ? `${first}、${last}` : `${first}–${last}`)).join('、');
}
