// The rows of a project's table before and after as one table with tracked changes. Rows go together by what they are: indicators as they were paired, all others
// by the labels and fields of their cells. What is drawn merged stays so only where both texts, each by itself, come out right.
import { besideEachOther } from '../../domain/comparison/index.ts';
import type { IndicatorRow } from '../../domain/plan/index.ts';
import { isBlankText } from '../../kernel/fold-width.ts';
import type { DraftCell, DraftLook, DraftRow } from '../word/write/plan/draft-table.ts';
import { tableInLook } from '../word/write/plan/draft-table.ts';
import type { WordChange, WordTable } from '../word/write/word-document.ts';
import { revisedCell, wholeCell } from './revised-paragraphs.ts';

interface RevisedCell extends DraftCell {
  /** Its text before; of a row that was put in or taken away its own. */
  readonly before: string;
}

interface RevisedRow extends DraftRow {
  readonly cells: readonly RevisedCell[];
  readonly change: WordChange;
}

export function revisedTable(before: readonly DraftRow[], after: readonly DraftRow[], rowBefore: (row: IndicatorRow) => IndicatorRow | null): WordTable {
  return tableInLook(withMerges(revisedRows(before, after, rowBefore)), look);
}

/** All rows of a table put in or taken away. */
export function wholeTable(rows: readonly DraftRow[], change: Exclude<WordChange, 'none'>): WordTable {
  return tableInLook(rows.map((row) => alone(row, change)), look);
}

const look: DraftLook<RevisedRow> = {
  cell: (draft, shape, { change }) => (change === 'none' ? revisedCell(draft.style, draft.before, draft.text, shape) : wholeCell(draft.style, draft.text, change, shape)),
  change: ({ change }) => change,
};

function revisedRows(before: readonly DraftRow[], after: readonly DraftRow[], rowBefore: (row: IndicatorRow) => IndicatorRow | null): readonly RevisedRow[] {
  const [old, present] = [before.map(unmerged), after.map(unmerged)];
  const byIndicator = new Map(old.flatMap((row) => (row.indicator === null ? [] : [[row.indicator, row] as const])));
  const byKey = new Map(keyed(old));
  const keys = new Map(keyed(present).map(([key, row]) => [row, key]));
  const partnerOf = (row: DraftRow): DraftRow | null => {
    if (row.indicator === null) return byKey.get(keys.get(row) ?? '') ?? null;
    const previous = rowBefore(row.indicator);
    const partner = previous === null ? undefined : byIndicator.get(previous);
    return partner !== undefined && shapeOf(partner) === shapeOf(row) ? partner : null;
  };
  // Rows under a label that spans them go the way of the row in which the label begins.
  const openers = new Map<number, WordChange>();
  return besideEachOther(old, present, partnerOf).flatMap((beside): readonly RevisedRow[] => {
    const { before: was, after: is } = beside;
    if (was !== null && is !== null && !is.cells.some(({ merge, start }) => merge === 'continue' && openers.get(start) === 'inserted')) {
      noteOpeners(is, 'none', openers);
      return [together(was, is)];
    }
    if (is !== null) noteOpeners(is, 'inserted', openers);
    return [...(was === null ? [] : [alone(was, 'deleted')]), ...(is === null ? [] : [alone(is, 'inserted')])];
  });
}

function noteOpeners({ cells }: DraftRow, change: WordChange, openers: Map<number, WordChange>): void {
  for (const { merge, start } of cells) if (merge === 'start') openers.set(start, change);
}

function together(was: DraftRow, is: DraftRow): RevisedRow {
  const cells = is.cells.map((cell, index): RevisedCell => {
    const old = was.cells[index];
    const merge = cell.merge === 'none' && old !== undefined && old.merge === 'start' ? 'start' : cell.merge;
    return { ...cell, merge, before: old?.text ?? cell.text };
  });
  return { ...is, cells, change: 'none' };
}

function alone(row: DraftRow, change: Exclude<WordChange, 'none'>): RevisedRow {
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, before: cell.text })), change };
}

/** Levels of indicators as each row has them by itself; other merges stay. */
function unmerged(row: DraftRow): DraftRow {
  const { indicator } = row;
  if (indicator === null) return row;
  return { ...row, cells: row.cells.map((cell) => (cell.content.kind === 'column' && cell.merge !== 'none' ? { ...cell, text: indicator.columns[cell.content.column]?.text ?? '', merge: 'none' } : cell)) };
}

/** Rows that print no indicator by what they are; where several are alike, by their count. */
function keyed(rows: readonly DraftRow[]): readonly (readonly [string, DraftRow])[] {
  const counts = new Map<string, number>();
  return rows.flatMap((row) => {
    if (row.indicator !== null) return [];
    const shape = shapeOf(row);
    const count = (counts.get(shape) ?? 0) + 1;
    counts.set(shape, count);
    return [[`${count} ${shape}`, row] as const];
  });
}

function shapeOf({ cells }: DraftRow): string {
  return JSON.stringify(cells.map(({ start, end, content, text, merge }) => [start, end, content, content.kind === 'label' || content.kind === 'unclaimed' ? text : '', merge === 'continue']));
}

/**
 * Levels that repeat the row above are drawn as one cell again, where that is so before and after: its first row must stay, or all its rows come and go together,
 * and none of its texts may have changed.
 */
function withMerges(rows: readonly RevisedRow[]): readonly RevisedRow[] {
  const merged = rows.map((row) => new Set<number>(row.cells.flatMap(({ merge }, index) => (merge === 'continue' ? [index] : []))));
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1];
    if (row.indicator === null || above === undefined || above.indicator === null) continue;
    const lastEnded = Math.max(...[above, neighbourAbove(rows, index, 'inserted'), neighbourAbove(rows, index, 'deleted')].map((other) => lastBlankBelow(row, other)));
    for (const [position, cell] of row.cells.entries()) {
      if (!isLevel(cell)) break;
      const upper = above.cells[position];
      if (position < lastEnded || upper === undefined || !isLevel(upper) || isBlankText(cell.text) || cell.text !== upper.text || isChanged(row, cell) || isChanged(above, upper)) break;
      const opener = openerOf(rows, merged, index - 1, position);
      if (opener === undefined || !(opener.change === 'none' || (opener.change === row.change && above.change === row.change))) break;
      merged[index]?.add(position);
    }
  }
  return rows.map((row, index): RevisedRow => {
    if (row.indicator === null) return row;
    const cells = row.cells.map((cell, position): RevisedCell => {
      if (!isLevel(cell)) return cell;
      if (merged[index]?.has(position) === true) return { ...cell, text: '', before: '', merge: 'continue' };
      return merged[index + 1]?.has(position) === true ? { ...cell, merge: 'start' } : cell;
    });
    return { ...row, cells };
  });
}

function openerOf(rows: readonly RevisedRow[], merged: readonly ReadonlySet<number>[], index: number, position: number): RevisedRow | undefined {
  let at = index;
  while (merged[at]?.has(position) === true) at -= 1;
  return rows[at];
}

/** The row above as it stands without those of one change. */
function neighbourAbove(rows: readonly RevisedRow[], index: number, without: WordChange): RevisedRow | undefined {
  return rows.slice(0, index).findLast(({ change }) => change !== without);
}

/** The last level that is blank here and not above: a level before it is printed again, so that the blank one does not take its text. */
function lastBlankBelow(row: RevisedRow, above: RevisedRow | undefined): number {
  return row.cells.findLastIndex((cell, position) => isLevel(cell) && (isBlankText(cell.text) || isBlankText(cell.before)) && !isBlankText(above?.cells[position]?.text ?? ''));
}

function isLevel({ content }: DraftCell): boolean {
  return content.kind === 'column' && (content.column === 'level1' || content.column === 'level2');
}

function isChanged({ change }: RevisedRow, { before, text }: RevisedCell): boolean {
  return change === 'none' && before !== text;
}
