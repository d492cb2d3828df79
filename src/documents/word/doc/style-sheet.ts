// Styles, as far as they say what a person sees: list numbers and hidden text may come from a style instead of the paragraph itself.
// Ground: [MS-DOC] 2.9.271 (STSH), 2.9.260 (STD), 2.9.131 and following (GrLPUpxSw).
import { wordAt } from './little-endian.ts';

export interface StyleSheet {
  /** Modifier lists of a paragraph style for its paragraphs, from the oldest ancestor to the style itself. */
  readonly paragraphModifiers: (style: number) => readonly Uint8Array[];
  /** The same for the characters of a paragraph or character style. */
  readonly characterModifiers: (style: number) => readonly Uint8Array[];
}

/** `bytes` is the structure from the table stream; an absent or damaged one gives styles without properties. */
export function readStyleSheet(bytes: Uint8Array): StyleSheet {
  const styles = readStyles(bytes);
  const chain = (style: number, part: 'paragraph' | 'character'): readonly Uint8Array[] => {
    const lists: Uint8Array[] = [];
    const seen = new Set<number>();
    for (let index = style; !seen.has(index) && seen.size < longestAncestry; ) {
      const found = styles[index];
      if (found === undefined || found === null) break;
      seen.add(index);
      if (found[part].length > 0) lists.unshift(found[part]);
      index = found.base;
    }
    return lists;
  };
  return { paragraphModifiers: remembered((style) => chain(style, 'paragraph')), characterModifiers: remembered((style) => chain(style, 'character')) };
}

interface Style {
  readonly base: number;
  readonly paragraph: Uint8Array;
  readonly character: Uint8Array;
}

/** Word itself allows far fewer; this only bounds what a damaged file can ask for. */
const longestAncestry = 64;
const paragraphKind = 1;
const characterKind = 2;
const none = new Uint8Array(0);

function readStyles(bytes: Uint8Array): readonly (Style | null)[] {
  const headerLength = wordAt(bytes, 0);
  const count = wordAt(bytes, 2);
  const baseSize = wordAt(bytes, 4);
  const styles: (Style | null)[] = [];
  let at = 2 + headerLength;
  for (let index = 0; index < count && at + 2 <= bytes.length; index += 1) {
    const length = wordAt(bytes, at);
    styles.push(length === 0 ? null : readStyle(bytes.subarray(at + 2, at + 2 + length), baseSize));
    at += 2 + length;
  }
  return styles;
}

function readStyle(style: Uint8Array, baseSize: number): Style {
  const kindAndBase = wordAt(style, 2);
  const kind = kindAndBase & 0xf;
  const base = kindAndBase >> 4;
  let at = baseSize + 2 + 2 * wordAt(style, baseSize) + 2;
  const next = (): Uint8Array => {
    const length = wordAt(style, at);
    const part = style.subarray(at + 2, at + 2 + length);
    at += 2 + length + (length & 1);
    return part;
  };
  if (kind === paragraphKind) {
    // The paragraph part begins with the number of the style itself.
    const paragraph = next().subarray(2);
    return { base, paragraph, character: next() };
  }
  return { base, paragraph: none, character: kind === characterKind ? next() : none };
}

function remembered<T>(compute: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>();
  return (key) => {
    const held = known.get(key);
    if (held !== undefined) return held;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

