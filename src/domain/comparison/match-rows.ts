// Which indicator of last year an indicator of this year goes on: the same name under the same class first, then the same name, then a like name under the same
// class. Years in names count for nothing.
import type { IndicatorClass } from '../indicator/index.ts';
import type { IndicatorRow } from '../plan/index.ts';
import { bigramsOf, likenessPercent, withoutYears } from '../wording/index.ts';

export interface RowPair {
  readonly current: IndicatorRow;
  readonly previous: IndicatorRow;
}

export interface MatchedRows {
  /** In the order of this year's rows. */
  readonly pairs: readonly RowPair[];
  /** Rows of last year that no row of this year goes on. */
  readonly gone: readonly IndicatorRow[];
}

type ClassOf = (row: IndicatorRow) => IndicatorClass | null;

/** Likeness in per cent from which two names under one class mean the same indicator. */
const sameNamePercent = 60;

export function matchRows(current: readonly IndicatorRow[], previous: readonly IndicatorRow[], classOf: ClassOf): MatchedRows {
  const pairs = new Map<IndicatorRow, IndicatorRow>();
  const taken = new Set<IndicatorRow>();
  const joinBest = (likeness: (row: IndicatorRow, other: IndicatorRow) => number): void => {
    const possible = current.flatMap((row) => (pairs.has(row) ? [] : previous.flatMap((other) => (taken.has(other) ? [] : [{ row, other, likeness: likeness(row, other) }]))));
    for (const { row, other, likeness: alike } of possible.toSorted((a, b) => b.likeness - a.likeness)) {
      if (alike < sameNamePercent || pairs.has(row) || taken.has(other)) continue;
      pairs.set(row, other);
      taken.add(other);
    }
  };
  const sameName = (row: IndicatorRow, other: IndicatorRow) => (withoutYears(row.name) !== '' && withoutYears(row.name) === withoutYears(other.name) ? 100 : 0);
  joinBest((row, other) => (classOf(row) === classOf(other) ? sameName(row, other) : 0));
  joinBest(sameName);
  joinBest((row, other) => (classOf(row) === classOf(other) ? likenessPercent(bigramsOf([withoutYears(row.name)]), bigramsOf([withoutYears(other.name)])) : 0));
  return {
    pairs: current.flatMap((row) => {
      const other = pairs.get(row);
      return other === undefined ? [] : [{ current: row, previous: other }];
    }),
    gone: previous.filter((row) => !taken.has(row)),
  };
}
