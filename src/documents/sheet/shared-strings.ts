// The table of texts that cells refer to by number (ISO/IEC 29500-1 §18.4). Phonetic guides are no part of a text.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { detachedText } from '../detached-text.ts';
import type { ReadingLimits } from '../document-reading.ts';
import { tooManyCells, tooManyCharacters } from '../limit-faults.ts';
import { scanPart, type PartSource } from '../package/scan-part.ts';
import type { ZipEntry } from '../zip/zip-archive.ts';
import { sheet, sheetVocabulary } from './sheet-names.ts';

export function readSharedStrings(source: PartSource, entry: ZipEntry | null, limits: ReadingLimits): Result<readonly string[], Fault> {
  const texts: string[] = [];
  if (entry === null) return ok(texts);
  let pieces: string[] = [];
  let isText = false;
  let phonetic = 0;
  let characters = 0;
  const scanned = scanPart(source, entry, sheetVocabulary, {
    openElement({ token }) {
      if (token === sheet.si) pieces = [];
      else if (token === sheet.rPh) phonetic += 1;
      else if (token === sheet.t) isText = phonetic === 0;
    },
    closeElement({ token }) {
      if (token === sheet.si) texts.push(detachedText(unescaped(pieces.join(''))));
      else if (token === sheet.rPh) phonetic -= 1;
      else if (token === sheet.t) isText = false;
    },
    text(text) {
      if (!isText) return;
      pieces.push(text);
      characters += text.length;
    },
    isHalted: () => texts.length > limits.tableCells || characters > limits.characters,
  });
  if (!scanned.ok) return scanned;
  const { file } = source.archive;
  if (texts.length > limits.tableCells) return failed(tooManyCells(file, limits.tableCells));
  return characters > limits.characters ? failed(tooManyCharacters(file, limits.characters)) : ok(texts);
}

/** `_x000D_` stands for a character that XML cannot hold or would change (§22.9.2.19); line ends are read as one kind. */
export function unescaped(text: string): string {
  const whole = text.includes('_x') ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
  return whole.includes('\r') ? whole.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : whole;
}
