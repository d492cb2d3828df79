// How a 部门预算绩效文本 is printed: 小标宋 titles, 黑体 headings and labels, 仿宋 text, on the page of GB/T 9704-2012. The standard leaves tables
// open; their sizes are ours, chosen so that a project of the founding form stands on one page.
import type { TextStyle, Typography } from '../../domain/typography/index.ts';
import { boldface, fangSong, kaiti, timesNewRoman, titleSong } from './official-fonts.ts';
import { officialDocumentFormat, officialFoot, officialLine, officialLineBreaks, officialPage, officialPageNumber, plainText } from './official-page.ts';

/** 三号 */
const bodySize = 16;

/** 小五 */
const cellSize = 9;
const cellLine = 12.5;

export type PlanStyle =
  | 'body' | 'coverOffice' | 'coverTitle' | 'coverNote' | 'contentsTitle' | 'contentsPart' | 'TOC1' | 'partNumber' | 'partTitle' | 'sectionHeading'
  | 'announcement' | 'unitLine' | 'tableTitle' | 'cellLabel' | 'cellText' | 'cellCentred' | 'cellRight' | 'besides';

const cellStyle: Omit<TextStyle, 'name'> = { ...plainText, font: fangSong, size: cellSize, lineHeight: cellLine };

export const planTypography: Typography<PlanStyle> = {
  id: 'plan-text',
  title: '部门预算绩效文本的版式',
  ground: [officialDocumentFormat],
  page: officialPage,
  latin: timesNewRoman,
  lineBreaks: officialLineBreaks,
  pageNumber: officialPageNumber,
  foot: officialFoot,
  table: { line: 0.5, paddingSides: 2, paddingTop: 1.5, paddingBottom: 1.5 },
  styles: {
    body: { ...plainText, name: '文本正文', font: fangSong, size: bodySize, lineHeight: officialLine, align: 'both', firstLine: 2 },
    coverOffice: { ...plainText, name: '封面单位', font: titleSong, size: 26, lineHeight: 46, align: 'center' },
    coverTitle: { ...plainText, name: '封面标题', font: titleSong, size: 36, lineHeight: 64, align: 'center' },
    coverNote: { ...plainText, name: '封面说明', font: kaiti, size: bodySize, lineHeight: officialLine, align: 'center' },
    contentsTitle: { ...plainText, name: '目录标题', font: titleSong, size: 22, lineHeight: 2 * officialLine, align: 'center' },
    contentsPart: { ...plainText, name: '目录分部', font: boldface, size: 14, lineHeight: officialLine, keepWithNext: true },
    TOC1: { ...plainText, name: 'toc 1', font: fangSong, size: 12, lineHeight: 24, left: 2, dottedTab: true },
    partNumber: { ...plainText, name: '部分序号', font: boldface, size: bodySize, lineHeight: officialLine, align: 'center', keepWithNext: true },
    partTitle: { ...plainText, name: '部分标题', font: titleSong, size: 22, lineHeight: 2 * officialLine, align: 'center', keepWithNext: true, outlineLevel: 1 },
    sectionHeading: { ...plainText, name: '一级标题', font: boldface, size: bodySize, lineHeight: officialLine, firstLine: 2, keepWithNext: true, outlineLevel: 2 },
    announcement: { ...plainText, name: '引出语', font: kaiti, size: bodySize, lineHeight: officialLine, firstLine: 2, keepWithNext: true },
    unitLine: { ...plainText, name: '单位标题', font: kaiti, size: bodySize, lineHeight: officialLine, align: 'center', keepWithNext: true },
    tableTitle: { ...plainText, name: '项目表标题', font: boldface, size: 14, lineHeight: officialLine, align: 'center', keepWithNext: true, outlineLevel: 2 },
    cellLabel: { ...cellStyle, name: '表格栏目', font: boldface, align: 'center' },
    cellText: { ...cellStyle, name: '表格文字' },
    cellCentred: { ...cellStyle, name: '表格居中', align: 'center' },
    cellRight: { ...cellStyle, name: '表格居右', align: 'right' },
    besides: { ...plainText, name: '表外文字', font: fangSong, size: 12, lineHeight: 20 },
  },
};
