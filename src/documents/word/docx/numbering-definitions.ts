// The definitions of automatic numbers (word/numbering.xml; ISO/IEC 29500-1 §17.9): which list a paragraph counts in, and how each of its
// nine levels is written.
import type { XmlHandler } from '../../xml/xml-scanner.ts';
import { isSwitchedOn, wholeNumber } from './property-values.ts';
import { word } from './wordprocessing-names.ts';

export const levelCount = 9;

export interface NumberingLevel {
  readonly start: number;
  readonly format: string;
  /** `%1、` : `%n` stands for the number of level n. */
  readonly text: string;
  /** A paragraph of a level above this one (1-based) makes it start again; null for any level above, 0 for never. */
  readonly restart: number | null;
  /** Show all levels in plain digits. */
  readonly isLegal: boolean;
  /** Between number and text. */
  readonly suffix: '\t' | ' ' | '';
  /** The paragraph style bound to this level. */
  readonly style: string | null;
}

export interface NumberingList {
  /** Lists with the same abstract definition count on together. */
  readonly counter: string;
  readonly levels: readonly (NumberingLevel | null)[];
  /** Start values that this list sets anew, by level. */
  readonly startOverrides: readonly (number | null)[];
}

/** The list of a `numId`; null where it is not defined. */
export type NumberingDefinitions = (numId: number) => NumberingList | null;

export const noNumbering: NumberingDefinitions = () => null;

/** A handler for the numbering part, and what it found once the part is scanned. */
export function readNumbering(): { readonly handler: XmlHandler; readonly definitions: () => NumberingDefinitions } {
  const found: Found = { abstracts: new Map(), lists: new Map(), byStyleLink: new Map(), abstract: null, list: null, override: null, level: null };
  const handler: XmlHandler = {
    openElement: (name, attributes) => open(found, name.token, attributes.valueOf),
    closeElement: (name) => close(found, name.token),
    text: () => undefined,
    isHalted: () => false,
  };
  return { handler, definitions: () => resolvedDefinitions(found) };
}

type MutableLevel = { -readonly [K in keyof NumberingLevel]: NumberingLevel[K] };

interface AbstractList {
  readonly id: string;
  readonly levels: (MutableLevel | null)[];
  numStyleLink: string | null;
}

interface ConcreteList {
  abstractId: string;
  readonly levels: (MutableLevel | null)[];
  readonly startOverrides: (number | null)[];
}

interface Found {
  readonly abstracts: Map<string, AbstractList>;
  readonly lists: Map<number, ConcreteList>;
  /** Abstract lists by the numbering style that they define. */
  readonly byStyleLink: Map<string, string>;
  abstract: AbstractList | null;
  list: ConcreteList | null;
  /** Level of the override being read. */
  override: number | null;
  level: MutableLevel | null;
}

function open(found: Found, token: number, valueOf: (token: number) => string | null): void {
  switch (token) {
    case word.abstractNum: {
      const id = valueOf(word.abstractNumId) ?? '';
      found.abstract = { id, levels: emptyLevels(), numStyleLink: null };
      found.abstracts.set(id, found.abstract);
      return;
    }
    case word.num: {
      found.list = { abstractId: '', levels: emptyLevels(), startOverrides: emptyLevels() };
      const numId = wholeNumber(valueOf(word.numId));
      if (numId !== null) found.lists.set(numId, found.list);
      return;
    }
    case word.abstractNumId:
      if (found.list !== null) found.list.abstractId = valueOf(word.val) ?? '';
      return;
    case word.lvlOverride:
      found.override = levelIndex(valueOf(word.ilvl));
      return;
    case word.startOverride:
      if (found.list !== null && found.override !== null) found.list.startOverrides[found.override] = wholeNumber(valueOf(word.val));
      return;
    case word.lvl: {
      const index = levelIndex(valueOf(word.ilvl));
      found.level = { start: 0, format: 'decimal', text: '', restart: null, isLegal: false, suffix: '\t', style: null };
      const levels = (found.list ?? found.abstract)?.levels;
      if (levels !== undefined && index !== null) levels[index] = found.level;
      return;
    }
    case word.numStyleLink:
      if (found.abstract !== null) found.abstract.numStyleLink = valueOf(word.val);
      return;
    case word.styleLink:
      if (found.abstract !== null) found.byStyleLink.set(valueOf(word.val) ?? '', found.abstract.id);
      return;
    default:
      if (found.level !== null) readLevelProperty(found.level, token, valueOf(word.val));
  }
}

function readLevelProperty(level: MutableLevel, token: number, value: string | null): void {
  if (token === word.start) level.start = wholeNumber(value) ?? 0;
  else if (token === word.numFmt) level.format = value ?? 'decimal';
  else if (token === word.lvlText) level.text = value ?? '';
  else if (token === word.lvlRestart) level.restart = wholeNumber(value);
  else if (token === word.isLgl) level.isLegal = isSwitchedOn(value);
  else if (token === word.suff) level.suffix = value === 'nothing' ? '' : value === 'space' ? ' ' : '\t';
  else if (token === word.pStyle) level.style = value;
}

function close(found: Found, token: number): void {
  if (token === word.lvl) found.level = null;
  else if (token === word.lvlOverride) found.override = null;
  else if (token === word.abstractNum) found.abstract = null;
  else if (token === word.num) found.list = null;
}

function resolvedDefinitions(found: Found): NumberingDefinitions {
  const resolved = new Map<number, NumberingList>();
  for (const [numId, list] of found.lists) {
    const abstract = abstractList(found, list.abstractId);
    if (abstract === null) continue;
    const levels = list.levels.map((level, index) => level ?? abstract.levels[index] ?? null);
    resolved.set(numId, { counter: abstract.id, levels, startOverrides: list.startOverrides });
  }
  return (numId) => resolved.get(numId) ?? null;
}

// A list may only point to a numbering style; the levels are then those of the list that defines the style.
function abstractList(found: Found, id: string): AbstractList | null {
  const own = found.abstracts.get(id) ?? null;
  if (own === null || own.numStyleLink === null) return own;
  return found.abstracts.get(found.byStyleLink.get(own.numStyleLink) ?? '') ?? own;
}

function levelIndex(value: string | null): number | null {
  const index = wholeNumber(value);
  return index !== null && index >= 0 && index < levelCount ? index : null;
}

function emptyLevels(): null[] {
  return Array.from({ length: levelCount }, () => null);
}
