// Chooses the reader by what the file is, not by what it is called: Word 2007+ (zip), Word 97–2003 (compound file), a web
// page, or text.
import type { Fault } from '../kernel/fault.ts';
import { failed, type Result } from '../kernel/result.ts';
import { foreignFormatFault, sniffFormat } from './sniff-format.ts';
import type { DocumentReading, ReadingLimits } from './document-reading.ts';
import { tooLargeFile } from './limit-faults.ts';
import { readHtml } from './html/read-html.ts';
import { readText } from './text/read-text.ts';
import { readDoc } from './word/doc/read-doc.ts';
import { notZipFault } from './word/docx/other-format.ts';
import { readDocx } from './word/docx/read-docx.ts';

export function readDocument(bytes: Uint8Array, file: string, limits: ReadingLimits): Result<DocumentReading, Fault> {
  if (bytes.length > limits.fileBytes) return failed(tooLargeFile(file, bytes.length, limits.fileBytes));
  const format = sniffFormat(bytes, file);
  switch (format) {
    case 'zip':
      return readDocx(bytes, file, limits);
    case 'compound-file':
      return readDoc(bytes, file, limits);
    case 'text':
      return readText(bytes, file, limits);
    case 'html':
      return readHtml(bytes, file, limits);
    case 'xml':
      return failed(notZipFault(bytes, file) ?? foreignFormatFault(format, file));
    default:
      return failed(foreignFormatFault(format, file));
  }
}
