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
  return runLookup(stream, index, 13, (page, offset) => {
    const words = byteAt(page, offset);
    const at = words === 0 ? offset + 2 : offset + 1;
    const length = words === 0 ? 2 * byteAt(page, offset + 1) : 2 * words - 1;
    return { style: wordAt(page, at), modifiers: page.subarray(at + 2, Math.max(at + 2, at + length)) };
  });
}

/** Lookup of character runs. */
export function characterRuns(stream: Uint8Array, index: Uint8Array): RunLookup {
  return runLookup(stream, index, 1, (page, offset) => ({ style: 0, modifiers: page.subarray(offset + 1, offset + 1 + byteAt(page, offset)) }));
}

const pageSize = 512;
const noModifiers = new Uint8Array(0);

interface RunContent {
  readonly style: number;
  readonly modifiers: Uint8Array;
}

/** `slotSize` is the size of a run's slot in a page; its first byte is half the offset of the properties in that page. */
function runLookup(stream: Uint8Array, index: Uint8Array, slotSize: number, contentAt: (page: Uint8Array, offset: number) => RunContent): RunLookup {
  const pageCount = Math.max(0, Math.floor((index.length - 4) / 8));
  const pageStart = (page: number): number => (page > pageCount || pageCount === 0 ? Infinity : doubleWordAt(index, 4 * page));
  let latest: FormattedRun = { start: 0, end: 0, style: 0, modifiers: noModifiers };

  const lookUp = (position: number): FormattedRun => {
    const pageIndex = lastNotAbove(pageCount, position, pageStart);
    const plain = (start: number, end: number): FormattedRun => ({ start, end: end > position ? end : position + 1, style: 0, modifiers: noModifiers });
    if (pageIndex < 0) return plain(0, pageStart(0));
    const limit = pageStart(pageIndex + 1);
    if (limit <= position) return plain(position, Infinity);
    const pageAt = doubleWordAt(index, 4 * (pageCount + 1) + 4 * pageIndex) * pageSize;
    if (pageAt + pageSize > stream.length) return plain(position, limit);
    const page = stream.subarray(pageAt, pageAt + pageSize);
    const runCount = Math.min(byteAt(page, pageSize - 1), Math.floor((pageSize - 5) / (4 + slotSize)));
    const runStart = (run: number): number => doubleWordAt(page, 4 * run);
    const run = lastNotAbove(runCount, position, runStart);
    if (run < 0) return plain(position, Math.min(limit, runStart(0)));
    const end = runStart(run + 1);
    if (end <= position) return plain(position, limit);
    const offset = 2 * byteAt(page, 4 * (runCount + 1) + slotSize * run);
    const content = offset === 0 ? { style: 0, modifiers: noModifiers } : contentAt(page, offset);
    return { start: runStart(run), end, ...content };
  };

  return (position) => {
    if (position < latest.start || position >= latest.end) latest = lookUp(position);
    return latest;
  };
}

/** Index of the last of `count` ascending values that is not above `wanted`; -1 when all are above. */
function lastNotAbove(count: number, wanted: number, valueAt: (index: number) => number): number {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) <= wanted) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
