// A reading in the making: places count characters of the prepared cell text; `read-target.ts` turns them into spans of the source.
import type { Target, TargetNoteId } from './target.ts';

export interface DraftNote {
  readonly id: TargetNoteId;
  readonly start: number;
  readonly end: number;
}

export interface Draft {
  readonly target: Target;
  readonly start: number;
  readonly end: number;
  readonly notes: readonly DraftNote[];
}

/** The longest of the words (listed longest first) that stands at `at`; null where none does. */
export function wordAt(words: readonly string[], text: string, at: number): string | null {
  for (const word of words) if (text.startsWith(word, at)) return word;
  return null;
}

/** Index behind the closing words and punctuation at `at`; equal to `at` where none stand there. */
export function skipClosings(closings: readonly string[], text: string, at: number, isPunctuation: (character: string | undefined) => boolean): number {
  let index = at;
  while (index < text.length) {
    const word = wordAt(closings, text, index);
    if (word !== null) index += word.length;
    else if (isPunctuation(text[index])) index += 1;
    else break;
  }
  return index;
}
