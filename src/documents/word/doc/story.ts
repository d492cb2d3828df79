// One story of the document (the main text, the text boxes) as paragraphs with their marks: text cut at paragraph, cell and row marks,
// fields and tracked deletions taken out, numbers put before. What the marks build – rows, cells, tables – is block-builder.ts.
// Ground: [MS-DOC] 2.4 (text and marks), 2.6.1 sprmCFSpec (special characters).
import type { FieldCode } from '../../document-reading.ts';
import { characterProperties, hiddenByStyle, plainCharacters, type CharacterProperties } from './character-properties.ts';
import { fieldStack, type FieldStack } from './field-stack.ts';
import type { FormattedRun, RunLookup } from './formatted-pages.ts';
import type { ListCounter } from './list-numbering.ts';
import { byteAt, wordAt } from './little-endian.ts';
import { paragraphProperties, type LongLists, type ParagraphProperties } from './paragraph-properties.ts';
import { pieceText, type Piece } from './piece-table.ts';
import type { ReadingNotes } from './reading-notes.ts';
import type { StyleSheet } from './style-sheet.ts';
import { symbolCharacter } from '../symbol-font.ts';

export interface StorySources {
  /** The WordDocument stream. */
  readonly stream: Uint8Array;
  readonly pieces: readonly Piece[];
  readonly paragraphRuns: RunLookup;
  readonly characterRuns: RunLookup;
  readonly styles: StyleSheet;
  readonly lists: LongLists;
  readonly numbers: ListCounter;
  readonly fontNames: readonly string[];
  readonly notes: ReadingNotes;
}

export interface StoryParagraph {
  readonly text: string;
  readonly fields: readonly FieldCode[];
  readonly deleted: string;
  readonly mark: 'paragraph' | 'cell-end' | 'row-end';
  /** The mark itself is a tracked deletion: a row whose end is deleted is a deleted row. */
  readonly markDeleted: boolean;
  /** Depth of tables around the paragraph. */
  readonly depth: number;
  /** Modifiers of the mark; on a row end they define the row. */
  readonly modifiers: readonly Uint8Array[];
}

/** Calls `visit` for each paragraph of the characters [start, end), until it answers false. */
export function readStory(start: number, end: number, sources: StorySources, visit: (paragraph: StoryParagraph) => boolean): void {
  const state: StoryState = {
    sources, visit, fields: fieldStack(deepestFields), text: '', deleted: '', hidden: '', numbered: true, unvisited: false, stopped: false,
    runProperties: new WeakMap(), styleHidden: new Map(), markRun: null, markPiece: null, markProperties: null,
  };
  for (const piece of sources.pieces) {
    if (piece.end <= start) continue;
    if (piece.start >= end || state.stopped) break;
    readPiece(state, piece, Math.max(piece.start, start), Math.min(piece.end, end));
  }
  state.fields.close();
  if (!state.stopped && state.unvisited) emit(state, 'paragraph', { depth: 0, modifiers: [] }, '', false);
}

const deepestFields = 64;
const formControls = /^FORM(?:CHECKBOX|DROPDOWN)\b/;

/** Marks and characters with a meaning of their own. */
const mark = {
  cell: 0x07, tab: 0x09, lineBreak: 0x0b, pageBreak: 0x0c, paragraph: 0x0d, columnBreak: 0x0e,
  fieldBegin: 0x13, fieldSeparator: 0x14, fieldEnd: 0x15, hardHyphen: 0x1e, softHyphen: 0x1f,
  picture: 0x01, drawing: 0x08, symbol: 0x28,
} as const;

/** Where symbol fonts keep their characters when a program writes them as text. */
const firstPrivate = 0xf020;
const lastPrivate = 0xf0ff;

interface StoryState {
  readonly sources: StorySources;
  readonly visit: (paragraph: StoryParagraph) => boolean;
  readonly fields: FieldStack;
  text: string;
  deleted: string;
  hidden: string;
  /** False behind a page break inside a paragraph: its number stands before the first part. */
  numbered: boolean;
  /** Something was read since the last mark. */
  unvisited: boolean;
  stopped: boolean;
  readonly runProperties: WeakMap<FormattedRun, CharacterProperties>;
  readonly styleHidden: Map<number, boolean>;
  /** The properties last worked out, for the run and piece they belong to. */
  markRun: FormattedRun | null;
  markPiece: Piece | null;
  markProperties: ParagraphProperties | null;
}

function readPiece(state: StoryState, piece: Piece, start: number, end: number): void {
  const { stream, characterRuns } = state.sources;
  const { width } = piece;
  const last = piece.offset + (end - piece.start) * width;
  let at = piece.offset + (start - piece.start) * width;
  while (at < last && !state.stopped) {
    const run = characterRuns(at);
    const properties = propertiesOfRun(state, run, piece);
    const wanted = Math.min(run.end, last);
    // A run never ends inside a character.
    const runEnd = Math.max(at + width, at + Math.ceil((wanted - at) / width) * width);
    let plain = at;
    for (; at < runEnd && !state.stopped; at += width) {
      const unit = width === 2 ? wordAt(stream, at) : byteAt(stream, at);
      if (isPlain(unit) && !(unit === mark.symbol && properties.special)) continue;
      if (plain < at) addText(state, pieceText(stream, width, plain, at), properties, plain);
      plain = at + width;
      readMark(state, unit, piece, at, properties);
    }
    if (plain < at) addText(state, pieceText(stream, width, plain, at), properties, plain);
  }
}

/** Characters that stand in the text as they are, or as piece-table.ts writes them. */
function isPlain(unit: number): boolean {
  if (unit >= 0x20) return unit < firstPrivate || unit > lastPrivate;
  return unit === mark.tab || unit === mark.lineBreak || unit === mark.columnBreak || unit === mark.hardHyphen;
}

function propertiesOfRun(state: StoryState, run: FormattedRun, piece: Piece): CharacterProperties {
  if (piece.modifiers !== null) return characterProperties([run.modifiers, piece.modifiers]);
  if (run.modifiers.length === 0) return plainCharacters;
  const known = state.runProperties.get(run);
  if (known !== undefined) return known;
  const properties = characterProperties([run.modifiers]);
  state.runProperties.set(run, properties);
  return properties;
}

function readMark(state: StoryState, unit: number, piece: Piece, at: number, properties: CharacterProperties): void {
  switch (unit) {
    case mark.paragraph:
    case mark.cell:
    case mark.pageBreak:
      readParagraphMark(state, unit, piece, at, properties);
      return;
    case mark.fieldBegin:
      state.fields.begin(properties.deleted);
      state.unvisited = true;
      return;
    case mark.fieldSeparator:
      state.fields.separate();
      return;
    case mark.fieldEnd:
      state.fields.end();
      return;
    case mark.symbol:
      addSymbol(state, properties, at);
      return;
    case mark.picture:
    case mark.drawing:
      if (!properties.isData && !properties.deleted) state.sources.notes.objects = true;
      return;
    case mark.softHyphen:
      return;
    default:
      if (unit >= firstPrivate) addPrivate(state, unit, properties, at);
      // 0x02 to 0x06 anchor notes and comments; anything else a file may hold stays as it is.
      else if (unit > mark.drawing) addText(state, String.fromCharCode(unit), properties, at);
  }
}

function addSymbol(state: StoryState, properties: CharacterProperties, at: number): void {
  const { symbol } = properties;
  if (symbol === null) {
    addText(state, '(', properties, at);
    return;
  }
  const character = symbolCharacter(state.sources.fontNames[symbol.font] ?? '', symbol.code);
  if (character === null) state.sources.notes.unknownSymbols += 1;
  addText(state, character ?? '\uFFFD', properties, at);
}

/** A character of the private range: what a symbol font among the run's fonts draws for it; kept as it is when none does. */
function addPrivate(state: StoryState, unit: number, properties: CharacterProperties, at: number): void {
  const { latin, eastAsian, other } = properties.fonts;
  for (const font of [latin, other, eastAsian]) {
    const character = font === null ? null : symbolCharacter(state.sources.fontNames[font] ?? '', unit);
    if (character === null) continue;
    addText(state, character, properties, at);
    return;
  }
  state.sources.notes.unknownSymbols += 1;
  addText(state, String.fromCharCode(unit), properties, at);
}

function addText(state: StoryState, text: string, properties: CharacterProperties, at: number): void {
  state.unvisited = true;
  if (properties.deleted) {
    state.sources.notes.trackedChanges = true;
    state.deleted += text;
    return;
  }
  if (properties.inserted) state.sources.notes.trackedChanges = true;
  if (state.fields.take(text)) return;
  if (isHidden(state, properties, at)) state.hidden += text;
  else state.text += text;
}

function isHidden(state: StoryState, properties: CharacterProperties, at: number): boolean {
  if (properties.hidden === 'yes') return true;
  if (properties.hidden === 'no') return false;
  const { style } = state.sources.paragraphRuns(at);
  const byParagraph = styleHides(state, style);
  const byStyles = properties.style === null ? byParagraph : byParagraph !== styleHides(state, properties.style);
  return properties.hidden === 'against-style' ? !byStyles : byStyles;
}

function styleHides(state: StoryState, style: number): boolean {
  const known = state.styleHidden.get(style);
  if (known !== undefined) return known;
  const hides = hiddenByStyle(state.sources.styles.characterModifiers(style));
  state.styleHidden.set(style, hides);
  return hides;
}

function readParagraphMark(state: StoryState, unit: number, piece: Piece, at: number, characters: CharacterProperties): void {
  const run = state.sources.paragraphRuns(at);
  const properties = paragraphPropertiesAt(state, run, piece);
  const insideParagraph = unit === mark.pageBreak && run.end > at + piece.width;
  const inCell = unit === mark.cell || properties.innerCellEnd || properties.innerRowEnd;
  const depth = unit === mark.cell ? Math.max(1, properties.depth) : properties.depth;
  if (characters.deleted && unit === mark.paragraph && !inCell) {
    // A deleted paragraph mark joins its paragraph to the next one.
    state.sources.notes.trackedChanges = true;
    state.unvisited = true;
    return;
  }
  if (characters.deleted || characters.inserted) state.sources.notes.trackedChanges = true;

  const rowEnd = unit === mark.cell ? properties.rowEnd : properties.innerRowEnd;
  const kind = rowEnd ? 'row-end' : inCell ? 'cell-end' : 'paragraph';
  if (kind === 'paragraph') state.fields.paragraphEnd();
  else state.fields.close();
  const number = kind !== 'row-end' && state.numbered && properties.list > 0 ? state.sources.numbers.next(properties.list, properties.level) : '';
  if (number !== '') state.sources.notes.numbered += 1;
  if (properties.oldAutoNumber) state.sources.notes.oldAutoNumbers += 1;
  state.numbered = !insideParagraph;
  emit(state, kind, { depth, modifiers: properties.modifiers }, number, characters.deleted);
}

function paragraphPropertiesAt(state: StoryState, run: FormattedRun, piece: Piece): ParagraphProperties {
  if (state.markProperties !== null && state.markRun === run && state.markPiece === piece) return state.markProperties;
  const properties = paragraphProperties(run.style, run.modifiers, piece.modifiers, state.sources);
  state.markRun = run;
  state.markPiece = piece;
  state.markProperties = properties;
  return properties;
}

function emit(
  state: StoryState,
  kind: StoryParagraph['mark'],
  place: { readonly depth: number; readonly modifiers: readonly Uint8Array[] },
  number: string,
  markDeleted: boolean,
): void {
  if (state.hidden !== '') state.sources.notes.hidden.push(state.hidden);
  const fields = state.fields.completed();
  if (fields.some(({ instruction }) => formControls.test(instruction))) state.sources.notes.formControls = true;
  const paragraph: StoryParagraph = {
    text: number + state.text,
    fields,
    deleted: state.deleted,
    mark: kind,
    markDeleted,
    depth: place.depth,
    modifiers: place.modifiers,
  };
  state.text = '';
  state.deleted = '';
  state.hidden = '';
  state.unvisited = false;
  if (state.fields.metUnclosed()) state.sources.notes.unclosedField = true;
  if (!state.visit(paragraph)) state.stopped = true;
}
