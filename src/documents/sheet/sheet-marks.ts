// Marks in the workbooks that this program writes: column A, hidden, says of each row whose row it is and what a Word file would carry as field codes. The
// reader takes them out of the cells and hands them on as field codes, so a workbook that somebody edited tells which row is which, and what came from a
// Word file goes back whole. A workbook without marks is read as it stands.
import type { FieldCode } from '../document-reading.ts';
import type { SheetCells } from './sheet-cells.ts';

/** Begins every mark; the number is that of the way marks are written. */
const signature = 'HENGJI/1';

/** A field code that has a line end within goes on in the next line, behind a tab. */
const continued = '\n\t';

export interface RowMark {
  /** Id of the plan, and the last event that its writer knew of it. */
  readonly plan: string | null;
  readonly event: number | null;
  readonly project: string | null;
  readonly row: string | null;
  /** Columns of the sheet's grid from B on, whether or not they hold anything. */
  readonly grid: number | null;
  /** The text of the row's cell is one paragraph, line breaks and all. */
  readonly isWhole: boolean;
  /** A table, even of one column. */
  readonly isTable: boolean;
  /** Help for the person who fills in the sheet; no content. */
  readonly isAside: boolean;
  /** Field codes as Word would have them: `TC "总体绩效目标" \f A \l 1`. */
  readonly fields: readonly string[];
}

export const noMark: RowMark = { plan: null, event: null, project: null, row: null, grid: null, isWhole: false, isTable: false, isAside: false, fields: [] };

/** The mark of a row that has nothing to say but that it is one: a row in which nothing is written would not count. */
export const bareMark = signature;

/** A row's mark as the text of its cell in column A; empty where it says nothing. */
export function markText({ plan, event, project, row, grid, isWhole, isTable, isAside, fields }: RowMark): string {
  const words = [
    ...(plan === null ? [] : [`plan=${plan}`]),
    ...(event === null ? [] : [`event=${event}`]),
    ...(project === null ? [] : [`project=${project}`]),
    ...(row === null ? [] : [`row=${row}`]),
    ...(grid === null ? [] : [`grid=${grid}`]),
    ...(isWhole ? ['whole'] : []),
    ...(isTable ? ['table'] : []),
    ...(isAside ? ['aside'] : []),
  ];
  return words.length + fields.length === 0 ? '' : [[signature, ...words].join(' '), ...fields.map((field) => field.replaceAll('\n', continued))].join('\n');
}

/** The mark of a text; null for any other text. Total: words it does not know are left out. */
export function readMark(text: string): RowMark | null {
  const [head = '', ...fields] = text.split(/\n(?!\t)/u).map((line) => line.replaceAll(continued, '\n'));
  const [first, ...words] = head.trim().split(/ +/u);
  if (first !== signature) return null;
  const valueOf = (key: string): string | null => words.find((word) => word.startsWith(`${key}=`))?.slice(key.length + 1) ?? null;
  return {
    plan: idOf(valueOf('plan')),
    event: countOf(valueOf('event')),
    project: idOf(valueOf('project')),
    row: idOf(valueOf('row')),
    grid: countOf(valueOf('grid')),
    isWhole: words.includes('whole'),
    isTable: words.includes('table'),
    isAside: words.includes('aside'),
    fields: fields.filter((field) => field !== ''),
  };
}

/** A sheet without its marks, and what they said. */
export interface MarkedSheet {
  readonly cells: SheetCells;
  /** By the number of the row. */
  readonly marks: ReadonlyMap<number, RowMark>;
  /** Columns that count as written; empty where no mark says so. */
  readonly grid: readonly number[];
}

const markColumn = 1;

/** Takes the marks out; null where the sheet has none. */
export function takeMarks(cells: SheetCells): MarkedSheet | null {
  const marks = new Map<number, RowMark>();
  let width = 0;
  for (const { row, cells: written } of cells.rows) {
    const [first] = written;
    const mark = first?.column === markColumn ? readMark(first.text) : null;
    if (mark === null) continue;
    marks.set(row, mark);
    width = Math.max(width, Math.min(mark.grid ?? 0, mostGridColumns));
  }
  if (marks.size === 0) return null;
  const rows = cells.rows.filter(({ row }) => marks.get(row)?.isAside !== true).map(({ row, cells: written }) => ({ row, cells: written.filter(({ column }) => column !== markColumn) }));
  return { cells: { ...cells, rows }, marks, grid: Array.from({ length: width }, (_, index) => index + 1 + markColumn) };
}

/** No form of ours is wider; a number in a file is not to be believed. */
const mostGridColumns = 200;

/** What of a mark is handed on: the identity of the row in words of our own, then its field codes. */
export function fieldsOfMark(mark: RowMark): readonly FieldCode[] {
  const own = markText({ ...noMark, plan: mark.plan, event: mark.event, project: mark.project, row: mark.row });
  return [...(own === '' ? [] : [{ instruction: own }]), ...mark.fields.map((instruction) => ({ instruction }))];
}

function idOf(text: string | null): string | null {
  return text !== null && /^[0-9a-f-]{36}$/u.test(text) ? text : null;
}

function countOf(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/u.test(text) ? Number(text) : null;
}
