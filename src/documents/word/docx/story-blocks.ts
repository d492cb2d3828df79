// Opens and closes paragraphs, tables, rows, cells and text boxes. Every structural element puts exactly one frame on the stack, so the
// end tag that belongs to it always takes the right one off, however strangely a file nests them.
import { detachedText } from '../../detached-text.ts';
import type { Paragraph, Table, TableCell } from '../../document-reading.ts';
import type { DocumentState } from './document-state.ts';
import { endOpenFields } from './run-content.ts';
import { cellOutput, storyOf, type CellDraft, type Frame, type ParagraphFrame, type RowFrame, type StoryFrame } from './story-frames.ts';

export function openParagraph(state: DocumentState): void {
  const outer = state.frame;
  const story = storyOf(outer);
  let draft = story.continued;
  if (draft === null) {
    draft = { kind: 'paragraph', text: '', fields: [], deleted: '', place: story.output.nextParagraphPlace() };
    story.output.addParagraph(draft);
  }
  story.continued = null;
  state.frame = {
    kind: 'paragraph', outer, story, draft, style: null, numId: null, level: null, isMarkDeleted: false, isMarkHidden: false, layoutBreakEnd: -1,
    runHidden: null, runStyle: null, runFont: null,
  };
}

export function openTable(state: DocumentState): void {
  const outer = state.frame;
  const story = storyOf(outer);
  story.continued = null;
  const table: Table & { readonly rows: Table['rows'][number][] } = { kind: 'table', rows: [], place: story.output.nextTablePlace() };
  story.output.addTable(table);
  state.frame = { kind: 'table', outer, story, rows: table.rows, place: table.place };
}

export function openRow(state: DocumentState): void {
  const outer = state.frame;
  if (outer.kind !== 'table') {
    state.frame = { kind: 'other', outer };
    return;
  }
  const place = outer.story.output.cellPlace ?? { ...outer.place, row: outer.rows.length + 1 };
  state.frame = { kind: 'row', outer, table: outer, cells: [], place, nextColumn: 0, isDeleted: false };
}

export function openCell(state: DocumentState): void {
  const row = state.frame;
  if (row.kind !== 'row') {
    state.frame = { kind: 'other', outer: row };
    return;
  }
  state.cells += 1;
  if (state.cells > state.limits.tableCells) state.halt = 'cells';
  const outerPlace = row.table.story.output.cellPlace;
  const place = outerPlace ?? { ...row.place, cell: row.cells.length + 1 };
  const cell: CellDraft = {
    row, place, paragraphs: [], tables: [], columnSpan: 1, verticalMerge: 'none', continuesCell: false, isDeleted: false,
  };
  const output = cellOutput(place, cell.paragraphs, cell.tables, outerPlace !== null);
  state.frame = { kind: 'story', outer: row, output, fields: [], ignoredFields: 0, continued: null, cell };
}

/** A text box stands in a run; its blocks follow the paragraph of that run, in the same story. */
export function openTextBox(state: DocumentState): void {
  state.notes.textBoxes += 1;
  const outer = state.frame;
  state.frame = { kind: 'story', outer, output: storyOf(outer).output, fields: [], ignoredFields: 0, continued: null, cell: null };
}

/** Takes the innermost frame off and finishes what it held. */
export function closeFrame(state: DocumentState): void {
  const { frame } = state;
  if (frame.outer === null) return;
  state.frame = frame.outer;
  switch (frame.kind) {
    case 'paragraph':
      closeParagraph(state, frame);
      return;
    case 'story':
      closeStory(state, frame);
      return;
    case 'row':
      closeRow(state, frame);
      return;
    case 'table':
    case 'other':
      return;
  }
}

export function closeStory(state: DocumentState, story: StoryFrame): void {
  endOpenFields(state, story);
  if (story.cell !== null) closeCell(state, story.cell);
}

function closeParagraph(state: DocumentState, frame: ParagraphFrame): void {
  if (frame.layoutBreakEnd === frame.draft.text.length) frame.draft.text = frame.draft.text.slice(0, -1);
  frame.draft.text = detachedText(frame.draft.text);
  if (frame.isMarkDeleted) {
    frame.story.continued = frame.draft;
    return;
  }
  if ((frame.style === null && frame.numId === null) || isInDeletedRow(frame.story)) return;
  const number = state.numbers.next(frame.style, frame.numId, frame.level);
  if (number === null || frame.isMarkHidden) return;
  state.notes.numbers += 1;
  const { draft } = frame;
  draft.text = draft.text === '' ? number.text : `${number.text}${number.suffix}${draft.text}`;
}

function closeCell(state: DocumentState, cell: CellDraft): void {
  const { row } = cell;
  if (cell.isDeleted) {
    state.notes.deletedCells += 1;
    return;
  }
  const column = row.nextColumn;
  row.nextColumn += cell.columnSpan;
  const before = row.cells.at(-1);
  if (cell.continuesCell && before !== undefined) {
    row.cells[row.cells.length - 1] = mergedCell(before, cell);
    return;
  }
  row.cells.push({
    text: joinedText(cell.paragraphs),
    // A list that grew keeps room to grow on; half a million cells are paid for by their copies being exact.
    paragraphs: cell.paragraphs.slice(),
    column,
    columnSpan: cell.columnSpan,
    verticalMerge: cell.verticalMerge,
    tables: cell.tables.length === 0 ? noTables : cell.tables,
    place: cell.place,
  });
}

const noTables: readonly Table[] = [];

// What stands in a cell merged into its left neighbour belongs to the neighbour; mostly it is one blank paragraph.
function mergedCell(before: TableCell, cell: CellDraft): TableCell {
  const added = cell.paragraphs.filter((paragraph) => paragraph.text !== '' || paragraph.fields.length > 0 || paragraph.deleted !== '');
  const paragraphs = [...before.paragraphs, ...added];
  return {
    ...before, paragraphs, text: joinedText(paragraphs), columnSpan: before.columnSpan + cell.columnSpan, tables: [...before.tables, ...cell.tables],
  };
}

function closeRow(state: DocumentState, row: RowFrame): void {
  if (!row.isDeleted) {
    row.table.rows.push({ cells: row.cells, place: row.place });
    return;
  }
  const text = row.cells.map((cell) => cell.text + cell.paragraphs.map((paragraph) => paragraph.deleted).join('')).join(' ');
  state.notes.deletedRows.push({ place: row.place, text });
}

function isInDeletedRow(story: StoryFrame): boolean {
  for (let at: Frame | null = story; at !== null; at = at.outer) if (at.kind === 'row' && at.isDeleted) return true;
  return false;
}

function joinedText(paragraphs: readonly Paragraph[]): string {
  const [first] = paragraphs;
  return paragraphs.length === 1 && first !== undefined ? first.text : paragraphs.map((paragraph) => paragraph.text).join('\n');
}
