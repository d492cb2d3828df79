// Lists that no form reads, as a person is asked about them: headings with a few of their cells.
import { foldedKey, isBlankText } from '../../kernel/fold-width.ts';
import type { DocumentReading, Table } from '../document-reading.ts';
import { labelKey } from '../plan/table-grid.ts';
import { columnLetters } from '../sheet/cell-address.ts';
import { cellAtColumn, deepestHead, filledColumns, headAt, type ListHead } from './list-head.ts';

export interface FoundList {
  /** Ordinal of the table in the document. */
  readonly table: number;
  /** Row of the heading, as the file numbers it. */
  readonly row: number;
  /** Rows below the heading. */
  readonly rows: number;
  readonly columns: readonly FoundColumn[];
}

export interface FoundColumn {
  readonly heading: string;
  /** As a spreadsheet names it: `C`. */
  readonly letter: string;
  /** Texts of the first rows that say something here, each once. */
  readonly samples: readonly string[];
  /** Cells that say something. */
  readonly filled: number;
}

/** Tables with a row of headings and rows below it. */
export function foundLists({ blocks }: DocumentReading): readonly FoundList[] {
  return blocks.flatMap((block) => {
    const head = block.kind === 'table' ? likelyHead(block) : null;
    return block.kind !== 'table' || head === null ? [] : [foundList(block, head)];
  });
}

/** The first row that has nearly as many short texts as any of the first rows: data below a heading has numbers and long texts among them. */
function likelyHead(table: Table): ListHead | null {
  const filled = filledColumns(table);
  const counts = table.rows.slice(0, deepestHead).map(({ cells }) => new Set(cells.filter(({ text }) => isHeadingLike(text)).map(({ text }) => labelKey(text))).size);
  const most = Math.max(0, ...counts);
  const index = counts.findIndex((count) => count >= fewestHeadings && count >= most * 0.75);
  if (index < 0 || index >= table.rows.length - 1) return null;
  return headAt(table, index, filled);
}

const fewestHeadings = 3;
const mostSamples = 4;

function isHeadingLike(text: string): boolean {
  const key = foldedKey(text);
  return key !== '' && key.length <= 30 && !/^[\d.,:%/-]+$/u.test(key);
}

function foundList(table: Table, head: ListHead): FoundList {
  const data = table.rows.slice(head.row + head.rows);
  return {
    table: table.place.table ?? 1,
    row: table.rows[head.row]?.place.row ?? head.row + 1,
    rows: data.length,
    columns: head.headings.map(({ text, column, place }): FoundColumn => {
      const texts = data.flatMap((row) => {
        const cell = cellAtColumn(row, column);
        return cell === null || isBlankText(cell.text) ? [] : [cell.text.trim()];
      });
      return { heading: text, letter: columnLetters(place.cell ?? column + 1), samples: [...new Set(texts)].slice(0, mostSamples), filled: texts.length };
    }),
  };
}
