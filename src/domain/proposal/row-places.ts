// Where a row stands in the table of its project: the printed titles of a class, and the order of classes.
import { withCell } from '../editing/index.ts';
import { classifyIndicator, type IndicatorClass, type IndicatorTree } from '../indicator/index.ts';
import type { IndicatorRow } from '../plan/index.ts';

/** The row under another class: the titles that this table prints for the class, else the customary ones of the first tree that knows it. */
export function underClass(row: IndicatorRow, to: IndicatorClass, table: readonly IndicatorRow[], trees: readonly IndicatorTree[]): IndicatorRow {
  const titles = printedTitles(to, table, trees) ?? customaryTitles(to, trees);
  if (titles === null) return row;
  return withCell(withCell(row, 'level1', titles.level1, trees), 'level2', titles.level2, trees);
}

export interface PlacedRow {
  readonly row: IndicatorRow;
  readonly isMoved: boolean;
}

/** Rows in a new order: each moved row behind the rows of its class, or where the trees would have its class; the others stay in their order. */
export function placedByClass<Row extends PlacedRow>(rows: readonly Row[], trees: readonly IndicatorTree[]): readonly Row[] {
  const rank = ({ row }: Row) => classRank(classifyIndicator(row.level1, row.level2, trees), trees);
  const placed = rows.filter(({ isMoved }) => !isMoved);
  const leaving = rows.filter(({ isMoved }) => isMoved).toSorted((a, b) => rank(a) - rank(b));
  for (const entry of leaving) placed.splice(placed.findLastIndex((other) => rank(other) <= rank(entry)) + 1, 0, entry);
  return placed;
}

interface Titles {
  readonly level1: string;
  readonly level2: string;
}

function printedTitles(to: IndicatorClass, table: readonly IndicatorRow[], trees: readonly IndicatorTree[]): Titles | null {
  return table.find((row) => classifyIndicator(row.level1, row.level2, trees) === to) ?? null;
}

function customaryTitles(to: IndicatorClass, trees: readonly IndicatorTree[]): Titles | null {
  for (const { titles, leaves } of trees.flatMap((tree) => tree.branches)) {
    const leaf = leaves.find(({ indicatorClass }) => indicatorClass === to);
    if (leaf !== undefined) return { level1: titles[0], level2: leaf.titles[0] };
  }
  return null;
}

/** Position of a class in the trees; an unknown class stands last. */
function classRank(indicatorClass: IndicatorClass | null, trees: readonly IndicatorTree[]): number {
  const classes = trees.flatMap((tree) => tree.branches.flatMap((branch) => branch.leaves.map((leaf) => leaf.indicatorClass)));
  const rank = indicatorClass === null ? -1 : classes.indexOf(indicatorClass);
  return rank < 0 ? classes.length : rank;
}
