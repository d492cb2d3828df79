// Where words of a legal limit stand in a text, and whether the limit applied when the plan's year began.
import { clausesOf } from '../../../domain/text/index.ts';
import { fiscalYearBounds, type FiscalYear } from '../../../kernel/fiscal-year.ts';
import type { Span } from '../../../kernel/span.ts';
import type { LegalLimit } from '../../vocabulary/legal-limits.ts';

export function applies({ since }: LegalLimit, year: FiscalYear | null): boolean {
  return year !== null && since <= fiscalYearBounds(year).from;
}

export interface LimitedWord {
  readonly word: string;
  readonly at: Span;
  /** The clause around it. */
  readonly clause: string;
}

/** The first words of the limit in a clause that does not speak of something else. */
export function limitedWordIn(text: string, { words, unless }: LegalLimit): LimitedWord | null {
  if (!words.some((word) => text.includes(word))) return null;
  for (const clause of clausesOf(text)) {
    if (unless.some((word) => clause.text.includes(word))) continue;
    const word = words.find((candidate) => clause.text.includes(candidate));
    if (word === undefined) continue;
    const start = clause.at.start + clause.text.indexOf(word);
    return { word, at: { start, end: start + word.length }, clause: clause.text.trim() };
  }
  return null;
}
