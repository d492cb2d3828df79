// Which cells of the form are chosen: one, or a rectangle of the indicator table from where it began to where it is now.
import type { IndicatorColumn, IndicatorRow } from '../../domain/plan/index.ts';
import { rowCell } from './cell-edits.ts';
import type { CellKey } from '../project/form-content.ts';
import { mergedRows } from '../project/merged-rows.ts';
import type { TableBlock } from './table-block.ts';

export interface GridSelection {
  /** The cell in which one types. */
  readonly active: CellKey;
  /** Where the rectangle began; the active cell itself where only that is chosen. */
  readonly anchor: CellKey;
}

export function only(key: CellKey): GridSelection {
  return { active: key, anchor: key };
}

/** The rectangle of the indicator table; null where a cell of the head is chosen. A merged cell counts with all its rows. */
export function blockOf({ active, anchor }: GridSelection, columns: readonly IndicatorColumn[], rows: readonly IndicatorRow[]): TableBlock | null {
  const ends = [cellBlock(active, columns, rows), cellBlock(anchor, columns, rows)].filter((block) => block !== null);
  if (ends.length < 2) return ends[0] !== undefined && rowCell(active) !== null ? ends[0] : null;
  return {
    top: Math.min(...ends.map(({ top }) => top)),
    bottom: Math.max(...ends.map(({ bottom }) => bottom)),
    left: Math.min(...ends.map(({ left }) => left)),
    right: Math.max(...ends.map(({ right }) => right)),
  };
}

export function isChosen(key: CellKey, selection: GridSelection, columns: readonly IndicatorColumn[], rows: readonly IndicatorRow[]): boolean {
  if (key === selection.active) return true;
  const block = blockOf(selection, columns, rows);
  const own = cellBlock(key, columns, rows);
  if (block === null || own === null) return false;
  return own.left <= block.right && own.left >= block.left && own.bottom >= block.top && own.top <= block.bottom;
}

function cellBlock(key: CellKey, columns: readonly IndicatorColumn[], rows: readonly IndicatorRow[]): TableBlock | null {
  const cell = rowCell(key);
  const left = cell === null ? -1 : columns.indexOf(cell.column);
  if (cell === null || left < 0 || rows[cell.ordinal - 1] === undefined) return null;
  const top = cell.ordinal - 1;
  const isLevel = cell.column === 'level1' || cell.column === 'level2';
  const covered = isLevel ? Math.max(1, mergedRows(rows, cell.column)[top] ?? 1) : 1;
  return { top, bottom: top + covered - 1, left, right: left };
}
