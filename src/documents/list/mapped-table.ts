// A list of another system laid out anew: every column that a layout knows stands under the heading by which lists are read, with its own cells and their places,
// so that one reader serves every system. What the layout has nothing for is reported whole.
import { indicatorList } from '../../catalogue/forms/indicator-list.form.ts';
import type { ListColumn, ListContent, ListLayout } from '../../domain/form/index.ts';
import type { UnreadText } from '../../domain/plan/index.ts';
import { foldedKey, isBlankText } from '../../kernel/fold-width.ts';
import type { Paragraph, Table, TableCell, TableRow } from '../document-reading.ts';
import { cellAtColumn, type ListHead, type ListHeading } from './list-head.ts';

export interface MappedTable {
  readonly table: Table;
  /** As a column of the list prints it, in every row the same; null where none does. */
  readonly fiscalYear: string | null;
  /** A text for each column that the layout has nothing for and that is not empty. */
  readonly unread: readonly UnreadText[];
}

/** A column of the layout, and where it stands; `heading` null where the file does not print it. */
export interface PlacedColumn extends ListColumn {
  readonly found: ListHeading | null;
}

export function mappedTable(table: Table, head: ListHead, layout: ListLayout, placed: readonly PlacedColumn[]): MappedTable {
  const data = table.rows.slice(head.row + head.rows);
  const years = new Set(yearColumns(placed).flatMap((column) => data.flatMap((row) => yearText(cellAtColumn(row, column)?.text ?? ''))));
  const [fiscalYear = null] = years.size === 1 ? years : [];
  const sources = sourcesOf(placed);
  const headRow = table.rows[head.row];
  const heading: TableRow = { place: headRow?.place ?? table.place, cells: sources.map(({ content, columns }, index) => headCell(headingFor(content, layout), index, head, columns)) };
  const above = table.rows.slice(0, head.row);
  return {
    table: { ...table, rows: [...above, heading, ...data.map((row): TableRow => ({ place: row.place, cells: sources.map(({ columns }, index) => ({ ...joined(columns.map((column) => ownCell(row, column)), row), column: index, columnSpan: 1 })) }))] },
    fiscalYear,
    unread: unmapped(head, placed, fiscalYear !== null).flatMap((left) => unreadColumn(left, data)),
  };
}

interface ColumnSource {
  readonly content: ListContent;
  /** Of the file, one; two where code and name of the unit stand apart. */
  readonly columns: readonly number[];
}

/** The first column of a content counts. */
function sourcesOf(placed: readonly PlacedColumn[]): readonly ColumnSource[] {
  const sources: ColumnSource[] = [];
  const parts = (['code', 'name'] as const).flatMap((part) => placed.find(({ content, found }) => content.kind === 'unit-part' && content.part === part && found !== null)?.found?.column ?? []);
  const hasUnit = placed.some(({ content, found }) => isWholeUnit(content) && found !== null);
  if (parts.length > 0 && !hasUnit) sources.push({ content: { kind: 'project', field: { kind: 'unit' } }, columns: parts });
  const seen = new Set<string>();
  for (const { content, found } of placed) {
    if (found === null || (content.kind !== 'project' && content.kind !== 'indicator') || seen.has(JSON.stringify(content))) continue;
    seen.add(JSON.stringify(content));
    sources.push({ content, columns: [found.column] });
  }
  return sources;
}

function isWholeUnit(content: ListContent): boolean {
  return content.kind === 'project' && content.field.kind === 'unit';
}

function yearColumns(placed: readonly PlacedColumn[]): readonly number[] {
  return placed.flatMap(({ content, found }) => (content.kind === 'fiscal-year' && found !== null ? [found.column] : []));
}

function yearText(text: string): readonly string[] {
  const year = /^(20\d\d)(?:年度?)?$/u.exec(foldedKey(text))?.[1];
  return year === undefined ? (isBlankText(text) ? [] : [text]) : [year];
}

/** The heading by which lists are read; a money unit behind amounts, which the reader takes from there. */
function headingFor(content: ListContent, { moneyUnit }: ListLayout): string {
  if (content.kind === 'indicator') return indicatorList.indicatorColumns.find(({ column }) => column === content.column)?.headings[0] ?? '';
  if (content.kind !== 'project') return '';
  const wanted = JSON.stringify(content.field);
  const heading = indicatorList.projectColumns.find(({ field }) => JSON.stringify(field) === wanted)?.headings[0] ?? '';
  return content.field.kind === 'money' ? `${heading}（${moneyUnit}）` : heading;
}

function headCell(text: string, index: number, head: ListHead, [first = 0]: readonly number[]): TableCell {
  const heading = head.headings.find(({ column }) => column === first);
  const place = heading?.place ?? { file: '', table: null, row: null, cell: null, paragraph: null, line: null };
  return { text, paragraphs: [plainParagraph(text, place)], column: index, columnSpan: 1, verticalMerge: 'none', tables: [], place };
}

/** A cell that covers several columns says what it says in the first of them. */
function ownCell(row: TableRow, column: number): TableCell | null {
  const cell = cellAtColumn(row, column);
  return cell === null || cell.column === column ? cell : { ...cell, text: '', paragraphs: [] };
}

/** Code and name of a unit as one cell; where only one of them stands, that one. A name that begins with the code says both. */
function joined(cells: readonly (TableCell | null)[], row: TableRow): TableCell {
  const written = cells.filter((cell) => cell !== null);
  const [first, second] = written.filter(({ text }) => !isBlankText(text));
  if (first === undefined) return written[0] ?? blankCell(row);
  if (second === undefined) return first;
  const text = foldedKey(second.text).startsWith(foldedKey(first.text)) ? second.text : `${first.text.trim()}${second.text.trim()}`;
  return { ...first, text, paragraphs: [plainParagraph(text, first.place)] };
}

function blankCell({ place }: TableRow): TableCell {
  return { text: '', paragraphs: [], column: 0, columnSpan: 1, verticalMerge: 'none', tables: [], place };
}

function plainParagraph(text: string, place: Paragraph['place']): Paragraph {
  return { kind: 'paragraph', text, fields: [], deleted: '', place };
}

/** Headings whose columns are read by nothing: without a content, further ones of a content that stands already, years that differ. Numbers of rows say nothing. */
function unmapped({ headings }: ListHead, placed: readonly PlacedColumn[], yearIsRead: boolean): readonly ListHeading[] {
  const hasUnit = placed.some(({ content, found }) => isWholeUnit(content) && found !== null);
  const seen = new Set<string>();
  const read = new Set<number>();
  for (const { content, found } of placed) {
    if (found === null || content.kind === 'nothing' || content.kind === 'main-indicators' || seen.has(JSON.stringify(content))) continue;
    seen.add(JSON.stringify(content));
    if (content.kind === 'fiscal-year' && !yearIsRead) continue;
    if (content.kind === 'unit-part' && hasUnit) continue;
    read.add(found.column);
  }
  return headings.filter(({ column }) => !read.has(column));
}

function unreadColumn({ text, column, place }: ListHeading, data: readonly TableRow[]): readonly UnreadText[] {
  const texts = data.flatMap((row) => {
    const cell = cellAtColumn(row, column);
    return cell === null || cell.column !== column || isBlankText(cell.text) ? [] : [cell.text];
  });
  return texts.length === 0 ? [] : [{ place, text: [`${text}（这一列没有对应，${texts.length}格）`, ...texts].join('\n'), reason: 'unclaimed-cell' }];
}
