// Which national series a name speaks of, and the figure of it that a plan of a given year is held against.
import { nationalRates, type ReferencePoint, type ReferenceSeries } from '../../references/national-rates.ts';

/** Folded name without its bracket expected: `辖区万台特种设备死亡率` → the national series; null for parts of it (万台电梯) and for other names. */
export function referenceOfName(bareName: string): ReferenceSeries | null {
  const fits = ({ bases, measures, unless }: ReferenceSeries) =>
    bases.some((word) => bareName.includes(word)) && measures.some((word) => bareName.endsWith(word)) && !unless.some((word) => bareName.includes(word));
  return nationalRates.find(fits) ?? null;
}

/** The newest figure up to the year; null where the series begins later. */
export function pointForYear({ points }: ReferenceSeries, year: number): ReferencePoint | null {
  return points.findLast((point) => point.year <= year) ?? null;
}
