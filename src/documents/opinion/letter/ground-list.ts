// The grounds of an opinion that is sent, each told once and named by its number: papers that were read, that bind, and that applied to the year of the plan.
// A problem that rests on none of these rests on the standard of this system, and says so.
import { describeReviewItem, type ReviewItem } from '../../../domain/review-sheet/index.ts';
import { describeCitation, isCitable, type Citation } from '../../../kernel/citation.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';

export interface GroundList {
  /** `1、4`: the numbers of what a problem rests on; new ones are added to the list. */
  readonly numbersOf: (resting: { readonly ground: readonly Citation[]; readonly reviewItem: ReviewItem }) => string;
  /** `依据3`; null for a paper that is not named in a letter. */
  readonly cite: (ground: Citation) => string | null;
  /** In the order of their numbers. */
  readonly texts: () => readonly string[];
  /** Papers that were left out, in full. */
  readonly leftOut: () => readonly string[];
}

/** The first day of the plan's year; null where the year is not known. */
export function createGroundList(day: CivilDate | null): GroundList {
  const numbers = new Map<string, number>();
  const leftOut = new Set<string>();
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size + 1;
    numbers.set(text, number);
    return number;
  };
  const citable = (grounds: readonly Citation[]) => {
    const kept = grounds.filter((ground) => isCitable(ground, day));
    for (const ground of grounds) if (!kept.includes(ground)) leftOut.add(describeCitation(ground));
    return kept;
  };
  return {
    numbersOf: ({ ground, reviewItem }) => {
      const kept = citable(ground).map(describeCitation);
      const texts = kept.length > 0 ? kept : [ownStandard(reviewItem)];
      return texts
        .map(numberOf)
        .toSorted((a, b) => a - b)
        .join('、');
    },
    cite: (ground) => {
      const [kept] = citable([ground]);
      return kept === undefined ? null : `依据${numberOf(describeCitation(kept))}`;
    },
    texts: () => [...numbers.keys()],
    leftOut: () => [...leftOut],
  };
}

function ownStandard(item: ReviewItem): string {
  return `审核标准：${describeReviewItem(item)}`;
}
