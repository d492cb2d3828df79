// How well the content of a row (name, description, what its value is measured in) fits each indicator class. Points come from a declared
// vocabulary; the engine adds them up and knows no words itself.
import { foldedKey } from '../../kernel/fold-width.ts';
import type { IndicatorClass } from './indicator-class.ts';
import { quantityOfName, type NamedQuantity } from '../quantity/index.ts';
import { holdsOneOf } from '../wording/index.ts';

/** What a value is measured in: a share (%), money, a count or physical amount, a stretch of time, a day of the calendar. */
export type ValueMeasure = 'share' | 'money' | 'amount' | 'time' | 'calendar';

export interface RowContent {
  readonly name: string;
  /** Blank or equal to the name where the row describes nothing more. */
  readonly description: string;
  /** Null where the value states no unit and no date. */
  readonly valueMeasure: ValueMeasure | null;
}

export interface ClassPoints {
  readonly indicatorClass: IndicatorClass;
  readonly points: number;
}

/** Words that speak for a class wherever they stand in a text. */
export interface ClassWords extends ClassPoints {
  readonly words: readonly string[];
  /** Words beside which those above say nothing: 资金 is no cost where it is paid out (资金拨付率). */
  readonly unless?: readonly string[];
}

export interface ClassVocabulary {
  readonly words: readonly ClassWords[];
  /** Points by the kind of quantity that the last words of a name state. */
  readonly kinds: Readonly<Record<NamedQuantity, readonly ClassPoints[]>>;
  /** Points by what the value is measured in. */
  readonly values: Readonly<Record<ValueMeasure, readonly ClassPoints[]>>;
  /** A description counts this part of what the same words count in a name: it explains, and so it also names other things. */
  readonly descriptionDivisor: number;
}

/** Points per class. Of several words for one class in one text only the weightiest counts, so that a long text gains nothing by length. */
export type ClassFit = ReadonlyMap<IndicatorClass, number>;

/** `{ name: '检验批次数', … }` fits quantity; `{ name: '检验合格率', … }` fits quality. A class without any evidence has no entry. */
export function classFit(content: RowContent, vocabulary: ClassVocabulary): ClassFit {
  const fit = new Map<IndicatorClass, number>();
  const name = foldedKey(content.name);
  const description = foldedKey(content.description);
  addTo(fit, textPoints(name, vocabulary), 1);
  if (description !== name) addTo(fit, textPoints(description, vocabulary), vocabulary.descriptionDivisor);
  if (content.valueMeasure === null) return fit;
  for (const { indicatorClass, points } of vocabulary.values[content.valueMeasure]) fit.set(indicatorClass, pointsOf(fit, indicatorClass) + points);
  return fit;
}

/** Points of one class in a fit; a class without evidence has none. */
export function pointsOf(fit: ClassFit, indicatorClass: IndicatorClass): number {
  return fit.get(indicatorClass) ?? 0;
}

const none: readonly string[] = [];

function textPoints(text: string, vocabulary: ClassVocabulary): ReadonlyMap<IndicatorClass, number> {
  const best = new Map<IndicatorClass, number>();
  const raise = ({ indicatorClass, points }: ClassPoints): void => {
    best.set(indicatorClass, Math.max(best.get(indicatorClass) ?? 0, points));
  };
  const kind = quantityOfName(text);
  if (kind !== null) vocabulary.kinds[kind].forEach(raise);
  for (const entry of vocabulary.words) if (holdsOneOf(text, entry.words) && !holdsOneOf(text, entry.unless ?? none)) raise(entry);
  return best;
}

function addTo(fit: Map<IndicatorClass, number>, points: ReadonlyMap<IndicatorClass, number>, divisor: number): void {
  for (const [indicatorClass, amount] of points) fit.set(indicatorClass, pointsOf(fit, indicatorClass) + amount / divisor);
}
