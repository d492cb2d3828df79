// What a Word file is built from: sections of paragraphs and tables, as plain data. Writers of documents put these together, the layout pass
// measures them, `writeDocx` turns them into a file. Lengths are twips (1/20 point) unless said otherwise.
import type { Page, PageNumberStyle, TextStyle, Typography } from '../../../domain/typography/index.ts';

export interface WordDocument {
  /** Title in the properties of the file. */
  readonly title: string;
  readonly typography: Typography;
  /** Printed at the foot of every sheet, below the page number; blank for none. */
  readonly foot: string;
  /** Whose changes are tracked, and when they were made (ISO 8601); null where nothing is tracked. */
  readonly revision: { readonly author: string; readonly at: string } | null;
  readonly sections: readonly WordSection[];
}

/** Begins on a new page. */
export interface WordSection {
  readonly page: Page;
  /** Null: no page number is printed. `start`: the number of its first page; null goes on counting. */
  readonly pageNumbers: { readonly style: PageNumberStyle; readonly start: number | null } | null;
  /** Instead of the line at the foot of the document; null keeps that. Only with page numbers. */
  readonly foot?: string | null;
  readonly blocks: readonly WordBlock[];
}

export type WordBlock = WordParagraph | WordTable;

export interface WordParagraph {
  readonly kind: 'paragraph';
  /** Name of a style of the typography. */
  readonly style: string;
  readonly inline: readonly WordInline[];
  readonly pageBreakBefore: boolean;
  /** Instead of the style's first line indent, in twips; null keeps the style's. */
  readonly firstLine: number | null;
  /** Of the paragraph's end: joined to the next where it is taken away. Its texts say for themselves. */
  readonly change: WordChange;
}

/** 修订: put in or taken away, until somebody accepts or rejects it. */
export type WordChange = 'none' | 'inserted' | 'deleted';

export type WordInline =
  | WordText
  /** 目录项: marks what a contents list shows; a hidden field. */
  | { readonly kind: 'contents-mark'; readonly text: string; readonly list: string | null; readonly level: number | null }
  /** A field with the result it shows until it is computed anew. */
  | { readonly kind: 'field'; readonly instruction: string; readonly shown: string }
  /** A field whose result runs over several paragraphs: everything up to its end. */
  | { readonly kind: 'field-start'; readonly instruction: string }
  | { readonly kind: 'field-end' }
  | { readonly kind: 'bookmark'; readonly name: string }
  /** A jump to a bookmark. */
  | { readonly kind: 'link'; readonly bookmark: string; readonly content: readonly WordInline[] };

/** Text: a tab is a tab, a line feed breaks the line. */
export interface WordText {
  readonly kind: 'text';
  readonly text: string;
  readonly bold: boolean;
  readonly change: WordChange;
}

export interface WordTable {
  readonly kind: 'table';
  /** Widths of the grid columns. */
  readonly columns: readonly number[];
  readonly framed: boolean;
  readonly rows: readonly WordRow[];
}

export interface WordRow {
  readonly cells: readonly WordCell[];
  /** The row is at least this high; null leaves it to its text. */
  readonly height: number | null;
  /** Repeated at the top of each further page; header rows stand at the top of the table. */
  readonly header: boolean;
  /** May break over pages; otherwise it moves to the next page as a whole. */
  readonly splittable: boolean;
  readonly change: WordChange;
}

export interface WordCell {
  /** Grid columns it covers. */
  readonly span: number;
  /** Vertical merge: `start` opens one, `continue` lies under it. */
  readonly merge: 'none' | 'start' | 'continue';
  readonly verticalAlign: 'top' | 'center' | 'bottom';
  /** At least one. */
  readonly paragraphs: readonly [WordParagraph, ...WordParagraph[]];
}

/** The style of that name; a document that names one its typography lacks is a broken program. */
export function styleOf(typography: Typography, name: string): TextStyle {
  const style = typography.styles[name];
  if (style === undefined) throw new Error(`the typography ${typography.id} has no style ${name}`);
  return style;
}
