// What many rules ask of an indicator row, told once per row: its texts as they are compared, and what its name and value speak of. The engine
// hands these facts to every rule, so a hundred rules fold and classify a row once. Facts that need words of the catalogue are made there
// with `onceForRow`.
import { foldedKey } from '../../kernel/fold-width.ts';
import type { ValueMeasure } from '../indicator/index.ts';
import type { IndicatorRow } from '../plan/index.ts';
import { quantityOfName, withoutTrailingBracket, type NamedQuantity } from '../quantity/index.ts';
import { valueMeasureOf } from './value-measure.ts';

/** Texts are folded: half-width, without white space. For what a person is shown, take the text of the row itself. */
export interface RowFacts {
  readonly name: string;
  /** The name without a bracket at its end: `案件结案率(%)` → `案件结案率`. */
  readonly bareName: string;
  /** The quantity that the name ends in; null where it tells none. */
  readonly quantity: NamedQuantity | null;
  /** The description as printed; empty where it is blank or the form has no such column. */
  readonly description: string;
  readonly value: string;
  readonly basis: string;
  /** What the value is measured in, as far as the cell states it. */
  readonly measure: ValueMeasure | null;
}

export function factsOfRow(row: IndicatorRow): RowFacts {
  const name = foldedKey(row.name);
  return {
    name,
    bareName: withoutTrailingBracket(name),
    quantity: quantityOfName(name),
    description: foldedKey(row.columns.description?.text ?? ''),
    value: foldedKey(row.target.source),
    basis: foldedKey(row.basis),
    measure: valueMeasureOf(row.target.target),
  };
}

/**
 * A function of a row that remembers its answer for each row: for facts that several rules ask and that need more than the engine knows.
 * `export const statedUnitOf = onceForRow((row) => …)`. Rows are never changed, so an answer holds as long as its row lives.
 */
export function onceForRow<Fact>(tell: (row: IndicatorRow) => Fact): (row: IndicatorRow) => Fact {
  const told = new WeakMap<IndicatorRow, { readonly fact: Fact }>();
  return (row) => {
    const known = told.get(row);
    if (known !== undefined) return known.fact;
    const fact = tell(row);
    told.set(row, { fact });
    return fact;
  };
}
