// The events of the main document part, turned into blocks. Elements that only wrap others (content controls, smart tags, insertions,
// hyperlinks) need no line here: what stands in them is read as if they were not there. Ground: ISO/IEC 29500-1 §17.
import type { XmlHandler } from '../../xml/xml-scanner.ts';
import type { DocumentState } from './document-state.ts';
import { emptyForm } from './field-stack.ts';
import { readProperty } from './read-property.ts';
import { addCode, addDeleted, addFieldCharacter, addLayoutBreak, addRunText, addSymbol, addText, beginSimpleField, endField } from './run-content.ts';
import { closeFrame, closeStory, openCell, openParagraph, openRow, openTable, openTextBox } from './story-blocks.ts';
import { beside, word } from './wordprocessing-names.ts';

type Attributes = Parameters<XmlHandler['openElement']>[1];

export function createDocumentHandler(state: DocumentState): XmlHandler {
  const body = state.frame;
  return {
    openElement(name, attributes) {
      if (state.skipped > 0) state.skipped += 1;
      else if (name.token === 0) {
        if (!state.rootSeen) state.halt = 'not-word';
      } else openElement(state, name.token, attributes);
    },
    closeElement(name) {
      if (state.skipped > 0) state.skipped -= 1;
      else if (name.token === word.document) {
        if (body.kind === 'story') closeStory(state, body);
      } else if (name.token !== 0) closeElement(state, name.token);
    },
    text(text) {
      if (state.target === 'none' || state.skipped > 0) return;
      if (state.target === 'text') addRunText(state, text);
      else if (state.target === 'deleted') addDeleted(state, text);
      else addCode(state, text);
    },
    isHalted: () => state.halt !== null,
  };
}

function openElement(state: DocumentState, token: number, attributes: Attributes): void {
  if (!state.rootSeen) {
    state.rootSeen = true;
    if (token !== word.document) state.halt = 'not-word';
    state.preservesBlanksEverywhere = attributes.valueOf(beside.xmlSpace) === 'preserve';
    return;
  }
  switch (token) {
    case word.r:
      resetRun(state);
      return;
    case word.t:
    case beside.mathText:
      state.target = 'text';
      state.preservesBlanks = state.preservesBlanksEverywhere || attributes.valueOf(beside.xmlSpace) === 'preserve';
      return;
    case word.rPr:
      state.context = state.context === 'paragraph-properties' ? 'mark-properties' : 'run-properties';
      return;
    case word.p:
      openParagraph(state);
      return;
    case word.pPr:
      state.context = 'paragraph-properties';
      return;
    case word.tc:
      openCell(state);
      return;
    case word.tcPr:
      state.context = 'cell-properties';
      return;
    case word.tr:
      openRow(state);
      return;
    case word.trPr:
      state.context = 'row-properties';
      return;
    case word.tbl:
      openTable(state);
      return;
    case word.txbxContent:
      openTextBox(state);
      return;
    case word.instrText:
      state.target = 'code';
      return;
    case word.delText:
      state.target = 'deleted';
      return;
    case word.fldChar:
      addFieldCharacter(state, attributes.valueOf(word.fldCharType));
      return;
    case word.fldSimple:
      beginSimpleField(state, attributes.valueOf(word.instr) ?? '');
      return;
    case word.br:
      if (isLayoutBreak(attributes.valueOf(word.type))) addLayoutBreak(state);
      else addText(state, '\n');
      return;
    case word.cr:
      addText(state, '\n');
      return;
    case word.tab:
    case word.ptab:
      addText(state, '\t');
      return;
    case word.noBreakHyphen:
      addText(state, '-');
      return;
    case word.sym:
      addSymbol(state, attributes.valueOf(word.font), attributes.valueOf(word.char));
      return;
    case word.ffData:
      openFormField(state);
      return;
    case word.del:
    case word.moveFrom:
    case word.ins:
    case word.moveTo:
      openChange(state, token);
      return;
    case beside.alternateContent:
      state.alternatives.push(false);
      return;
    case beside.choice:
    case beside.fallback:
      takeAlternative(state);
      return;
    case word.pPrChange:
    case word.rPrChange:
    case word.tcPrChange:
    case word.trPrChange:
    case word.numberingChange:
    case word.tabs:
    case word.tblGrid:
    case word.tblPr:
    case word.tblPrEx:
    case word.sectPr:
    case word.rt:
      state.skipped = 1;
      return;
    default:
      if (state.context === 'content') countBeside(state, token);
      else readProperty(state, token, attributes);
  }
}

function closeElement(state: DocumentState, token: number): void {
  switch (token) {
    case word.t:
    case beside.mathText:
    case word.instrText:
    case word.delText:
      state.target = 'none';
      return;
    case word.rPr:
      state.context = state.context === 'mark-properties' ? 'paragraph-properties' : 'content';
      return;
    case word.pPr:
    case word.tcPr:
    case word.trPr:
    case word.ffData:
      state.context = 'content';
      return;
    case word.p:
    case word.tc:
    case word.tr:
    case word.tbl:
    case word.txbxContent:
      closeFrame(state);
      return;
    case word.fldSimple:
      endField(state);
      return;
    case word.del:
    case word.moveFrom:
      if (state.context === 'content' && state.deletions > 0) state.deletions -= 1;
      return;
    case beside.alternateContent:
      state.alternatives.pop();
      return;
    default:
  }
}

function isLayoutBreak(type: string | null): boolean {
  return type === 'page' || type === 'column';
}

function resetRun(state: DocumentState): void {
  if (state.frame.kind !== 'paragraph') return;
  state.frame.runHidden = null;
  state.frame.runStyle = null;
  state.frame.runFont = null;
}

function openFormField(state: DocumentState): void {
  const field = state.frame.kind === 'paragraph' ? state.frame.story.fields.at(-1) : undefined;
  if (field !== undefined) field.form = emptyForm();
  state.context = 'form-field';
}

/** Around content a change wraps runs; inside properties it is a mark on a paragraph end or a row. */
function openChange(state: DocumentState, token: number): void {
  const isDeletion = token === word.del || token === word.moveFrom;
  if (isDeletion) state.notes.deletions += 1;
  else state.notes.insertions += 1;
  if (!isDeletion) return;
  if (state.context === 'content') state.deletions += 1;
  else if (state.context === 'mark-properties' && state.frame.kind === 'paragraph') state.frame.isMarkDeleted = true;
  else if (state.context === 'row-properties' && state.frame.kind === 'row') state.frame.isDeleted = true;
}

/** The first alternative is read, all others are passed over. */
function takeAlternative(state: DocumentState): void {
  const taken = state.alternatives.at(-1);
  if (taken === true) state.skipped = 1;
  else if (taken === false) state.alternatives[state.alternatives.length - 1] = true;
}

function countBeside(state: DocumentState, token: number): void {
  const { notes } = state;
  if (token === word.footnoteReference || token === word.endnoteReference) notes.noteReferences += 1;
  else if (token === word.altChunk || token === word.subDoc) notes.embeddedDocuments += 1;
  else if (token === beside.picture) notes.pictures += 1;
  else if (token === word.showingPlcHdr) notes.placeholders += 1;
}
