// A table put together by positions instead of columns: rows of cells that begin and end somewhere across the width. The grid is every position at
// which a cell of some row begins or ends, so rows of different divisions fit into one table.
import type { FormField } from '../../../../domain/form/index.ts';
import type { IndicatorColumn, IndicatorRow, TaskColumn } from '../../../../domain/plan/index.ts';
import { cell } from '../building-blocks.ts';
import type { WordCell, WordChange, WordRow, WordTable } from '../word-document.ts';
import type { PlanStyle } from '../../../../catalogue/typography/plan-text.typography.ts';

/** What a cell of a form is: a text that the form prints, a field, a column of an indicator or of a task, or something of the document that no form knows. */
export type DraftContent =
  | { readonly kind: 'label' }
  | { readonly kind: 'field'; readonly field: FormField }
  | { readonly kind: 'column'; readonly column: IndicatorColumn }
  /** `task`: its ordinal; null in the row of sums. */
  | { readonly kind: 'task'; readonly column: TaskColumn; readonly task: number | null }
  | { readonly kind: 'unclaimed' };

export interface DraftCell {
  /** Twips from the left edge of the table. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly style: PlanStyle;
  readonly merge: WordCell['merge'];
  readonly content: DraftContent;
}

export interface DraftRow {
  readonly cells: readonly DraftCell[];
  /** Repeated at the top of further pages. */
  readonly header: boolean;
  /** The indicator it prints; null for every other row. */
  readonly indicator: IndicatorRow | null;
}

/** How the paragraphs and the change of a row are drawn, where it is not simply its text. */
export interface DraftLook<Row extends DraftRow> {
  cell(draft: Row['cells'][number], shape: { readonly span: number; readonly merge: WordCell['merge'] }, row: Row): WordCell;
  change(row: Row): WordChange;
}

const plainLook: DraftLook<DraftRow> = { cell: ({ style, text }, shape) => cell(style, text, shape), change: () => 'none' };

export function tableOf(rows: readonly DraftRow[]): WordTable {
  return tableInLook(rows, plainLook);
}

export function tableInLook<Row extends DraftRow>(rows: readonly Row[], look: DraftLook<Row>): WordTable {
  const edges = [...new Set(rows.flatMap(({ cells }) => cells.flatMap(({ start, end }) => [start, end])))].toSorted((a, b) => a - b);
  const position = new Map(edges.map((edge, index) => [edge, index]));
  const columns = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
  const spanOf = ({ start, end }: DraftCell) => (position.get(end) ?? 0) - (position.get(start) ?? 0);
  return {
    kind: 'table',
    columns,
    framed: true,
    rows: rows.map((row): WordRow => {
      const cells = row.cells.map((draft) => look.cell(draft, { span: spanOf(draft), merge: draft.merge }, row));
      return { cells, height: null, header: row.header, splittable: false, change: look.change(row) };
    }),
  };
}

/** Edges of columns of the given shares over a width: one more than there are shares. */
export function edgesOf(shares: readonly number[], width: number): readonly number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let passed = 0;
  return [0, ...shares.map((share) => Math.round(((passed += share) / whole) * width))];
}
