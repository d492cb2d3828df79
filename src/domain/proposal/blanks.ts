// What only the bureau knows is a marked blank in a proposed text, never a figure of ours.

/** Full-width brackets around a full-width blank: it reads as an open place in Word, on paper and on screen. */
export const blankMark = '（　）';

export function countBlanks(text: string): number {
  return text.split(blankMark).length - 1;
}

/** The text with its blanks filled, in order; a fill of null leaves its blank open. */
export function fillBlanks(text: string, fills: readonly (string | null)[]): string {
  return text
    .split(blankMark)
    .map((part, index) => (index === 0 ? part : (fills[index - 1] ?? blankMark) + part))
    .join('');
}
