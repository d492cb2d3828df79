// Heights of the rows of a table. Every row that stays whole gets its height written into the file, taken from the upper estimate: a program that
// fits the text into fewer lines keeps the height, so rows are equally high everywhere.
import type { TableStyle } from '../../../../domain/typography/index.ts';
import { widthOf } from '../block-xml.ts';
import { twips } from '../measures.ts';
import type { WordCell, WordTable } from '../word-document.ts';
import { estimates, sameInAll, type Estimates } from './estimate.ts';
import type { Measurer } from './measure-paragraph.ts';

export interface RowSize {
  readonly height: number;
  /** The text of its tallest cell in lines of one height, for rows that break over pages. */
  readonly lineHeight: number;
  readonly lines: Estimates<number>;
  /** Inner margins above and below the text, with the frame. */
  readonly around: number;
}

interface CellSize {
  readonly height: number;
  readonly lineHeight: number;
  readonly lines: Estimates<number>;
}

const noLines: CellSize = { height: 0, lineHeight: 1, lines: sameInAll(0) };

export function measureRows(table: WordTable, measurer: Measurer, style: TableStyle): readonly RowSize[] {
  const around = twips(style.paddingTop) + twips(style.paddingBottom) + twips(style.line);
  const sides = 2 * twips(style.paddingSides);
  const open = new Map<number, { readonly row: number; readonly height: number }>();
  const merged: { readonly from: number; readonly to: number; readonly height: number }[] = [];
  const closeMerge = (column: number, to: number) => {
    const start = open.get(column);
    if (start !== undefined) merged.push({ from: start.row, to, height: start.height });
    open.delete(column);
  };
  const sizes = table.rows.map((row, rowIndex): RowSize => {
    let tallest = noLines;
    let column = 0;
    for (const cell of row.cells) {
      if (cell.merge !== 'continue') {
        closeMerge(column, rowIndex - 1);
        const size = measureCell(cell, measurer, widthOf(table.columns, column, cell.span) - sides);
        if (cell.merge === 'start') open.set(column, { row: rowIndex, height: size.height + around });
        else if (size.height > tallest.height) tallest = size;
      }
      column += cell.span;
    }
    return { height: Math.max(row.height ?? 0, tallest.height + around), lineHeight: tallest.lineHeight, lines: tallest.lines, around };
  });
  for (const column of open.keys()) closeMerge(column, table.rows.length - 1);
  return withRoomForMergedCells(sizes, merged);
}

/** A merged cell that needs more than its rows makes the last of them higher. */
function withRoomForMergedCells(
  sizes: readonly RowSize[],
  merged: readonly { readonly from: number; readonly to: number; readonly height: number }[],
): readonly RowSize[] {
  const heights = sizes.map(({ height }) => height);
  for (const { from, to, height } of merged.toSorted((a, b) => a.to - b.to)) {
    const present = heights.slice(from, to + 1).reduce((sum, row) => sum + row, 0);
    if (height > present) heights[to] = (heights[to] ?? 0) + height - present;
  }
  return sizes.map((size, index) => ({ ...size, height: heights[index] ?? size.height }));
}

function measureCell(cell: WordCell, measurer: Measurer, width: number): CellSize {
  const [first, ...others] = cell.paragraphs;
  const { lines, lineHeight } = measurer.paragraph(first, width);
  if (others.length === 0) return { height: lines.upper * lineHeight, lineHeight, lines };
  const sizes = [first, ...others].map((paragraph) => measurer.paragraph(paragraph, width));
  return {
    height: sizes.reduce((sum, size) => sum + size.lines.upper * size.lineHeight, 0),
    lineHeight: Math.max(...sizes.map((size) => size.lineHeight)),
    lines: estimates((estimate) => sizes.reduce((sum, size) => sum + size.lines[estimate], 0)),
  };
}
