// Properties of paragraphs, runs, rows, cells and form fields, as far as they change what a person sees.
import type { XmlHandler } from '../../xml/xml-scanner.ts';
import type { DocumentState } from './document-state.ts';
import type { FormField } from './field-stack.ts';
import { countWithin, isSwitchedOn, wholeNumber } from './property-values.ts';
import type { CellDraft, ParagraphFrame } from './story-frames.ts';
import { word } from './wordprocessing-names.ts';

type Attributes = Parameters<XmlHandler['openElement']>[1];

/** Word allows 63 columns; a wild number must not move the columns behind it out of any grid. */
const mostColumns = 1000;

export function readProperty(state: DocumentState, token: number, attributes: Attributes): void {
  const { frame } = state;
  switch (state.context) {
    case 'paragraph-properties':
      if (frame.kind === 'paragraph') readParagraphProperty(frame, token, attributes);
      return;
    case 'mark-properties':
      if (frame.kind === 'paragraph' && token === word.vanish) frame.isMarkHidden = isSwitchedOn(attributes.valueOf(word.val));
      return;
    case 'run-properties':
      if (frame.kind === 'paragraph') readRunProperty(frame, token, attributes);
      return;
    case 'row-properties':
      if (frame.kind === 'row' && token === word.gridBefore) frame.nextColumn = countWithin(attributes.valueOf(word.val), 0, mostColumns);
      return;
    case 'cell-properties':
      if (frame.kind === 'story' && frame.cell !== null) readCellProperty(state, frame.cell, token, attributes);
      return;
    case 'form-field':
      if (frame.kind === 'paragraph') readFormProperty(frame.story.fields.at(-1)?.form ?? null, token, attributes.valueOf(word.val));
      return;
    case 'content':
      return;
  }
}

function readParagraphProperty(paragraph: ParagraphFrame, token: number, attributes: Attributes): void {
  if (token === word.pStyle) paragraph.style = attributes.valueOf(word.val);
  else if (token === word.numId) paragraph.numId = wholeNumber(attributes.valueOf(word.val));
  else if (token === word.ilvl) paragraph.level = wholeNumber(attributes.valueOf(word.val));
}

function readRunProperty(paragraph: ParagraphFrame, token: number, attributes: Attributes): void {
  if (token === word.rFonts) paragraph.runFont = symbolFont(attributes.valueOf(word.ascii) ?? attributes.valueOf(word.hAnsi));
  else if (token === word.vanish) paragraph.runHidden = isSwitchedOn(attributes.valueOf(word.val));
  else if (token === word.rStyle) paragraph.runStyle = attributes.valueOf(word.val);
}

function symbolFont(font: string | null): string | null {
  if (font === null) return null;
  const first = font.charCodeAt(0) | 0x20;
  if (first !== 0x77 && first !== 0x73) return null;
  const name = font.toLowerCase();
  return name === 'symbol' || name === 'webdings' || name === 'wingdings' || name === 'wingdings 2' || name === 'wingdings 3' ? name : null;
}

function readCellProperty(state: DocumentState, cell: CellDraft, token: number, attributes: Attributes): void {
  switch (token) {
    case word.gridSpan:
      cell.columnSpan = countWithin(attributes.valueOf(word.val), 1, mostColumns);
      return;
    case word.vMerge:
      cell.verticalMerge = attributes.valueOf(word.val) === 'restart' ? 'restart' : 'continue';
      return;
    case word.hMerge:
      cell.continuesCell = attributes.valueOf(word.val) !== 'restart';
      return;
    case word.cellDel:
      cell.isDeleted = true;
      state.notes.deletions += 1;
      return;
    case word.cellIns:
      state.notes.insertions += 1;
      return;
    case word.cellMerge: {
      // A tracked merge, accepted like every other change.
      const merge = attributes.valueOf(word.vMerge);
      if (merge !== null) cell.verticalMerge = merge === 'rest' ? 'restart' : 'continue';
      return;
    }
    default:
  }
}

function readFormProperty(form: FormField | null, token: number, value: string | null): void {
  if (form === null) return;
  if (token === word.checked) form.isChecked = isSwitchedOn(value);
  else if (token === word.default) form.isCheckedByDefault = isSwitchedOn(value);
  else if (token === word.result) form.chosen = wholeNumber(value);
  else if (token === word.listEntry) form.entries.push(value ?? '');
}
