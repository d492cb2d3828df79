// Automatic numbers: Word keeps "1、" out of the text and works it out while showing the page. Here the definitions are read and the
// numbers counted, so the reading holds what a person sees. Ground: [MS-DOC] 2.9.149 (LSTF), 2.9.155 (LVL, LVLF), 2.9.131 (LFO, LFOLVL).
import { byteAt, signedDoubleWordAt, utf16At, wordAt } from './little-endian.ts';
import { formatOrdinal, isUnnumberedFormat } from '../ordinal-format.ts';

/** Counts as the document runs; one per document. */
export interface ListCounter {
  /** The number before the next paragraph of this list and level, with what parts it from the text; '' for a bullet or an unknown list. */
  readonly next: (list: number, level: number) => string;
  /** A number stood in a format that is not worked out here and is shown as 1, 2, 3. */
  readonly metUnknownFormat: () => boolean;
}

/** `table` is the whole table stream: level definitions stand behind the structures that the file information block names. */
export function listCounter(table: Uint8Array, listsAt: { readonly offset: number; readonly length: number }, overridesAt: { readonly offset: number; readonly length: number }): ListCounter {
  const lists = listsAt.length === 0 ? new Map<number, readonly ListLevel[]>() : readLists(table, listsAt.offset);
  const overrides = overridesAt.length === 0 ? [] : readOverrides(table, overridesAt.offset);
  const counts = new Map<number, (number | null)[]>();
  const started = new Set<string>();
  let unknownFormat = false;

  const write = (format: number, value: number): string => {
    const text = formatOrdinal(format, value);
    if (text === null) unknownFormat = true;
    return text ?? `${value}`;
  };

  const next = (list: number, level: number): string => {
    const override = overrides[list - 1];
    if (override === undefined) return '';
    const base = lists.get(override.list) ?? [];
    const levelAt = (index: number): ListLevel | undefined => override.levels.get(index)?.definition ?? base[index];
    const own = levelAt(level);
    if (own === undefined) return '';

    const count = counts.get(override.list) ?? Array.from({ length: levelCount }, () => null);
    counts.set(override.list, count);
    const key = `${list}/${level}`;
    const forcedStart = started.has(key) ? null : (override.levels.get(level)?.start ?? null);
    started.add(key);
    const before = count[level] ?? null;
    count[level] = forcedStart ?? (before === null ? own.start : before + 1);
    for (let index = level + 1; index < levelCount; index += 1) {
      const deeper = levelAt(index);
      if (deeper !== undefined && deeper.restartBelow > level) count[index] = null;
    }
    if (isUnnumberedFormat(own.format)) return '';

    let text = '';
    for (const unit of own.text) {
      const shown = unit.charCodeAt(0);
      if (shown >= levelCount) {
        text += unit;
        continue;
      }
      const definition = levelAt(shown);
      if (definition === undefined || isUnnumberedFormat(definition.format)) continue;
      const value = count[shown] ?? definition.start;
      text += write(own.legal ? 0 : definition.format, value);
    }
    return text === '' ? '' : text + own.separator;
  };
  return { next, metUnknownFormat: () => unknownFormat };
}

interface ListLevel {
  readonly start: number;
  readonly format: number;
  /** All levels in plain digits. */
  readonly legal: boolean;
  /** A paragraph of a level below this one (0-based, exclusive) makes it start again. */
  readonly restartBelow: number;
  /** Text with placeholders: the characters U+0000 to U+0008 stand for the number of that level. */
  readonly text: string;
  readonly separator: string;
}

interface ListOverride {
  readonly list: number;
  readonly levels: ReadonlyMap<number, { readonly start: number | null; readonly definition: ListLevel | null }>;
}

const levelCount = 9;
const listSize = 28;
const overrideSize = 16;
const levelHeaderSize = 28;
const separators = ['\t', ' ', ''] as const;

function readLists(table: Uint8Array, offset: number): Map<number, readonly ListLevel[]> {
  const count = wordAt(table, offset);
  const lists = new Map<number, readonly ListLevel[]>();
  let at = offset + 2 + listSize * count;
  for (let index = 0; index < count && at < table.length; index += 1) {
    const place = offset + 2 + listSize * index;
    const simple = (byteAt(table, place + 26) & 1) === 1;
    const levels: ListLevel[] = [];
    for (let level = 0; level < (simple ? 1 : levelCount) && at + levelHeaderSize <= table.length; level += 1) {
      const { definition, end } = readLevel(table, at, level);
      levels.push(definition);
      at = end;
    }
    lists.set(signedDoubleWordAt(table, place), levels);
  }
  return lists;
}

function readLevel(table: Uint8Array, at: number, level: number): { definition: ListLevel; end: number } {
  const flags = byteAt(table, at + 5);
  const textAt = at + levelHeaderSize + byteAt(table, at + 24) + byteAt(table, at + 25);
  const length = wordAt(table, textAt);
  const restartLimit = byteAt(table, at + 26);
  const definition: ListLevel = {
    start: Math.max(0, signedDoubleWordAt(table, at)),
    format: byteAt(table, at + 4),
    legal: (flags & 0x04) !== 0,
    restartBelow: (flags & 0x08) === 0 ? level : Math.min(level, restartLimit),
    text: utf16At(table, textAt + 2, Math.min(length, longestNumberText)),
    separator: separators[byteAt(table, at + 15)] ?? '',
  };
  return { definition, end: textAt + 2 + 2 * length };
}

/** Word allows 31 characters. */
const longestNumberText = 31;

function readOverrides(table: Uint8Array, offset: number): readonly ListOverride[] {
  const count = signedDoubleWordAt(table, offset);
  const overrides: ListOverride[] = [];
  let at = offset + 4 + overrideSize * count;
  for (let index = 0; index < count && offset + 4 + overrideSize * (index + 1) <= table.length; index += 1) {
    const place = offset + 4 + overrideSize * index;
    const levels = new Map<number, { start: number | null; definition: ListLevel | null }>();
    at += 4;
    for (let number = byteAt(table, place + 12); number > 0 && at + 8 <= table.length; number -= 1) {
      const flags = byteAt(table, at + 4);
      const level = flags & 0x0f;
      const start = (flags & 0x10) === 0 ? null : Math.max(0, signedDoubleWordAt(table, at));
      at += 8;
      if ((flags & 0x20) === 0) {
        levels.set(level, { start, definition: null });
        continue;
      }
      const { definition, end } = readLevel(table, at, level);
      levels.set(level, { start: start === null ? null : definition.start, definition });
      at = end;
    }
    overrides.push({ list: signedDoubleWordAt(table, place), levels });
  }
  return overrides;
}
