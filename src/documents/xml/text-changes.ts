// Stretches of a text replaced, everything between them kept to the letter.

/** `text[start, end)` becomes `text`; an insertion has `start === end`. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Changes must not overlap; insertions at one place stand in the order in which they are given. */
export function withTextChanges(text: string, changes: readonly TextChange[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: written } of changes.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, start), written);
    at = end;
  }
  return pieces.join('') + text.slice(at);
}
