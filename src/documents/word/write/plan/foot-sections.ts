// A laid out text as sections, a new one wherever the line at the foot of the sheets changes: the tables of each unit carry the check code of their own version.
// Footers belong to sections, so no field is needed that some office programs do not compute. Breaks stand only where a page begins anyway: no page moves.
import type { PartFeet } from '../../../part-feet.ts';
import { paragraph, separatorStyle } from '../building-blocks.ts';
import type { WordBlock, WordSection } from '../word-document.ts';
import type { ContentsLines } from './contents-marks.ts';

/** Where lines of their own begin: the bookmark in the first heading of each part, and the line. */
export interface FootStart {
  readonly bookmark: string;
  readonly foot: string;
}

/** Only where the line changes. */
export function footStarts(lines: Pick<ContentsLines, 'departmentTables' | 'projects'>, feet: PartFeet): readonly FootStart[] {
  const all = [
    ...lines.departmentTables.map(({ bookmark }, index) => ({ bookmark, foot: feet.tables[index] ?? '' })),
    ...lines.projects.map(({ bookmark }, index) => ({ bookmark, foot: feet.projects[index] ?? '' })),
  ];
  return all.filter(({ foot }, index) => foot !== all[index - 1]?.foot);
}

/** Before the layout pass: a section ends in a paragraph, so a table that ends one is followed by the smallest. */
export function readyForSections(blocks: readonly WordBlock[], starts: readonly FootStart[]): readonly WordBlock[] {
  const begins = new Set(starts.map(({ bookmark }) => beginningOf(blocks, bookmark)));
  return blocks.flatMap((block, index) => (begins.has(index) && blocks[index - 1]?.kind === 'table' ? [paragraph(separatorStyle, []), block] : [block]));
}

/** Behind the layout pass. Pages go on counting from section to section. */
export function sectionsByFoot(section: WordSection, starts: readonly FootStart[]): readonly WordSection[] {
  const { blocks, pageNumbers } = section;
  const found = starts.map(({ bookmark, foot }) => ({ at: beginningOf(blocks, bookmark), foot }));
  const begins = found[0]?.at === 0 ? found : [{ at: 0, foot: section.foot ?? null }, ...found];
  return begins.map(({ at, foot }, index): WordSection => {
    const own = blocks.slice(at, begins[index + 1]?.at);
    if (index === 0) return { ...section, foot, blocks: own };
    return { ...section, foot, pageNumbers: pageNumbers === null ? null : { ...pageNumbers, start: null }, blocks: own.map((block, place) => (place === 0 && block.kind === 'paragraph' ? { ...block, pageBreakBefore: false } : block)) };
  });
}

/** The paragraph at which the page of a heading begins: itself, or the lines above it that belong to it. */
function beginningOf(blocks: readonly WordBlock[], bookmark: string): number {
  const heading = blocks.findIndex((block) => block.kind === 'paragraph' && block.inline.some((inline) => inline.kind === 'bookmark' && inline.name === bookmark));
  return Math.max(0, blocks.slice(0, heading + 1).findLastIndex((block) => block.kind === 'paragraph' && block.pageBreakBefore));
}
