// What a vocabulary of the catalogue is: words, what they are for, and how far their choice is grounded. Engines and rules get the words;
// pages and reviewers read the rest.
import type { Citation } from '../../kernel/citation.ts';

export interface WordList {
  /** What the words have in common, one Chinese phrase. */
  readonly title: string;
  readonly words: readonly string[];
  readonly ground: Citation;
}
