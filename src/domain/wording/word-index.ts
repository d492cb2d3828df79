// Finding declared words in a text. Chinese is written without blanks and there is no dictionary here, so words are found greedily: from left to
// right, the longest declared word that stands at the place. Words are looked up by their first character, so a long list costs little.

/** Declared words by their first character, longest first. */
export type WordIndex = ReadonlyMap<string, readonly string[]>;

/** An index of words; blank words are left out. */
export function makeWordIndex(words: readonly string[]): WordIndex {
  const index = new Map<string, string[]>();
  for (const word of new Set(words)) {
    if (word === '') continue;
    const first = word.charAt(0);
    index.set(first, [...(index.get(first) ?? []), word]);
  }
  for (const [first, list] of index) index.set(first, list.toSorted((a, b) => b.length - a.length));
  return index;
}

/** The longest word of the index that stands at a place of the text; null where none does. */
export function wordAt(text: string, place: number, index: WordIndex): string | null {
  const candidates = index.get(text.charAt(place));
  if (candidates === undefined) return null;
  for (const word of candidates) if (text.startsWith(word, place)) return word;
  return null;
}
