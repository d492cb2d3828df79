// A table of a form as a sheet: the same rows, cells and merges as in the Word file. Labels are grey and locked, what a person fills in is white; column A, hidden,
// keeps the marks.
import type { IndicatorColumn } from '../../../../domain/plan/index.ts';
import type { PlanSheetStyle } from '../../../../catalogue/typography/plan-sheet.typography.ts';
import type { DraftCell, DraftRow } from '../../../word/write/plan/draft-table.ts';
import type { CellRange } from '../../cell-address.ts';
import { bareMark, markText, type RowMark } from '../../sheet-marks.ts';
import { rowHeight } from '../row-height.ts';
import { fittingText } from '../sheet-text.ts';
import { blank, text, type CellChoices, type Sheet, type SheetCell, type SheetRow } from '../workbook.ts';
import { columnChoices, menuChoices } from './choice-lists.ts';

export interface TableSheetInput {
  /** Wanted name of the sheet. */
  readonly name: string;
  /** Printed above the table; blank where none is. */
  readonly title: string;
  /** Drawn over `positions`. */
  readonly drafts: readonly DraftRow[];
  /** The mark of the first row, with the columns of the grid. */
  readonly firstMark: (grid: number) => RowMark;
  readonly rowMark: (draft: DraftRow) => RowMark;
  /** Whether it is meant to be filled in and to come back. */
  readonly isEditable: boolean;
  readonly foot: string;
}

/** Characters over the whole width: a page of A4 upright. */
const sheetWidth = 104;
/** Positions across the width, fine enough for any division. */
export const positions = 10_400;
/** Column A holds the marks. */
const firstColumn = 2;

export function tableSheet({ name, title, drafts, firstMark, rowMark, isEditable, foot }: TableSheetInput): Sheet<PlanSheetStyle> {
  const grid = gridOf(drafts);
  const titleRows = title === '' ? 0 : 1;
  const rows: SheetRow<PlanSheetStyle>[] = title === '' ? [] : [titleRow(title, grid, firstMark(grid.columns))];
  const merges: CellRange[] = title === '' ? [] : [{ from: { column: firstColumn, row: 1 }, to: { column: grid.columns + 1, row: 1 } }];
  const cellsOf = new Map<IndicatorColumn, CellRange[]>();
  const menus: CellChoices[] = [];
  for (const [index, draft] of drafts.entries()) {
    const number = titleRows + index + 1;
    const mark = index === 0 && title === '' ? firstMark(grid.columns) : rowMark(draft);
    rows.push(sheetRow(draft, grid, mark));
    for (const cell of draft.cells) {
      const range = rangeOf(cell, drafts, index, { grid, number });
      if (range === null) continue;
      merges.push(range);
      if (cell.content.kind !== 'column') continue;
      cellsOf.set(cell.content.column, [...(cellsOf.get(cell.content.column) ?? []), range]);
      if (cell.content.column === 'value' && draft.indicator !== null) menus.push(...menuChoices(draft.indicator, range));
    }
  }
  const headRows = titleRows + drafts.filter(({ header }) => header).length;
  return {
    name,
    state: 'visible',
    columns: [
      { width: 12, isHidden: true, style: 'mark' },
      ...grid.widths.map((width) => ({ width, isHidden: false, style: 'text' as const })),
    ],
    frozen: { rows: headRows, columns: 0 },
    rowHeight: 18,
    merges,
    choices: isEditable ? [...columnChoices(cellsOf), ...menus] : [],
    isProtected: isEditable,
    filter: null,
    page: { orientation: 'portrait', repeatedRows: headRows, foot },
    rows,
  };
}

interface Grid {
  /** Column by the position at which it begins. */
  readonly columnAt: ReadonlyMap<number, number>;
  readonly columns: number;
  /** Characters. */
  readonly widths: readonly number[];
}

function gridOf(drafts: readonly DraftRow[]): Grid {
  const edges = [...new Set([0, positions, ...drafts.flatMap(({ cells }) => cells.flatMap(({ start, end }) => [start, end]))])].toSorted((a, b) => a - b);
  const widths = edges.slice(1).map((edge, index) => Math.round(((edge - (edges[index] ?? 0)) * sheetWidth * 100) / positions) / 100);
  return { columnAt: new Map(edges.map((edge, index) => [edge, index + firstColumn])), columns: widths.length, widths };
}

function titleRow(title: string, grid: Grid, mark: RowMark): SheetRow<PlanSheetStyle> {
  return { height: rowHeight([{ text: title, width: sheetWidth, size: 14 }], 30), cells: [markCell(mark), ...covering('tableTitle', text(title), firstColumn, grid.columns + 1)] };
}

function sheetRow(draft: DraftRow, grid: Grid, mark: RowMark): SheetRow<PlanSheetStyle> {
  const fitted = draft.cells.map(({ text: content, start, end }) => ({ text: content, width: ((end - start) * sheetWidth) / positions, size: 10 }));
  // A text over several rows has their room together.
  const own = fitted.filter((_, index) => draft.cells[index]?.merge === 'none');
  const cells = draft.cells.flatMap((cell) => {
    const whole = fittingText(cell.text).isWhole;
    return covering(whole ? styleOf(cell) : 'fixed', text(cell.text), columnOf(grid, cell.start), columnOf(grid, cell.end) - 1);
  });
  return { height: rowHeight(own, 18), cells: [markCell(mark), ...cells] };
}

function markCell(mark: RowMark): SheetCell<PlanSheetStyle> {
  const content = markText(mark);
  return { column: 1, style: 'mark', content: text(content === '' ? bareMark : content) };
}

/** A cell and the ones it covers, which carry its frame. */
function covering(style: PlanSheetStyle, content: SheetCell['content'], from: number, to: number): readonly SheetCell<PlanSheetStyle>[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({ column: from + index, style, content: index === 0 ? content : blank }));
}

function styleOf({ style, content }: DraftCell): PlanSheetStyle {
  switch (content.kind) {
    case 'label':
      return 'label';
    case 'unclaimed':
      return 'fixed';
    case 'field':
      if (content.field.kind === 'unit') return 'fixed';
      if (content.field.kind === 'money-unit') return 'fixedCentred';
      return style === 'cellText' ? 'text' : 'centred';
    case 'column':
    case 'task':
      return style === 'cellText' ? 'text' : 'centred';
  }
}

function columnOf({ columnAt }: Grid, position: number): number {
  return columnAt.get(position) ?? firstColumn;
}

/** What the cell covers, with the cells merged under it; null for those themselves. */
function rangeOf(cell: DraftCell, drafts: readonly DraftRow[], index: number, { grid, number }: { readonly grid: Grid; readonly number: number }): CellRange | null {
  if (cell.merge === 'continue') return null;
  let last = index;
  while (cell.merge === 'start' && drafts[last + 1]?.cells.some(({ start, merge }) => start === cell.start && merge === 'continue') === true) last += 1;
  return { from: { column: columnOf(grid, cell.start), row: number }, to: { column: columnOf(grid, cell.end) - 1, row: number + last - index } };
}
