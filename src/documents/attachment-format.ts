// Whether a file may be kept beside a text: a document, a scan or a picture that a person can open years later, told by its content and not by its name alone. The
// name has to agree with the content, because it is by the name that the file is opened after it was handed out.
import type { Fault } from '../kernel/fault.ts';
import { defaultReadingLimits } from './document-reading.ts';
import { sniffFormat } from './sniff-format.ts';
import { decodeText } from './text/decode-text.ts';
import { openZip, zipEntryKey } from './zip/zip-archive.ts';

/** What an attachment can be, by what it is good for: a scan shows a stamp, everything else may also be text. */
export type AttachmentUse = 'scan' | 'any';

type Content = 'pdf' | 'ofd' | 'picture' | 'word' | 'excel' | 'old-office' | 'text';

const endings: Readonly<Record<Content, readonly string[]>> = {
  pdf: ['.pdf'],
  ofd: ['.ofd'],
  picture: ['.jpg', '.jpeg', '.png', '.tif', '.tiff', '.bmp', '.gif'],
  word: ['.docx', '.wps'],
  excel: ['.xlsx'],
  'old-office': ['.doc', '.xls', '.wps', '.et'],
  text: ['.txt'],
};

const titles: Readonly<Record<Content, string>> = { pdf: 'PDF', ofd: 'OFD', picture: '图片', word: 'Word 文档', excel: 'Excel 工作簿', 'old-office': '旧版 Word、Excel 或 WPS 文件', text: '文字文件' };

const ofUse: Readonly<Record<AttachmentUse, readonly Content[]>> = {
  scan: ['pdf', 'ofd', 'picture'],
  any: ['pdf', 'ofd', 'picture', 'word', 'excel', 'old-office', 'text'],
};

/** Endings that a choice of files offers. */
export function attachmentEndings(use: AttachmentUse): readonly string[] {
  return ofUse[use].flatMap((content) => endings[content]);
}

/** Null where the file may be kept. Faults: `attachment-format`, `attachment-name`. */
export function attachmentFault(bytes: Uint8Array, file: string, use: AttachmentUse): Fault | null {
  const content = contentOf(bytes, file);
  if (content === null || !ofUse[use].includes(content)) {
    const what = content === null ? '这个文件认不出是文档、图片或扫描件，或者内容残缺' : `盖章扫描件应是 PDF、OFD 或图片，这是${titles[content]}`;
    return { code: 'attachment-format', what, where: file, remedy: `可以上传的有：${acceptedTitles(use)}。没有存入文件。` };
  }
  if (endings[content].some((ending) => file.toLowerCase().endsWith(ending))) return null;
  return { code: 'attachment-name', what: `文件名的后缀与内容不符：内容是${titles[content]}`, where: file, remedy: `请把后缀改为${endings[content].join('、')}${endings[content].length > 1 ? '中的一个' : ''}后再上传。没有存入文件。` };
}

function acceptedTitles(use: AttachmentUse): string {
  return ofUse[use].map((content) => `${titles[content]}（${endings[content].join('、')}）`).join('、');
}

function contentOf(bytes: Uint8Array, file: string): Content | null {
  const format = sniffFormat(bytes, file);
  switch (format) {
    case 'pdf':
    case 'picture':
      return format;
    case 'compound-file':
    case 'xls':
    case 'et':
      return 'old-office';
    case 'wps':
    case 'zip':
    case 'ofd':
      return packageContent(bytes, file);
    case 'text':
      return decodeText(bytes, file).ok ? 'text' : null;
    case 'empty':
    case 'rtf':
    case 'html':
    case 'mht':
    case 'xml':
    case 'archive':
      return null;
  }
}

/** The part by which a package says what it is (ECMA-376 part 1 §11.3.10, §12.3.23; GB/T 33190-2016 §7.4). A `.wps` is a compound file of the older or a Word package of the newer programs. */
const mainParts: readonly (readonly [string, Content])[] = [
  ['word/document.xml', 'word'],
  ['xl/workbook.xml', 'excel'],
  ['OFD.xml', 'ofd'],
];

function packageContent(bytes: Uint8Array, file: string): Content | null {
  if (bytes[0] === 0xd0) return 'old-office';
  const opened = openZip(bytes, file, defaultReadingLimits);
  if (!opened.ok) return null;
  const found = mainParts.find(([part]) => opened.value.entries.has(zipEntryKey(part)));
  return found === undefined ? null : found[1];
}
