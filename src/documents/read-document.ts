// Chooses the reader by what the file is, not by what it is called: Word or Excel 2007+ (zip), Word 97–2003 (compound file), a web page, or text;
// a text is a CSV list where its name says so, as nothing in it can.
import type { Fault } from '../kernel/fault.ts';
import { failed, type Result } from '../kernel/result.ts';
import { foreignFormatFault, sniffFormat } from './sniff-format.ts';
import type { DocumentReading, ReadingLimits } from './document-reading.ts';
import { tooLargeFile } from './limit-faults.ts';
import { readHtml } from './html/read-html.ts';
import { readXlsx } from './sheet/read-xlsx.ts';
import { isWorkbook } from './sheet/workbook-parts.ts';
import { isCsvName, readCsv } from './text/read-csv.ts';
import { readText } from './text/read-text.ts';
import { readDoc } from './word/doc/read-doc.ts';
import { notZipFault } from './word/docx/other-format.ts';
import { readDocx } from './word/docx/read-docx.ts';
import { openZip } from './zip/zip-archive.ts';

export function readDocument(bytes: Uint8Array, file: string, limits: ReadingLimits): Result<DocumentReading, Fault> {
  if (bytes.length > limits.fileBytes) return failed(tooLargeFile(file, bytes.length, limits.fileBytes));
  const format = sniffFormat(bytes, file);
  switch (format) {
    case 'zip':
      return holdsWorkbook(bytes, file, limits) ? readXlsx(bytes, file, limits) : readDocx(bytes, file, limits);
    case 'compound-file':
      return readDoc(bytes, file, limits);
    case 'text':
      return isCsvName(file) ? readCsv(bytes, file, limits) : readText(bytes, file, limits);
    case 'html':
      return readHtml(bytes, file, limits);
    case 'xml':
      return failed(notZipFault(bytes, file) ?? foreignFormatFault(format, file));
    default:
      return failed(foreignFormatFault(format, file));
  }
}

/** A container that cannot be opened goes to the reader of Word files, which says what is wrong with it. */
function holdsWorkbook(bytes: Uint8Array, file: string, limits: ReadingLimits): boolean {
  const archive = openZip(bytes, file, limits);
  return archive.ok && isWorkbook(archive.value);
}
