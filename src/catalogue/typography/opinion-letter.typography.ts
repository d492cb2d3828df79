// How an opinion letter (审核意见书) and the summary for the leader are printed: the page, titles and text of an official letter by GB/T 9704-2012, tables in a
// small size that keeps a problem and its remedy side by side.
import type { Page, TextStyle, Typography } from '../../domain/typography/index.ts';
import { boldface, fangSong, kaiti, timesNewRoman, titleSong } from './official-fonts.ts';
import { officialDocumentFormat, officialFoot, officialLine, officialLineBreaks, officialPage, officialPageNumber, plainText } from './official-page.ts';

/** 三号 */
const bodySize = 16;

/** 小五 for the list of problems, 五号 where there is something to fill in and for what is approved. */
const cellSize = 9;
const cellLine = 12.5;
const receiptSize = 10.5;
const receiptLine = 15;

/** The list of problems is printed across the page; margins as of a turned official page. */
export const letterListPage: Page = { width: 297, height: 210, top: 28, right: 25, bottom: 26, left: 25, footer: 15 };

export type LetterStyle =
  | 'title' | 'addressee' | 'attachmentLine' | 'listHeading' | 'groundText' | 'body' | 'lastBody' | 'heading' | 'note' | 'summaryText' | 'signature' | 'attachmentMark' | 'attachmentTitle' | 'groupTitle' | 'cellLabel' | 'cellText' | 'cellStrong' | 'cellCentred' | 'receiptLabel' | 'receiptText' | 'receiptCentred' | 'sheetHead' | 'sheetHeadCentred' | 'sheetKept';

const cellStyle: Omit<TextStyle, 'name'> = { ...plainText, font: fangSong, size: cellSize, lineHeight: cellLine };

const receiptStyle: Omit<TextStyle, 'name'> = { ...plainText, font: fangSong, size: receiptSize, lineHeight: receiptLine };

export const letterTypography: Typography<LetterStyle> = {
  id: 'opinion-letter',
  title: '审核意见书的版式',
  ground: [officialDocumentFormat],
  page: officialPage,
  latin: timesNewRoman,
  lineBreaks: officialLineBreaks,
  pageNumber: officialPageNumber,
  foot: officialFoot,
  table: { line: 0.5, paddingSides: 3, paddingTop: 2, paddingBottom: 2 },
  styles: {
    title: { ...plainText, name: '公文标题', font: titleSong, size: 22, lineHeight: 36, align: 'center', outlineLevel: 1 },
    addressee: { ...plainText, name: '主送', font: fangSong, size: bodySize, lineHeight: officialLine },
    body: { ...plainText, name: '正文文字', font: fangSong, size: bodySize, lineHeight: officialLine, align: 'both', firstLine: 2 },
    heading: { ...plainText, name: '一级标题', font: boldface, size: bodySize, lineHeight: officialLine, firstLine: 2, keepWithNext: true, outlineLevel: 2 },
    note: { ...plainText, name: '表前说明', font: kaiti, size: 12, lineHeight: 20, firstLine: 2, keepWithNext: true },
    lastBody: { ...plainText, name: '正文末段', font: fangSong, size: bodySize, lineHeight: officialLine, align: 'both', firstLine: 2, keepWithNext: true },
    attachmentLine: { ...plainText, name: '附件说明', font: fangSong, size: bodySize, lineHeight: officialLine, firstLine: 5, keepWithNext: true },
    summaryText: { ...plainText, name: '简报文字', font: fangSong, size: 14, lineHeight: 25, align: 'both', firstLine: 2 },
    signature: { ...plainText, name: '落款', font: fangSong, size: bodySize, lineHeight: officialLine, align: 'right', right: 4, keepWithNext: true },
    attachmentMark: { ...plainText, name: '附件标识', font: boldface, size: bodySize, lineHeight: officialLine, keepWithNext: true, outlineLevel: 2 },
    attachmentTitle: { ...plainText, name: '附件标题', font: titleSong, size: 22, lineHeight: 40, align: 'center', keepWithNext: true },
    listHeading: { ...plainText, name: '清单标题', font: boldface, size: 12, lineHeight: 24, keepWithNext: true, outlineLevel: 2 },
    groundText: { ...plainText, name: '依据条目', font: fangSong, size: 12, lineHeight: 20, hanging: 2 },
    groupTitle: { ...cellStyle, name: '表格分组', font: boldface, keepWithNext: true },
    cellLabel: { ...cellStyle, name: '表格栏目', font: boldface, align: 'center' },
    cellText: { ...cellStyle, name: '表格文字' },
    cellStrong: { ...cellStyle, name: '表格要点', font: boldface },
    cellCentred: { ...cellStyle, name: '表格居中', align: 'center' },
    receiptLabel: { ...receiptStyle, name: '回执栏目', font: boldface, align: 'center' },
    receiptText: { ...receiptStyle, name: '回执文字' },
    receiptCentred: { ...receiptStyle, name: '回执居中', align: 'center' },
    sheetHead: { ...receiptStyle, name: '批复项目', font: boldface, keepWithNext: true },
    sheetHeadCentred: { ...receiptStyle, name: '批复项目居中', font: boldface, align: 'center', keepWithNext: true },
    sheetKept: { ...receiptStyle, name: '批复随项目', keepWithNext: true },
  },
};
