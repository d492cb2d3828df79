// Clauses: the stretches of a text between punctuation. Where a rule asks what is said of a thing, it asks within the clause.
import type { Span } from '../../kernel/span.ts';

export interface Clause {
  readonly text: string;
  readonly at: Span;
  /** The mark that ends it; empty at the end of the text. */
  readonly mark: string;
}

const marks: ReadonlySet<string> = new Set('，,。；;：:！!？?\n');

/** The clauses of a text in order, blank ones left out. `、` joins words of one clause and does not end it; nor does a point or comma between digits. */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const mark = text.charAt(index);
    if (index < text.length && (!marks.has(mark) || (mark === ',' && isDigit(text.charAt(index - 1)) && isDigit(text.charAt(index + 1))))) continue;
    if (text.slice(start, index).trim() !== '') clauses.push({ text: text.slice(start, index), at: { start, end: index }, mark });
    start = index + 1;
  }
  return clauses;
}

/** Whether a stretch of the text stands inside 《》: the title of a paper, which keeps its words whatever became of them. */
export function isInTitle(text: string, at: Span): boolean {
  const opening = text.lastIndexOf('《', at.start);
  return opening >= 0 && text.indexOf('》', opening) >= at.end;
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}
