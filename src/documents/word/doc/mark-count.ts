// Counts marks before anything is built, so that a file with a million cells is refused for the price of one look over its bytes.
import type { ReadingLimits } from '../../document-reading.ts';
import { problem, type DocProblem } from './doc-fault.ts';
import { byteAt, wordAt } from './little-endian.ts';
import type { Piece } from './piece-table.ts';

/** The problem of a text with more cells or paragraphs than are read; null when both are in bounds. */
export function refuseByMarks(stream: Uint8Array, pieces: readonly Piece[], limits: ReadingLimits, isRowEnd: (position: number, piece: Piece) => boolean): DocProblem | null {
  let cellMarks = 0;
  let paragraphMarks = 0;
  for (const { offset, start, end, width } of pieces) {
    const last = offset + (end - start) * width;
    for (let at = offset; at < last; at += width) {
      const unit = width === 2 ? wordAt(stream, at) : byteAt(stream, at);
      if (unit > 0x0d) continue;
      if (unit === 0x07) cellMarks += 1;
      else if (unit === 0x0d || unit === 0x0c) paragraphMarks += 1;
    }
  }
  // A row spends one mark on its end and at least one on its cells, so at least half of the marks end cells.
  if (cellMarks > 2 * limits.tableCells) return problem('too-many-cells').fault;
  if (cellMarks > limits.tableCells && countCells(stream, pieces, isRowEnd, limits.tableCells) > limits.tableCells) return problem('too-many-cells').fault;
  return paragraphMarks > limits.characters / unitsPerParagraph ? problem('doc-too-many-paragraphs').fault : null;
}

/** An empty paragraph takes as much memory as some forty characters; so many of them count as one text at the limit. */
const unitsPerParagraph = 40;

/** Marks that end a cell and not a row, counted up to just above the limit. */
function countCells(stream: Uint8Array, pieces: readonly Piece[], isRowEnd: (position: number, piece: Piece) => boolean, limit: number): number {
  let cells = 0;
  for (const piece of pieces) {
    const { offset, start, end, width } = piece;
    const last = offset + (end - start) * width;
    for (let at = offset; at < last && cells <= limit; at += width) {
      const unit = width === 2 ? wordAt(stream, at) : byteAt(stream, at);
      if (unit === 0x07 && !isRowEnd(at, piece)) cells += 1;
    }
  }
  return cells;
}
