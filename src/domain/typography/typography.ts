// How an official text looks: page, fonts, line breaks and the styles of its paragraphs, declared once. Writers print by it, the layout pass
// measures by it, and an office that writes differently changes the declaration, never a writer.
import type { Citation } from '../../kernel/citation.ts';

/** A font by role, and what to use where a machine lacks it. */
export interface Font {
  readonly name: string;
  /** Fonts that take its place, the nearest first; written into the file so that a program without the font chooses well. */
  readonly substitutes: readonly string[];
}

/** How wide Latin letters and digits are: as in Times (and every font of the same metrics), or half an em each, as in Chinese fonts. */
export type LatinWidths = 'times' | 'half-em';

export interface LatinFont extends Font {
  readonly widths: LatinWidths;
}

/** Millimetres. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** From the lower edge of the paper to the lower edge of the page number's line. */
  readonly footer: number;
}

export type Alignment = 'left' | 'center' | 'right' | 'both';

/** A paragraph style. Lengths are points; the line height is exact, so that a page holds the same lines in every program. */
export interface TextStyle {
  /** Name shown in the list of styles; `toc 1` is the one Word itself gives to contents entries. */
  readonly name: string;
  readonly font: Font;
  readonly size: number;
  readonly lineHeight: number;
  readonly bold: boolean;
  readonly align: Alignment;
  /** Indents in ems of the style's own size. */
  readonly firstLine: number;
  readonly left: number;
  readonly right: number;
  /** Hangs: lines after the first start this much further right. */
  readonly hanging: number;
  readonly keepWithNext: boolean;
  /** A tab leads by a dotted line to the right edge, where a page number stands. */
  readonly dottedTab: boolean;
  /** 1 to 9 for headings, which then stand in the navigation pane; null for text. */
  readonly outlineLevel: number | null;
}

/** 页码: an Arabic number between two short dashes; `outside`: odd pages right, even pages left, one em from the edge. */
export interface PageNumberStyle {
  readonly style: TextStyle;
  readonly position: 'center' | 'outside';
  readonly before: string;
  readonly after: string;
}

/** Frames and inner margins of tables, in points. */
export interface TableStyle {
  readonly line: number;
  readonly paddingSides: number;
  readonly paddingTop: number;
  readonly paddingBottom: number;
}

export interface Typography<Style extends string = string> {
  readonly id: string;
  readonly title: string;
  readonly ground: readonly Citation[];
  readonly page: Page;
  readonly latin: LatinFont;
  /** 避头尾: characters that begin no line, and characters that end none. */
  readonly lineBreaks: { readonly notAtStart: string; readonly notAtEnd: string };
  readonly pageNumber: PageNumberStyle;
  /** The line below the page number: a check code, where one is printed. */
  readonly foot: TextStyle;
  readonly table: TableStyle;
  readonly styles: Readonly<Record<Style, TextStyle>>;
}
