// What a text is about: its specific bigrams and single characters, and the declared concepts it speaks of. Two texts are related where they share
// a word or a concept. Concepts join words that mean the same doing (抽检, 抽样, 检验), so that different words for one thing are no missing link.
import { foldedKey } from '../../kernel/fold-width.ts';
import { bigramsOf, shareAny, sharedCount } from './bigrams.ts';
import { runsOfFolded } from './specific-runs.ts';
import { makeWordIndex, wordAt, type WordIndex } from './word-index.ts';

export interface Wording {
  /** Words that say nothing about what a text is about. */
  readonly silent: WordIndex;
  /** Word → the concept it belongs to. */
  readonly conceptOf: ReadonlyMap<string, string>;
  readonly conceptWords: WordIndex;
}

export interface Topic {
  readonly runs: readonly string[];
  readonly bigrams: ReadonlySet<string>;
  readonly characters: ReadonlySet<string>;
  /** Concepts with the words by which the text speaks of them. */
  readonly concepts: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Wording from declared lists; a concept is named by its first word, and a word belongs to the first concept that lists it. */
export function makeWording(silent: readonly string[], concepts: readonly (readonly string[])[]): Wording {
  const conceptOf = new Map<string, string>();
  for (const words of concepts) {
    const [concept] = words;
    if (concept !== undefined) for (const word of words) if (!conceptOf.has(word)) conceptOf.set(word, concept);
  }
  return { silent: makeWordIndex(silent), conceptOf, conceptWords: makeWordIndex([...conceptOf.keys()]) };
}

/** What texts are about, taken together. */
export function topicOf(texts: readonly string[], wording: Wording): Topic {
  const folded = texts.map(foldedKey);
  const runs = folded.flatMap((text) => runsOfFolded(text, wording.silent));
  const characters = new Set<string>();
  for (const run of runs) for (const character of run) characters.add(character);
  return { runs, bigrams: bigramsOf(runs), characters, concepts: conceptsIn(folded, wording) };
}

/** What several topics are about, taken together: the topic of all their texts. */
export function joinTopics(topics: readonly Topic[]): Topic {
  const [bigrams, characters] = [new Set<string>(), new Set<string>()];
  const concepts = new Map<string, Set<string>>();
  for (const topic of topics) {
    for (const bigram of topic.bigrams) bigrams.add(bigram);
    for (const character of topic.characters) characters.add(character);
    for (const [concept, words] of topic.concepts) {
      const known = concepts.get(concept) ?? new Set();
      for (const word of words) known.add(word);
      concepts.set(concept, known);
    }
  }
  return { runs: topics.flatMap(({ runs }) => runs), bigrams, characters, concepts };
}

/** Concepts are looked for at every place: 监督抽检 speaks of 监管 and of 抽检. */
function conceptsIn(folded: readonly string[], { conceptOf, conceptWords }: Wording): ReadonlyMap<string, ReadonlySet<string>> {
  const concepts = new Map<string, Set<string>>();
  for (const text of folded) {
    for (let place = 0; place < text.length; place += 1) {
      const word = wordAt(text, place, conceptWords) ?? '';
      const concept = conceptOf.get(word);
      if (concept !== undefined) concepts.set(concept, (concepts.get(concept) ?? new Set()).add(word));
    }
  }
  return concepts;
}

/** Whether two topics speak of one concept, in whatever words. */
export function shareConcept(a: Topic, b: Topic): boolean {
  return [...a.concepts.keys()].some((concept) => b.concepts.has(concept));
}

/** Whether two topics share a word of two characters or a concept. */
export function shareWords(a: Topic, b: Topic): boolean {
  return shareAny(a.bigrams, b.bigrams) || shareConcept(a, b);
}

/** Whether two topics share so much as one character: the loosest tie, for rules that accuse only where there is none at all. */
export function shareAnything(a: Topic, b: Topic): boolean {
  return shareWords(a, b) || shareAny(a.characters, b.characters);
}

/** Whether two topics share at least so many single characters: 抽样检验 and 抽检 share two. */
export function shareCharacters(a: Topic, b: Topic, atLeast: number): boolean {
  return sharedCount(a.characters, b.characters) >= atLeast;
}

/** How many things two topics share: bigrams, and concepts told in other words. */
export function sharedThings(a: Topic, b: Topic): number {
  const otherwise = [...a.concepts].filter(([concept, words]) => {
    const others = b.concepts.get(concept);
    return others !== undefined && !shareAny(words, others);
  });
  return sharedCount(a.bigrams, b.bigrams) + otherwise.length;
}

/** What a topic has beyond another one: the words that distinguish a goal from the project it belongs to. A concept stays where it is told in other words. */
export function topicBeyond(topic: Topic, other: Topic): Topic {
  const concepts = [...topic.concepts].map(([concept, words]) => [concept, without(words, other.concepts.get(concept) ?? new Set())] as const);
  return {
    runs: topic.runs,
    bigrams: without(topic.bigrams, other.bigrams),
    characters: without(topic.characters, other.characters),
    concepts: new Map(concepts.filter(([, words]) => words.size > 0)),
  };
}

function without(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((entry) => !b.has(entry)));
}
