// Entries of the library that say nearly the same as a draft: what a reviewer looks at before one more is added.
import { foldedKey } from '../../kernel/fold-width.ts';
import { bigramsOf, likenessPercent } from '../wording/index.ts';
import type { LibraryDraft } from './library-draft.ts';
import type { LibraryIndicator } from './library-indicator.ts';

export interface SimilarIndicator<Indicator> {
  readonly indicator: Indicator;
  /** How alike names and what they mean are, in per cent. */
  readonly likeness: number;
}

export interface Similarity {
  /** Below it two are not alike. */
  readonly atLeast: number;
  readonly most: number;
}

/** The most alike first; the name counts twice as much as what it means. */
export function similarIndicators<Indicator extends LibraryIndicator>(draft: Pick<LibraryDraft, 'name' | 'alsoCalled' | 'definition'>, library: readonly Indicator[], { atLeast, most }: Similarity): readonly SimilarIndicator<Indicator>[] {
  const own = namesOf(draft);
  return library
    .map((indicator) => {
      const names = Math.max(...namesOf(indicator).flatMap((name) => own.map((one) => likenessPercent(one, name))));
      const meaning = likenessPercent(bigrams(draft.definition), bigrams(indicator.definition));
      return { indicator, likeness: Math.floor((2 * names + meaning) / 3) };
    })
    .filter(({ likeness }) => likeness >= atLeast)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, most);
}

function namesOf({ name, alsoCalled }: Pick<LibraryDraft, 'name' | 'alsoCalled'>): readonly ReadonlySet<string>[] {
  return [name, ...alsoCalled].map(bigrams);
}

function bigrams(text: string): ReadonlySet<string> {
  return bigramsOf([foldedKey(text)]);
}
