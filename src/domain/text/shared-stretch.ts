// Texts that several authors of one document share: the longest stretch that a text has in common with an earlier one. Found through short
// pieces kept in an index, so that a document of many texts stays linear.
import type { Span } from '../../kernel/span.ts';

export interface SharedStretch {
  /** Index of the text, and of the earlier one it shares the stretch with. */
  readonly text: number;
  readonly earlier: number;
  readonly at: Span;
  readonly earlierAt: Span;
}

/** For each text the longest stretch it shares with each earlier text, `atLeast` characters or longer; texts are compared as they are given. */
export function sharedStretches(texts: readonly string[], atLeast: number): readonly SharedStretch[] {
  const index = new Map<string, { readonly text: number; readonly words: string; readonly start: number }>();
  const found: SharedStretch[] = [];
  texts.forEach((text, number) => {
    const longest = new Map<number, SharedStretch>();
    let start = 0;
    while (start + atLeast <= text.length) {
      const known = index.get(text.slice(start, start + atLeast));
      if (known === undefined) {
        start += 1;
        continue;
      }
      const length = commonLength(text, start, known.words, known.start);
      const best = longest.get(known.text);
      if (best === undefined || best.at.end - best.at.start < length) {
        longest.set(known.text, {
          text: number,
          earlier: known.text,
          at: { start, end: start + length },
          earlierAt: { start: known.start, end: known.start + length },
        });
      }
      start += length;
    }
    found.push(...longest.values());
    for (let piece = 0; piece + atLeast <= text.length; piece += 1) {
      const words = text.slice(piece, piece + atLeast);
      if (!index.has(words)) index.set(words, { text: number, words: text, start: piece });
    }
  });
  return found;
}

function commonLength(a: string, startA: number, b: string, startB: number): number {
  let length = 0;
  while (startA + length < a.length && startB + length < b.length && a.charAt(startA + length) === b.charAt(startB + length)) length += 1;
  return length;
}
