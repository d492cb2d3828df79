// A list of one row per indicator, or of one row per project where no column is an indicator's, as another system writes or takes it: its headings in its order, and what stands under each. The same declaration writes the
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
  /** The indicators of a project in one cell: those that state a number or a date, or all where none does. */
  | { readonly kind: 'main-indicators' }
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

/** Whether a row of the list is a project and not one of its indicators: then it cannot say everything that a project holds. */
export function isProjectSummary({ columns }: Pick<ListLayout, 'columns'>): boolean {
  return columns.every(({ content }) => content.kind !== 'indicator');
}
