// Counts automatic numbers as the document runs: each paragraph of a list moves its level on and sets deeper levels back
// (ISO/IEC 29500-1 §17.9.10 lvlRestart, §17.9.25 start, §17.9.11 lvlText).
import { formatNumber, isUnnumbered } from './number-format.ts';
import { levelCount, type NumberingDefinitions, type NumberingLevel, type NumberingList } from './numbering-definitions.ts';

/** What stands before the text of a paragraph. */
export interface ParagraphNumber {
  readonly text: string;
  /** Between number and text. */
  readonly suffix: string;
}

export interface NumberingCounter {
  /** The number of the next paragraph of a list; null for a bullet, or a list or level that is not defined. */
  readonly next: (numId: number, level: number | null, style: string | null) => ParagraphNumber | null;
  /** Formats met that are not worked out here and are shown as 1, 2, 3. */
  readonly unknownFormats: () => readonly string[];
}

export function createNumberingCounter(definitions: NumberingDefinitions): NumberingCounter {
  const counts = new Map<string, (number | null)[]>();
  const started = new Set<string>();
  const unknown = new Set<string>();

  function written(format: string, value: number): string {
    const text = formatNumber(format, value);
    if (text === null) unknown.add(format);
    return text ?? `${value}`;
  }

  function advance(list: NumberingList, numId: number, index: number, level: NumberingLevel): readonly (number | null)[] {
    const count = counts.get(list.counter) ?? Array.from({ length: levelCount }, () => null);
    counts.set(list.counter, count);
    const key = `${numId}/${index}`;
    const override = started.has(key) ? null : (list.startOverrides[index] ?? null);
    started.add(key);
    const before = count[index] ?? null;
    count[index] = override ?? (before === null ? level.start : before + 1);
    for (let deeper = index + 1; deeper < levelCount; deeper += 1) {
      const restart = list.levels[deeper]?.restart ?? null;
      if (restart === null || index < restart) count[deeper] = null;
    }
    return count;
  }

  function numberText(list: NumberingList, level: NumberingLevel, count: readonly (number | null)[]): string {
    let text = '';
    for (let at = 0; at < level.text.length; at += 1) {
      const digit = level.text[at] === '%' ? '123456789'.indexOf(level.text[at + 1] ?? '-') : -1;
      if (digit < 0) {
        text += level.text[at] ?? '';
        continue;
      }
      at += 1;
      const shown = list.levels[digit] ?? null;
      if (shown !== null && !isUnnumbered(shown.format)) text += written(level.isLegal ? 'decimal' : shown.format, count[digit] ?? shown.start);
    }
    return text;
  }

  return {
    next(numId, levelIndex, style) {
      const list = definitions(numId);
      if (list === null) return null;
      const bound = style === null ? -1 : list.levels.findIndex((candidate) => candidate?.style === style);
      const index = levelIndex ?? Math.max(bound, 0);
      const level = list.levels[index] ?? null;
      if (level === null) return null;
      const count = advance(list, numId, index, level);
      if (isUnnumbered(level.format)) return null;
      const text = numberText(list, level, count);
      return text === '' ? null : { text, suffix: level.suffix };
    },
    unknownFormats: () => [...unknown],
  };
}
