// Automatic numbers and hidden styles of a document: definitions are loaded from their parts when the first paragraph needs them.
import type { XmlHandler } from '../../xml/xml-scanner.ts';
import type { ZipEntry } from '../../zip/zip-archive.ts';
import { createNumberingCounter, type NumberingCounter, type ParagraphNumber } from './numbering-counter.ts';
import { noNumbering, readNumbering } from './numbering-definitions.ts';
import type { DocumentParts } from './package-parts.ts';
import type { ReadingNotes } from './reading-notes.ts';
import { scanPart, type PartSource } from '../../package/scan-part.ts';
import { noStyles, readStyles, type StyleDefinitions } from './style-definitions.ts';
import { wordVocabulary } from './wordprocessing-names.ts';

export interface ParagraphNumbers {
  /** Number of a paragraph with these properties, counted on; null where it has none. `numId` 0 takes a style's number away. */
  readonly next: (style: string | null, numId: number | null, level: number | null) => ParagraphNumber | null;
  readonly isHiddenStyle: (style: string) => boolean;
  readonly unknownFormats: () => readonly string[];
}

/** Damaged definitions cost the numbers, not the document: the notes then name the part. */
export function createParagraphNumbers(source: PartSource, parts: DocumentParts, notes: ReadingNotes): ParagraphNumbers {
  let styles: StyleDefinitions | null = null;
  let counter: NumberingCounter | null = null;

  function isScanned(entry: ZipEntry | null, handler: XmlHandler): boolean {
    if (entry === null) return false;
    const scanned = scanPart(source, entry, wordVocabulary, handler);
    if (!scanned.ok) notes.unreadParts.push(entry.name);
    return scanned.ok;
  }

  function loadedStyles(): StyleDefinitions {
    if (styles === null) {
      const reader = readStyles();
      styles = isScanned(parts.styles, reader.handler) ? reader.styles() : noStyles;
    }
    return styles;
  }

  function loadedCounter(): NumberingCounter {
    if (counter === null) {
      const reader = readNumbering();
      counter = createNumberingCounter(isScanned(parts.numbering, reader.handler) ? reader.definitions() : noNumbering);
    }
    return counter;
  }

  return {
    next(style, numId, level) {
      if (numId === 0) return null;
      const fromStyle = style === null ? null : loadedStyles().numberingOf(style);
      const list = numId ?? fromStyle?.numId ?? null;
      return list === null ? null : loadedCounter().next(list, level ?? fromStyle?.level ?? null, style);
    },
    isHiddenStyle: (style) => loadedStyles().isHidden(style),
    unknownFormats: () => counter?.unknownFormats() ?? [],
  };
}
