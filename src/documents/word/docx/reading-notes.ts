// What the reader met that a person should know, gathered while reading and said at the end.
import { describePlace, type Place } from '../../../kernel/place.ts';

export interface ReadingNotes {
  insertions: number;
  deletions: number;
  deletedCells: number;
  readonly deletedRows: { readonly place: Place; readonly text: string }[];
  readonly hidden: { readonly place: Place; readonly text: string }[];
  readonly unendedFields: Place[];
  drawnFields: number;
  numbers: number;
  pictures: number;
  textBoxes: number;
  placeholders: number;
  noteReferences: number;
  embeddedDocuments: number;
  unknownSymbols: number;
  externalLinks: number;
  externalContent: number;
  hasMacros: boolean;
  unknownNumberFormats: readonly string[];
  /** Names of parts that could not be read. */
  readonly unreadParts: string[];
}

export function emptyNotes(): ReadingNotes {
  return {
    insertions: 0, deletions: 0, deletedCells: 0, deletedRows: [], hidden: [], unendedFields: [], drawnFields: 0, numbers: 0, pictures: 0, textBoxes: 0,
    placeholders: 0, noteReferences: 0, embeddedDocuments: 0, unknownSymbols: 0, externalLinks: 0, externalContent: 0, hasMacros: false,
    unknownNumberFormats: [], unreadParts: [],
  };
}

/** The remarks in Chinese, the weightiest first. */
export function remarksOf(notes: ReadingNotes): readonly string[] {
  const remarks: string[] = [];
  const add = (isMet: boolean, remark: () => string): void => {
    if (isMet) remarks.push(remark());
  };
  add(notes.embeddedDocuments > 0, () => `有${notes.embeddedDocuments}处内容放在嵌入的另一个文件里，没有读取；请在 Word 中打开后另存，使内容并入正文。`);
  add(notes.insertions + notes.deletions > 0, () => `文件带修订痕迹（插入${notes.insertions}处、删除${notes.deletions}处）：按“接受所有修订”读取，删除的文字不计入正文。`);
  for (const row of notes.deletedRows.slice(0, shownExamples)) remarks.push(`${describePlace(row.place)}在修订中被整行删除，没有计入：${quoted(row.text)}。`);
  add(notes.deletedRows.length > shownExamples, () => `另有${notes.deletedRows.length - shownExamples}行在修订中被整行删除，没有计入。`);
  add(notes.deletedCells > 0, () => `有${notes.deletedCells}个单元格在修订中被删除，没有计入。`);
  for (const stretch of notes.hidden.slice(0, shownExamples)) remarks.push(`${describePlace(stretch.place)}有隐藏文字，页面和打印件上看不见，没有计入正文：${quoted(stretch.text)}。`);
  add(notes.hidden.length > shownExamples, () => `另有${notes.hidden.length - shownExamples}处隐藏文字没有计入正文。`);
  for (const place of notes.unendedFields.slice(0, shownExamples)) remarks.push(`${describePlace(place)}的域代码没有结束标记，其后的文字按正文读取；请在 Word 中按 Alt+F9 核对。`);
  add(notes.drawnFields > 0, () => `有${notes.drawnFields}处公式域（EQ）画出的内容没有转成文字，请核对原文。`);
  add(notes.numbers > 0, () => `有${notes.numbers}段使用自动编号，编号已按 Word 的规则算出，写在段首。`);
  add(notes.unknownNumberFormats.length > 0, () => `自动编号的格式（${notes.unknownNumberFormats.join('、')}）不认得，已按1、2、3显示。`);
  for (const part of notes.unreadParts) remarks.push(`内部文件 ${part} 已损坏，自动编号或样式可能没有读出；请核对各段的序号。`);
  add(notes.unknownSymbols > 0, () => `有${notes.unknownSymbols}个符号字体的字符不认得，以“\uFFFD”代替；请核对原文。`);
  add(notes.placeholders > 0, () => `有${notes.placeholders}处内容控件仍是“单击此处输入文字”之类的占位提示，已按所见文字读取。`);
  add(notes.textBoxes > 0, () => `有${notes.textBoxes}个文本框，其中的文字已读在所在段落之后。`);
  add(notes.pictures > 0, () => `有${notes.pictures}处图片，图片里的文字没有读取。`);
  add(notes.noteReferences > 0, () => `有${notes.noteReferences}处脚注或尾注，注文没有读取。`);
  add(notes.externalContent > 0, () => `文件引用了${notes.externalContent}处外部内容（模板、图片或对象），没有访问。`);
  add(notes.externalLinks > 0, () => `文件含${notes.externalLinks}个指向外部的超链接，没有访问。`);
  add(notes.hasMacros, () => '文件含宏，没有运行，也不影响读取。');
  return remarks;
}

/** How many places a remark names one by one. */
const shownExamples = 5;
const excerptLength = 40;

function quoted(text: string): string {
  return `“${text.length > excerptLength ? `${text.slice(0, excerptLength)}…` : text}”`;
}
