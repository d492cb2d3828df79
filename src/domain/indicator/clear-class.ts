// The class that the name of a row speaks for so clearly that the row may be told to move there.
import type { ClassVocabulary } from './class-fit.ts';
import { classFit, pointsOf } from './class-fit.ts';
import type { IndicatorClass } from './indicator-class.ts';

/**
 * The one class among several for which a name has at least so many points, and more than for any other of them; null where none is clear. The
 * description and the unit take no part: they explain, and so they also name other things.
 */
export function clearClassOf(name: string, among: readonly IndicatorClass[], vocabulary: ClassVocabulary, atLeast: number): IndicatorClass | null {
  const fit = classFit({ name, description: '', valueMeasure: null }, vocabulary);
  const [best, second] = among.toSorted((a, b) => pointsOf(fit, b) - pointsOf(fit, a));
  if (best === undefined || pointsOf(fit, best) < atLeast) return null;
  return second !== undefined && pointsOf(fit, second) === pointsOf(fit, best) ? null : best;
}
