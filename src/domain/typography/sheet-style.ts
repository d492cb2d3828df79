// How the cells of a workbook look, declared once like the paragraphs of a Word file: writers name a style, an office that writes differently
// changes the declaration.

/** Text keeps what is typed: no formula, no date, no rounded code. Numbers are for lists that are summed. */
export type SheetFormat = 'text' | 'number' | 'amount';

export interface SheetStyle {
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  /** Six hexadecimal digits; null is the text colour of the program. */
  readonly color: string | null;
  readonly fill: string | null;
  readonly align: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center';
  readonly framed: boolean;
  readonly format: SheetFormat;
  /** A protected sheet lets nobody change the cell. */
  readonly locked: boolean;
}
