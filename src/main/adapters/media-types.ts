// The media types under which imported files are kept. Ground: the list of media types kept by IANA.
import type { DocumentFormat } from '../../documents/index.ts';

export const mediaTypes: Readonly<Record<DocumentFormat, string>> = {
  txt: 'text/plain',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  html: 'text/html',
};

export function isDocumentFormat(name: string | undefined): name is DocumentFormat {
  return name !== undefined && name in mediaTypes;
}
