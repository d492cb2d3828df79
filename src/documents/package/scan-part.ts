// One XML part of a package as a stream of events: inflated, decoded and scanned piece by piece.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { tooDeep } from '../limit-faults.ts';
import { createXmlTextDecoder } from '../xml/xml-bytes.ts';
import type { XmlFault } from '../xml/xml-fault.ts';
import type { XmlVocabulary } from '../xml/xml-names.ts';
import { createXmlScanner, type XmlHandler } from '../xml/xml-scanner.ts';
import { inflateEntry, type InflateBudget } from '../zip/inflate-entry.ts';
import type { ZipArchive, ZipEntry } from '../zip/zip-archive.ts';
import { xmlPartFault, type OfficeProgram } from './xml-part-fault.ts';

export interface PartSource {
  readonly archive: ZipArchive;
  /** Shared by all parts of the file. */
  readonly budget: InflateBudget;
  readonly depth: number;
  readonly program: OfficeProgram;
}

/** Scans a part to its end or to where the handler halts. Faults: those of the entry, `xml-…`, `too-deep`. */
export function scanPart(source: PartSource, entry: ZipEntry, vocabulary: XmlVocabulary, handler: XmlHandler): Result<null, Fault> {
  const decoder = createXmlTextDecoder();
  const scanner = createXmlScanner(handler, { vocabulary, depth: source.depth });
  let xmlFault: XmlFault | null = null;
  let length = 0;
  const take = (text: string | null): boolean => {
    xmlFault = text === null ? { problem: 'undecodable', position: length } : scanner.feed(text);
    length += text?.length ?? 0;
    return xmlFault === null && !handler.isHalted();
  };
  const inflated = inflateEntry(source.archive, entry, source.budget, (piece) => take(decoder.decode(piece)));
  if (!inflated.ok) return inflated;
  if (inflated.value && take(decoder.end())) xmlFault = scanner.end();
  return xmlFault === null ? ok(null) : failed(partFault(xmlFault, entry.name, source));
}

function partFault(fault: XmlFault, part: string, { archive, depth, program }: PartSource): Fault {
  return fault.problem === 'depth' ? tooDeep(archive.file, depth) : xmlPartFault(fault, archive.file, part, program);
}
