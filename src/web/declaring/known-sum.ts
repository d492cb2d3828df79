// A sum that is only told where every part of it is known.
import { sumFen, type Fen } from '../../kernel/money.ts';

/** Null where an amount is not known, or where the sum is beyond exact money. */
export function knownSum(amounts: readonly (Fen | null)[]): Fen | null {
  const known = amounts.flatMap((amount) => amount ?? []);
  return known.length === amounts.length ? sumFen(known) : null;
}
