// Faults of documents that are larger than a checker should ever read. The limits are those of ReadingLimits; the sentences name them.
import type { Fault } from '../kernel/fault.ts';

export function tooManyCells(file: string, limit: number): Fault {
  return {
    code: 'too-many-cells',
    what: `表格单元格超过${limit}个`,
    where: file,
    remedy: '绩效文本一般只有几千个单元格。请确认选对了文件；确需检查的，按单位或项目拆成几个文件。',
  };
}

export function tooManyCharacters(file: string, limit: number): Fault {
  return {
    code: 'too-much-text',
    what: `文字超过${limit}个字符`,
    where: file,
    remedy: '请确认选对了文件；确需检查的，按单位拆成几个文件。',
  };
}

export function tooManyParagraphs(file: string, limit: number): Fault {
  return {
    code: 'too-many-paragraphs',
    what: `段落和行超过${limit}个`,
    where: file,
    remedy: '请检查文中是否有成片的空行或空段落，删去后再检查；确需检查的，按单位拆成几个文件。',
  };
}

export function tooMuchMarkup(file: string, limit: number): Fault {
  return {
    code: 'too-much-markup',
    what: `文件内部的格式标记超过${limit}个，不像一份编辑出来的绩效文本`,
    where: file,
    remedy: '请用 Word、Excel 或 WPS 打开，把正文和表格复制到新建的空白文档，保存后再检查。',
  };
}

export function tooLargeFile(file: string, bytes: number, limit: number): Fault {
  return {
    code: 'file-too-large',
    what: `文件有${tenths(Math.ceil(bytes / tenthOfMegabyte))}兆字节，超过${tenths(Math.floor(limit / tenthOfMegabyte))}兆字节的上限`,
    where: file,
    remedy: '绩效文本通常不到1兆字节。请删去文档里的图片或附件后另存，再检查。',
  };
}

export function tooDeep(file: string, limit: number): Fault {
  return {
    code: 'too-deep',
    what: `内容嵌套超过${limit}层`,
    where: file,
    remedy: '请用 Word、Excel 或 WPS 打开，把正文和表格复制到新建的空白文档，保存后再检查。',
  };
}

/**
 * Paragraphs and lines that a document may have beside its cells: an empty one takes as much memory as some forty characters, so that many
 * count as one text at the limit. The same weight holds in all three readers.
 */
export function mostParagraphs(limits: { readonly characters: number }): number {
  return Math.ceil(limits.characters / charactersPerParagraph);
}

const charactersPerParagraph = 40;

const tenthOfMegabyte = 104_857.6;

/** `505` → `50.5`. A size is rounded up and its limit down, so that the sentence never compares a number with itself. */
function tenths(count: number): string {
  return `${Math.floor(count / 10)}.${count % 10}`;
}
