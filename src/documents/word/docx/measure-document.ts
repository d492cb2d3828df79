// One look over a large main part before anything is built of it: half a million cells or paragraphs as objects would take more memory
// and time than a refusal is worth. A few kilobytes of zip can unfold to any of these.
import type { Fault } from '../../../kernel/fault.ts';
import { failed, ok, type Result } from '../../../kernel/result.ts';
import type { ReadingLimits } from '../../document-reading.ts';
import { mostParagraphs, tooManyCells, tooManyCharacters, tooManyParagraphs, tooMuchMarkup } from '../../limit-faults.ts';
import type { XmlHandler } from '../../xml/xml-scanner.ts';
import type { ZipEntry } from '../../zip/zip-archive.ts';
import { scanPart, type PartSource } from '../../package/scan-part.ts';
import { word, wordVocabulary } from './wordprocessing-names.ts';

/**
 * Refuses a main part that is beyond the limits; reads nothing of a small one. Faults: `too-many-cells`, `too-many-paragraphs`,
 * `too-much-markup`, `too-much-text`, and those of {@link scanPart}.
 */
export function measureDocument(source: PartSource, main: ZipEntry, limits: ReadingLimits): Result<null, Fault> {
  if (main.size <= unmeasuredSize) return ok(null);
  const { file } = source.archive;
  const most = { elements: Math.floor(limits.inflatedBytes / bytesPerElement), paragraphs: mostParagraphs(limits) };
  const count = { elements: 0, cells: 0, structure: 0, characters: 0 };
  const fault = (): Fault | null => {
    if (count.cells > limits.tableCells) return tooManyCells(file, limits.tableCells);
    if (count.characters > limits.characters) return tooManyCharacters(file, limits.characters);
    if (count.structure > most.paragraphs + structurePerCell * count.cells) return tooManyParagraphs(file, most.paragraphs);
    return count.elements > most.elements ? tooMuchMarkup(file, most.elements) : null;
  };
  const handler: XmlHandler = {
    openElement({ token }) {
      count.elements += 1;
      if (token === word.tc) count.cells += 1;
      else if (isStructure(token)) count.structure += 1;
    },
    closeElement: () => undefined,
    text(text) {
      count.characters += text.length;
    },
    isHalted: () => fault() !== null,
  };
  // The bytes of this first pass are not charged: the second pass inflates the same again.
  const scanned = scanPart({ ...source, budget: { ...source.budget } }, main, wordVocabulary, handler);
  if (!scanned.ok) return scanned;
  const found = fault();
  return found === null ? ok(null) : failed(found);
}

/** Bytes, inflated. What is no larger cannot hold enough of anything. */
const unmeasuredSize = 2 * 1024 * 1024;

/** Start tag, end tag and content of an element take more than this in any file an office program writes (the plainest one at hand: 29). */
const bytesPerElement = 25;

/** A cell brings its paragraph, at most one row and one table, and room for a second paragraph. */
const structurePerCell = 4;

/** Elements that become objects of a reading: a field is kept with its paragraph. */
function isStructure(token: number): boolean {
  return token === word.p || token === word.tr || token === word.tbl || token === word.fldChar || token === word.fldSimple || token === word.txbxContent;
}
