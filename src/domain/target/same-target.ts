// Equality of targets: same kind, same fields.
import type { Target } from './target.ts';

/** Whether two targets say the same in every field. `1` and `1.0` are different amounts: what was printed counts. */
export function sameTarget(a: Target, b: Target): boolean {
  return fieldsOf(a) === fieldsOf(b);
}

/** The fields as one line of JSON with sorted names; used for comparison and in the corpus goldens. */
export function fieldsOf(target: Target): string {
  return JSON.stringify(Object.fromEntries(Object.entries(target).toSorted(([a], [b]) => (a < b ? -1 : 1))));
}
