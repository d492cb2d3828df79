// Ordinals as a person lists them: runs are joined.

/** `[1,2,3,5]` → `1–3、5`. Ascending input expected; empty gives an empty text. */
export function listOrdinals(ordinals: readonly number[]): string {
  const parts: string[] = [];
  let index = 0;
  while (index < ordinals.length) {
    const first = ordinals[index] ?? 0;
    let last = first;
    while (ordinals[index + 1] === last + 1) {
      index += 1;
      last += 1;
    }
    parts.push(first === last ? String(first) : last === first + 1 ? `${first}、${last}` : `${first}–${last}`);
    index += 1;
  }
  return parts.join('、');
}
