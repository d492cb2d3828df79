// A sheet of the reviewer's workbook that is a list: headings with arrows for selecting, one row per problem or proposal, the columns to fill in at the end.
import type { ReviewSheetStyle } from '../../../catalogue/typography/review-sheet.typography.ts';
import { rowHeight } from '../../sheet/write/row-height.ts';
import { fittingText } from '../../sheet/write/sheet-text.ts';
import { number, text, type CellChoices, type Sheet, type SheetRow } from '../../sheet/write/workbook.ts';
import { markHeading } from './review-layout.ts';

export interface ListColumn {
  readonly title: string;
  readonly width: number;
  /** Null where each row says its own. */
  readonly style: ReviewSheetStyle | null;
  /** Texts that are offered, with what to do and what is said of another text. */
  readonly choices: { readonly texts: readonly string[]; readonly prompt: string; readonly warning: string } | null;
}

/** A column that says what was found. */
export function toldColumn(title: string, width: number, style: ReviewSheetStyle | null = 'text'): ListColumn {
  return { title, width, style, choices: null };
}

/** A column that the reviewer fills in. */
export function decidedColumn(title: string, width: number, choices: ListColumn['choices'] = null): ListColumn {
  return { title, width, style: 'decision', choices };
}

export interface ListRow {
  readonly mark: string;
  /** In the order of the columns. */
  readonly cells: readonly ListCell[];
}

export interface ListCell {
  readonly text: string;
  /** Overrides that of the column. */
  readonly style?: ReviewSheetStyle;
}

export interface ListSheet {
  readonly name: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly ListRow[];
  /** Columns that stay when the rest scrolls, the hidden one not counted. */
  readonly frozen: number;
  readonly foot: string;
}

export function listSheet({ name, columns, rows, frozen, foot }: ListSheet): Sheet<ReviewSheetStyle> {
  const last = Math.max(2, rows.length + 1);
  const heading: SheetRow<ReviewSheetStyle> = {
    height: 24,
    cells: [{ column: 1, style: 'mark', content: text(markHeading) }, ...columns.map(({ title }, index) => ({ column: index + 2, style: 'label' as const, content: text(title) }))],
  };
  return {
    name,
    state: 'visible',
    columns: [{ width: 12, isHidden: true, style: 'mark' }, ...columns.map(({ width, style }) => ({ width, isHidden: false, style }))],
    frozen: { rows: 1, columns: frozen + 1 },
    rowHeight: 18,
    merges: [],
    choices: columns.flatMap(({ choices }, index): readonly CellChoices[] => {
      if (choices === null) return [];
      const range = { from: { column: index + 2, row: 2 }, to: { column: index + 2, row: last } };
      return [{ ranges: [range], source: { kind: 'texts', texts: choices.texts }, prompt: choices.prompt, warning: choices.warning }];
    }),
    isProtected: false,
    filter: { from: { column: 1, row: 1 }, to: { column: columns.length + 1, row: last } },
    page: { orientation: 'landscape', repeatedRows: 1, foot },
    rows: [heading, ...rows.map((row) => sheetRow(row, columns))],
  };
}

function sheetRow({ mark, cells }: ListRow, columns: readonly ListColumn[]): SheetRow<ReviewSheetStyle> {
  return {
    height: rowHeight(cells.map((cell, index) => ({ text: cell.text, width: (columns[index]?.width ?? 10) - 2, size: 10 })), 18),
    cells: [
      { column: 1, style: 'mark', content: text(mark) },
      ...cells.map((cell, index) => {
        const style = cell.style ?? columns[index]?.style ?? 'text';
        return { column: index + 2, style, content: style === 'number' && /^\d+$/u.test(cell.text) ? number(cell.text) : text(fittingText(cell.text).text) };
      }),
    ],
  };
}
