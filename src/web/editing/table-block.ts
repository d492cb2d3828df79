// A rectangle of cells of the indicator table: what it says, and the edits of clearing, filling down and pasting over it.
import type { DraftProject, PlanEdit, RowTexts } from '../../domain/editing/index.ts';
import type { IndicatorColumn } from '../../domain/plan/index.ts';
import type { TextBlock } from '../../documents/index.ts';
import { cellText } from './cell-edits.ts';
import { rowKey } from '../project/form-content.ts';

/** Rows and columns counted from 0, both ends included. */
export interface TableBlock {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The indicator table as a grid: its columns in the order in which they are shown. */
export interface TableGrid {
  readonly standing: DraftProject;
  readonly columns: readonly IndicatorColumn[];
}

export function blockTexts({ standing, columns }: TableGrid, { top, bottom, left, right }: TableBlock): TextBlock {
  return range(top, bottom).map((row) => columns.slice(left, right + 1).map((column) => cellText(standing, rowKey(row + 1, column)) ?? ''));
}

/** Level cells are left as they are: an empty one would take its row out of the form's classes. */
export function clearedBlock(grid: TableGrid, block: TableBlock): readonly PlanEdit[] {
  return range(block.top, block.bottom).flatMap((row) => writtenRow(grid, row, block.left, grid.columns.slice(block.left, block.right + 1).map((column) => (isLevel(column) ? null : ''))));
}

/** Every row of the block says what its first row says. */
export function filledDown(grid: TableGrid, block: TableBlock): readonly PlanEdit[] {
  const [first] = blockTexts(grid, { ...block, bottom: block.top });
  return range(block.top + 1, block.bottom).flatMap((row) => writtenRow(grid, row, block.left, first ?? []));
}

export interface PastedBlock {
  readonly edits: readonly PlanEdit[];
  readonly cells: number;
  /** Rows that were added below the table. */
  readonly added: number;
  /** Cells for which the table has no column. */
  readonly left: number;
  readonly block: TableBlock;
}

/** A single text fills the block; several begin at its first cell. Rows beyond the table are added to it, in the class of its last row. */
export function pastedInto(grid: TableGrid, at: TableBlock, texts: TextBlock, newId: () => string): PastedBlock {
  const { standing, columns } = grid;
  const [only, ...others] = texts.flat();
  const block = others.length === 0 && only !== undefined ? range(at.top, at.bottom).map(() => range(at.left, at.right).map(() => only)) : texts;
  const width = Math.min(block[0]?.length ?? 0, columns.length - at.left);
  const rows = standing.rows.length;
  const edits: PlanEdit[] = [];
  block.forEach((line, index) => {
    const row = at.top + index;
    const fitting = line.slice(0, width);
    if (row < rows) edits.push(...writtenRow(grid, row, at.left, fitting));
    else edits.push({ kind: 'row-added', project: standing.id, row: newId(), at: row, texts: newRowTexts(grid, at.left, fitting) });
  });
  const added = Math.max(0, at.top + block.length - rows);
  return { edits, cells: block.length * width, added, left: block.length * ((block[0]?.length ?? 0) - width), block: { top: at.top, left: at.left, bottom: at.top + block.length - 1, right: at.left + width - 1 } };
}

/** Writes cells of one row; null leaves a cell as it is. Never the other rows of a merged cell: a block says for each row what it says. */
function writtenRow({ standing, columns }: TableGrid, row: number, left: number, texts: readonly (string | null)[]): readonly PlanEdit[] {
  const [id] = standing.rows.slice(row, row + 1);
  if (id === undefined) return [];
  return texts.flatMap((text, index): readonly PlanEdit[] => {
    const column = columns[left + index];
    if (text === null || column === undefined || cellText(standing, rowKey(row + 1, column)) === null) return [];
    return [{ kind: 'cell', project: standing.id, row: id, column, text }];
  });
}

function newRowTexts({ standing, columns }: TableGrid, left: number, texts: readonly string[]): RowTexts {
  const last = standing.project.indicators.at(-1);
  const own = Object.fromEntries(texts.flatMap((text, index) => columns.slice(left + index, left + index + 1).map((column) => [column, text])));
  return { ...(last === undefined ? {} : { level1: last.level1, level2: last.level2 }), ...own };
}

function isLevel(column: IndicatorColumn): boolean {
  return column === 'level1' || column === 'level2';
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
