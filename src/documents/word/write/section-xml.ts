// Sections: paper, margins, page numbers. The footer of a section with page numbers shows `— 3 —`, on the outer side where the style says so.
import type { Page, PageNumberStyle } from '../../../domain/typography/index.ts';
import { xmlText } from '../../xml/xml-escapes.ts';
import { twips, twipsOfMillimetres } from './measures.ts';
import { pageNumberStyle } from './styles-xml.ts';
import type { WordSection } from './word-document.ts';

/** Relationship ids of the two footers. */
export const footerIds = { odd: 'rId4', even: 'rId5' } as const;

export function sectionXml(section: WordSection): string {
  const { page, pageNumbers } = section;
  const footers =
    pageNumbers === null ? '' : `<w:footerReference w:type="default" r:id="${footerIds.odd}"/><w:footerReference w:type="even" r:id="${footerIds.even}"/>`;
  const start = pageNumbers === null || pageNumbers.start === null ? '' : `<w:pgNumType w:fmt="decimal" w:start="${pageNumbers.start}"/>`;
  return `<w:sectPr>${footers}<w:type w:val="nextPage"/>${pageXml(page)}${start}<w:cols w:space="720"/></w:sectPr>`;
}

/** The content of a footer, for odd or even pages. */
export function footerXml(style: PageNumberStyle, side: 'odd' | 'even'): string {
  const align = style.position === 'center' ? 'center' : side === 'odd' ? 'right' : 'left';
  const indent = style.position === 'center' ? '' : `<w:ind w:left="${twips(style.style.size)}" w:right="${twips(style.style.size)}"/>`;
  const number = fieldRuns('<w:fldChar w:fldCharType="begin"/>', '<w:instrText xml:space="preserve"> PAGE </w:instrText>', '<w:fldChar w:fldCharType="separate"/>', '<w:t>1</w:t>', '<w:fldChar w:fldCharType="end"/>');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:p><w:pPr><w:pStyle w:val="${pageNumberStyle}"/>${indent}<w:jc w:val="${align}"/></w:pPr>${dash(style.before)}${number}${dash(style.after)}</w:p></w:ftr>`
  );
}

function dash(text: string): string {
  return text === '' ? '' : `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}

function fieldRuns(...contents: readonly string[]): string {
  return contents.map((content) => `<w:r>${content}</w:r>`).join('');
}

function pageXml(page: Page): string {
  const mm = twipsOfMillimetres;
  const turned = page.width > page.height ? ' w:orient="landscape"' : '';
  return (
    `<w:pgSz w:w="${mm(page.width)}" w:h="${mm(page.height)}"${turned}/>` +
    `<w:pgMar w:top="${mm(page.top)}" w:right="${mm(page.right)}" w:bottom="${mm(page.bottom)}" w:left="${mm(page.left)}" w:header="${mm(page.footer)}" w:footer="${mm(page.footer)}" w:gutter="0"/>`
  );
}
