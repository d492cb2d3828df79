// Paragraphs of an earlier and a later text side by side: equal ones together, in between the ones that were merely changed.
import { besideEachOther, type Beside } from '../../domain/comparison/index.ts';
import { bigramsOf, likenessPercent } from '../../domain/wording/index.ts';

/** Likeness in per cent from which a paragraph counts as changed, and not as taken away and written anew: below that the marks of single words only confuse. */
const changedPercent = 40;
/** Beyond so many pairs only equal beginnings and ends are looked for. */
const mostPairs = 1_000_000;

export interface Line {
  readonly text: string;
  /** Lines of different kinds (styles) are never the same line. */
  readonly kind: string;
}

export function besidesByText<Item extends Line>(before: readonly Item[], after: readonly Item[]): readonly Beside<Item>[] {
  const partners = new Map<Item, Item>();
  for (const gap of gapsBetweenEqual(before, after, partners)) pairAlike(gap, partners);
  return besideEachOther(before, after, (item) => partners.get(item) ?? null);
}

interface Gap<Item> {
  readonly before: readonly Item[];
  readonly after: readonly Item[];
}

/** Pairs the longest common run of equal lines; answers what stands between them. */
function gapsBetweenEqual<Item extends Line>(before: readonly Item[], after: readonly Item[], partners: Map<Item, Item>): readonly Gap<Item>[] {
  const gaps: Gap<Item>[] = [];
  let [fromBefore, fromAfter] = [0, 0];
  for (const [i, j] of commonPairs(before, after)) {
    const [old, now] = [before[i], after[j]];
    if (old === undefined || now === undefined) continue;
    partners.set(now, old);
    gaps.push({ before: before.slice(fromBefore, i), after: after.slice(fromAfter, j) });
    [fromBefore, fromAfter] = [i + 1, j + 1];
  }
  return [...gaps, { before: before.slice(fromBefore), after: after.slice(fromAfter) }];
}

/** Positions of a longest common subsequence. */
function commonPairs(before: readonly Line[], after: readonly Line[]): readonly (readonly [number, number])[] {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && isSame(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < least - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const [rows, columns] = [before.length - head - tail, after.length - head - tail];
  const pairs: (readonly [number, number])[] = Array.from({ length: head }, (_, index) => [index, index]);
  if (rows * columns <= mostPairs) {
    const lengths: number[][] = Array.from({ length: rows + 1 }, () => []);
    const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
    const same = (i: number, j: number) => isSame(before[head + i], after[head + j]);
    for (let i = rows - 1; i >= 0; i -= 1) {
      const row = lengths[i] ?? [];
      for (let j = columns - 1; j >= 0; j -= 1) row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
    for (let [i, j] = [0, 0]; i < rows && j < columns; ) {
      if (same(i, j)) pairs.push([head + i++, head + j++]);
      else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
      else j += 1;
    }
  }
  for (let back = tail; back > 0; back -= 1) pairs.push([before.length - back, after.length - back]);
  return pairs;
}

function isSame(a: Line | undefined, b: Line | undefined): boolean {
  return a !== undefined && b !== undefined && a.kind === b.kind && a.text === b.text;
}

/** In their order: each later line with the first earlier one left that is like it. */
function pairAlike<Item extends Line>({ before, after }: Gap<Item>, partners: Map<Item, Item>): void {
  let from = 0;
  for (const now of after) {
    const index = before.findIndex((old, position) => position >= from && old.kind === now.kind && likeness(old.text, now.text) >= changedPercent);
    const old = before[index];
    if (old === undefined) continue;
    partners.set(now, old);
    from = index + 1;
  }
}

function likeness(a: string, b: string): number {
  return likenessPercent(bigramsOf([a]), bigramsOf([b]));
}
