// What a workbook is built from, as plain data: writers of forms and lists put sheets together, `writeXlsx` and `streamXlsx` turn them into a file. There is
// no content that a program would calculate: a text that begins with `=` is that text.
import type { SheetStyle } from '../../../domain/typography/index.ts';
import type { CellRange } from '../cell-address.ts';

/** Names of styles, each with its declaration. The first is that of cells nobody wrote. */
export type SheetStyles<Style extends string = string> = Readonly<Record<Style, SheetStyle>>;

export interface Workbook<Style extends string = string> {
  /** Title in the properties of the file. */
  readonly title: string;
  readonly styles: SheetStyles<Style>;
  /** At least one of them visible. */
  readonly sheets: readonly Sheet<Style>[];
}

/** A sheet but for its rows. */
export interface SheetFrame<Style extends string = string> {
  /** As wanted; the file gets a name that programs accept and that no other sheet has. */
  readonly name: string;
  /** `hidden` sheets hold what the file needs and nobody reads. */
  readonly state: 'visible' | 'hidden';
  readonly columns: readonly SheetColumn<Style>[];
  /** Rows and columns that stay when the rest scrolls. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Heights of rows that state none, in points. */
  readonly rowHeight: number;
  readonly merges: readonly CellRange[];
  readonly choices: readonly CellChoices[];
  /** Locked cells cannot be changed; rows can be put in and taken out. Without a password: it prevents accidents. */
  readonly isProtected: boolean;
  /** The heading row with its arrows for sorting and selecting. */
  readonly filter: CellRange | null;
  readonly page: SheetPage;
}

export interface Sheet<Style extends string = string> extends SheetFrame<Style> {
  readonly rows: Iterable<SheetRow<Style>>;
}

export interface SheetColumn<Style extends string = string> {
  /** In characters of the text size; a Chinese character takes two. */
  readonly width: number;
  readonly isHidden: boolean;
  /** Style of the cells nobody wrote. */
  readonly style: Style | null;
}

export interface SheetPage {
  readonly orientation: 'portrait' | 'landscape';
  /** Rows repeated on every page, from the first. */
  readonly repeatedRows: number;
  /** Left foot of every page; the page number stands in its middle. */
  readonly foot: string;
}

/** A list that the program offers for cells; other texts are accepted after a warning, since real forms hold them. */
export interface CellChoices {
  readonly ranges: readonly CellRange[];
  readonly source:
    /** Written into the cells' own rule; together at most 255 characters, without commas. */
    | { readonly kind: 'texts'; readonly texts: readonly string[] }
    /** Cells of another sheet, by that sheet's wanted name. */
    | { readonly kind: 'cells'; readonly sheet: string; readonly range: CellRange };
  /** What to do, shown when the cell is entered; null shows nothing. */
  readonly prompt: string | null;
  /** Shown where another text was typed; null accepts it silently. */
  readonly warning: string | null;
}

export interface SheetRow<Style extends string = string> {
  /** Points; null leaves it to the sheet. */
  readonly height: number | null;
  /** In the order of their columns. */
  readonly cells: readonly SheetCell<Style>[];
}

export interface SheetCell<Style extends string = string> {
  /** From 1. */
  readonly column: number;
  readonly style: Style;
  readonly content: CellContent;
}

export type CellContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  /** Plain decimal: digits, point, sign. */
  | { readonly kind: 'number'; readonly digits: string };

export const blank: CellContent = { kind: 'blank' };

/** A text; the empty one is blank. */
export function text(content: string): CellContent {
  return content === '' ? blank : { kind: 'text', text: content };
}

export function number(digits: string): CellContent {
  return { kind: 'number', digits };
}
