// Reads the workbook of an organisation: the list of places and the list of people, whatever their sheets are called and whatever stands above the headings.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { defaultReadingLimits, type ReadingLimits, type Table, type TableRow } from '../document-reading.ts';
import { readXlsx } from '../sheet/read-xlsx.ts';
import { sniffFormat } from '../sniff-format.ts';
import { organisationSheetTitles, personHeadings, personMarks, placeHeadings, placeMarks, type OrganisationSheets, type PersonRow, type PlaceRow } from './organisation-sheets.ts';

/** A county has some hundred units and some thousand people. */
const limits: ReadingLimits = { ...defaultReadingLimits, fileBytes: 5 * 1024 * 1024, inflatedBytes: 40 * 1024 * 1024, tableCells: 100_000 };

export function readOrganisationWorkbook(bytes: Uint8Array, file: string): Result<OrganisationSheets, Fault> {
  if (bytes.byteLength > limits.fileBytes || sniffFormat(bytes, file) !== 'zip') return failed(noWorkbook(file));
  const reading = readXlsx(bytes, file, limits);
  if (!reading.ok) return reading;
  const tables = reading.value.blocks.filter((block): block is Table => block.kind === 'table');
  const places = tables.map((table) => rowsUnder(table, placeHeadings, placeMarks)).find((rows) => rows !== null);
  const people = tables.map((table) => rowsUnder(table, personHeadings, personMarks)).find((rows) => rows !== null);
  if (places === undefined && people === undefined) return failed(withoutLists(file));
  return ok({
    places: (places ?? []).map((row): PlaceRow => ({
      row: row.row, kind: row.of('kind'), code: row.of('code'), name: row.of('name'), parent: row.of('parent'), from: row.of('from'), to: row.of('to'), successor: row.of('successor'), ownOffice: row.of('ownOffice'),
    })),
    people: (people ?? []).map((row): PersonRow => ({
      row: row.row, login: row.of('login'), name: row.of('name'), role: row.of('role'), place: row.of('place'), serves: row.of('serves'), from: row.of('from'), to: row.of('to'), reason: row.of('reason'),
    })),
  });
}

interface WrittenRow<Key> {
  readonly row: number;
  /** The cell below a heading; empty where the list has no such column. */
  readonly of: (key: Key) => string;
}

/** The rows under the headings that hold something; null where the table has no such headings. */
function rowsUnder<Key extends string>(table: Table, headings: Readonly<Record<Key, string>>, marks: readonly Key[]): readonly WrittenRow<Key>[] | null {
  const columnsOf = (row: TableRow): ReadonlyMap<string, number> => new Map(row.cells.map(({ text, column }) => [text.replace(/\s+/gu, ''), column]));
  const at = table.rows.findIndex((row) => {
    const columns = columnsOf(row);
    return marks.every((key) => columns.has(headings[key]));
  });
  const heading = table.rows[at];
  if (heading === undefined) return null;
  const columns = columnsOf(heading);
  const textIn = (row: TableRow, key: Key): string => row.cells.find(({ column }) => column === columns.get(headings[key]))?.text.replace(/\s+/gu, ' ').trim() ?? '';
  return table.rows
    .slice(at + 1)
    .filter(({ cells }) => cells.some(({ text }) => text.trim() !== ''))
    .map((row) => ({ row: row.place.row ?? 0, of: (key) => textIn(row, key) }));
}

function noWorkbook(file: string): Fault {
  return { code: 'organisation-no-workbook', what: '不是可读的 Excel 工作簿，或超过5兆字节', where: file, remedy: '请用 Excel 或 WPS 另存为 .xlsx；空白表可以在导入的窗口里下载。' };
}

function withoutLists(file: string): Fault {
  const { places, people } = organisationSheetTitles;
  const wanted = [`“${places}”要有${titles(placeMarks.map((key) => placeHeadings[key]))}`, `“${people}”要有${titles(personMarks.map((key) => personHeadings[key]))}`];
  return { code: 'organisation-no-lists', what: '工作簿里没有找到机构或人员的表', where: file, remedy: `表头的写法：${wanted.join('；')}。请下载空白表，在里面填写。` };
}

function titles(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join('');
}
