// Faults of a Word 2007+ file beyond those of its container: it is something else, or its parts are damaged.
import type { Fault } from '../../../kernel/fault.ts';

export type DocxFaultCode =
  | 'docx-is-binary-doc'
  | 'docx-is-encrypted'
  | 'docx-is-odt'
  | 'docx-is-ofd'
  | 'docx-is-other-archive'
  | 'docx-is-other-compound'
  | 'docx-is-presentation'
  | 'docx-is-text'
  | 'docx-no-document'
  | 'docx-unknown-content'
  | 'docx-word-xml'
  | 'docx-wrong-root';

export function docxFault(code: DocxFaultCode, file: string, part: string | null = null): Fault {
  return { code, ...docxFaultTexts[code], where: part === null ? file : `${file}，内部文件 ${part}` };
}

const openAndSave = '请用 Word 打开（可选“打开并修复”）或用 WPS 打开，核对内容后另存为新的 .docx 再试。';
const findWordFile = '请找出绩效文本的 Word 原件（.docx 或 .doc）再试。';

const docxFaultTexts: Readonly<Record<DocxFaultCode, Omit<Fault, 'code' | 'where'>>> = {
  'docx-is-binary-doc': { what: '文件扩展名是 .docx，内容却是旧版 Word 97–2003 文档（.doc）。', remedy: '把扩展名改为 .doc 再试，或用 Word、WPS 另存为 .docx。' },
  'docx-is-encrypted': { what: '文件设置了打开密码，内容已加密，无法读取。', remedy: '请用 Word 或 WPS 输入密码打开，在“文件—信息—保护文档”中清除密码，保存后再试。' },
  'docx-is-odt': { what: '这是 OpenDocument 文档（.odt 等），不是 .docx。', remedy: '请用 WPS 或 LibreOffice 打开，另存为 .docx 后再试。' },
  'docx-is-ofd': { what: '这是 OFD 版式文件，表格结构已经丢失。', remedy: findWordFile },
  'docx-is-other-archive': { what: '这是一个压缩包，里面没有 Word 正文。', remedy: '如果绩效文本在压缩包里，请先解压，再交其中的 .docx 文件。' },
  'docx-is-other-compound': { what: '文件扩展名是 .docx，内容却是旧版 Office 的其他文件（如 .xls、.ppt、.msg）。', remedy: findWordFile },
  'docx-is-presentation': { what: '这是 PowerPoint 演示文稿（.pptx），不是 Word 文档。', remedy: findWordFile },
  'docx-is-text': { what: '文件扩展名是 .docx，内容却是纯文本。', remedy: '把扩展名改为 .txt 再试；若原件带表格，请用 Word 原件。' },
  'docx-no-document': { what: '文件里缺少 Word 正文部分，只剩下外壳。', remedy: '请用 Word 打开（可选“打开并修复”），核对内容后另存；打不开的，请重新索取文件。' },
  'docx-unknown-content': { what: '文件内容不是 Word 文档，也不是认得的其他格式。', remedy: '请确认选对了文件；原件能用 Word 或 WPS 打开的，另存为 .docx 后再试。' },
  'docx-word-xml': { what: '这是单个 XML 文件形式的 Word 文档（Word 2003 XML 等），不是 .docx。', remedy: '请用 Word 或 WPS 打开，另存为 .docx 后再试。' },
  'docx-wrong-root': { what: '文件的正文部分不是 Word 正文，无法识别。', remedy: openAndSave },
};
