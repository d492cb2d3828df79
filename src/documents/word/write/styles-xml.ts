// `word/styles.xml` and `word/fontTable.xml`: the styles of a typography, each complete in itself. What holds for every paragraph stands in the
// document defaults: exact lines, no squeezed or hanging punctuation, no rescue of single lines, so that every program breaks lines and pages at the
// same places. The customary gap between Chinese and Latin stays: LibreOffice sets it whatever a Word file says.
import type { Font, TextStyle, Typography } from '../../../domain/typography/index.ts';
import { xmlAttribute } from '../../xml/xml-escapes.ts';
import { separatorHeight, separatorStyle } from './building-blocks.ts';
import { halfPoints, textWidth, twips } from './measures.ts';

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const everyParagraph =
  '<w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct w:val="0"/><w:autoSpaceDE/><w:autoSpaceDN/>' +
  '<w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0"/>';

/** Name of the style of page numbers. */
export const pageNumberStyle = 'pageNumber';
/** Name of the style of the line below them. */
export const footStyle = 'foot';

export function stylesXml(typography: Typography): string {
  const base = Object.values(typography.styles)[0] ?? typography.pageNumber.style;
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fontsXml(base, typography)}<w:kern w:val="0"/>${sizesXml(base.size)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr>${everyParagraph}</w:pPr></w:pPrDefault></w:docDefaults>`;
  const normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';
  const separator =
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${separatorStyle}"><w:name w:val="表间"/><w:pPr><w:spacing w:line="${separatorHeight}" w:lineRule="exact"/></w:pPr><w:rPr>${sizesXml(1)}</w:rPr></w:style>`;
  const named = Object.entries({ ...typography.styles, [pageNumberStyle]: typography.pageNumber.style, [footStyle]: typography.foot });
  const styles = named.map(([id, style]) => styleXml(id, style, typography)).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="${wordNamespace}">${defaults}${normal}${separator}${styles}</w:styles>`;
}

function styleXml(id: string, style: TextStyle, typography: Typography): string {
  // Styles that Word knows by name are its own and keep their English name; all others are ours.
  const custom = /^toc \d$/.test(style.name) ? '' : ' w:customStyle="1"';
  const keep = style.keepWithNext ? '<w:keepNext/>' : '';
  const tab = style.dottedTab ? `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${textWidth(typography.page)}"/></w:tabs>` : '';
  const outline = style.outlineLevel === null ? '' : `<w:outlineLvl w:val="${style.outlineLevel - 1}"/>`;
  const paragraph = `<w:pPr>${keep}${tab}<w:spacing w:line="${twips(style.lineHeight)}" w:lineRule="exact"/>${indents(style)}<w:jc w:val="${style.align}"/>${outline}</w:pPr>`;
  const run = `<w:rPr>${fontsXml(style, typography)}${style.bold ? '<w:b/>' : ''}${sizesXml(style.size)}</w:rPr>`;
  return `<w:style w:type="paragraph"${custom} w:styleId="${id}"><w:name w:val="${xmlAttribute(style.name)}"/><w:basedOn w:val="Normal"/><w:qFormat/>${paragraph}${run}</w:style>`;
}

function indents(style: TextStyle): string {
  const ems = (count: number) => twips(count * style.size);
  const first = style.hanging > 0 ? ` w:hanging="${ems(style.hanging)}"` : style.firstLine === 0 ? '' : ` w:firstLine="${ems(style.firstLine)}"`;
  const left = style.left + style.hanging;
  if (left === 0 && style.right === 0 && first === '') return '';
  return `<w:ind w:left="${ems(left)}" w:right="${ems(style.right)}"${first}/>`;
}

function fontsXml({ font }: TextStyle, { latin }: Typography): string {
  return `<w:rFonts w:ascii="${xmlAttribute(latin.name)}" w:hAnsi="${xmlAttribute(latin.name)}" w:eastAsia="${xmlAttribute(font.name)}" w:cs="${xmlAttribute(latin.name)}"/>`;
}

function sizesXml(points: number): string {
  return `<w:sz w:val="${halfPoints(points)}"/><w:szCs w:val="${halfPoints(points)}"/>`;
}

/** Every font with what may stand in for it, so that a machine without 方正小标宋 takes a Song and not the next best font. */
export function fontTableXml({ styles, latin, pageNumber, foot }: Typography): string {
  const fonts = new Map<string, Font>();
  for (const { font } of [...Object.values(styles), pageNumber.style, foot]) fonts.set(font.name, font);
  const chinese = [...fonts.values()].map((font) => fontXml(font, '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/>'));
  const roman = fontXml(latin, '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/>');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="${wordNamespace}">${chinese.join('')}${roman}</w:fonts>`;
}

function fontXml({ name, substitutes }: Font, rest: string): string {
  const others = substitutes.length === 0 ? '' : `<w:altName w:val="${xmlAttribute(substitutes.join(','))}"/>`;
  return `<w:font w:name="${xmlAttribute(name)}">${others}${rest}</w:font>`;
}
