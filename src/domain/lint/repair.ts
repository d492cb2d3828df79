// How the fault of a finding can be repaired, as structure: what a person can apply, undo or refuse. A repair never holds an invented figure; what
// only the bureau knows is a marked blank `（　）`.
import type { IndicatorClass } from '../indicator/index.ts';
import type { IndicatorColumn } from '../plan/index.ts';

/** The whole text that one cell of the indicator table should have. */
export type CellRewrite = {
  /** Ordinal of the row. */
  readonly indicator: number;
  readonly column: IndicatorColumn;
  readonly text: string;
};

export type Repair =
  /** Cells to write anew. `safe`: the old cell itself states everything the new one says, so it may be applied without asking. */
  | { readonly kind: 'rewrite'; readonly cells: readonly CellRewrite[]; readonly safe: boolean }
  /** 互换: two rows whose cells of these columns stand in each other's place. */
  | { readonly kind: 'swap'; readonly rows: readonly [number, number]; readonly columns: readonly IndicatorColumn[] }
  /** 改类: rows whose content belongs to another class; each keeps its content and takes the place of that class. */
  | { readonly kind: 'reclass'; readonly moves: readonly { readonly indicator: number; readonly to: IndicatorClass }[] }
  /** 合并: rows that say the same thing; `keep` stays, the others go. */
  | { readonly kind: 'merge'; readonly keep: number; readonly remove: readonly number[] }
  /** 删除此行: rows that no wording would make into an indicator of their class. */
  | { readonly kind: 'remove'; readonly rows: readonly number[] };
