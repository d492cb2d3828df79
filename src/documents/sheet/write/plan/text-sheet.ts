// Running text as a sheet of one column: cover and part one in front, what no form claims behind the projects.
import type { PlanSheetStyle } from '../../../../catalogue/typography/plan-sheet.typography.ts';
import type { WordBlock, WordParagraph } from '../../../word/write/word-document.ts';
import { markText, noMark, type RowMark } from '../../sheet-marks.ts';
import { rowHeight } from '../row-height.ts';
import { text, type Sheet, type SheetRow } from '../workbook.ts';

export interface TextLine {
  readonly text: string;
  readonly style: PlanSheetStyle;
  readonly mark: RowMark;
}

/** Characters: one column must fit on a page of A4 as it is, programs do not shrink it. */
const sheetWidth = 84;
const sizes: Partial<Record<PlanSheetStyle, number>> = { cover: 16, partHeading: 14, sectionHeading: 12, body: 11, announcement: 11, besides: 11 };

export function textSheet(name: string, lines: readonly TextLine[], options: { readonly isProtected: boolean; readonly foot: string }): Sheet<PlanSheetStyle> {
  return {
    name,
    state: 'visible',
    columns: [
      { width: 12, isHidden: true, style: 'mark' },
      { width: sheetWidth, isHidden: false, style: 'body' },
    ],
    frozen: { rows: 0, columns: 0 },
    rowHeight: 18,
    merges: [],
    choices: [],
    isProtected: options.isProtected,
    filter: null,
    page: { orientation: 'portrait', repeatedRows: 0, foot: options.foot },
    rows: lines.map(({ text: content, style, mark }): SheetRow<PlanSheetStyle> => ({
      height: rowHeight([{ text: content, width: sheetWidth, size: sizes[style] ?? 10 }], style === 'cover' || style === 'partHeading' ? 30 : 20),
      cells: [
        { column: 1, style: 'mark', content: text(markText(content.includes('\n') ? { ...mark, isWhole: true } : mark)) },
        { column: 2, style, content: text(content) },
      ],
    })),
  };
}

/** The paragraphs of a Word file as lines; blank ones that carry nothing are left out. */
export function linesOf(blocks: readonly WordBlock[]): readonly TextLine[] {
  return blocks.flatMap((block): readonly TextLine[] => {
    if (block.kind === 'table') return [];
    const content = block.inline.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
    const fields = contentsFields(block);
    return content === '' && fields.length === 0 ? [] : [{ text: content, style: styles[block.style] ?? 'besides', mark: { ...noMark, fields } }];
  });
}

function contentsFields({ inline }: WordParagraph): readonly string[] {
  return inline.flatMap((item) => (item.kind === 'contents-mark' ? [contentsField(item)] : []));
}

/** The code of a contents mark, as a Word file has it. */
export function contentsField({ text: content, list, level }: { readonly text: string; readonly list: string | null; readonly level: number | null }): string {
  const quoted = content.replaceAll(/["\\]/gu, (mark) => `\\${mark}`);
  return `TC "${quoted}"${list === null ? '' : ` \\f ${list}`}${level === null ? '' : ` \\l ${level}`}`;
}

const styles: Readonly<Partial<Record<string, PlanSheetStyle>>> = {
  coverOffice: 'cover',
  coverTitle: 'cover',
  coverNote: 'besides',
  partNumber: 'partHeading',
  partTitle: 'partHeading',
  sectionHeading: 'sectionHeading',
  announcement: 'announcement',
  body: 'body',
};
