// How high a row must be for its texts. Programs fit the height of a row to its cells only where nothing in it is merged, and forms are full of merged cells:
// so the height is written, estimated from characters, a little too high rather than too low.

export interface CellToFit {
  readonly text: string;
  /** Of the cell, in characters of the text size. */
  readonly width: number;
  /** Points. */
  readonly size: number;
}

/** Of a line, in sizes of its characters: that of the tallest of the usual Chinese fonts (思源黑体 1.45). */
const lineHeight = 1.5;

/** Points. No program draws a higher row. */
const highest = 409;

export function rowHeight(cells: readonly CellToFit[], least: number): number {
  const heights = cells.map(({ text, width, size }) => linesOf(text, width * (referenceSize / size)) * size * lineHeight + 4);
  return Math.min(highest, Math.ceil(Math.max(least, ...heights)));
}

/** Widths of columns are counted in characters of this size. */
const referenceSize = 10;

function linesOf(text: string, width: number): number {
  const room = Math.max(2, width - 1);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
}

/** Chinese characters and marks take two. */
function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += character.charCodeAt(0) < 0x2e80 && character !== '“' && character !== '”' ? 1 : 2;
  return width;
}
