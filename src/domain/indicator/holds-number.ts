// Whether any number stands in a text, in digits or in the words the caller names. Wider than the target grammar on purpose: where a cell
// may state a number that the grammar does not read, a rule about a missing number stays silent.
import { foldedKey } from '../../kernel/fold-width.ts';
import { holdsOneOf } from '../wording/index.ts';

/** `holdsNumber('每户补助2次', [])` and `holdsNumber('百分之九十', ['百分之'])` are true; full-width digits count. */
export function holdsNumber(text: string, numberWords: readonly string[]): boolean {
  const folded = foldedKey(text);
  return /[0-9]/u.test(folded) || holdsOneOf(folded, numberWords);
}
