// Rows that were shifted on entry: a permutation of the printed classes of neighbouring rows that fits their contents clearly better than the
// printed order. Every moved row must gain clearly by itself, so a single odd row is never a rotation.
import type { IndicatorClass } from './indicator-class.ts';
import { pointsOf, type ClassFit } from './class-fit.ts';

export interface FittedRow {
  readonly ordinal: number;
  readonly printed: IndicatorClass;
  readonly fit: ClassFit;
}

export interface MovedRow {
  readonly ordinal: number;
  readonly from: IndicatorClass;
  readonly to: IndicatorClass;
}

/** How many neighbouring rows are looked at together: a head of the nine-box form has four classes, one row each. */
const windowLength = 4;

/**
 * The moved rows, in document order; empty where the printed order is as good as any. `margin` is the number of points by which each moved row
 * must fit its new class better than its printed one. Cost: at most 24 orders per row.
 */
export function findRotation(rows: readonly FittedRow[], margin: number): readonly MovedRow[] {
  const moved = new Map<number, MovedRow>();
  rows.forEach((_, start) => {
    const window = rows.slice(start, start + windowLength).filter((row) => !moved.has(row.ordinal));
    for (const move of bestOrder(window, margin)) moved.set(move.ordinal, move);
  });
  return rows.flatMap((row) => moved.get(row.ordinal) ?? []);
}

/** The permutation with the greatest gain; among equal ones the first in which the fewest rows move. */
function bestOrder(rows: readonly FittedRow[], margin: number): readonly MovedRow[] {
  let best: readonly MovedRow[] = [];
  let bestGain = 0;
  const tryOrder = (moves: readonly MovedRow[], left: readonly IndicatorClass[], gain: number): void => {
    const row = rows[rows.length - left.length];
    if (row === undefined) {
      if (gain > bestGain || (gain === bestGain && moves.length < best.length)) {
        best = moves;
        bestGain = gain;
      }
      return;
    }
    left.forEach((to, index) => {
      if (left.indexOf(to) !== index) return;
      const rest = left.filter((_, other) => other !== index);
      const rowGain = pointsOf(row.fit, to) - pointsOf(row.fit, row.printed);
      if (to === row.printed) tryOrder(moves, rest, gain);
      else if (rowGain >= margin) tryOrder([...moves, { ordinal: row.ordinal, from: row.printed, to }], rest, gain + rowGain);
    });
  };
  tryOrder([], rows.map((row) => row.printed), 0);
  return best;
}
