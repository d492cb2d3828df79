// What stands in runs: text, breaks, symbols, fields. Decides what is visible, deleted, hidden or code.
import { unescapedText } from '../../xml/xml-escapes.ts';
import { symbolCharacter } from '../symbol-font.ts';
import type { DocumentState } from './document-state.ts';
import { deepestFields, fieldInCode, fieldName, formFieldText, openField, recordField, separateField } from './field-stack.ts';
import type { ParagraphFrame, StoryFrame } from './story-frames.ts';

/** Adds text at the place where the reader is. */
export function addText(state: DocumentState, text: string): void {
  const { frame } = state;
  if (frame.kind !== 'paragraph' || text === '') return;
  state.characters += text.length;
  if (state.characters > state.limits.characters) state.halt = 'characters';
  const { draft, story } = frame;
  if (state.deletions > 0) {
    draft.deleted += text;
    return;
  }
  if (story.fields.length > 0) {
    const field = fieldInCode(story.fields);
    if (field !== null) {
      field.instruction += text;
      field.swallowed.push({ paragraph: draft, text });
      return;
    }
  }
  if (isHidden(state, frame)) addHidden(state, frame, text);
  else draft.text += text;
}

/**
 * Adds text of a `w:t` as Word shows it: ends trimmed unless they are to be kept, line ends as blanks, symbol fonts translated, and characters
 * that XML cannot carry (`_x0007_`) as what they are.
 */
export function addRunText(state: DocumentState, text: string): void {
  const { frame } = state;
  let shown = unescapedText(state.preservesBlanks ? text : trimXmlBlanks(text));
  if (shown.includes('\n')) shown = shown.replaceAll('\n', ' ');
  if (frame.kind === 'paragraph' && frame.runFont !== null) shown = translatedSymbols(state, frame.runFont, shown);
  addText(state, shown);
}

/** Adds to the code of the innermost field; code outside a field shows nothing and is dropped. */
export function addCode(state: DocumentState, text: string): void {
  if (state.frame.kind !== 'paragraph' || state.deletions > 0) return;
  const field = fieldInCode(state.frame.story.fields);
  if (field !== null) field.instruction += unescapedText(text);
}

/** Adds text struck out by a tracked deletion, also where only the text itself says so. */
export function addDeleted(state: DocumentState, text: string): void {
  if (state.frame.kind !== 'paragraph') return;
  state.characters += text.length;
  if (state.characters > state.limits.characters) state.halt = 'characters';
  state.frame.draft.deleted += text;
}

/** A page or column break is layout: it parts text from text, and is nothing at the ends of a paragraph. */
export function addLayoutBreak(state: DocumentState): void {
  if (state.frame.kind !== 'paragraph') return;
  const { draft } = state.frame;
  const before = draft.text.length;
  if (before === 0 || before === state.frame.layoutBreakEnd) return;
  addText(state, '\n');
  if (draft.text.length > before) state.frame.layoutBreakEnd = draft.text.length;
}

/** Adds the character of a symbol element: font and hexadecimal code. */
export function addSymbol(state: DocumentState, font: string | null, code: string | null): void {
  const value = code === null ? Number.NaN : Number.parseInt(code, 16);
  const character = Number.isNaN(value) ? null : symbolCharacter(font ?? '', value);
  if (character === null) state.notes.unknownSymbols += 1;
  addText(state, character ?? '\uFFFD');
}

/** A field character: begin, separate or end. */
export function addFieldCharacter(state: DocumentState, type: string | null): void {
  const { frame } = state;
  if (frame.kind !== 'paragraph') return;
  if (type === 'begin') beginField(state, frame, '');
  else if (type === 'separate') {
    const field = frame.story.fields.at(-1);
    if (field !== undefined && frame.story.ignoredFields === 0) separateField(field);
  } else if (type === 'end') endField(state);
}

/** A field written as one element. Its content is the result; a contents mark shows nothing. */
export function beginSimpleField(state: DocumentState, instruction: string): void {
  if (state.frame.kind !== 'paragraph') return;
  const field = beginField(state, state.frame, instruction);
  if (field !== null) separateField(field);
}

export function endField(state: DocumentState): void {
  if (state.frame.kind !== 'paragraph') return;
  const { story } = state.frame;
  if (story.ignoredFields > 0) {
    story.ignoredFields -= 1;
    return;
  }
  const field = story.fields.pop();
  if (field === undefined) return;
  addText(state, formFieldText(field));
  if (field.phase === 'code' && fieldName(field.instruction) === 'EQ') state.notes.drawnFields += 1;
  recordField(field);
}

/** The story ends: a field that still shows no end gives its text back. */
export function endOpenFields(state: DocumentState, story: StoryFrame): void {
  for (const field of story.fields) {
    if (field.phase === 'result') {
      recordField(field);
      continue;
    }
    state.notes.unendedFields.push(field.paragraph.place);
    for (const { paragraph, text } of field.swallowed) paragraph.text += text;
    if (field.swallowed.length === 0) recordField(field);
  }
  story.fields.length = 0;
}

function beginField(state: DocumentState, frame: ParagraphFrame, instruction: string): ReturnType<typeof openField> | null {
  if (frame.story.fields.length >= deepestFields) {
    frame.story.ignoredFields += 1;
    return null;
  }
  const field = openField(frame.draft, state.deletions > 0, instruction);
  frame.story.fields.push(field);
  return field;
}

function isHidden(state: DocumentState, frame: ParagraphFrame): boolean {
  if (frame.runHidden !== null) return frame.runHidden;
  if (frame.runStyle !== null && state.numbers.isHiddenStyle(frame.runStyle)) return true;
  return frame.style !== null && state.numbers.isHiddenStyle(frame.style);
}

function addHidden(state: DocumentState, frame: ParagraphFrame, text: string): void {
  const { hidden } = state.notes;
  const last = hidden.at(-1);
  if (last !== undefined && last.place === frame.draft.place) hidden[hidden.length - 1] = { place: last.place, text: last.text + text };
  else hidden.push({ place: frame.draft.place, text });
}

function translatedSymbols(state: DocumentState, font: string, text: string): string {
  let translated = '';
  for (const character of text) {
    const code = character.charCodeAt(0);
    const isSymbol = code > 0x20 && (code < 0x100 || (code & 0xff00) === 0xf000);
    const known = isSymbol ? symbolCharacter(font, code) : character;
    if (known === null) state.notes.unknownSymbols += 1;
    translated += known ?? '\uFFFD';
  }
  return translated;
}

function trimXmlBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isXmlBlankAt(text, start)) start += 1;
  while (end > start && isXmlBlankAt(text, end - 1)) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

function isXmlBlankAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 32 || code === 9 || code === 10;
}
