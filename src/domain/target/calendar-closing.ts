// Level four of the target grammar: what may stand behind a date or a period, and the notes that both share.
import { isClosingPunctuation } from './characters.ts';
import { skipClosings, wordAt, type DraftNote } from './draft.ts';
import { firstDigitFrom } from './numerals.ts';
import { closingWords } from './vocabulary.ts';

/** End of the closing words; null where other text follows. Behind a closing verb any words without digits may stand: 12月底前完成全部检验. */
export function closingEnd(text: string, at: number): number | null {
  const closed = skipClosings(closingWords, text, at, isClosingPunctuation);
  if (closed === text.length) return closed;
  const closesWithVerb = wordAt(closingWords, text, at) !== null;
  return closesWithVerb && firstDigitFrom(text, closed) === text.length ? text.length : null;
}

/** The note of a date that names no year. */
export function missingYear(year: number | null, start: number, end: number): readonly DraftNote[] {
  return year === null ? [{ id: 'year-missing', start, end }] : [];
}

/** The note of words behind a complete value. */
export function trailing(end: number, closed: number): readonly DraftNote[] {
  return closed > end ? [{ id: 'trailing-text', start: end, end: closed }] : [];
}
