// Where a row stands in the table of its project: the printed titles of a class, and the order of classes.
import { classifyIndicator, type IndicatorClass, type IndicatorTree } from '../indicator/index.ts';
import type { IndicatorRow } from '../plan/index.ts';
import { withCell } from './edited-row.ts';

/** The row under another class: the titles that this table prints for the class, else the customary ones of the first tree that knows it. */
export function underClass(row: IndicatorRow, to: IndicatorClass, table: readonly IndicatorRow[], trees: readonly IndicatorTree[]): IndicatorRow {
  const titles = printedTitles(to, table, trees) ?? customaryTitles(to, trees);
  if (titles === null) return row;
  return withCell(withCell(row, 'level1', titles.level1, trees), 'level2', titles.level2, trees);
}

/** Rows in a new order: each moved row behind the rows of its class, or where the trees would have its class; the others stay in their order. */
export function placedByClass(rows: readonly IndicatorRow[], moved: ReadonlySet<number>, trees: readonly IndicatorTree[]): readonly IndicatorRow[] {
  const rank = (row: IndicatorRow) => classRank(classifyIndicator(row.level1, row.level2, trees), trees);
  const placed = rows.filter((row) => !moved.has(row.ordinal));
  const leaving = rows.filter((row) => moved.has(row.ordinal)).toSorted((a, b) => rank(a) - rank(b) || a.ordinal - b.ordinal);
  for (const row of leaving) placed.splice(placed.findLastIndex((other) => rank(other) <= rank(row)) + 1, 0, row);
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
