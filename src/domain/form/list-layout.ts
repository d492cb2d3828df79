// A list of one row per indicator as another system writes or takes it: its headings in its order, and what stands under each. The same declaration writes the
// list and reads it.
import type { Citation } from '../../kernel/citation.ts';
import type { MoneyUnit } from '../../kernel/money.ts';
import type { IndicatorColumn } from '../plan/index.ts';
import type { ProjectField } from './form-declaration.ts';

export type ListContent =
  | { readonly kind: 'project'; readonly field: ProjectField }
  /** Half of the unit, where code and name stand in columns of their own. */
  | { readonly kind: 'unit-part'; readonly part: 'code' | 'name' }
  | { readonly kind: 'indicator'; readonly column: IndicatorColumn }
  | { readonly kind: 'fiscal-year' }
  /** Number of the row. */
  | { readonly kind: 'number' }
  /** A column the system has and we have nothing for. */
  | { readonly kind: 'nothing' };

export interface ListColumn {
  readonly heading: string;
  readonly content: ListContent;
}

export interface ListLayout {
  readonly id: string;
  readonly title: string;
  readonly ground: readonly Citation[];
  /** Of amounts. */
  readonly moneyUnit: MoneyUnit;
  /** Whether sign, number and unit of a target stand in columns of their own. */
  readonly targets: 'whole' | 'in-three';
  /** Two may have the same heading: they are told apart by their order. */
  readonly columns: readonly ListColumn[];
}
