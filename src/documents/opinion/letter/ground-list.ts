// The grounds of an opinion, each told once and named by its number.
import { describeCitation, type Citation } from '../../../kernel/citation.ts';

export interface GroundList {
  /** `1、4`: the numbers of these grounds; new ones are added to the list. */
  readonly numbersOf: (grounds: readonly Citation[]) => string;
  /** In the order of their numbers. */
  readonly texts: () => readonly string[];
}

export function createGroundList(): GroundList {
  const numbers = new Map<string, number>();
  return {
    numbersOf: (grounds) =>
      grounds
        .map((ground) => {
          const text = describeCitation(ground);
          const number = numbers.get(text) ?? numbers.size + 1;
          numbers.set(text, number);
          return number;
        })
        .toSorted((a, b) => a - b)
        .join('、'),
    texts: () => [...numbers.keys()],
  };
}
