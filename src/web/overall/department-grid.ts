// A department's table as cells with spans, from the same rows that the Word file and the workbook draw: what stands on the screen is what is printed.
import type { DepartmentPlan, DepartmentTable } from '../../domain/plan/index.ts';
import { departmentRows } from '../../documents/word/write/plan/department-rows.ts';
import type { DraftCell, DraftRow } from '../../documents/word/write/plan/draft-table.ts';

export interface GridCell {
  readonly draft: DraftCell;
  readonly columns: number;
  readonly rows: number;
}

export interface GridLine {
  readonly draft: DraftRow;
  readonly cells: readonly GridCell[];
}

export interface DepartmentGrid {
  /** Shares of the width. */
  readonly widths: readonly number[];
  readonly lines: readonly GridLine[];
}

const width = 10_000;

export function departmentGrid(plan: Pick<DepartmentPlan, 'projects' | 'unread'>, table: DepartmentTable): DepartmentGrid {
  const drafts = departmentRows(plan, table, width);
  const edges = [...new Set(drafts.flatMap(({ cells }) => cells.flatMap(({ start, end }) => [start, end])))].toSorted((a, b) => a - b);
  const position = new Map(edges.map((edge, index) => [edge, index]));
  const spanOf = ({ start, end }: DraftCell): number => (position.get(end) ?? 0) - (position.get(start) ?? 0);
  return {
    widths: edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0)),
    lines: drafts.map((draft, index) => ({ draft, cells: draft.cells.filter(({ merge }) => merge !== 'continue').map((cell) => ({ draft: cell, columns: spanOf(cell), rows: rowsOf(cell, drafts, index) })) })),
  };
}

/** The cell with those merged under it. */
function rowsOf(cell: DraftCell, drafts: readonly DraftRow[], index: number): number {
  let rows = 1;
  while (cell.merge === 'start' && drafts[index + rows]?.cells.some(({ start, merge }) => start === cell.start && merge === 'continue') === true) rows += 1;
  return rows;
}
