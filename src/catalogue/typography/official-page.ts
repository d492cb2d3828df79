// Page, page number and line breaks of official texts by GB/T 9704-2012. Its clauses were read in copies on the web, not in the standard itself.
import type { Citation } from '../../kernel/citation.ts';
import type { Page, PageNumberStyle, TextStyle } from '../../domain/typography/index.ts';
import { song } from './official-fonts.ts';

export const officialDocumentFormat: Citation = {
  source: 'GB/T 9704-2012《党政机关公文格式》',
  clause: '5.2 版面（天头37mm、订口28mm、版心156mm×225mm，每面22行，3号仿宋）；页码用4号半角宋体，左右各一条一字线，距版心下边缘7mm',
  confidence: 'secondary',
};

/** Points: one of the 22 lines of a page of 225 mm. */
export const officialLine = 28.95;

export const officialPage: Page = { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28, footer: 22 };

/** The styles of a text begin here and say where they differ. */
export const plainText: Omit<TextStyle, 'name' | 'font' | 'size' | 'lineHeight'> = {
  bold: false, align: 'left', firstLine: 0, left: 0, right: 0, hanging: 0, keepWithNext: false, dottedTab: false, outlineLevel: null,
};

export const officialPageNumber: PageNumberStyle = {
  style: { ...plainText, name: '页码', font: song, size: 14, lineHeight: 17 },
  position: 'outside',
  before: '— ',
  after: ' —',
};

/** A line below the page number: a check code. The standard knows none; small, so that it does not compete. */
export const officialFoot: TextStyle = { ...plainText, name: '页脚说明', font: song, size: 8, lineHeight: 10, align: 'center' };

/** 避头尾: written into the file, so that every program breaks lines by the same list; `≥90` and `/次` stay together. */
export const officialLineBreaks = {
  notAtStart: '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠/',
  notAtEnd: '$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（［｛￡￥≥≤＞＜＝≧≦',
};
