// What a file named `.doc` really is when it is no Word document: by its first bytes, or by the streams of its container.
import type { Fault } from '../../../kernel/fault.ts';
import { foreignFormatFault, sniffFormat } from '../../sniff-format.ts';
import { docFault, type DocFaultCode } from './doc-fault.ts';

/** The fault of bytes that are no compound file; null when they are one. */
export function foreignContent(bytes: Uint8Array, file: string): Fault | null {
  const format = sniffFormat(bytes, '');
  switch (format) {
    case 'compound-file':
      return null;
    case 'zip':
      return docFault({ code: 'doc-is-docx', position: null }, file);
    case 'html':
    case 'mht':
      return docFault({ code: 'doc-is-web-page', position: null }, file);
    case 'text':
      return docFault({ code: textKind(bytes), position: null }, file);
    default:
      return foreignFormatFault(format, file);
  }
}

/** The fault of a compound file, given the names under its root; null when it holds a Word document. */
export function foreignCompound(names: readonly string[]): DocFaultCode | null {
  const present = new Set(names.map((name) => name.toLowerCase()));
  for (const [name, code] of compoundKinds) if (present.has(name)) return code;
  return 'doc-is-other-compound';
}

/** Order matters: the encrypted package comes first, a Word document wins over what else may lie beside it. */
const compoundKinds: readonly (readonly [string, DocFaultCode | null])[] = [
  ['encryptedpackage', 'doc-is-encrypted-package'],
  ['worddocument', null],
  ['workbook', 'doc-is-spreadsheet'],
  ['book', 'doc-is-spreadsheet'],
  ['powerpoint document', 'doc-is-slides'],
  ['__properties_version1.0', 'doc-is-mail'],
];

const openingLength = 2048;

/** Bytes without a known signature: text, a Word file older than compound files, or something else. */
function textKind(bytes: Uint8Array): DocFaultCode {
  if ((bytes[0] === 0xdb && bytes[1] === 0xa5) || (bytes[0] === 0x31 && bytes[1] === 0xbe)) return 'doc-too-old';
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (wide) return 'doc-is-text';
  const hasControl = bytes.subarray(0, openingLength).some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d);
  return hasControl ? 'doc-is-unknown' : 'doc-is-text';
}
