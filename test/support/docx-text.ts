// A Word file as lines of text, the way the reader sees it: a line per paragraph, a line per row of a table.
import { defaultReadingLimits } from '../../src/documents/document-reading.ts';
import { readDocument } from '../../src/documents/read-document.ts';

export function linesOf(bytes: Uint8Array): readonly string[] {
  const read = readDocument(bytes, 'a.docx', defaultReadingLimits);
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll('\n', ' ⏎ ')).join(' | '))));
}
