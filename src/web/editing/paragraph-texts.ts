// Lists of paragraphs with the numbers that stand at their beginning: `1、`, `（2）`, `3.`.
import { splitLeadingNumber } from '../../domain/plan/index.ts';

export function withParagraphAt(texts: readonly string[], at: number, text: string): readonly string[] {
  return texts.map((standing, index) => (index === at ? text : standing));
}

export function withoutAt(texts: readonly string[], at: number): readonly string[] {
  return texts.filter((_, index) => index !== at);
}

export function withMoved(texts: readonly string[], at: number, by: 1 | -1): readonly string[] {
  const moved = [...texts];
  const [text] = moved.splice(at, 1);
  if (text !== undefined) moved.splice(at + by, 0, text);
  return moved;
}

/** Numbered by position; each keeps the way in which its number is written, and one without a number gets none. */
export function numberedAnew(texts: readonly string[]): readonly string[] {
  let number = 0;
  return texts.map((text) => {
    const split = splitLeadingNumber(text);
    if (split.number === null) return text;
    number += 1;
    return `${text.slice(0, split.rest).replace(/[0-9０-９]+/u, String(number))}${text.slice(split.rest)}`;
  });
}
