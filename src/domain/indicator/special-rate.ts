// Rates that are no percentages: so many deaths per ten thousand devices, so much income per head. The name states the base; the unit follows
// from it. Which names, and which units cannot be right, is declared knowledge that the caller brings.
import { foldedKey } from '../../kernel/fold-width.ts';
import type { Citation } from '../../kernel/citation.ts';
import { withoutTrailingBracket } from '../quantity/index.ts';

export interface SpecialRate {
  /** Words that state the base; the name holds one of them: `万台`. */
  readonly bases: readonly string[];
  /** Words a name of this rate ends in: `死亡率`. */
  readonly measures: readonly string[];
  /** The base in words, for people: `万台设备`. */
  readonly base: string;
  /** The unit that is right: `人/万台`. */
  readonly unit: string;
  /** Units, canonical, that cannot be right. */
  readonly wrongUnits: readonly string[];
  readonly ground: Citation;
}

/**
 * The special rate a name speaks of: `辖区万台电梯死亡率` is per 万台. Null where it names none, or where one of the words of change or completion stands
 * in it (`万车死亡率下降率` and `人均收入增长` are percentages after all).
 */
export function specialRateOfName(name: string, rates: readonly SpecialRate[], wordsOfShare: readonly string[]): SpecialRate | null {
  const text = withoutTrailingBracket(foldedKey(name));
  if (wordsOfShare.some((word) => text.includes(word))) return null;
  return rates.find((rate) => rate.measures.some((word) => text.endsWith(word)) && rate.bases.some((word) => text.includes(word))) ?? null;
}
