// What a file is, told by its first bytes; its name only decides where the bytes cannot (old workbooks and .wps are compound files as .doc is).
// Formats that are not read get an exact answer what to do instead.
import type { Fault } from '../kernel/fault.ts';

export type SniffedFormat = 'zip' | 'compound-file' | 'text' | ForeignFormat;

/** Formats that a reader of Word files does not read; web pages have a reader of their own. */
export type ForeignFormat = 'empty' | 'pdf' | 'ofd' | 'wps' | 'xls' | 'et' | 'rtf' | 'html' | 'mht' | 'xml' | 'picture' | 'archive';

interface Signature {
  readonly format: SniffedFormat;
  readonly bytes: readonly number[];
}

const signatures: readonly Signature[] = [
  { format: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { format: 'zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { format: 'zip', bytes: [0x50, 0x4b, 0x07, 0x08] },
  { format: 'compound-file', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { format: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { format: 'rtf', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { format: 'picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { format: 'picture', bytes: [0xff, 0xd8, 0xff] },
  { format: 'picture', bytes: [0x47, 0x49, 0x46, 0x38] },
  { format: 'picture', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { format: 'picture', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { format: 'archive', bytes: [0x52, 0x61, 0x72, 0x21] },
  { format: 'archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { format: 'archive', bytes: [0x1f, 0x8b] },
];

/** The format of a file. Zip and compound files are told apart further by their own readers. */
export function sniffFormat(bytes: Uint8Array, file: string): SniffedFormat {
  if (bytes.length === 0) return 'empty';
  const extension = extensionOf(file);
  const found = signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  if (found !== undefined) {
    if (found.format === 'compound-file' && (extension === 'wps' || extension === 'et' || extension === 'xls')) return extension;
    if (found.format === 'zip' && (extension === 'ofd' || extension === 'wps')) return extension;
    return found.format;
  }
  if (isBitmap(bytes)) return 'picture';
  const start = firstCharacters(bytes);
  if (start.startsWith('<?xml')) return start.includes('<html') ? 'html' : 'xml';
  if (start.includes('mime-version:') && start.includes('content-type:')) return 'mht';
  return isPageOpening(start) ? 'html' : 'text';
}

/** Tags count only in a text that begins with one: prose may speak of `<table>`. Systems export bare tables without a page around them. */
function isPageOpening(start: string): boolean {
  if (!start.startsWith('<')) return false;
  return ['<!doctype html', '<html', '<head', '<body', '<table', '<meta'].some((tag) => start.includes(tag));
}

/** What to do with a file that cannot be read here. */
export function foreignFormatFault(format: ForeignFormat, file: string): Fault {
  const { what, remedy } = foreignTexts[format];
  return { code: `format-${format}`, what, where: file, remedy };
}

const saveAsDocx = '另存为 Word 文档（.docx）后再检查。';
const saveAsXlsx = '“文件—另存为”，类型选“Excel 工作簿（*.xlsx）”，再检查另存的文件。';

const foreignTexts: Readonly<Record<ForeignFormat, { readonly what: string; readonly remedy: string }>> = {
  empty: { what: '文件是空的（0字节）', remedy: '可能是复制或上传没有完成，请重新取得文件后再检查。' },
  pdf: { what: '这是 PDF 文件，表格结构已经丢失', remedy: '请用编制时的 Word 原件（.docx 或 .doc）检查；只有 PDF 的，请向填报单位索取原件。' },
  ofd: { what: '这是 OFD 版式文件，表格结构已经丢失', remedy: '请用编制时的 Word 原件（.docx 或 .doc）检查。' },
  wps: { what: '这是 WPS 文字的 .wps 文件', remedy: `请用 WPS 打开，“文件—另存为”，类型选“Microsoft Word 文件（*.docx）”，${saveAsDocx}` },
  xls: { what: '这是 Excel 97–2003 工作簿（.xls）', remedy: `请用 Excel 或 WPS 打开，${saveAsXlsx}` },
  et: { what: '这是 WPS 表格的 .et 文件', remedy: `请用 WPS 打开，${saveAsXlsx}` },
  rtf: { what: '这是 RTF 文件（扩展名可能被改过）', remedy: `请用 Word 或 WPS 打开，${saveAsDocx}` },
  mht: { what: '这是单个文件的网页（MHT）', remedy: '请用浏览器或 Word 打开，另存为网页（.html）或 Word 文档（.docx）后再检查。' },
  html: { what: '这是网页文件（扩展名可能被改过）', remedy: `请用 Word 打开，${saveAsDocx}` },
  xml: { what: '这是 XML 文件，不是 Word 文档', remedy: `如果是 Word 2003 XML，请用 Word 打开，${saveAsDocx}` },
  picture: { what: '这是图片文件，不是 Word 文档', remedy: '图片里的表格无法检查，请使用编制时的 Word 原件（.docx 或 .doc）。' },
  archive: { what: '这是压缩包，不是 Word 文档', remedy: '请先解压，再检查其中的 Word 文档。' },
};

/** `BM`, a size, and four reserved bytes of zero: two letters alone could begin a text. */
function isBitmap(bytes: Uint8Array): boolean {
  return bytes[0] === 0x42 && bytes[1] === 0x4d && bytes[6] === 0 && bytes[7] === 0 && bytes[8] === 0 && bytes[9] === 0;
}

function extensionOf(file: string): string {
  const point = file.lastIndexOf('.');
  return point < 0 ? '' : file.slice(point + 1).toLowerCase();
}

/** The opening in lower case, without a byte order mark and blanks before it; zero bytes are left out, so that UTF-16 reads as well. */
function firstCharacters(bytes: Uint8Array): string {
  let index = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) index = 2;
  while ((bytes[index] ?? 0x21) <= 0x20) index += 1;
  let text = '';
  for (let at = index; at < Math.min(bytes.length, index + openingLength); at += 1) if (bytes[at] !== 0) text += String.fromCharCode(bytes[at] ?? 0);
  return text.toLowerCase();
}

const openingLength = 2048;
