// A file that should be `.docx` and is something else: told by its first bytes, or by the parts of its container.
import type { Fault } from '../../../kernel/fault.ts';
import { foreignFormatFault, sniffFormat } from '../../sniff-format.ts';
import { zipEntryKey, type ZipArchive } from '../../zip/zip-archive.ts';
import { docxFault } from './docx-fault.ts';

/** The fault of a file that is no zip container; null where it is one. */
export function notZipFault(bytes: Uint8Array, file: string): Fault | null {
  const format = sniffFormat(bytes, '');
  switch (format) {
    case 'zip':
      return null;
    case 'compound-file':
      return compoundFault(bytes, file);
    case 'text':
      return textFault(bytes, file);
    case 'xml':
      return isWordXml(bytes) ? docxFault('docx-word-xml', file) : foreignFormatFault(format, file);
    default:
      return foreignFormatFault(format, file);
  }
}

/** What a container without a Word document is. */
export function otherPackageFault(archive: ZipArchive): Fault {
  const has = (name: string): boolean => archive.entries.has(zipEntryKey(name));
  const { file } = archive;
  if (has('ppt/presentation.xml')) return docxFault('docx-is-presentation', file);
  if (has('OFD.xml')) return docxFault('docx-is-ofd', file);
  if (has('mimetype') && has('content.xml')) return docxFault('docx-is-odt', file);
  return docxFault(has('[Content_Types].xml') ? 'docx-no-document' : 'docx-is-other-archive', file);
}

// The directory of a compound file holds its stream names as UTF-16 in records of 128 bytes, on 128-byte boundaries.
function compoundFault(bytes: Uint8Array, file: string): Fault {
  if (hasStream(bytes, 'EncryptedPackage')) return docxFault('docx-is-encrypted', file);
  return docxFault(hasStream(bytes, 'WordDocument') ? 'docx-is-binary-doc' : 'docx-is-other-compound', file);
}

function hasStream(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (bytes[at + 64] === (name.length + 1) * 2 && bytes[at + 65] === 0 && hasNameAt(bytes, at, name)) return true;
  }
  return false;
}

function hasNameAt(bytes: Uint8Array, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index += 1) {
    if (bytes[at + index * 2] !== name.charCodeAt(index) || bytes[at + index * 2 + 1] !== 0) return false;
  }
  return true;
}

function textFault(bytes: Uint8Array, file: string): Fault {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (wide) return docxFault('docx-is-text', file);
  for (let index = 0; index < Math.min(bytes.length, 4096); index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) return docxFault('docx-unknown-content', file);
  }
  return docxFault('docx-is-text', file);
}

function isWordXml(bytes: Uint8Array): boolean {
  const opening = new TextDecoder('utf-8').decode(bytes.subarray(0, 4096));
  return ['schemas.microsoft.com/office/word/2003/wordml', 'schemas.microsoft.com/office/2006/xmlPackage', 'progid="Word.Document"'].some((sign) => opening.includes(sign));
}
