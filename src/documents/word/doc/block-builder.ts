// Builds paragraphs and tables out of a story. A table is nothing but a row of paragraphs whose marks say "end of cell" and "end of row"
// at some depth; a paragraph of smaller depth closes what is open above it. Ground: [MS-DOC] 2.4.3, 2.4.4.
import type { Block, FieldCode, Paragraph, ReadingLimits, Table, TableCell, TableRow } from '../../document-reading.ts';
import type { Place } from '../../../kernel/place.ts';
import type { DocProblem } from './doc-fault.ts';
import { readRowDefinition, type RowDefinition } from './row-definition.ts';
import type { StoryParagraph } from './story.ts';
import { placeInGrid } from './table-grid.ts';

export interface BlockBuilder {
  /** Takes the next paragraph; false when a limit is reached. */
  readonly add: (paragraph: StoryParagraph) => boolean;
  /** Closes what is open: one story ends. */
  readonly endStory: () => void;
  readonly blocks: () => readonly Block[];
  readonly problem: () => DocProblem | null;
  /** Rows left out because their end mark is a tracked deletion. */
  readonly deletedRows: () => number;
}

/** Places: a nested table and all it holds carry the table, row and cell of the outermost table they stand in. */
export function blockBuilder(file: string, limits: ReadingLimits): BlockBuilder {
  const state: BuilderState = { file, limits, blocks: [], open: [], paragraphs: 0, tables: 0, cells: 0, problem: null, deletedRows: 0, carried: '' };
  return {
    add: (paragraph) => addParagraph(state, paragraph),
    endStory: () => {
      closeTables(state, 0);
      if (state.carried !== '') state.blocks.push(bodyParagraph(state, '', [], ''));
    },
    blocks: () => state.blocks,
    problem: () => state.problem,
    deletedRows: () => state.deletedRows,
  };
}

interface BuilderState {
  readonly file: string;
  readonly limits: ReadingLimits;
  readonly blocks: Block[];
  /** Open tables, the outermost first. */
  readonly open: OpenTable[];
  paragraphs: number;
  tables: number;
  cells: number;
  problem: DocProblem | null;
  deletedRows: number;
  /** Deleted text of deleted rows: it stays with the next paragraph. */
  carried: string;
}

interface OpenTable {
  readonly rows: OpenRow[];
  cells: OpenCell[];
  cell: OpenCell;
}

interface OpenRow {
  readonly cells: readonly OpenCell[];
  readonly definition: RowDefinition | null;
}

interface OpenCell {
  /** Its end mark is a tracked deletion. */
  markDeleted: boolean;
  readonly paragraphs: Paragraph[];
  tables: readonly Table[];
}

function addParagraph(state: BuilderState, paragraph: StoryParagraph): boolean {
  const { depth } = paragraph;
  if (depth > state.limits.depth) return stop(state, 'too-deep');
  closeTables(state, depth);
  while (state.open.length < depth) state.open.push({ rows: [], cells: [], cell: emptyCell() });
  const table = state.open.at(-1);
  if (table === undefined) {
    state.blocks.push(bodyParagraph(state, paragraph.text, paragraph.fields, paragraph.deleted));
    return true;
  }
  switch (paragraph.mark) {
    case 'paragraph':
      addToCell(state, table, paragraph);
      return true;
    case 'cell-end':
      addToCell(state, table, paragraph);
      table.cell.markDeleted = paragraph.markDeleted;
      return endCell(state, table);
    case 'row-end':
      if (paragraph.text !== '' || paragraph.fields.length > 0 || paragraph.deleted !== '') addToCell(state, table, paragraph);
      return endRow(state, table, paragraph);
  }
}

function stop(state: BuilderState, code: 'too-deep' | 'too-many-cells'): false {
  state.problem ??= { code, position: null };
  return false;
}

function emptyCell(): OpenCell {
  return { markDeleted: false, paragraphs: [], tables: noTables };
}

const noTables: readonly Table[] = [];

function isEmpty(cell: OpenCell): boolean {
  return cell.paragraphs.length === 0 && cell.tables.length === 0;
}

function addToCell(state: BuilderState, table: OpenTable, paragraph: StoryParagraph): void {
  const { text, fields } = paragraph;
  const place = cellPlace(state, table.cell.paragraphs.length + 1);
  table.cell.paragraphs.push({ kind: 'paragraph', text, fields, deleted: takeCarried(state) + paragraph.deleted, place });
}

function endCell(state: BuilderState, table: OpenTable): boolean {
  table.cells.push(table.cell);
  table.cell = emptyCell();
  state.cells += 1;
  return state.cells <= state.limits.tableCells || stop(state, 'too-many-cells');
}

function endRow(state: BuilderState, table: OpenTable, mark: StoryParagraph): boolean {
  if (!isEmpty(table.cell) && !endCell(state, table)) return false;
  if (mark.markDeleted && isDeletedRow(table.cells)) {
    state.deletedRows += 1;
    for (const cell of table.cells) for (const { deleted } of cell.paragraphs) state.carried += deleted === '' ? '' : `${deleted}\n`;
  } else if (table.cells.length > 0) {
    table.rows.push({ cells: table.cells, definition: readRowDefinition(mark.modifiers) });
  }
  table.cells = [];
  return true;
}

/** A deleted row end alone is not enough: some programs lay it on the row before. All cells must be deleted, or nothing but deleted text be left. */
function isDeletedRow(cells: readonly OpenCell[]): boolean {
  if (cells.every((cell) => cell.markDeleted)) return true;
  const paragraphs = cells.flatMap((cell) => cell.paragraphs);
  const visible = paragraphs.some(({ text }) => text !== '') || cells.some((cell) => cell.tables.length > 0);
  return !visible && paragraphs.some(({ deleted }) => deleted !== '');
}

/** Closes open tables down to `depth`; each becomes a block, or part of the cell it stands in. */
function closeTables(state: BuilderState, depth: number): void {
  while (state.open.length > depth) {
    const table = state.open.at(-1);
    if (table === undefined) return;
    // Only a damaged file leaves a row without its end mark; its cells are kept all the same.
    if (!isEmpty(table.cell)) table.cells.push(table.cell);
    if (table.cells.length > 0) table.rows.push({ cells: table.cells, definition: null });
    const outermost = state.open.length === 1;
    const finished = table.rows.length === 0 ? null : finishTable(table, outermost ? tablePlace(state) : cellPlace(state, null), outermost);
    state.open.pop();
    if (finished === null) continue;
    if (outermost) {
      state.tables += 1;
      state.blocks.push(finished);
    } else {
      const parent = state.open.at(-1);
      if (parent !== undefined) parent.cell.tables = [...parent.cell.tables, finished];
    }
  }
}

function finishTable(table: OpenTable, place: Place, outermost: boolean): Table {
  const definitions = table.rows.map((row) => row.definition);
  const grid = placeInGrid(definitions, table.rows.map((row) => row.cells.length));
  const rows = table.rows.map((row, rowIndex): TableRow => {
    const rowPlace = outermost ? { ...place, row: rowIndex + 1 } : place;
    const cells: TableCell[] = [];
    for (const [index, cell] of row.cells.entries()) {
      const definition = row.definition?.cells[index];
      const gridPlace = grid[rowIndex]?.[index] ?? { column: index, columnSpan: 1 };
      const before = cells.at(-1);
      if (definition?.horizontal === 'merged' && before !== undefined) {
        cells[cells.length - 1] = widened(before, cell, gridPlace.columnSpan);
        continue;
      }
      cells.push({
        text: joined(cell.paragraphs),
        paragraphs: cell.paragraphs,
        column: gridPlace.column,
        columnSpan: gridPlace.columnSpan,
        verticalMerge: definition?.vertical ?? 'none',
        tables: cell.tables,
        place: outermost ? { file: place.file, table: place.table, row: rowIndex + 1, cell: index + 1, paragraph: null, line: null } : place,
      });
    }
    return { cells, place: rowPlace };
  });
  return { kind: 'table', rows, place };
}

/** A cell that swallows the next one; what stood in that one is kept behind its own text. */
function widened(cell: TableCell, swallowed: OpenCell, columnSpan: number): TableCell {
  const kept = swallowed.paragraphs.filter(({ text, fields, deleted }) => text !== '' || fields.length > 0 || deleted !== '');
  const paragraphs = [...cell.paragraphs, ...kept];
  return { ...cell, text: joined(paragraphs), paragraphs, columnSpan: cell.columnSpan + columnSpan, tables: [...cell.tables, ...swallowed.tables] };
}

function joined(paragraphs: readonly Paragraph[]): string {
  const [only] = paragraphs;
  return paragraphs.length === 1 && only !== undefined ? only.text : paragraphs.map(({ text }) => text).join('\n');
}

function bodyParagraph(state: BuilderState, text: string, fields: readonly FieldCode[], deleted: string): Paragraph {
  state.paragraphs += 1;
  const place = { file: state.file, table: null, row: null, cell: null, paragraph: state.paragraphs, line: null };
  return { kind: 'paragraph', text, fields, deleted: takeCarried(state) + deleted, place };
}

function takeCarried(state: BuilderState): string {
  const { carried } = state;
  if (carried !== '') state.carried = '';
  return carried;
}

function tablePlace(state: BuilderState): Place {
  return { file: state.file, table: state.tables + 1, row: null, cell: null, paragraph: null, line: null };
}

/** The cell of the outermost open table that is being filled. */
function cellPlace(state: BuilderState, paragraph: number | null): Place {
  const outer = state.open[0];
  return { file: state.file, table: state.tables + 1, row: (outer?.rows.length ?? 0) + 1, cell: (outer?.cells.length ?? 0) + 1, paragraph, line: null };
}
