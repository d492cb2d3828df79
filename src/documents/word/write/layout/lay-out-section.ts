// The layout pass: on which page every bookmark of a section stands, without an office program. It holds a position for a lower, a likely and an upper
// estimate of widths and frames. Where the outer two disagree about the page of a bookmark, a page break is written into the file at the last place
// where it does no harm, so that the page number is right in every program that keeps between the two. Ground: docs/adr/0011-page-numbers.md.
import type { Typography } from '../../../../domain/typography/index.ts';
import { separatedBlocks } from '../building-blocks.ts';
import { textHeight, textWidth } from '../measures.ts';
import type { WordBlock, WordInline, WordParagraph, WordSection } from '../word-document.ts';
import { estimates, sameInAll, type Estimate, type Estimates } from './estimate.ts';
import { placeLines, topOfNextPage, type Position } from './flow.ts';
import { measurerOf, type Measurer, type ParagraphSize } from './measure-paragraph.ts';
import { measureRows, type RowSize } from './measure-table.ts';
import { headHeight, placeTable, type TablePlacement } from './place-table.ts';

export interface SectionLayout {
  /** The section with the heights and page breaks that make its layout certain. */
  readonly section: WordSection;
  /** Page of each bookmark, from 1. */
  readonly pages: ReadonlyMap<string, number>;
  readonly pageCount: number;
  /**
   * The bookmark from which on pages may be others in another program, because a long row before it runs over pages; the likely estimate was taken.
   * Mostly null.
   */
  readonly doubtfulFrom: string | null;
}

type SizedBlock =
  | { readonly kind: 'paragraph'; readonly block: WordParagraph; readonly size: ParagraphSize; readonly keeps: boolean; readonly marked: boolean }
  | { readonly kind: 'table'; readonly block: Extract<WordBlock, { kind: 'table' }>; readonly rows: readonly RowSize[] };

interface BlockPlacement {
  readonly before: Estimates<Position>;
  readonly start: Estimates<number>;
  readonly end: Estimates<Position>;
  readonly table: TablePlacement | null;
}

export function layOutSection(section: WordSection, typography: Typography): SectionLayout {
  const measurer = measurerOf(typography);
  const width = textWidth(section.page);
  const blocks = separatedBlocks(section.blocks).map((block) => sized(block, measurer, width, typography));
  const room = { pageHeight: textHeight(section.page), style: typography.table };
  const forced = new Set<number>();
  const accepted = new Set<number>();
  let placements = placeAll(blocks, { forced, accepted, room });
  for (let doubt = firstDoubt(blocks, placements, accepted); doubt >= 0; doubt = firstDoubt(blocks, placements, accepted)) {
    const breakAt = blockToBreakAt(blocks, placements, doubt, forced);
    if (breakAt < 0) accepted.add(doubt);
    else forced.add(breakAt);
    placements = placeAll(blocks, { forced, accepted, room });
  }
  return {
    section: { ...section, blocks: blocks.map((block, index) => laidOut(block, placements[index]?.table ?? null, forced.has(index))) },
    pages: pagesOf(blocks, placements),
    pageCount: (placements.at(-1)?.end.likely.page ?? 0) + 1,
    doubtfulFrom: accepted.size === 0 ? null : (blocks.slice(Math.min(...accepted)).flatMap(bookmarksAt)[0] ?? null),
  };
}

function sized(block: WordBlock, measurer: Measurer, width: number, typography: Typography): SizedBlock {
  if (block.kind === 'table') return { kind: 'table', block, rows: measureRows(block, measurer, typography.table) };
  const marked = block.pageBreakBefore || bookmarksOf(block.inline).length > 0;
  return { kind: 'paragraph', block, size: measurer.paragraph(block, width), keeps: measurer.keepsWithNext(block), marked };
}

interface PlacingRules {
  readonly forced: ReadonlySet<number>;
  /** Blocks at which the likely estimate is taken for all. */
  readonly accepted: ReadonlySet<number>;
  readonly room: { readonly pageHeight: number; readonly style: Typography['table'] };
}

function placeAll(blocks: readonly SizedBlock[], { forced, accepted, room }: PlacingRules): readonly BlockPlacement[] {
  const { pageHeight } = room;
  let at = sameInAll<Position>({ page: 0, filled: 0 });
  return blocks.map((sizedBlock, index): BlockPlacement => {
    if (accepted.has(index)) at = sameInAll(at.likely);
    const before = at;
    if (sizedBlock.kind === 'table') {
      const table = placeTable(sizedBlock.block, sizedBlock.rows, before, room);
      at = table.end;
      return { before, start: table.start, end: at, table };
    }
    const breaks = sizedBlock.block.pageBreakBefore || forced.has(index);
    const { lines, lineHeight } = sizedBlock.size;
    const placed = estimates((estimate) => {
      const from = breaks ? topOfNextPage(at[estimate]) : keeps(blocks[index - 1]) ? at[estimate] : roomForGroup(blocks, index, at[estimate], pageHeight, estimate);
      return placeLines(from, lines[estimate], lineHeight, pageHeight);
    });
    at = estimates((estimate) => placed[estimate].end);
    return { before, start: estimates((estimate) => placed[estimate].start), end: at, table: null };
  });
}

/** Paragraphs that keep with the next move to the next page together with the beginning of what follows them. */
function roomForGroup(blocks: readonly SizedBlock[], from: number, position: Position, pageHeight: number, estimate: Estimate): Position {
  let needed = 0;
  let index = from;
  for (let block = blocks[index]; block?.kind === 'paragraph' && block.keeps; block = blocks[index]) {
    needed += block.size.lines[estimate] * block.size.lineHeight;
    index += 1;
  }
  if (index === from) return position;
  const next = blocks[index];
  if (next?.kind === 'paragraph') needed += next.size.lineHeight;
  else if (next !== undefined) needed += headHeight(next.block, next.rows, pageHeight);
  return position.filled + needed > pageHeight && needed <= pageHeight ? topOfNextPage(position) : position;
}

/** The first marked paragraph whose page the estimates do not agree on; −1 where they agree. */
function firstDoubt(blocks: readonly SizedBlock[], placements: readonly BlockPlacement[], accepted: ReadonlySet<number>): number {
  return blocks.findIndex((block, index) => {
    const placement = placements[index];
    return !accepted.has(index) && block.kind === 'paragraph' && block.marked && placement !== undefined && placement.start.lower !== placement.start.upper;
  });
}

/**
 * Where a page break makes the page of the doubtful block certain: at the block itself where what stands before it ends on the same page either way, else
 * at the nearest paragraph before it of which that is true. −1: nowhere that is not broken or on top of its page already.
 */
function blockToBreakAt(blocks: readonly SizedBlock[], placements: readonly BlockPlacement[], doubt: number, forced: ReadonlySet<number>): number {
  for (let index = doubt; index >= 0; index -= 1) {
    const block = blocks[index];
    const before = placements[index]?.before;
    if (block?.kind !== 'paragraph' || before === undefined) return -1;
    if (before.lower.page !== before.upper.page || keeps(blocks[index - 1])) continue;
    const breaks = block.block.pageBreakBefore || forced.has(index) || before.upper.filled === 0;
    return breaks ? -1 : index;
  }
  return -1;
}

function keeps(block: SizedBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.keeps;
}

function laidOut(sizedBlock: SizedBlock, table: TablePlacement | null, breakBefore: boolean): WordBlock {
  if (sizedBlock.kind === 'table') return table === null ? sizedBlock.block : { ...sizedBlock.block, rows: table.rows };
  return breakBefore ? { ...sizedBlock.block, pageBreakBefore: true } : sizedBlock.block;
}

function pagesOf(blocks: readonly SizedBlock[], placements: readonly BlockPlacement[]): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  for (const [index, sizedBlock] of blocks.entries()) {
    for (const name of bookmarksAt(sizedBlock)) pages.set(name, (placements[index]?.start.likely ?? 0) + 1);
  }
  return pages;
}

function bookmarksAt(sizedBlock: SizedBlock): readonly string[] {
  return sizedBlock.kind === 'paragraph' ? bookmarksOf(sizedBlock.block.inline) : [];
}

function bookmarksOf(content: readonly WordInline[]): readonly string[] {
  return content.flatMap((inline) => (inline.kind === 'bookmark' ? [inline.name] : inline.kind === 'link' ? bookmarksOf(inline.content) : []));
}
