// Sections: paper, margins, page numbers. The footer of a section with page numbers shows `— 3 —`, on the outer side where the style says so; below it stands the
// line that every sheet of the document carries, where there is one.
import type { Page, Typography } from '../../../domain/typography/index.ts';
import { xmlText } from '../../xml/xml-escapes.ts';
import { twips, twipsOfMillimetres } from './measures.ts';
import { footStyle, pageNumberStyle } from './styles-xml.ts';
import type { WordDocument, WordSection } from './word-document.ts';

type Side = 'odd' | 'even' | 'bare';

/** One part of the file: the footer of odd or even pages with numbers, or of pages without, with its line. */
export interface Footer {
  readonly side: Side;
  readonly foot: string;
  readonly id: string;
  readonly part: string;
}

/** Those of the document, then two for each other line that a section has. */
export function footersOf({ foot, sections }: Pick<WordDocument, 'foot' | 'sections'>): readonly Footer[] {
  const others = [...new Set(sections.map((section) => section.foot ?? foot))].filter((line) => line !== foot);
  const bare: readonly Side[] = foot === '' ? [] : ['bare'];
  const sides = [...(['odd', 'even', ...bare] as const).map((side) => ({ side, foot })), ...others.flatMap((line) => (['odd', 'even'] as const).map((side) => ({ side, foot: line })))];
  return sides.map((footer, index) => ({ ...footer, id: `rId${firstId + index}`, part: `footer${index + 1}.xml` }));
}

/** Behind the ids of styles, settings and fonts. */
const firstId = 4;

export function sectionXml(section: WordSection, document: Pick<WordDocument, 'foot' | 'sections' | 'typography'>): string {
  const { page, pageNumbers } = section;
  const { typography } = document;
  const foot = section.foot ?? document.foot;
  const all = footersOf(document);
  const idOf = (side: Side) => all.find((footer) => footer.side === side && footer.foot === foot)?.id ?? '';
  const footers =
    pageNumbers !== null ? footerLinks(idOf('odd'), idOf('even')) : foot === '' ? '' : footerLinks(idOf('bare'), idOf('bare'));
  const start = pageNumbers === null || pageNumbers.start === null ? '' : `<w:pgNumType w:fmt="decimal" w:start="${pageNumbers.start}"/>`;
  return `<w:sectPr>${footers}<w:type w:val="nextPage"/>${pageXml(page, foot === '' ? 0 : twips(typography.foot.lineHeight))}${start}<w:cols w:space="720"/></w:sectPr>`;
}

/** The content of a footer, for odd or even pages with numbers, or for pages without. */
export function footerXml({ pageNumber, foot: footLook }: Typography, { side, foot }: Footer): string {
  const number = side === 'bare' ? '' : numberParagraph(pageNumber, side);
  const line = foot === '' ? '' : `<w:p><w:pPr><w:pStyle w:val="${footStyle}"/><w:jc w:val="${footLook.align}"/></w:pPr>${dash(foot)}</w:p>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${number}${line}</w:ftr>`;
}

function footerLinks(odd: string, even: string): string {
  return `<w:footerReference w:type="default" r:id="${odd}"/><w:footerReference w:type="even" r:id="${even}"/>`;
}

function numberParagraph(style: Typography['pageNumber'], side: 'odd' | 'even'): string {
  const align = style.position === 'center' ? 'center' : side === 'odd' ? 'right' : 'left';
  const indent = style.position === 'center' ? '' : `<w:ind w:left="${twips(style.style.size)}" w:right="${twips(style.style.size)}"/>`;
  const number = fieldRuns('<w:fldChar w:fldCharType="begin"/>', '<w:instrText xml:space="preserve"> PAGE </w:instrText>', '<w:fldChar w:fldCharType="separate"/>', '<w:t>1</w:t>', '<w:fldChar w:fldCharType="end"/>');
  return `<w:p><w:pPr><w:pStyle w:val="${pageNumberStyle}"/>${indent}<w:jc w:val="${align}"/></w:pPr>${dash(style.before)}${number}${dash(style.after)}</w:p>`;
}

function dash(text: string): string {
  return text === '' ? '' : `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}

function fieldRuns(...contents: readonly string[]): string {
  return contents.map((content) => `<w:r>${content}</w:r>`).join('');
}

/** `below`: twips that a line below the page number takes, which keeps its own place. */
function pageXml(page: Page, below: number): string {
  const mm = twipsOfMillimetres;
  const turned = page.width > page.height ? ' w:orient="landscape"' : '';
  return (
    `<w:pgSz w:w="${mm(page.width)}" w:h="${mm(page.height)}"${turned}/>` +
    `<w:pgMar w:top="${mm(page.top)}" w:right="${mm(page.right)}" w:bottom="${mm(page.bottom)}" w:left="${mm(page.left)}" w:header="${mm(page.footer)}" w:footer="${mm(page.footer) - below}" w:gutter="0"/>`
  );
}
