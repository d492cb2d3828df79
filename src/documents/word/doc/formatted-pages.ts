// Where the formatting of a byte range stands: a table of pages in the table stream, each page 512 bytes of the WordDocument stream with
// runs of byte positions and the properties of each run. Looked up run by run, so a file costs what its text costs, whatever its pages
// claim. Ground: [MS-DOC] 2.8.5, 2.8.6, 2.9.33 (character pages), 2.9.174 (paragraph pages).
import { byteAt, doubleWordAt, wordAt } from './little-endian.ts';

export interface FormattedRun {
  /** Byte positions [start, end) in the WordDocument stream; `end` may be infinite behind the last page. */
  readonly start: number;
  readonly end: number;
  /** For a paragraph: its style. For characters 0. */
  readonly style: number;
  /** The modifiers; empty where the run has none. */
  readonly modifiers: Uint8Array;
}

export type RunLookup = (position: number) => FormattedRun;

/** Lookup of paragraph runs; `index` is the page table from the table stream. */
export function paragraphRuns(stream: Uint8Array, index: Uint8Array): RunLookup {
  return runLookup(stream, index, 13, (start, end, at) => {
    const words = byteAt(stream, at);
    const from = words === 0 ? at + 2 : at + 1;
    const length = words === 0 ? 2 * byteAt(stream, at + 1) : 2 * words - 1;
    return { start, end, style: wordAt(stream, from), modifiers: length > 2 ? stream.subarray(from + 2, from + length) : noModifiers };
  });
}

/** Lookup of character runs. */
export function characterRuns(stream: Uint8Array, index: Uint8Array): RunLookup {
  return runLookup(stream, index, 1, (start, end, at) => ({ start, end, style: 0, modifiers: stream.subarray(at + 1, at + 1 + byteAt(stream, at)) }));
}

const pageSize = 512;
const noModifiers = new Uint8Array(0);

/** The page that holds a position: where it begins in the stream, how many runs it has, and which positions it answers for. */
interface Page {
  readonly at: number;
  readonly runs: number;
  readonly from: number;
  readonly to: number;
}

/** `slotSize` is the size of a run's slot in a page; its first byte is half the offset of the properties in that page. */
function runLookup(stream: Uint8Array, index: Uint8Array, slotSize: number, runOf: (start: number, end: number, at: number) => FormattedRun): RunLookup {
  const pageCount = Math.max(0, Math.floor((index.length - 4) / 8));
  const mostRuns = Math.floor((pageSize - 5) / (4 + slotSize));
  let page: Page = { at: 0, runs: 0, from: 0, to: 0 };
  let latest: FormattedRun = { start: 0, end: 0, style: 0, modifiers: noModifiers };

  const pageFor = (position: number): Page => {
    const number = lastNotAbove(index, 0, pageCount, position);
    if (number < 0) return { at: 0, runs: 0, from: 0, to: pageCount === 0 ? Infinity : doubleWordAt(index, 0) };
    const from = doubleWordAt(index, 4 * number);
    const to = doubleWordAt(index, 4 * number + 4);
    if (to <= position) return { at: 0, runs: 0, from: position, to: Infinity };
    const at = doubleWordAt(index, 4 * (pageCount + 1) + 4 * number) * pageSize;
    const runs = at + pageSize <= stream.length ? Math.min(byteAt(stream, at + pageSize - 1), mostRuns) : 0;
    return { at, runs, from, to };
  };

  const lookUp = (position: number): FormattedRun => {
    if (position < page.from || position >= page.to) page = pageFor(position);
    const { at, runs } = page;
    const run = lastNotAbove(stream, at, runs, position);
    const start = run < 0 ? position : doubleWordAt(stream, at + 4 * run);
    const next = runs === 0 ? page.to : doubleWordAt(stream, at + 4 * (run + 1));
    // Nothing says anything about this position: plain up to the next place where something may.
    if (run < 0 || next <= position) return { start: position, end: next > position ? Math.min(next, page.to) : page.to, style: 0, modifiers: noModifiers };
    const offset = 2 * byteAt(stream, at + 4 * (runs + 1) + slotSize * run);
    return offset === 0 ? { start, end: next, style: 0, modifiers: noModifiers } : runOf(start, next, at + offset);
  };

  return (position) => {
    if (position < latest.start || position >= latest.end) latest = lookUp(position);
    return latest;
  };
}

/** Index of the last of `count` ascending 32-bit values at `base` that is not above `wanted`; -1 when all are above. */
function lastNotAbove(bytes: Uint8Array, base: number, count: number, wanted: number): number {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (doubleWordAt(bytes, base + 4 * middle) <= wanted) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
