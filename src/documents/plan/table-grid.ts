// A table as the plan reader sees it: rows of cells with their folded text at hand, nested tables opened out, and one question asked again and
// again — which cell of that row stands under this one.
import { foldedKey, isBlankText } from '../../kernel/fold-width.ts';
import type { Table, TableCell, TableRow } from '../document-reading.ts';

export interface GridCell {
  readonly cell: TableCell;
  /** Folded text without blanks, for comparison with labels. */
  readonly key: string;
  /** Key of the text before a colon, where more stands behind it: `项目名称:执法办案` may be a field with its label. */
  readonly front: string | null;
  readonly blank: boolean;
  /** Position in its row, 0-based. */
  readonly index: number;
}

export interface GridRow {
  readonly row: TableRow;
  readonly cells: readonly GridCell[];
}

/** Rows of a table, ready for comparison. Long cells keep only the first characters of their key: labels are short. */
export function gridRows(table: Table): readonly GridRow[] {
  return table.rows.map((row) => ({
    row,
    cells: row.cells.map((cell, index) => ({ cell, key: labelKey(cell.text), front: labelInFront(cell.text)?.key ?? null, blank: isBlankText(cell.text), index })),
  }));
}

/** The key under which label texts are compared: folded, without blanks and a colon behind; no label is longer than 60 characters. */
export function labelKey(text: string): string {
  const key = foldedKey(text.length > 120 ? text.slice(0, 120) : text);
  return key.endsWith(':') ? key.slice(0, -1) : key;
}

/** The text before the first colon as a label, and the text behind it; null where either is blank. */
export function labelInFront(text: string): { readonly key: string; readonly value: string } | null {
  const colon = text.slice(0, longestLabel).search(/[:：]/u);
  const value = text.slice(colon + 1);
  return colon <= 0 || isBlankText(value) ? null : { key: labelKey(text.slice(0, colon)), value: value.trim() };
}

const longestLabel = 30;

/** Whether a cell is one of these labels, or holds one with its value behind it. */
export function bearsLabel({ key, front }: GridCell, keys: ReadonlySet<string>): boolean {
  return keys.has(key) || (front !== null && keys.has(front));
}

/** A heading without the money unit in brackets behind it: `预算数(万元)` is `预算数`. */
export function withoutMoneyUnit(key: string): string {
  return key.endsWith('元)') ? key.replace(/\((?:单位:)?[千万亿]?元\)$/u, '') : key;
}

/** The cell of `row` that stands under `above`: the one covering its first grid column (in plain text: the one at the same position). */
export function cellUnder(row: GridRow, above: GridCell): GridCell | null {
  const { column } = above.cell;
  return row.cells.find(({ cell }) => cell.column <= column && column < cell.column + cell.columnSpan) ?? null;
}

/** The table itself and every table nested in its cells, outermost first. */
export function withNestedTables(table: Table): readonly Table[] {
  const found: Table[] = [table];
  for (const row of table.rows) {
    for (const cell of row.cells) for (const nested of cell.tables) found.push(...withNestedTables(nested));
  }
  return found;
}
