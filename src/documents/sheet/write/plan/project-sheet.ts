// One project as a sheet laid out by its form: the same rows, cells and merges as in the Word file. Labels are grey and locked, what a person fills in is
// white; column A, hidden, keeps the identities.
import type { FormDeclaration } from '../../../../domain/form/index.ts';
import type { IndicatorColumn, UnreadText } from '../../../../domain/plan/index.ts';
import type { PlanSheetStyle } from '../../../../catalogue/typography/plan-sheet.typography.ts';
import { projectRows } from '../../../word/write/plan/project-table.ts';
import type { DraftCell, DraftRow } from '../../../word/write/plan/draft-table.ts';
import { numberedTitle } from '../../../word/write/plan/plan-blocks.ts';
import type { PrintedProject } from '../../../word/write/plan/project-fields.ts';
import type { CellRange } from '../../cell-address.ts';
import { bareMark, markText, noMark, type RowMark } from '../../sheet-marks.ts';
import { rowHeight } from '../row-height.ts';
import { fittingText } from '../sheet-text.ts';
import { blank, text, type CellChoices, type Sheet, type SheetCell, type SheetRow } from '../workbook.ts';
import { columnChoices, menuChoices } from './choice-lists.ts';
import type { WorkbookIdentities } from './plan-marks.ts';

export interface ProjectSheetInput {
  readonly form: FormDeclaration;
  readonly printed: PrintedProject;
  readonly unclaimed: readonly UnreadText[];
  /** The contents mark of the title. */
  readonly fields: readonly string[];
  /** Null: the workbook is not meant to come back. */
  readonly identity: (Pick<WorkbookIdentities, 'plan' | 'event'> & WorkbookIdentities['projects'][number]) | null;
  readonly foot: string;
}

/** Characters over the whole width: a page of A4 upright. */
const sheetWidth = 104;
/** Positions across the width, fine enough for any division. */
const positions = 10_400;
/** Column A holds the marks. */
const firstColumn = 2;

export function projectSheet(input: ProjectSheetInput): Sheet<PlanSheetStyle> {
  const { form, printed, unclaimed, identity, foot } = input;
  const { project } = printed;
  const drafts = projectRows(form, printed, unclaimed, positions);
  const grid = gridOf(drafts);
  const title = numberedTitle(project);
  const titleRows = title === '' ? 0 : 1;
  const rows: SheetRow<PlanSheetStyle>[] = title === '' ? [] : [titleRow(title, grid, markOf(input, grid))];
  const merges: CellRange[] = title === '' ? [] : [{ from: { column: firstColumn, row: 1 }, to: { column: grid.columns + 1, row: 1 } }];
  const cellsOf = new Map<IndicatorColumn, CellRange[]>();
  const menus: CellChoices[] = [];
  for (const [index, draft] of drafts.entries()) {
    const number = titleRows + index + 1;
    const mark = index === 0 && title === '' ? markOf(input, grid) : rowMark(draft, input);
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
  return {
    name: `${project.number ?? project.ordinal}.${project.name?.value ?? project.title}`,
    state: 'visible',
    columns: [
      { width: 12, isHidden: true, style: 'mark' },
      ...grid.widths.map((width) => ({ width, isHidden: false, style: 'text' as const })),
    ],
    frozen: { rows: titleRows + drafts.filter(({ header }) => header).length, columns: 0 },
    rowHeight: 18,
    merges,
    choices: identity === null ? [] : [...columnChoices(cellsOf), ...menus],
    isProtected: identity !== null,
    filter: null,
    page: { orientation: 'portrait', repeatedRows: titleRows + drafts.filter(({ header }) => header).length, foot },
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

function markOf({ identity, fields }: ProjectSheetInput, { columns }: Grid): RowMark {
  return { ...noMark, plan: identity?.plan ?? null, event: identity?.event ?? null, project: identity?.id ?? null, grid: columns, isTable: true, fields };
}

function rowMark({ indicator }: DraftRow, { identity, printed }: ProjectSheetInput): RowMark {
  const at = indicator === null ? -1 : printed.project.indicators.indexOf(indicator);
  return { ...noMark, row: identity?.indicators[at] ?? null };
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
