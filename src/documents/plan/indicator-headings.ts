// The heading of an indicator table: one row, or two where a group of columns has a heading of its own (评价标准 above 优, 良, 中, 差).
import type { FormLayout, IndicatorColumnDeclaration } from '../../domain/form/index.ts';
import type { IndicatorColumn } from '../../domain/plan/index.ts';
import { labelKey, withoutMoneyUnit, type GridCell, type GridRow } from './table-grid.ts';

export interface IndicatorHeading {
  readonly declaration: IndicatorColumnDeclaration;
  readonly cell: GridCell;
}

export interface IndicatorHeadings {
  /** One for each column; of two with the same heading (中期 and 年度 side by side) the one further right, which is the year's. */
  readonly columns: readonly IndicatorHeading[];
  /** Every cell that is part of the heading. */
  readonly claimed: readonly GridCell[];
  /** How many rows it takes. */
  readonly rows: 1 | 2;
}

/** The heading that begins at a row; null where none does. It names at least the indicator and its target. */
export function headingsAt(rows: readonly GridRow[], index: number, form: FormLayout): IndicatorHeadings | null {
  const row = rows[index];
  if (row === undefined) return null;
  const found = headingsOf(row, form);
  if (!has(found, 'name') && !has(found, 'level2')) return null;
  if (statesTarget(found, form)) return { columns: lastOfEach(found), claimed: found.map(({ cell }) => cell), rows: 1 };
  const below = rows[index + 1];
  const grouped = below === undefined ? [] : headingsOf(below, form);
  if (!statesTarget(grouped, form) || has(grouped, 'name')) return null;
  const parents = row.cells.filter((cell) => grouped.some((heading) => overlaps(cell, heading.cell)));
  const single = found.filter(({ cell }) => !parents.includes(cell));
  return { columns: lastOfEach([...single, ...grouped]), claimed: [...single.map(({ cell }) => cell), ...parents, ...grouped.map(({ cell }) => cell)], rows: 2 };
}

/** Index of the first heading; the number of rows where there is none. */
export function firstHeading(rows: readonly GridRow[], form: FormLayout): number {
  const found = rows.findIndex((_, index) => headingsAt(rows, index, form) !== null);
  return found < 0 ? rows.length : found;
}

function statesTarget(headings: readonly IndicatorHeading[], form: FormLayout): boolean {
  return has(headings, 'value') || has(headings, form.targetColumn);
}

function has(headings: readonly IndicatorHeading[], column: IndicatorColumn): boolean {
  return headings.some(({ declaration }) => declaration.column === column);
}

function lastOfEach(headings: readonly IndicatorHeading[]): readonly IndicatorHeading[] {
  return headings.filter(({ declaration }, index) => headings.findLastIndex((other) => other.declaration.column === declaration.column) === index);
}

function overlaps(above: GridCell, below: GridCell): boolean {
  return above.cell.column < below.cell.column + below.cell.columnSpan && below.cell.column < above.cell.column + above.cell.columnSpan;
}

const headingKeys = new WeakMap<FormLayout, ReadonlyMap<string, IndicatorColumnDeclaration>>();

function headingsOf(row: GridRow, form: FormLayout): readonly IndicatorHeading[] {
  const keys = headingKeysOf(form);
  return row.cells.flatMap((cell) => {
    const declaration = keys.get(cell.key) ?? keys.get(withoutMoneyUnit(cell.key));
    return declaration === undefined ? [] : [{ declaration, cell }];
  });
}

function headingKeysOf(form: FormLayout): ReadonlyMap<string, IndicatorColumnDeclaration> {
  const known = headingKeys.get(form);
  if (known !== undefined) return known;
  const keys = new Map(form.indicatorColumns.flatMap((column) => column.headings.map((heading) => [labelKey(heading), column] as const)));
  headingKeys.set(form, keys);
  return keys;
}
