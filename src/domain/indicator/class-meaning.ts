// Whether a text holds any word that lets it stand under a class. Phrases that only look like such a word (年初预算 holds 年) are taken out first.
// Which words and phrases is declared knowledge of the caller.
import { foldedKey } from '../../kernel/fold-width.ts';
import { holdsOneOf } from '../wording/index.ts';

export interface MeaningWords {
  readonly words: readonly string[];
  readonly except: readonly string[];
}

/** `holdsMeaning(['按时完成'], { words: ['时'], except: [] })` is true; of `['时代']` it is false where 时代 is an exception. */
export function holdsMeaning(texts: readonly string[], { words, except }: MeaningWords): boolean {
  return texts.some((text) => {
    const left = except.reduce((rest, phrase) => rest.replaceAll(phrase, ' '), foldedKey(text));
    return holdsOneOf(left, words);
  });
}
