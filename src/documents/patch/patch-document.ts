// A document with some of its cells written anew and everything else left as it is. Which formats that can be done to, and what to do about the
// others.
import type { Fault } from '../../kernel/fault.ts';
import { failed, type Result } from '../../kernel/result.ts';
import type { DocumentFormat } from '../accepted-formats.ts';
import { defaultReadingLimits, type ReadingLimits } from '../document-reading.ts';
import { patchDocx } from '../word/docx/patch-docx.ts';
import type { CellPatch, PatchedDocument } from './cell-patch.ts';
import { patchText } from './patch-text.ts';

export interface DocumentToPatch {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly format: DocumentFormat;
}

export function patchDocument({ bytes, file, format }: DocumentToPatch, patches: readonly CellPatch[], limits: ReadingLimits = defaultReadingLimits): Result<PatchedDocument, Fault> {
  switch (format) {
    case 'docx':
      return patchDocx(bytes, file, patches, limits);
    case 'txt':
      return patchText(bytes, file, patches);
    case 'doc':
      return failed({ ...cannot(file), what: '不能直接改写 .doc 文件', remedy: '请用 Word 或 WPS 打开，另存为 .docx 后再改；原文件没有改动。' });
    case 'xlsx':
    case 'csv':
    case 'html':
      return failed({ ...cannot(file), what: '不能直接改写工作簿、CSV 清单和网页', remedy: '请在原来的程序里按修改建议改（hengji check 文件 --proposals 逐格列出），或换成 .docx；原文件没有改动。' });
  }
}

function cannot(file: string): Omit<Fault, 'what' | 'remedy'> {
  return { code: 'fix-format', where: file };
}
