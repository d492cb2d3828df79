// What a name counts, where its ending says so for certain: shared by the rules that compare a name with the unit of its value.
import { onceForRow } from '../../../domain/lint/index.ts';
import { withoutTrailingBracket } from '../../../domain/quantity/index.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';
import { countNames, type CountName } from '../../vocabulary/count-names.ts';

/** `发放宣传册份数` → 份数 counting 份; `预算控制数` → null, because 数 alone may be money. A bracket at the end is looked through. */
export function countedThing(name: string): CountName | null {
  const bare = withoutTrailingBracket(foldedKey(name));
  return countNames.names.find(({ ending }) => bare.endsWith(ending)) ?? null;
}

/** What the name of a row counts; asked by several rules and told once. */
export const countedThingOf = onceForRow((row) => countedThing(row.name));
