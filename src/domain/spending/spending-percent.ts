// The points of a spending plan that state a percentage, as exact decimals.
import { parseDecimal, type Decimal } from '../../kernel/decimal.ts';
import type { Checkpoint, Project } from '../plan/index.ts';
import type { Place } from '../../kernel/place.ts';

export interface StatedPoint {
  readonly checkpoint: Checkpoint;
  readonly percent: Decimal;
  readonly place: Place;
}

/** In the order of the form; blank and unreadable points are left out, for they are unknown. */
export function statedPoints(project: Project): readonly StatedPoint[] {
  return project.spendingPlan.flatMap(({ checkpoint, cumulative }) => {
    const percent = cumulative.value === null ? null : parseDecimal(String(cumulative.value));
    return percent === null ? [] : [{ checkpoint, percent, place: cumulative.place }];
  });
}

/** 1 to 12; null for a checkpoint of another shape. */
export function monthOf(checkpoint: Checkpoint): number | null {
  const month = Number(checkpoint.slice(0, 2));
  return Number.isInteger(month) && month >= 1 && month <= 12 ? month : null;
}
