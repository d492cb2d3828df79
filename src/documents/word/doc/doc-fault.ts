// Every way in which a `.doc` file cannot be used, with the words a person reads. Inside the reader a fault is a code and a position;
// it becomes a Fault with the file's name at the edge (read-doc.ts).
import type { Fault } from '../../../kernel/fault.ts';
import type { ReadingLimits } from '../../document-reading.ts';
import { tooDeep, tooManyCells, tooManyCharacters } from '../../limit-faults.ts';

/** A fault on its way out: which one, and where inside the file if that is known. */
export interface DocProblem {
  readonly code: DocFaultCode | LimitCode;
  /** Position inside the file, in Chinese: `第 12 扇区`; null when the file as a whole is meant. */
  readonly position: string | null;
}

/** A failed result holding the problem; fits any `Result<T, DocProblem>`. */
export function problem(code: DocFaultCode | LimitCode, position: string | null = null): { readonly ok: false; readonly fault: DocProblem } {
  return { ok: false, fault: { code, position } };
}

/** The problem as the fault a person reads. */
export function docFault(found: { readonly code: DocFaultCode; readonly position: string | null }, file: string): Fault {
  const { what, remedy } = docFaultTexts[found.code];
  const where = found.position === null ? file : `${file}，${found.position}`;
  return { code: found.code, what, where, remedy };
}

/** The same for any problem of reading, limits included. */
export function faultOf(found: DocProblem, file: string, limits: ReadingLimits): Fault {
  const { code, position } = found;
  switch (code) {
    case 'too-many-cells':
      return tooManyCells(file, limits.tableCells);
    case 'too-many-characters':
      return tooManyCharacters(file, limits.characters);
    case 'too-deep':
      return tooDeep(file, limits.depth);
    default:
      return docFault({ code, position }, file);
  }
}

/** Limits that every reader keeps; their words stand in limit-faults.ts. */
export type LimitCode = 'too-many-cells' | 'too-many-characters' | 'too-deep';

interface FaultText {
  readonly what: string;
  readonly remedy: string;
}

const saveAsDocx = '请用 Word 或 WPS 打开，选“文件—另存为”，类型选“Word 文档（*.docx）”，再检查另存的文件。';
const copyAgain = '请向原来的电脑、邮件或优盘重新复制一份；若原件能在 Word 或 WPS 中打开，另存为 .docx 再检查。';
const openAndSave = '请用 Word 或 WPS 打开（可选“打开并修复”），检查内容后另存为 .docx，再检查另存的文件。';
const findWordFile = '请在原处找到绩效文本的 Word 文件（.docx 或 .doc）再检查。';

/** The texts of all faults, by code. */
export const docFaultTexts = {
  'doc-is-docx': { what: '文件名是 .doc，内容却是压缩包格式（.docx、.xlsx、.wps 新版等）。', remedy: `若它是 Word 文档，把扩展名改成 .docx 再检查；若不是，${findWordFile}` },
  'doc-is-web-page': { what: '内容是网页（HTML 或 MHT），不是 Word 文档，多半由系统“导出 Word”得来。', remedy: saveAsDocx },
  'doc-is-text': { what: '文件名是 .doc，内容却是纯文本。', remedy: `把扩展名改成 .txt 再检查；若原件带表格，${findWordFile}` },
  'doc-is-unknown': { what: '内容不是 Word 文档，也不是认得的其他格式。', remedy: findWordFile },
  'doc-is-spreadsheet': { what: '内容是 Excel 或 WPS 表格的旧版工作簿（.xls、.et），不是 Word 文档。', remedy: '请用 Excel 或 WPS 打开，“文件—另存为”，类型选“Excel 工作簿（*.xlsx）”，再检查另存的文件。' },
  'doc-is-slides': { what: '内容是演示文稿（.ppt、.dps），不是 Word 文档。', remedy: findWordFile },
  'doc-is-mail': { what: '内容是一封 Outlook 邮件（.msg），不是 Word 文档。', remedy: '请用 Outlook 打开这封邮件，把附件里的 Word 文件另存出来再检查。' },
  'doc-is-encrypted-package': { what: '这是加了打开密码的 .docx 或 .xlsx 文件，内容已加密。', remedy: '请用 Word、Excel 或 WPS 输入密码打开，选“文件—信息—保护文档（工作簿）—用密码进行加密”，清空密码后保存，再检查。' },
  'doc-is-other-compound': { what: '文件外壳是旧式 Office 复合文档，里面却没有 Word 正文（WordDocument 流）。', remedy: findWordFile },
  'doc-encrypted': { what: '文档加了打开密码，内容已加密。', remedy: '请用 Word 或 WPS 输入密码打开，选“文件—信息—保护文档—用密码进行加密”，清空密码后另存为 .docx，再检查。' },
  'doc-too-old': { what: '这是 Word 95 或更早版本写的文档，格式与后来的 .doc 不同。', remedy: saveAsDocx },
  'doc-truncated': { what: '文件不完整：它的目录提到的内容在文件末尾之外，多半是复制或下载中断。', remedy: copyAgain },
  'doc-header-damaged': { what: '文件开头的复合文档头已损坏。', remedy: copyAgain },
  'doc-sector-outside': { what: '文件内部的扇区指向文件之外，分配表已损坏。', remedy: openAndSave },
  'doc-sector-loop': { what: '文件内部的扇区链首尾相接，分配表已损坏。', remedy: openAndSave },
  'doc-directory-damaged': { what: '文件内部的目录已损坏。', remedy: openAndSave },
  'doc-table-stream-missing': { what: '文档缺少记录段落和表格位置的部分（0Table 或 1Table 流）。', remedy: openAndSave },
  'doc-header-block-damaged': { what: '正文开头的文件信息块（FIB）已损坏。', remedy: openAndSave },
  'doc-too-many-paragraphs': { what: '正文段落数超过允许的上限，没有读取。', remedy: '请检查文末是否有成片的空段落；删去多余内容，或按单位拆成几个文件再检查。' },
  'doc-text-damaged': { what: '记录正文位置的文本块表已损坏，读不出完整的文字。', remedy: openAndSave },
} as const satisfies Readonly<Record<string, FaultText>>;

export type DocFaultCode = keyof typeof docFaultTexts;
