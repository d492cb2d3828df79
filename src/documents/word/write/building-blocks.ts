// Short ways to write the building blocks of a Word document, with the usual choices made.
import type { WordBlock, WordCell, WordChange, WordInline, WordParagraph, WordRow, WordText } from './word-document.ts';

export function text(content: string, options: { readonly bold?: boolean; readonly change?: WordChange } = {}): WordText {
  return { kind: 'text', text: content, bold: options.bold ?? false, change: options.change ?? 'none' };
}

export function paragraph(
  style: string,
  content: string | readonly WordInline[],
  options: { readonly pageBreakBefore?: boolean; readonly firstLine?: number | null; readonly change?: WordChange } = {},
): WordParagraph {
  const inline = typeof content === 'string' ? [text(content)] : content;
  return { kind: 'paragraph', style, inline, pageBreakBefore: options.pageBreakBefore ?? false, firstLine: options.firstLine ?? null, change: options.change ?? 'none' };
}

/** A cell whose text has one paragraph per line. */
export function cell(style: string, content: string, options: Partial<Omit<WordCell, 'paragraphs'>> = {}): WordCell {
  const [first = '', ...others] = content.split('\n');
  return {
    span: options.span ?? 1,
    merge: options.merge ?? 'none',
    verticalAlign: options.verticalAlign ?? 'center',
    paragraphs: [paragraph(style, first), ...others.map((line) => paragraph(style, line))],
  };
}

export function row(cells: readonly WordCell[], options: Partial<Omit<WordRow, 'cells'>> = {}): WordRow {
  return { cells, height: options.height ?? null, header: options.header ?? false, splittable: options.splittable ?? false, change: options.change ?? 'none' };
}

/** Height in twips of the paragraph that keeps two tables apart and stands behind the last one. */
export const separatorHeight = 20;

/** The name of the style of such a paragraph; every file has it. */
export const separatorStyle = 'separator';

/**
 * Word joins tables that follow each other and wants a paragraph behind the last one: a paragraph of one point stands there. Both the layout
 * pass and the writer go through here, so both see the same blocks.
 */
export function separatedBlocks(blocks: readonly WordBlock[]): readonly WordBlock[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    return block.kind === 'table' && next?.kind !== 'paragraph' ? [block, paragraph(separatorStyle, [])] : [block];
  });
}
